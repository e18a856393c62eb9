import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { ledgerJsonSchema } from "../../lib/filing/ledger-schema";
import { ledgerOf, oneService } from "./ledgers";

const shortest = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`;
const full = readFileSync(join(__dirname, "full-ledger.yaml"), "utf8");

describe("the shortest ledger of use", () => {
  const ledger = ledgerOf(shortest);

  test("has one granted website with its defaults", () => {
    expect(ledger.services).toHaveLength(1);
    expect(ledger.services[0]).toMatchObject({
      id: null,
      kind: "website",
      status: "granted",
      commercial: null,
      domains: ["xinghai-shop.cn"],
      accessProviders: [{ cloud: "alicloud", status: "granted", since: null }],
      number: { canonical: "浙ICP备2021999901号-1", subject: "浙ICP备2021999901号" },
      place: { file: "filings.yaml", line: 7, column: 9 },
    });
  });

  test("says who holds the domain", () => {
    expect(ledger.registrants.get("xinghai-shop.cn")).toEqual({ kind: "subject", subject: ledger.subjects[0] });
  });
});

describe("the full ledger", () => {
  const ledger = ledgerOf(full);
  const [shop, app, next] = ledger.services;

  test("keeps every optional fact", () => {
    expect(ledger.subjects[0]).toMatchObject({
      id: "xinghai",
      province: "浙江",
      licence: { number: { canonical: "浙B2-20219901" }, validTo: "2027-06-30" },
      contact: "legal@example.com",
      ref: "OA-7",
      verifiedAt: "2026-10-01",
    });
    expect(shop).toMatchObject({
      id: "shop",
      name: "星海商城",
      commercial: true,
      publicSecurity: "浙公网安备33010602999901号",
      servers: ["alicloud_instance.shop*"],
      categories: [{ item: "publishing", certificate: "网出证（浙）字999901号", validTo: "2028-01-01" }],
      evidence: { source: "MIIT query", by: "legal", at: "2026-10-01", sha256: "ab".repeat(32) },
      openedAt: "2026-01-15",
      since: "2021-12-15",
      forum: false,
      addresses: ["203.0.113.10", "2001:db8::/64"],
      changes: [
        { what: "site name", at: "2026-12-31", filedAt: "2026-11-20" },
        { what: "contact", at: "2027-01-31", filedAt: null },
      ],
    });
    expect(ledger.domains[0]).toMatchObject({
      name: "xinghai-shop.cn",
      realName: "verified",
      realNameAt: "2026-09-01",
      expiresAt: "2028-03-01",
    });
    expect(ledger.accounts).toMatchObject([
      { cloud: "aws", account: "shop", region: "cn-north-1", filed: true, portException: "case 999901" },
      { cloud: "aws", account: null, region: null, filed: false, portException: null },
    ]);
    expect(ledger.attestations[0]).toMatchObject({
      match: "alicloud_instance.bastion",
      purpose: "non-web",
      reviewedAt: "2026-09-01",
    });
    expect(ledger.waivers[0]).toMatchObject({ rule: "record-without-filing", ticket: "OPS-12", expires: "2026-12-31" });
  });

  test("says where each value stands", () => {
    const [line, text] = [...full.split("\n").entries()].find(([, each]) => each.includes("浙ICP备2021999901号-1")) ?? [0, ""];
    expect(shop?.places["number"]).toEqual({ file: "filings.yaml", line: line + 1, column: text.indexOf("浙") + 1 });
  });

  test("tells granted access from pending", () => {
    expect(shop?.accessProviders).toEqual([
      { cloud: "alicloud", status: "granted", since: null },
      { cloud: "tencentcloud", status: "pending", since: "2026-11-01" },
    ]);
  });

  test("takes the kind of an App from the letter of its number, and lets it share the website's domain", () => {
    expect(app).toMatchObject({ kind: "app", number: { canonical: "浙ICP备2021999901号-2A" } });
    expect(ledger.servicesByDomain.get("xinghai-shop.cn")).toEqual([shop, app]);
  });

  test("knows a filing in progress by its id", () => {
    expect(next).toMatchObject({ id: "next", number: null, status: "bureau_review" });
  });

  test("reads networks and hostnames apart", () => {
    expect(ledger.addresses.map(({ match }) => match)).toEqual([
      { kind: "network", cidr: "203.0.113.0/24" },
      { kind: "network", cidr: "2001:db8::/32" },
      { kind: "host", name: "partner-cdn.example", wildcard: true },
    ]);
  });

  test("fits the JSON Schema that editors use", () => {
    const validate = new Ajv({ strict: false }).compile(ledgerJsonSchema());
    expect(validate(parse(full))).toBe(true);
    expect(validate(parse(full.replace("kind: company", "kind: firm")))).toBe(false);
    expect(validate(parse(full.replace("commercial:", "comercial:")))).toBe(false);
  });
});

describe("a ledger is read alike", () => {
  test("with a byte order mark", () => {
    expect(ledgerOf(`\ufeff${shortest}`).services[0]?.place).toEqual({ file: "filings.yaml", line: 7, column: 9 });
  });

  test("with Windows line ends", () => {
    expect(ledgerOf(shortest.replaceAll("\n", "\r\n")).services[0]?.place?.line).toBe(7);
  });

  test("as JSON, indented by tabs", () => {
    expect(ledgerOf(JSON.stringify(parse(shortest), null, "\t"), "filings.json").services[0]?.domains).toEqual([
      "xinghai-shop.cn",
    ]);
  });

  test("with anchors and a few aliases", () => {
    const yaml = oneService(
      "{ number: 浙ICP备2021999901号-1, domains: &own [xinghai-shop.cn], accessProviders: [alicloud] }\n" +
        "      - { number: 浙ICP备2021999901号-2A, domains: *own, accessProviders: [alicloud] }",
    );
    expect(ledgerOf(yaml).servicesByDomain.get("xinghai-shop.cn")).toHaveLength(2);
  });
});

test("numbers are kept in the ministry's spelling beside the original", () => {
  const [service] = ledgerOf(
    oneService("{ number: 浙icp备2021999901-1, domains: [星海商城.中国], accessProviders: [alicloud] }"),
  ).services;
  expect(service?.number).toMatchObject({ canonical: "浙ICP备2021999901号-1", original: "浙icp备2021999901-1" });
  expect(service?.domains).toEqual(["xn--czru2dd8u48g.xn--fiqs8s"]);
});

test("while an access filing is under review, a cloud named without a status is pending", () => {
  const [service] = ledgerOf(
    oneService(
      "{ number: 浙ICP备2021999901号-1, status: access_pending, domains: [xinghai-shop.cn], accessProviders: [tencentcloud, { cloud: alicloud, status: granted }] }",
    ),
  ).services;
  expect(service?.accessProviders.map(({ status }) => status)).toEqual(["pending", "granted"]);
});

test("a domain may move from a cancelled filing to another subject", () => {
  const ledger = ledgerOf(
    oneService(
      "{ number: 浙ICP备2021999901号-1, status: service_cancelled, domains: [xinghai-shop.cn], accessProviders: [], registrant: subject }",
      `  - name: 宁波星河科技有限公司
    kind: company
    number: 浙ICP备2021999902号
    services:
      - { number: 浙ICP备2021999902号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`,
    ),
  );
  expect(ledger.registrants.get("xinghai-shop.cn")).toEqual({ kind: "subject", subject: ledger.subjects[1] });
});

test("an empty list of subjects is a ledger", () => {
  expect(ledgerOf("version: 1\nsubjects: []\n").services).toEqual([]);
});
