import { defineRule } from "../../lib/engine/rule";
import { realNameArrives } from "../../lib/filing/real-name";
import { text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { filedDomainEntry, filedDomains, wasGranted } from "../ledger-domains";
import { fiveConditions, permitsAndRealNames, providerChecksDomain, syncOfRealNames } from "../legal-basis/domains";

interface Unverified {
  readonly domain: string;
}

const domainWith = (realName: string, status = "granted"): string =>
  ledgerOf(
    status === "granted"
      ? "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }"
      : `{ id: shop, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud] }`,
    `domains:\n  - { name: xinghai-shop.cn, registrant: 杭州星海科技有限公司${realName} }\n`,
  );

export const domainNotRealNameVerified = defineRule({
  id: "domain-not-real-name-verified",
  severity: "error",
  scope: "ledger",
  title: text("备案的域名没有通过实名认证", "A filed domain is not real-name verified"),
  rationale: text(
    "域名须以持有者的真实身份注册；备案时接入服务商和管局核对，没有实名的不予备案，已经接入的也会停止接入。认证通过后 3 至 5 个工作日，工信部系统才能查到。台账没有写实名情况的不作判断，规则集为 strict 时则提醒。",
    "A domain is registered under a verified real identity. Provider and bureau check that with the filing: without it nothing is filed, and access that was given is ended. The MIIT's system shows a check 3 to 5 working days after it was passed. Where the ledger says nothing of it, this rule does not judge, and warns in the rule set strict.",
  ),
  legalBasis: [providerChecksDomain, permitsAndRealNames, fiveConditions, syncOfRealNames],
  remedy: text(
    "请在域名注册商处以备案主体的身份完成实名认证，并更新台账中的 realName 和 realNameAt；尚未备案的，等工信部系统能查到实名信息后再提交备案。",
    "Have the domain verified at its registrar under the identity of the subject, and update realName and realNameAt in the ledger; where it is not filed yet, hand the filing in once the MIIT's system shows the real name.",
  ),
  messages: {
    missing: ({ domain }: Unverified) =>
      text(
        `台账没有写明 ${domain} 的实名认证情况（domains 下的 realName）。`,
        `The ledger does not say whether ${domain} is real-name verified (realName under domains:).`,
      ),
    none: ({ domain }: Unverified) =>
      text(`${domain} 没有实名认证（realName: none）。`, `${domain} is not real-name verified (realName: none).`),
    pending: ({ domain }: Unverified) =>
      text(
        `${domain} 的实名认证尚未通过，现在提交备案会被退回。`,
        `The real-name check of ${domain} is still pending, and a filing handed in now is returned.`,
      ),
    renewed: ({ domain }: Unverified) =>
      text(
        `${domain} 已经备案，但实名认证正在重新审核；审核不通过，接入会被停止。`,
        `${domain} is filed, but its real-name check is under way again; should it fail, access is ended.`,
      ),
    future: ({ domain, since }: Unverified & { readonly since: string }) =>
      text(
        `${domain} 的实名认证日期写作 ${since}，这一天还没有到，不能说明已经通过。`,
        `${domain} is said to pass its real-name check on ${since}, a day that is still to come, so it has not passed yet.`,
      ),
    recent: ({ domain, since, seen }: Unverified & { readonly since: string; readonly seen: string }) =>
      text(
        `${domain} 已于 ${since} 通过实名认证，工信部系统可能到 ${seen} 才能查到，请在那之后提交备案。`,
        `${domain} passed its real-name check on ${since}, which the MIIT's system may not show before ${seen}: file after that.`,
      ),
  },
  *check({ ledger, today, settings }) {
    for (const filed of filedDomains(ledger)) {
      const isMissing = settings.strict && (filed.domain?.realName ?? null) === null;
      if (isMissing)
        yield {
          message: "missing",
          data: { domain: filed.name },
          severity: "warning",
          site: null,
          entry: filedDomainEntry(filed),
        };
      if (filed.domain === null) continue;
      const { name, realName, realNameAt } = filed.domain;
      const where = { site: null, entry: filedDomainEntry(filed, "realName") };
      const data = { domain: name };
      if (realName === "none") yield { message: "none", data, ...where };
      if (realName === "pending" && wasGranted(filed)) yield { message: "renewed", data, severity: "warning", ...where };
      if (realName === "pending" && !wasGranted(filed)) yield { message: "pending", data, ...where };
      if (realName === "none" || realName === "pending" || realNameAt === null) continue;
      if (realNameAt > today) {
        const severity = wasGranted(filed) ? ({ severity: "warning" } as const) : {};
        yield {
          message: "future",
          data: { ...data, since: realNameAt },
          ...severity,
          site: null,
          entry: filedDomainEntry(filed, "realNameAt"),
        };
        continue;
      }
      if (wasGranted(filed)) continue;
      const seen = realNameArrives(realNameAt);
      if (seen > today) yield { message: "recent", data: { ...data, since: realNameAt, seen }, severity: "info", ...where };
    }
  },
  examples: {
    denied: [
      {
        title: text("域名没有实名认证", "The domain is not verified"),
        ledger: domainWith(", realName: none"),
        expects: [{ message: "none", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("首次备案，认证还在审核", "A first filing while the check is pending"),
        ledger: domainWith(", realName: pending", "draft"),
        expects: [{ message: "pending", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("已备案的域名重新审核实名", "A filed domain is checked anew"),
        ledger: domainWith(", realName: pending"),
        expects: [{ message: "renewed", entry: "xinghai-shop.cn", severity: "warning" }],
      },
      {
        title: text("已备案，通过实名的日期还没有到", "Filed, and the day of the real-name check is still to come"),
        ledger: domainWith(", realName: verified, realNameAt: 2027-01-01"),
        expects: [{ message: "future", entry: "xinghai-shop.cn", severity: "warning" }],
      },
      {
        title: text("首次备案，通过实名的日期还没有到", "A first filing, and the day of the real-name check is still to come"),
        ledger: domainWith(", realName: verified, realNameAt: 2027-01-01", "draft"),
        expects: [{ message: "future", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("两天前刚通过，准备备案", "Verified two days ago, and about to be filed"),
        ledger: domainWith(", realName: verified, realNameAt: 2026-11-20", "draft"),
        expects: [{ message: "recent", entry: "xinghai-shop.cn", severity: "info" }],
      },
      {
        title: text("strict：台账没有写实名情况", "strict: the ledger says nothing of the real name"),
        ledger: domainWith(""),
        settings: { ruleSet: "strict" },
        expects: [{ message: "missing", entry: "xinghai-shop.cn", severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("早已通过", "Verified long ago"),
        ledger: domainWith(", realName: verified, realNameAt: 2026-09-01", "draft"),
      },
      { title: text("近似情形：台账没有写实名情况", "Near miss: the ledger says nothing of it"), ledger: domainWith("") },
      {
        title: text("近似情形：刚通过，但备案早已取得", "Near miss: verified just now, but filed long ago"),
        ledger: domainWith(", realName: verified, realNameAt: 2026-11-20"),
      },
      {
        title: text("近似情形：没有实名的域名不属于任何备案", "Near miss: the unverified domain belongs to no filing"),
        ledger: `${domainWith("")}  - { name: xinghai-spare.cn, registrant: 杭州星海科技有限公司, realName: none }\n`,
      },
    ],
  },
});
