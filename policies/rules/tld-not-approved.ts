import { defineRule } from "../../lib/engine/rule";
import { type OwnTlds, TLDS_AS_OF, type Tld, tldOf } from "../../lib/filing/tlds";
import { type Text, text } from "../../lib/text";
import { granted, ledgerOf, withoutFilings } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { type ExampleStack, synthesised } from "../examples/synthesised";
import { filedDomainEntry, filedDomains, wasGranted } from "../ledger-domains";
import { approvedSuffixes, permitsAndRealNames, suffixesToFile } from "../legal-basis/domains";
import { problemsOfPublishers } from "../problems";

interface Suffixed {
  readonly domain: string;
  readonly suffix: string;
}

const websiteUnder = (domain: string): ExampleStack["resource"] => ({
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}", { domain_name: domain }) },
});
const stackOf = (domain: string, provider: ExampleStack["provider"] = hangzhou): Readonly<Record<string, unknown>> =>
  synthesised({ shop: { provider, resource: websiteUnder(domain) } });
const planned = (domain: string): string =>
  ledgerOf(`{ id: next, status: draft, domains: [${domain}], accessProviders: [alicloud], registrant: subject }`);
const filedUnder = (domain: string): string =>
  ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [${domain}], accessProviders: [alicloud], registrant: subject }`);

export const tldNotApproved = defineRule({
  id: "tld-not-approved",
  severity: "error",
  scope: "ledger",
  title: text("域名后缀未获批准，可能无法备案", "The top-level domain is not approved, and may not be filed"),
  rationale: text(
    `只有工信部批准的顶级域名才能备案，唯一的依据是 https://domain.miit.gov.cn。本规则使用截至 ${TLDS_AS_OF} 的副本：来源一致认为未获批准的是错误，来源不一或表中没有的只作提示。已取得备案号的，工信部已经核对过，以备案为准；只有来源一致认为未获批准的后缀才提示核对台账。`,
    `Only top-level domains that the MIIT has approved can be filed, and https://domain.miit.gov.cn is the one authority. This rule uses copies as of ${TLDS_AS_OF}: a suffix that the sources agree is not approved is an error; where they disagree, or no table has it, this is a warning. A number that was issued outranks the tables, since the MIIT has looked; then only a suffix that the sources agree on asks for a look at the ledger.`,
  ),
  legalBasis: [permitsAndRealNames, approvedSuffixes, suffixesToFile],
  remedy: text(
    "购买域名之前请先在 https://domain.miit.gov.cn 查询后缀；未获批准的，改用 .cn、.com 等已批准的后缀，或把服务移到香港等无需备案的地域。",
    "Look the suffix up at https://domain.miit.gov.cn before the domain is bought; where it is not approved, take an approved one such as .cn or .com, or move the service to a region that needs no filing, such as Hong Kong.",
  ),
  messages: {
    refused: ({ domain, suffix }: Suffixed) =>
      text(
        `${domain} 的后缀 .${suffix} 未获工信部批准（截至 ${TLDS_AS_OF}），无法备案。`,
        `${domain} stands under .${suffix}, which the MIIT has not approved (as of ${TLDS_AS_OF}), so it cannot be filed.`,
      ),
    configured: ({ domain, suffix }: Suffixed) =>
      text(
        `${domain} 的后缀 .${suffix} 在配置的 tlds.notApproved 中，无法备案。`,
        `${domain} stands under .${suffix}, which tlds.notApproved of the settings names, so it cannot be filed.`,
      ),
    doubtful: ({ domain, suffix, why }: Suffixed & { readonly why: Text }) =>
      text(
        `${domain} 的后缀 .${suffix} 能否备案不能确定（截至 ${TLDS_AS_OF}）：${why.zh}。`,
        `Whether ${domain} can be filed under .${suffix} is not certain (as of ${TLDS_AS_OF}): ${why.en}.`,
      ),
    filed: ({ domain, suffix }: Suffixed) =>
      text(
        `台账称 ${domain} 已取得备案，但各来源一致认为 .${suffix} 未获批准（截至 ${TLDS_AS_OF}）；请在工信部公共查询核对。`,
        `The ledger has a filing for ${domain}, while the sources agree that .${suffix} is not approved (as of ${TLDS_AS_OF}): compare it with the MIIT's public query.`,
      ),
  },
  *check({ infrastructure, ledger, settings: { tlds } }) {
    for (const filed of filedDomains(ledger)) {
      const where = { site: null, entry: filedDomainEntry(filed, "domains"), domain: filed.name };
      const tld = tldOf(filed.name, tlds);
      const doubt = wasGranted(filed) ? null : doubtOf(filed.name, tlds);
      if (doubt !== null) yield { ...doubt, ...where };
      else if (isRefused(tld))
        yield { message: "filed", data: { domain: filed.name, suffix: tld.name }, severity: "warning", ...where };
    }
    const seen = new Set<string>();
    for (const { site, domain } of problemsOfPublishers(infrastructure.sites, "no-filing")) {
      const doubt = seen.has(domain) ? null : doubtOf(domain, tlds);
      seen.add(domain);
      if (doubt !== null) yield { ...doubt, site, domain, cause: domain };
    }
  },
  examples: {
    denied: [
      {
        title: text("准备备案的域名是 .io", "The domain that is to be filed is under .io"),
        ledger: planned("xinghai-next.io"),
        expects: [{ message: "refused", entry: "xinghai-next.io" }],
      },
      {
        title: text("没有备案的 .dev 域名解析到内地", "An unfiled domain under .dev leads to the mainland"),
        stacks: stackOf("xinghai-next.dev"),
        ledger: withoutFilings(""),
        expects: [{ message: "refused", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("来源对 .org 说法不一", "The sources disagree on .org"),
        ledger: planned("xinghai-next.org"),
        expects: [{ message: "doubtful", entry: "xinghai-next.org", severity: "warning" }],
      },
      {
        title: text("表中没有的后缀", "A suffix that no table has"),
        ledger: planned("xinghai-next.museum"),
        expects: [{ message: "doubtful", entry: "xinghai-next.museum", severity: "warning" }],
      },
      {
        title: text("配置把 .museum 列为未获批准", "The settings name .museum as not approved"),
        ledger: planned("xinghai-next.museum"),
        settings: { tlds: { approved: [], notApproved: ["museum"] } },
        expects: [{ message: "configured", entry: "xinghai-next.museum" }],
      },
      {
        title: text("台账称 .ai 的域名已经备案", "The ledger has a filing for a domain under .ai"),
        ledger: filedUnder("xinghai-next.ai"),
        expects: [{ message: "filed", entry: "xinghai-next.ai", severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("已批准的 .cn", "The approved .cn"), stacks: stackOf("xinghai-shop.cn"), ledger: granted },
      {
        title: text("近似情形：.co 是国家代码，但已获批准", "Near miss: .co is a country code, but approved"),
        ledger: planned("xinghai-next.co"),
      },
      {
        title: text("近似情形：.org 有争议，但备案已经取得", "Near miss: .org is disputed, but this domain has its filing"),
        ledger: filedUnder("xinghai-next.org"),
      },
      {
        title: text("近似情形：配置写明 .org 已查到获批", "Near miss: the settings say that .org was looked up and is approved"),
        ledger: planned("xinghai-next.org"),
        settings: { tlds: { approved: ["org"], notApproved: [] } },
      },
      {
        title: text("近似情形：.io 的网站在香港", "Near miss: the website under .io stands in Hong Kong"),
        stacks: stackOf("xinghai-next.io", hongKong),
        ledger: withoutFilings(""),
      },
    ],
  },
});

/** What the tables say of a domain that has no number yet; null where its suffix is approved. */
function doubtOf(domain: string, own: OwnTlds) {
  const tld = tldOf(domain, own);
  const data = { domain, suffix: tld.name };
  if (tld.status === "approved") return null;
  if (tld.configured) return { message: "configured", data } as const;
  if (isRefused(tld)) return { message: "refused", data } as const;
  return { message: "doubtful", data: { ...data, why: DOUBTS[tld.status] }, severity: "warning" } as const;
}

function isRefused({ status, confidence, configured }: Tld): boolean {
  return status === "not-approved" && confidence === "high" && !configured;
}

const DOUBTS: Readonly<Record<Exclude<Tld["status"], "approved">, Text>> = {
  disputed: text("各来源说法不一", "the sources disagree"),
  "not-approved": text(
    "已批准的名单中没有它，但没有服务商确认",
    "the lists of approved ones lack it, but no provider confirms it",
  ),
  unlisted: text("它不在任何名单中", "no list has it"),
};
