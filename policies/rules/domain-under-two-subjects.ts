import { type LedgerEntry, defineRule } from "../../lib/engine/rule";
import { registrableDomain } from "../../lib/filing/build-ledger";
import type { LedgerService } from "../../lib/filing/ledger";
import { type Text, text } from "../../lib/text";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { serviceEntry } from "../ledger-entries";
import { order33, oneSubjectPerDomain } from "../legal-basis";
import { lineOf } from "../lines";
import { listNames } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfNames } from "../problems";

interface Contested {
  readonly domain: string;
  readonly claims: readonly LedgerService[];
}

interface Published extends Contested {
  readonly address: string;
  readonly place: Text;
  readonly hostnames: readonly string[];
}

/** `“甲公司”（台账第 7 行）和“乙公司”（台账第 11 行）`. */
function claimants(claims: readonly LedgerService[]): Text {
  const said = claims.map((service) => ({ name: service.subject.name, line: lineOf(serviceEntry(service, "domains")) }));
  return text(
    said.map(({ name, line }) => `“${name}”（${line.zh}）`).join("和"),
    said.map(({ name, line }) => `"${name}" (${line.en})`).join(" and "),
  );
}

const other = (service: string): string =>
  subjectOf(["name: 宁波星河科技有限公司", "kind: company", "number: 浙ICP备2021999902号"], [service]);
const own = subjectOf([...company, "number: 浙ICP备2021999901号"], [shopService("浙ICP备2021999901号-1")]);
const contested = ledgerOfSubjects(own, other(shopService("浙ICP备2021999902号-1")));

export const domainUnderTwoSubjects = defineRule({
  id: "domain-under-two-subjects",
  severity: "error",
  scope: "ledger",
  waivable: false,
  title: text("一个域名列在两个主体名下", "A domain stands under two subjects"),
  rationale: text(
    "一个域名只能由一个主体备案网站，公共查询对一个域名也只返回一个主体。台账把它列在两个主体名下，就有一处是错的，无法判断该域名凭哪一项备案放行，所以两处都不放行。App 可以与网站共用域名；已注销的备案不计。",
    "A domain is filed for a website by one subject, and the public query answers with one. A ledger that lists it under two is wrong in one of the places, and nobody can tell which filing permits the domain, so that neither does. An App may share the domain of a website, and a cancelled filing does not count.",
  ),
  legalBasis: [order33(5), oneSubjectPerDomain],
  remedy: text(
    "请在公共查询中查该域名属于哪个主体，从另一主体的 domains 中删去；域名已经转让的，把原备案写成 status: service_cancelled。",
    "Look up in the public query whose the domain is, and remove it from domains of the other subject; where it has changed hands, give the old filing status: service_cancelled.",
  ),
  messages: {
    contested: ({ domain, claims }: Contested) =>
      text(`域名 ${domain} 同时列在${claimants(claims).zh}名下。`, `The domain ${domain} stands under ${claimants(claims).en}.`),
    published: ({ address, place, hostnames, domain, claims }: Published) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 提供访问（${place.zh}），而 ${domain} 同时列在${claimants(claims).zh}名下，无法确定由谁备案。`,
        `${address} serves ${listNames(hostnames).en} (${place.en}), but ${domain} stands under ${claimants(claims).en}, so it is not known whose filing permits it.`,
      ),
  },
  *check({ infrastructure, ledger }) {
    for (const [domain, claims] of ledger.contested) {
      const last = claims.at(-1);
      if (last === undefined) continue;
      const { place } = serviceEntry(last, "domains");
      const entry: LedgerEntry = { name: domain, place, about: { kind: "domain", domain: registrableDomain(domain) } };
      yield { message: "contested", data: { domain, claims }, site: null, entry, domain };
    }
    for (const { site, others, hostnames, problem } of problemsOfNames(infrastructure.sites, "contested")) {
      const { domain, claims } = problem;
      const data = { address: site.address, place: placeOf(site), hostnames, domain, claims };
      yield { message: "published", data, site, others, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text("两个主体的网站列出同一个域名", "Websites of two subjects list one domain"),
        ledger: contested,
        expects: [{ message: "contested", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("一个主体列出域名，另一个列出它的子域名", "One subject lists the domain, another a name below it"),
        ledger: ledgerOfSubjects(
          own,
          other("{ number: 浙ICP备2021999902号-1, domains: [m.xinghai-shop.cn], accessProviders: [alicloud] }"),
        ),
        expects: [{ message: "contested", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("这样的域名解析到中国内地", "Such a domain leads to mainland China"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: contested,
        expects: [
          { message: "contested", entry: "xinghai-shop.cn" },
          { message: "published", address: "alicloud_alidns_record.www" },
        ],
      },
    ],
    allowed: [
      { title: text("一个主体的一个域名", "One domain of one subject"), ledger: ledgerOfSubjects(own) },
      {
        title: text("近似情形：另一主体的 App 使用网站的域名", "Near miss: the App of another subject uses the website's domain"),
        ledger: ledgerOfSubjects(
          own,
          other("{ number: 浙ICP备2021999902号-1A, domains: [xinghai-shop.cn], accessProviders: [alicloud] }"),
        ),
      },
      {
        title: text("近似情形：原主体的备案已注销", "Near miss: the filing of the former subject was cancelled"),
        ledger: ledgerOfSubjects(own, other(shopService("浙ICP备2021999902号-1", "status: service_cancelled"))),
      },
      {
        title: text("近似情形：gov.cn 下的不同域名各自备案", "Near miss: names under gov.cn are filed each for itself"),
        ledger: ledgerOfSubjects(
          subjectOf(
            ["name: 星海市人民政府办公室", "kind: government", "number: 浙ICP备2021999901号"],
            [
              "{ number: 浙ICP备2021999901号-1, domains: [www.xinghai.gov.cn], accessProviders: [alicloud], registrant: subject }",
            ],
          ),
          subjectOf(
            ["name: 星海市教育局", "kind: government", "number: 浙ICP备2021999902号"],
            ["{ number: 浙ICP备2021999902号-1, domains: [edu.xinghai.gov.cn], accessProviders: [alicloud] }"],
          ),
        ),
      },
    ],
  },
});
