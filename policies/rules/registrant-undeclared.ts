import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { granted, ledgerOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { filingOf } from "../filing-words";
import { filedDomainEntry, filedDomains } from "../ledger-domains";
import { domainBelongsToProvider } from "../legal-basis";
import { problemsOfDomains } from "../problems";

interface Undeclared {
  readonly domain: string;
  readonly filing: string;
  readonly subject: string;
}

const website = {
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
};
const withoutRegistrant = "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }";

export const registrantUndeclared = defineRule({
  id: "registrant-undeclared",
  severity: "error",
  scope: "infrastructure",
  title: text("已备案域名的持有者没有写明", "The registrant of a filed domain is not declared"),
  rationale: text(
    "备案要求域名归服务提供者所有（三一致之一）。台账没有写明域名持有者，就无法判断它与备案主体是否一致。规则集为 strict 时，代码中还没有用到的域名也要写明。",
    "A filing asks that the domain belongs to the service provider itself, one of the three consistencies (三一致). While the ledger does not say who holds the domain, nobody can tell whether that is the subject of the filing. In the rule set strict that goes for domains which the code does not use yet as well.",
  ),
  legalBasis: [domainBelongsToProvider],
  remedy: text(
    "请按域名注册信息在 filings.yaml 的该服务下写 registrant: subject，或在 domains 中写明持有者。",
    "Look at the domain's registration and write registrant: subject at that service in filings.yaml, or name the registrant under domains:.",
  ),
  messages: {
    missing: ({ domain }: Pick<Undeclared, "domain">) =>
      text(`台账没有写明 ${domain} 的域名持有者（registrant）。`, `The ledger does not say who holds ${domain} (registrant).`),
    undeclared: ({ domain, filing, subject }: Undeclared) =>
      text(
        `${domain} 列在 ${subject} 的备案 ${filing} 中，但台账没有写明它的域名持有者。`,
        `${domain} stands on the filing ${filing} of ${subject}, but the ledger does not say who holds the domain.`,
      ),
  },
  *check({ infrastructure, ledger, settings }) {
    const reported = new Set<string>();
    for (const { site, others, domain, hostnames, permission } of problemsOfDomains(
      infrastructure.sites,
      "registrant-undeclared",
    )) {
      const data = { domain, filing: filingOf(permission), subject: permission.service?.subject.name ?? "" };
      reported.add(domain);
      yield { message: "undeclared", data, site, others, domain, cause: domain, hostnames };
    }
    if (!settings.strict) return;
    for (const filed of filedDomains(ledger)) {
      const { name } = filed;
      if (ledger.registrants.has(name) || reported.has(name)) continue;
      yield { message: "missing", data: { domain: name }, severity: "warning", site: null, entry: filedDomainEntry(filed) };
    }
  },
  examples: {
    denied: [
      {
        title: text("台账中的服务没有 registrant", "The service in the ledger has no registrant"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: ledgerOf(withoutRegistrant),
        expects: [{ message: "undeclared", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("strict：代码没有用到的域名没有写持有者", "strict: a domain that the code does not use has no registrant"),
        ledger: ledgerOf(withoutRegistrant),
        settings: { ruleSet: "strict" },
        expects: [{ message: "missing", entry: "xinghai-shop.cn", severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("持有者就是主体", "The registrant is the subject"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: granted,
      },
      {
        title: text("近似情形：代码没有用到该域名", "Near miss: the code does not use the domain"),
        ledger: ledgerOf(withoutRegistrant),
      },
      {
        title: text("近似情形：持有者写在 domains 中", "Near miss: the registrant stands under domains:"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: ledgerOf(withoutRegistrant, "domains:\n  - { name: xinghai-shop.cn, registrant: subject }\n"),
      },
    ],
  },
});
