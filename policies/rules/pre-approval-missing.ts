import { defineRule } from "../../lib/engine/rule";
import { findPreApproval } from "../../lib/filing/pre-approval";
import { type Text, text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { order292, order33 } from "../legal-basis";
import { preApprovals, refusedWithoutApproval } from "../legal-basis/domains";

interface Missing {
  readonly service: string;
  readonly item: Text;
}

const entry = "浙ICP备2021999901号-1";
const withCategory = (category: string): string =>
  ledgerOf(
    `{ number: ${entry}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, categories: [${category}] }`,
  );

export const preApprovalMissing = defineRule({
  id: "pre-approval-missing",
  severity: "error",
  scope: "ledger",
  title: text("前置审批项目没有批准文件", "A field of pre-approval has no certificate"),
  rationale: text(
    "新闻、出版、网络游戏、文化、广播电影电视节目、网络预约出租汽车、金融等内容，须先由主管部门批准，备案时一并提交批准文件。已取消、正在改革或只有一处来源的项目，管局的要求不一，只作提示。个人主体由另一条规则报告。",
    "News, publishing, online games, culture, radio, film and television, ride hailing and finance need the approval of their authority first, and its document goes with the filing. Where an approval has been cancelled or is changing, or where one source alone speaks of it, bureaus differ and this is a warning. Individuals are the matter of another rule.",
  ),
  legalBasis: [order292(5), order33(11), preApprovals, refusedWithoutApproval],
  remedy: text(
    "请取得主管部门的批准文件，在台账的 categories 中写明 certificate 和 validTo；网站不涉及该项内容的，删去该项。",
    "Get the document of the authority and write certificate and validTo under categories in the ledger; where the website has no such content, remove the item.",
  ),
  messages: {
    missing: ({ service, item, authority, certificate }: Missing & { readonly authority: Text; readonly certificate: string }) =>
      text(
        `${service} 列有前置审批项目“${item.zh}”，却没有批准文件号；应由${authority.zh}颁发《${certificate}》。`,
        `${service} lists "${item.en}", a field of pre-approval, without a certificate; the document is ${certificate}, from ${authority.en}.`,
      ),
    doubtful: ({ service, item, note }: Missing & { readonly note: Text }) =>
      text(
        `${service} 列有前置审批项目“${item.zh}”，没有批准文件号；${note.zh}，请向管局确认是否需要。`,
        `${service} lists "${item.en}" without a certificate: ${note.en}, so ask the bureau whether it is needed.`,
      ),
    unknown: ({ service, item }: Missing) =>
      text(
        `${service} 列有“${item.zh}”，没有批准文件号；它不在前置审批项目表中，无法判断是否需要批准。`,
        `${service} lists "${item.en}" without a certificate; it is not in the table of pre-approvals, so whether it needs one is not known.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      if (service.subject.kind === "individual") continue;
      for (const { item, certificate } of service.categories) {
        if (certificate !== null) continue;
        const found = findPreApproval(item);
        const data = { service: serviceEntry(service).name, item: found?.name ?? text(item, item) };
        const where = { site: null, entry: serviceEntry(service, "categories"), cause: found?.key ?? item };
        if (found === null) yield { message: "unknown", data, severity: "warning", ...where };
        else if (found.standing.kind === "doubtful")
          yield { message: "doubtful", data: { ...data, note: found.standing.note }, severity: "warning", ...where };
        else {
          const { authority } = found;
          yield { message: "missing", data: { ...data, authority, certificate: found.standing.certificate }, ...where };
        }
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("出版类网站没有许可证", "A publishing website without its permit"),
        ledger: withCategory("{ item: publishing }"),
        expects: [{ message: "missing", entry }],
      },
      {
        title: text("医疗保健的前置审批已经取消", "The pre-approval of health care has been cancelled"),
        ledger: withCategory("{ item: 医疗保健 }"),
        expects: [{ message: "doubtful", entry, severity: "warning" }],
      },
      {
        title: text("表中没有的项目", "An item that no table has"),
        ledger: withCategory("{ item: 烘焙 }"),
        expects: [{ message: "unknown", entry, severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("有批准文件", "The document is there"),
        ledger: withCategory("{ item: publishing, certificate: 网出证（浙）字999901号, validTo: 2028-01-01 }"),
      },
      {
        title: text("近似情形：写中文名，有批准文件", "Near miss: named in Chinese, with its document"),
        ledger: withCategory("{ item: 出版类, certificate: 网出证（浙）字999901号 }"),
      },
    ],
  },
});
