import type { JudgedSite } from "../../lib/engine/judged";
import { defineRule } from "../../lib/engine/rule";
import { isInNetwork } from "../../lib/filing/network";
import type { LedgerService } from "../../lib/filing/ledger";
import { STATES } from "../../lib/filing/states";
import { text } from "../../lib/text";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { hangzhou, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { addressesAreCompared, order292 } from "../legal-basis";
import { listNames, verbFor } from "../name-list";

interface Unlisted {
  readonly address: string;
  readonly addresses: readonly string[];
  readonly filing: string;
}

const record = (value: string) => ({ alicloud_alidns_record: { www: wwwRecord(value) } });
const filed = (rest: string): string =>
  ledgerOfSubjects(
    subjectOf(
      [...company, "number: 浙ICP备2021999901号", "licence: { number: 浙B2-20219901 }"],
      [shopService("浙ICP备2021999901号-1", rest)],
    ),
    "addresses:\n  - { cidr: 203.0.113.0/24, jurisdiction: mainland, cloud: alicloud }\n",
  );

export const addressNotInFiling = defineRule({
  id: "address-not-in-filing",
  severity: "error",
  scope: "infrastructure",
  title: text("服务器地址不在备案登记的地址之中", "An address is not among those that the filing names"),
  rationale: text(
    "备案登记了网站服务器的地址。部分管局会比对解析到的地址，不一致时可能认定备案信息不准确；经营性网站变更地址还须事先办理变更。台账写明备案地址后，就能在部署前发现不一致。",
    "A filing names the addresses of the website's servers. Some bureaus compare them with what the hostname resolves to and may hold the filing for inaccurate; a commercial site has to file a change of address before it is made. Once the ledger says which addresses are filed, a difference shows before the deployment.",
  ),
  legalBasis: [order292(11), addressesAreCompared],
  remedy: text(
    "请改用备案登记的地址，或先办理备案变更，再把新地址写入台账中该服务的 addresses。",
    "Use an address that the filing names, or file the change first and then enter the new address under addresses: of the service.",
  ),
  messages: {
    unlisted: ({ address, addresses, filing }: Unlisted) =>
      text(
        `${address} 使用地址 ${listNames(addresses).zh}，不在备案 ${filing} 登记的地址之中。`,
        `${address} uses ${listNames(addresses).en}, which ${verbFor(addresses, "is", "are")} not among the addresses of the filing ${filing}.`,
      ),
  },
  *check({ infrastructure: { sites } }) {
    for (const site of sites) {
      for (const service of servicesOf(site)) {
        const addresses = site.addresses.filter((address) => !service.addresses.some((network) => isInNetwork(address, network)));
        if (service.addresses.length === 0 || addresses.length === 0) continue;
        const filing = service.number?.canonical ?? service.id ?? "";
        yield {
          message: "unlisted",
          data: { address: site.address, addresses, filing },
          site,
          cause: `${site.address} ${filing}`,
          ...(service.commercial === true ? {} : { severity: "warning" }),
        };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("解析记录写死了备案之外的地址", "A record holds an address that the filing does not name"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: record("203.0.113.20") } }),
        ledger: filed("addresses: [203.0.113.10]"),
        expects: [{ message: "unlisted", address: "alicloud_alidns_record.www", severity: "warning" }],
      },
      {
        title: text("经营性网站同样如此，属于错误", "The same of a commercial website is an error"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: record("203.0.113.20") } }),
        ledger: filed("commercial: true, addresses: [203.0.113.10, 203.0.113.11]"),
        expects: [{ message: "unlisted", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("地址在备案登记之中", "The filing names the address"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: record("203.0.113.10") } }),
        ledger: filed("addresses: [203.0.113.10]"),
      },
      {
        title: text("近似情形：备案登记的是网段", "Near miss: the filing names a network that contains it"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: record("203.0.113.20") } }),
        ledger: filed("addresses: [203.0.113.16/28]"),
      },
      {
        title: text("近似情形：台账没有写明备案地址", "Near miss: the ledger does not say which addresses are filed"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: record("203.0.113.20") } }),
        ledger: filed("commercial: true"),
      },
    ],
  },
});

/** The services of its hostnames, and those that it names itself. */
function servicesOf({ addresses, judgedNames, carried }: JudgedSite): readonly LedgerService[] {
  if (addresses.length === 0) return [];
  const services = [...judgedNames, ...carried].flatMap(({ permission }) => permission?.service ?? []);
  return [...new Set(services)].filter(({ status }) => !STATES[status].ended && !STATES[status].revoked);
}
