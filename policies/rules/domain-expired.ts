import { defineRule } from "../../lib/engine/rule";
import { standingOf } from "../../lib/filing/deadlines";
import { certificateDeadlines } from "../../lib/filing/deadlines/certificates";
import { type Text, text } from "../../lib/text";
import { daysAgo, daysAhead } from "../counted-days";
import { ledgerOf } from "../examples/ledger";
import { filedDomainEntry, filedDomains } from "../ledger-domains";
import { expiredDomains, fiveConditions, providerChecksDomain } from "../legal-basis/domains";

interface Ending {
  readonly domain: string;
  readonly expiresAt: string;
  readonly days: Text;
}

const service = "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }";
const until = (expiresAt: string): string =>
  ledgerOf(service, `domains:\n  - { name: xinghai-shop.cn, registrant: 杭州星海科技有限公司, expiresAt: ${expiresAt} }\n`);

export const domainExpired = defineRule({
  id: "domain-expired",
  severity: "error",
  scope: "ledger",
  title: text("备案的域名已到期或即将到期", "A filed domain has expired or is about to"),
  rationale: text(
    "域名到期后不再解析，接入服务商会停止接入，域名一旦被他人注册，备案就落在别人的域名上。不少管局要求备案时剩余有效期在 3 个月以上，所以从到期前 90 天起提醒。台账没有写到期日的不作判断，规则集为 strict 时则提醒。",
    "An expired domain no longer resolves, the provider ends its access, and once somebody else registers it the filing stands on a domain of others. Many bureaus want 3 months or more left when something is filed, so this rule warns from 90 days ahead. Where the ledger gives no end, it does not judge, and warns in the rule set strict.",
  ),
  legalBasis: [providerChecksDomain, fiveConditions, expiredDomains],
  remedy: text(
    "请在注册商处续费，并更新台账中的 expiresAt；不再使用的域名，请先停用并注销备案或变更备案去掉它。",
    "Renew it at its registrar and update expiresAt in the ledger; where the domain is given up, take it out of use and cancel its filing, or file the change that removes it.",
  ),
  messages: {
    missing: ({ domain }: Pick<Ending, "domain">) =>
      text(
        `台账没有写明 ${domain} 的到期日（domains 下的 expiresAt）。`,
        `The ledger does not say when ${domain} expires (expiresAt under domains:).`,
      ),
    expired: ({ domain, expiresAt, days }: Ending) =>
      text(`${domain} 已于 ${expiresAt} 到期，${days.zh}。`, `${domain} expired on ${expiresAt}, ${days.en}.`),
    ending: ({ domain, expiresAt, days }: Ending) =>
      text(`${domain} 将于 ${expiresAt} 到期，${days.zh}。`, `${domain} expires on ${expiresAt}, ${days.en}.`),
  },
  *check({ ledger, today, settings }) {
    const ends = certificateDeadlines(ledger).filter(({ kind }) => kind === "domain-end");
    for (const filed of filedDomains(ledger)) {
      const end = ends.find(({ about }) => about === filed.name);
      if (end === undefined && settings.strict)
        yield {
          message: "missing",
          data: { domain: filed.name },
          severity: "warning",
          site: null,
          entry: filedDomainEntry(filed),
        };
      if (end === undefined) continue;
      const standing = standingOf(end, today);
      const where = { site: null, entry: filedDomainEntry(filed, "expiresAt") };
      const data = { domain: filed.name, expiresAt: end.due };
      if (standing === "overdue") yield { message: "expired", data: { ...data, days: daysAgo(end.due, today) }, ...where };
      if (standing === "near")
        yield { message: "ending", data: { ...data, days: daysAhead(today, end.due) }, severity: "warning", ...where };
    }
  },
  examples: {
    denied: [
      {
        title: text("域名昨天到期", "The domain expired yesterday"),
        ledger: until("2026-11-21"),
        expects: [{ message: "expired", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("域名今天到期", "The domain expires today"),
        ledger: until("2026-11-22"),
        expects: [{ message: "ending", entry: "xinghai-shop.cn", severity: "warning" }],
      },
      {
        title: text("域名 90 天后到期", "The domain expires in 90 days"),
        ledger: until("2027-02-20"),
        expects: [{ message: "ending", entry: "xinghai-shop.cn", severity: "warning" }],
      },
      {
        title: text("strict：台账没有写到期日", "strict: the ledger gives no end"),
        ledger: ledgerOf(service.replace(" }", ", registrant: subject }")),
        settings: { ruleSet: "strict" },
        expects: [{ message: "missing", entry: "xinghai-shop.cn", severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("还有一年多", "More than a year is left"), ledger: until("2028-03-01") },
      { title: text("近似情形：还有 91 天", "Near miss: 91 days are left"), ledger: until("2027-02-21") },
      {
        title: text("近似情形：到期的域名不属于任何备案", "Near miss: the expired domain belongs to no filing"),
        ledger: `${until("2028-03-01")}  - { name: xinghai-spare.cn, registrant: 杭州星海科技有限公司, expiresAt: 2026-01-01 }\n`,
      },
      {
        title: text("近似情形：台账没有写到期日", "Near miss: the ledger gives no end"),
        ledger: ledgerOf(service.replace(" }", ", registrant: subject }")),
      },
    ],
  },
});
