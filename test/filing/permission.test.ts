import { describe, expect, test } from "vitest";
import { permitServer, type AskedFiling } from "../../lib/filing/permission";
import { ledgerOf, oneService } from "./ledgers";
import { ask, kinds, website, filed } from "./asked";

describe("a granted filing permits", () => {
  test.each([
    "xinghai-shop.cn",
    "www.xinghai-shop.cn",
    "a.b.xinghai-shop.cn",
    "*.xinghai-shop.cn",
    "*.a.xinghai-shop.cn",
    "WWW.XINGHAI-SHOP.CN.",
  ])("%s", (name) => {
    expect(ask(filed, name)).toMatchObject({ listedDomain: "xinghai-shop.cn", problems: [], service: { kind: "website" } });
  });
});

describe("a filing of another name permits nothing", () => {
  test.each(["notxinghai-shop.cn", "xinghai-shop.com.cn", "xinghai-shop.cn.example.com", "cn", "*.cn", "localhost"])(
    "%s",
    (name) => {
      expect(ask(filed, name)).toEqual({ service: null, listedDomain: null, problems: [{ kind: "no-filing" }] });
    },
  );
});

test("without any filing nothing is permitted", () => {
  expect(kinds(ask(ledgerOf("version: 1\nsubjects: []"), "www.xinghai-shop.cn"))).toEqual(["no-filing"]);
});

describe("the longest listed name decides", () => {
  const ledger = ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { id: beta, status: bureau_review, domains: [beta.xinghai-shop.cn], accessProviders: [alicloud] }
`);

  test("even where a shorter one is granted", () => {
    const permission = ask(ledger, "www.beta.xinghai-shop.cn");
    expect(permission.listedDomain).toBe("beta.xinghai-shop.cn");
    expect(permission.problems).toEqual([{ kind: "during-review", state: "bureau_review" }]);
  });

  test("and a sub-domain that is listed alone does not cover its parent or the wildcard", () => {
    const only = ledgerOf(
      oneService(
        "{ number: 浙ICP备2021999901号-1, domains: [www.xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
      ),
    );
    expect(kinds(ask(only, "www.xinghai-shop.cn"))).toEqual([]);
    expect(kinds(ask(only, "xinghai-shop.cn"))).toEqual(["no-filing"]);
    expect(kinds(ask(only, "*.xinghai-shop.cn"))).toEqual(["no-filing"]);
  });
});

describe("under gov.cn the exact name is filed", () => {
  const ledger = ledgerOf(`version: 1
subjects:
  - name: 星海市人民政府
    kind: government
    number: 浙ICP备2021999903号
    services:
      - { number: 浙ICP备2021999903号-1, domains: [xinghai.gov.cn], accessProviders: [alicloud], registrant: subject }
`);
  test.each([
    ["xinghai.gov.cn", []],
    ["www.xinghai.gov.cn", ["no-filing"]],
    ["*.xinghai.gov.cn", ["no-filing"]],
    ["gov.cn", ["no-filing"]],
  ])("%s", (name, problems) => {
    expect(kinds(ask(ledger, name))).toEqual(problems);
  });
});

describe("the registrant", () => {
  const held = (registrant: string, kind = "company") =>
    ledgerOf(
      oneService(
        `{ ${website} }`,
        `  - { id: other, name: 杭州星海科技有限公司, kind: individual, number: 浙ICP备2021999902号, services: [] }
domains: [{ name: xinghai-shop.cn, registrant: ${registrant} }]`,
      ).replace("kind: company", `kind: ${kind}`),
    );

  test.each([
    ["is the subject by id", "xinghai", "company", []],
    ["is the subject by number", "浙ICP备2021999901号", "company", []],
    ["is the subject by name and kind", "{ name: 杭州星海科技有限公司, kind: company }", "company", []],
    ["is the subject in full-width letters and spaces", '{ name: " 杭州星海科技有限公司　", kind: company }', "company", []],
    ["has the name but another kind", "{ name: 杭州星海科技有限公司, kind: individual }", "company", ["registrant-differs"]],
    ["is another subject of the same name", "other", "company", ["registrant-differs"]],
    ["has another name", "{ name: 宁波星河科技有限公司, kind: company }", "company", ["registrant-differs"]],
    ["has part of the name", "{ name: 星海科技, kind: company }", "company", ["registrant-differs"]],
    ["is the legal representative with proof", "{ name: 李星, role: legal-representative, proof: x }", "company", []],
    ["is a shareholder with proof", "{ name: 李星, role: shareholder, proof: x }", "company", []],
    ["is an officer of a public institution with proof", "{ name: 李星, role: officer, proof: x }", "public-institution", []],
    [
      "is a company that is a shareholder",
      "{ name: 北京星河有限公司, kind: company, role: shareholder, proof: x }",
      "company",
      [],
    ],
    ["is an officer without proof", "{ name: 李星, role: officer }", "company", ["registrant-differs"]],
    ["is an employee", "{ name: 李星, kind: individual }", "company", ["registrant-differs"]],
    ["is an officer of an individual", "{ name: 李星, role: officer, proof: x }", "individual", ["registrant-differs"]],
  ])("%s", (_name, registrant, kind, problems) => {
    expect(kinds(ask(held(registrant, kind), "www.xinghai-shop.cn"))).toEqual(problems);
  });

  test("that differs is named beside the subject", () => {
    expect(ask(held("{ name: 李星, kind: individual }"), "xinghai-shop.cn").problems).toMatchObject([
      { kind: "registrant-differs", registrant: { name: "李星" }, subject: { name: "杭州星海科技有限公司" } },
    ]);
  });

  test("that is not declared is a problem", () => {
    expect(kinds(ask(ledgerOf(oneService(`{ ${website} }`)), "www.xinghai-shop.cn"))).toEqual(["registrant-undeclared"]);
  });

  test("of the registrable domain holds the listed sub-domain too", () => {
    const ledger = ledgerOf(
      oneService(
        "{ number: 浙ICP备2021999901号-1, domains: [shop.xinghai-shop.cn], accessProviders: [alicloud] }",
        "domains: [{ name: xinghai-shop.cn, registrant: xinghai }]",
      ),
    );
    expect(kinds(ask(ledger, "shop.xinghai-shop.cn"))).toEqual([]);
  });
});

describe("the access list", () => {
  const listed = (providers: string, status = "granted") =>
    ledgerOf(
      oneService(
        `{ id: shop, number: 浙ICP备2021999901号-1, status: ${status}, domains: [xinghai-shop.cn], accessProviders: ${providers}, registrant: subject }`,
      ),
    );

  test.each<[string, AskedFiling, string, string[], string[]]>([
    ["[alicloud]", "this_provider", "granted", [], []],
    ["[tencentcloud]", "this_provider", "granted", ["access-provider-differs"], ["access-provider-differs"]],
    ["[tencentcloud]", "any_provider", "granted", [], []],
    ["[]", "any_provider", "granted", [], []],
    ["[{ cloud: alicloud, status: pending }]", "this_provider", "granted", ["access-provider-differs"], []],
    [
      "[{ cloud: alicloud, status: cancelled }]",
      "this_provider",
      "granted",
      ["access-provider-differs"],
      ["access-provider-differs"],
    ],
    [
      "[{ cloud: alicloud, status: cancelled }, alicloud]",
      "this_provider",
      "granted",
      ["access-provider-differs"],
      ["access-provider-differs"],
    ],
    // The number was granted at another cloud; this one still reviews.
    ["[alicloud]", "this_provider", "access_pending", ["access-provider-differs"], []],
    ["[alicloud]", "any_provider", "access_pending", [], []],
    // Adding one does not disturb the others.
    ["[alicloud, { cloud: tencentcloud, status: pending }]", "this_provider", "access_pending", [], []],
    ["[tencentcloud, { cloud: alicloud, status: pending }]", "this_provider", "access_pending", ["access-provider-differs"], []],
    ["[alicloud, { cloud: tencentcloud, status: granted }]", "this_provider", "access_pending", ["access-provider-differs"], []],
    ["[alicloud]", "this_provider", "bureau_review", ["during-review"], []],
    [
      "[tencentcloud]",
      "this_provider",
      "bureau_review",
      ["during-review", "access-provider-differs"],
      ["access-provider-differs"],
    ],
  ])("%s for %s while %s", (providers, filingClass, status, hostname, server) => {
    const ledger = listed(providers, status);
    expect(kinds(ask(ledger, "www.xinghai-shop.cn", "alicloud", filingClass))).toEqual(hostname);
    expect(kinds(permitServer({ cloud: "alicloud", filingClass, reference: { id: "shop" } }, ledger))).toEqual(server);
  });

  test("is told with what it grants and whether this cloud is pending", () => {
    expect(ask(listed("[tencentcloud, { cloud: alicloud, status: pending }]"), "xinghai-shop.cn").problems).toEqual([
      { kind: "access-provider-differs", cloud: "alicloud", listed: ["tencentcloud"], pending: true },
    ]);
  });
});

describe("of several services that list a domain", () => {
  const both = (first: string, second: string) =>
    ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], registrant: subject, ${first} }
      - { number: 浙ICP备2021999901号-2A, domains: [xinghai-shop.cn], registrant: subject, ${second} }
`);

  test("one that permits wins", () => {
    const permission = ask(both("accessProviders: [tencentcloud]", "accessProviders: [alicloud]"), "xinghai-shop.cn");
    expect(permission).toMatchObject({ service: { kind: "app" }, problems: [] });
  });

  test("the one with the fewest problems is told when none permits", () => {
    const permission = ask(both("accessProviders: [], status: rejected", "accessProviders: [tencentcloud]"), "xinghai-shop.cn");
    expect(permission.service?.kind).toBe("app");
    expect(kinds(permission)).toEqual(["access-provider-differs"]);
  });
});

describe("a server names its filing", () => {
  const ledger = ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { id: shop, number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }
      - { number: 浙ICP备2021999901号-2A, domains: [], accessProviders: [tencentcloud] }
`);
  test.each<[string, { number?: string; id?: string }, string, string[]]>([
    ["by number", { number: "浙ICP备2021999901号-1" }, "alicloud", []],
    ["by a number in another spelling", { number: "浙icp备2021999901-1" }, "alicloud", []],
    ["by id", { id: "shop" }, "alicloud", []],
    ["by both", { id: "shop", number: "浙ICP备2021999901号-1" }, "alicloud", []],
    ["by the number of the subject, at either cloud", { number: "浙ICP备2021999901号" }, "tencentcloud", []],
    ["by a number that no filing has", { number: "浙ICP备2021999909号-1" }, "alicloud", ["no-filing"]],
    ["by a number that is malformed", { number: "浙ICP备2021号-1" }, "alicloud", ["no-filing"]],
    ["by an empty number", { number: "" }, "alicloud", ["no-filing"]],
    ["by an unknown id", { id: "blog" }, "alicloud", ["no-filing"]],
    [
      "by an id and the number of another filing",
      { id: "shop", number: "浙ICP备2021999901号-2A" },
      "tencentcloud",
      ["no-filing"],
    ],
    ["not at all", {}, "alicloud", ["no-filing"]],
    ["whose access list lacks the cloud", { id: "shop" }, "huaweicloud", ["access-provider-differs"]],
  ])("%s", (_name, reference, cloud, problems) => {
    expect(kinds(permitServer({ cloud, filingClass: "this_provider", reference }, ledger))).toEqual(problems);
  });
});
