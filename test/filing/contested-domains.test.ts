import { describe, expect, test } from "vitest";
import { parseHostname } from "../../lib/filing/hostname";
import type { Ledger } from "../../lib/filing/ledger";
import { permitHostname, type Permission } from "../../lib/filing/permission";
import { faultsOf, ledgerOf } from "./ledgers";

function two(first: string, second: string, rest = ""): string {
  return `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, accessProviders: [alicloud], ${first} }
  - name: 宁波星河科技有限公司
    kind: company
    number: 浙ICP备2021999902号
    services:
      - { accessProviders: [alicloud], ${second} }
${rest}`;
}

function ask(ledger: Ledger, name: string): Permission {
  const hostname = parseHostname(name);
  if (hostname.kind !== "hostname") throw new Error(hostname.reason.en);
  return permitHostname({ hostname, cloud: "alicloud", filingClass: "any_provider" }, ledger);
}

const kinds = ({ problems }: Permission) => problems.map(({ kind }) => kind);
const own = "domains: [a.cn], registrant: subject";
const website = "number: 浙ICP备2021999902号-1";

describe("a domain under two subjects permits nothing, whoever is said to hold it", () => {
  test.each([
    ["both call themselves the registrant", two(own, `${website}, domains: [a.cn], registrant: subject`)],
    ["only one does", two(own, `${website}, domains: [a.cn]`)],
    ["the second lists a name below it", two(own, `${website}, domains: [www.a.cn], registrant: subject`)],
    [
      "the domains name the first",
      two(own, `${website}, domains: [a.cn], registrant: subject`, domainsOf("杭州星海科技有限公司")),
    ],
    ["the domains say subject", two(own, `${website}, domains: [a.cn], registrant: subject`, domainsOf("subject"))],
    ["the second is on its way", two(own, "id: b, status: bureau_review, domains: [a.cn]")],
  ])("%s", (_name, yaml) => {
    const ledger = ledgerOf(yaml);
    for (const name of ["a.cn", "www.a.cn", "*.a.cn"]) expect(kinds(ask(ledger, name)), name).toEqual(["contested"]);
    const lines = ledger.contested.get("a.cn")?.map(({ places }) => places["domains"]?.line);
    expect(lines).toEqual([7, 12]);
  });

  test("and a name beside it is none of the matter", () => {
    const ledger = ledgerOf(
      two("domains: [a.cn, b.cn], registrant: subject", `${website}, domains: [a.cn], registrant: subject`),
    );
    expect(kinds(ask(ledger, "b.cn"))).toEqual([]);
  });
});

describe("a domain that two subjects may name", () => {
  test.each([
    ["the App of another subject", two(own, "number: 浙ICP备2021999902号-1A, domains: [a.cn]")],
    ["a cancelled filing of another subject", two(own, `${website}, status: service_cancelled, domains: [a.cn]`)],
  ])("%s", (_name, yaml) => {
    const ledger = ledgerOf(yaml);
    expect([...ledger.contested.keys()]).toEqual([]);
    const { service, problems } = ask(ledger, "a.cn");
    expect(problems).toEqual([]);
    expect(service?.number?.canonical).toBe("浙ICP备2021999901号-1");
  });

  test("the domains may say subject, which is that of the website", () => {
    const ledger = ledgerOf(two("domains: [a.cn]", "number: 浙ICP备2021999902号-1A, domains: [a.cn]", domainsOf("subject")));
    expect(kinds(ask(ledger, "a.cn"))).toEqual([]);
  });

  test("but the App does not permit it when the website's filing does not", () => {
    const ledger = ledgerOf(two(`status: access_restricted, ${own}`, "number: 浙ICP备2021999902号-1A, domains: [a.cn]"));
    expect(kinds(ask(ledger, "a.cn"))).toEqual(["revoked"]);
  });

  test("and two that call themselves its registrant contradict each other", () => {
    const yaml = two(own, "number: 浙ICP备2021999902号-1A, domains: [a.cn], registrant: subject");
    const [fault] = faultsOf(() => ledgerOf(yaml));
    expect(fault).toMatchObject({ place: { line: 12 } });
    expect(fault?.message.en).toContain("a domain has one registrant");
  });
});

function domainsOf(registrant: string): string {
  return `domains: [{ name: a.cn, registrant: ${registrant} }]\n`;
}
