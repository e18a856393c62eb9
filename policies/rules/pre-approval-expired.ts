import { defineRule } from "../../lib/engine/rule";
import { findPreApproval } from "../../lib/filing/pre-approval";
import { type Text, text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { order292, order33 } from "../legal-basis";
import { preApprovals, refusedWithoutApproval } from "../legal-basis/domains";

interface Expired {
  readonly service: string;
  readonly item: Text;
  readonly validTo: string;
}

const entry = "浙ICP备2021999901号-1";
const withCategory = (category: string): string =>
  ledgerOf(
    `{ number: ${entry}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, categories: [${category}] }`,
  );
const permit = "certificate: 网出证（浙）字999901号";

export const preApprovalExpired = defineRule({
  id: "pre-approval-expired",
  severity: "error",
  scope: "ledger",
  title: text("前置审批的批准文件已过期", "The certificate of a pre-approval has expired"),
  rationale: text(
    "备案不会过期，前置审批的批准文件会。文件过期以后，网站上的这部分内容就没有批准，备案和变更都会被驳回。已取消、正在改革或只有一处来源的项目只作提示。",
    "A filing does not expire, but the certificate of a pre-approval does. From then on this content has no approval, and filings and changes are refused. Where an approval has been cancelled or is changing, or where one source alone speaks of it, this is a warning.",
  ),
  legalBasis: [order292(5), order33(11), preApprovals, refusedWithoutApproval],
  remedy: text(
    "请续办批准文件，并更新台账中的 certificate 和 validTo；不再提供该项内容的，删去该项并提交变更备案。",
    "Renew the certificate and bring certificate and validTo in the ledger up to date; where the content is gone, remove the item and file the change.",
  ),
  messages: {
    expired: ({ service, item, validTo }: Expired) =>
      text(
        `${service} 的“${item.zh}”批准文件有效期至 ${validTo}，已经过期。`,
        `The certificate of ${service} for "${item.en}" was valid to ${validTo} and has expired.`,
      ),
    doubtful: ({ service, item, validTo, note }: Expired & { readonly note: Text }) =>
      text(
        `${service} 的“${item.zh}”批准文件有效期至 ${validTo}，已经过期；${note.zh}，请向管局确认是否仍需要。`,
        `The certificate of ${service} for "${item.en}" was valid to ${validTo} and has expired: ${note.en}, so ask the bureau whether it is still needed.`,
      ),
  },
  *check({ ledger, today }) {
    for (const service of livingServices(ledger.services)) {
      for (const { item, validTo } of service.categories) {
        if (validTo === null || validTo >= today) continue;
        const found = findPreApproval(item);
        const data = { service: serviceEntry(service).name, item: found?.name ?? text(item, item), validTo };
        const where = { site: null, entry: serviceEntry(service, "categories"), cause: found?.key ?? item };
        if (found?.standing.kind === "in-force") yield { message: "expired", data, ...where };
        else {
          const note = found?.standing.note ?? UNLISTED;
          yield { message: "doubtful", data: { ...data, note }, severity: "warning", ...where };
        }
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("出版许可证昨天到期", "The publishing permit ended yesterday"),
        ledger: withCategory(`{ item: publishing, ${permit}, validTo: 2026-11-21 }`),
        expects: [{ message: "expired", entry }],
      },
      {
        title: text(
          "药品信息的资格证书已过期，该项审批正在改革",
          "The certificate for drugs has expired, and its approval is changing",
        ),
        ledger: withCategory(`{ item: drugs-devices, certificate: （浙）-非经营性-2021-9901, validTo: 2026-01-31 }`),
        expects: [{ message: "doubtful", entry, severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("仍在有效期内", "Still valid"),
        ledger: withCategory(`{ item: publishing, ${permit}, validTo: 2028-01-01 }`),
      },
      {
        title: text("近似情形：今天到期，今天仍有效", "Near miss: its last day is today"),
        ledger: withCategory(`{ item: publishing, ${permit}, validTo: 2026-11-22 }`),
      },
      {
        title: text("近似情形：没有写有效期", "Near miss: no end is given"),
        ledger: withCategory(`{ item: publishing, ${permit} }`),
      },
    ],
  },
});

const UNLISTED = text("它不在前置审批项目表中", "it is not in the table of pre-approvals");
