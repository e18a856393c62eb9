import { nameOfService } from "../../filing/deadlines/names";
import { STATES } from "../../filing/states";
import { text } from "../../text";
import type { DossierInput, DossierStep } from "../dossier";

/** Handing in, the reviews, and what must not happen meanwhile. */
export function reviewSteps({ service, deadlines, stacks, domain }: DossierInput): readonly DossierStep[] {
  const state = service === null ? null : STATES[service.status];
  const filed = state?.numbered === true;
  const own =
    service === null ? [] : deadlines.filter(({ about, waitsFor }) => about === nameOfService(service) && waitsFor !== "us");
  const resolving = [
    ...new Set(
      (stacks?.report.resources ?? []).flatMap(({ hostnames, jurisdictions }) =>
        jurisdictions.includes("mainland")
          ? hostnames.map(({ name }) => name).filter((name) => name === domain || name.endsWith(`.${domain}`))
          : [],
      ),
    ),
  ].sort();
  return [
    {
      title: text("提交与审核", "Handing in, and the reviews"),
      state: filed ? "done" : state?.inProgress === true ? "waiting" : "open",
      lines: [
        text(
          "由接入服务商代为提交，不是自己到工信部网站提交：初审 1 至 3 个工作日，短信核验 24 小时内完成，管局审核 20 个工作日以内（腾讯云注明浙江为 30 个）。",
          "The access provider hands it in, not you on the ministry's site: 1 to 3 working days for its own review, 24 hours for the text message, up to 20 working days at the bureau (Tencent Cloud names 30 for Zhejiang).",
        ),
        ...own.map(({ due, what }) => text(`${due}：${what.zh}`, `${due}: ${what.en}`)),
        ...(service?.since === null && state?.inProgress === true
          ? [
              text(
                "台账没有写明进入当前状态的日期（since），因此算不出期限。",
                "The ledger does not say since when it is in this state (since), so no day can be worked out.",
              ),
            ]
          : []),
      ],
      paste: null,
      basis: [
        text("信息产业部令第33号第十、十二条", "Order 33, articles 10 and 12"),
        text("接入服务商文档（2026-11-22 核对）", "Provider manuals (checked 2026-11-22)"),
      ],
    },
    {
      title: text("审核期间不得解析", "Nothing resolves during the review"),
      state: filed ? "done" : stacks === null ? "unknown" : resolving.length > 0 ? "open" : "done",
      lines: filed
        ? [text("已取得备案号，可以解析。", "The number is there: the domain may resolve.")]
        : [
            text(
              "首次备案和新增网站在取得备案号之前不得解析到内地；变更备案期间网站保持在线。",
              "A first filing and a new website may not resolve to the mainland before the number is there; a change stays online.",
            ),
            ...(resolving.length === 0
              ? []
              : [
                  text(
                    `堆栈现在就让这些名称指向内地，请先删去或停用：${resolving.join("、")}`,
                    `The stacks already lead these names to the mainland; remove or disable them first: ${resolving.join(", ")}`,
                  ),
                ]),
          ],
      paste: null,
      basis: [text("腾讯云“网站备案”文档：网站访问类（2022 年版）", "Tencent Cloud's filing manual: access to websites (2022)")],
    },
  ];
}
