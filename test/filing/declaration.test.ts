import { describe, expect, test } from "vitest";
import { isDeclarationFault, readDeclaration, toDeclaration, type Declaration } from "../../lib/filing/declaration";
import { confirmDeclaration, ledgerOfDeclarations } from "../../lib/filing/declared-ledger";
import { defineFiling, isFilingRef, type FilingInput, type FilingRef } from "../../lib/filing/define-filing";
import { ledgerYamlFor } from "../../lib/filing/ledger-yaml";
import { openLedger } from "../../lib/filing/open-ledger";
import { faultsOf, ledgerOf, oneService } from "./ledgers";

const shop: FilingInput = {
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
};

function declared(value: unknown): Declaration {
  const declaration = readDeclaration(value);
  if (isDeclarationFault(declaration)) throw new Error(declaration.faults.map(({ message }) => message.en).join(" "));
  return declaration;
}

describe("defineFiling", () => {
  test("makes an immutable filing and finds the subject's number in the service's", () => {
    const filing = defineFiling(shop);
    expect(filing).toMatchObject({
      from: "code",
      id: null,
      number: "浙ICP备2021999901号-1",
      kind: "website",
      status: "granted",
      accessProviders: [{ cloud: "alicloud", status: "granted" }],
      subject: { name: "杭州星海科技有限公司", kind: "company", number: "浙ICP备2021999901号" },
    });
    expect(() => Object.assign(filing.subject, { name: "x" })).toThrow(TypeError);
    expect(isFilingRef(filing)).toBe(true);
    expect(isFilingRef({ ...shop })).toBe(false);
  });

  test.each(["浙ICP备2021号-1", "浙IC\u0420备2021999901号-1", "浙ICP备2021999901号"])(
    "refuses %s in the words of the ledger",
    (number) => {
      const words = faultsOf(() => defineFiling({ ...shop, number })).map(({ message, remedy, rule }) => ({
        message,
        remedy,
        rule,
      }));
      const ledger = faultsOf(() => ledgerOf(oneService(`{ number: ${number}, domains: [a.cn], accessProviders: [] }`)));
      expect(words).toEqual(ledger.map(({ message, remedy, rule }) => ({ message, remedy, rule })));
    },
  );

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "has no subject"],
    ["no subject", { ...shop, subject: undefined }, "has no subject"],
    ["no number once granted", { ...shop, number: undefined, id: "shop" }, "has no number"],
    ["an unknown key", { ...shop, domain: "a.cn" }, '"domain" is not a key'],
    ["a suffix for a domain", { ...shop, domains: ["com.cn"] }, "public suffix"],
    ["an unknown state", { ...shop, status: "grantet" }, '"grantet" is not a value of "status"'],
  ])("refuses %s", (_name, input, words) => {
    expect(
      faultsOf(() => defineFiling(input as FilingInput))
        .map(({ message }) => message.en)
        .join(" "),
    ).toContain(words);
  });

  test("takes a filing in progress by its id", () => {
    const filing = defineFiling({
      id: "next",
      status: "draft",
      subject: shop.subject,
      domains: ["a.cn"],
      accessProviders: ["alicloud"],
      registrant: "subject",
    });
    expect(filing).toMatchObject({ id: "next", number: null, status: "draft" });
  });
});

describe("a declaration in Terraform JSON", () => {
  const declaration = toDeclaration(
    defineFiling({ ...shop, accessProviders: ["alicloud", { cloud: "tencentcloud", status: "pending" }] }),
  );

  test("says what the filing is", () => {
    expect(declaration).toEqual({
      version: 1,
      filing: {
        number: "浙ICP备2021999901号-1",
        status: "granted",
        kind: "website",
        domains: ["xinghai-shop.cn"],
        accessProviders: ["alicloud", { cloud: "tencentcloud", status: "pending" }],
        subject: { name: "杭州星海科技有限公司", kind: "company", number: "浙ICP备2021999901号" },
        registrant: "subject",
      },
      from: "code",
    });
  });

  test("survives JSON", () => {
    expect(readDeclaration(JSON.parse(JSON.stringify(declaration)))).toEqual(declaration);
  });

  test.each<[string, unknown, string]>([
    ["no object", "浙ICP备2021999901号-1", "is not the declaration of a filing"],
    ["null", null, "is not the declaration of a filing"],
    ["a later version", { ...declaration, version: 2 }, '"2" is not a value of "version"'],
    ["an unknown key", { ...declaration, granted: true }, '"granted" is not a key'],
    ["a malformed number", { ...declaration, filing: { ...declaration.filing, number: "浙ICP备1号-1" } }, "has 1 digits"],
    [
      "neither number nor id",
      { ...declaration, filing: { ...declaration.filing, number: undefined } },
      "neither a number nor an id",
    ],
    ["a wildcard domain", { ...declaration, filing: { ...declaration.filing, domains: ["*.a.cn"] } }, "is a wildcard"],
  ])("that is %s is a fault", (_name, value, words) => {
    const fault = readDeclaration(value);
    expect(isDeclarationFault(fault) && fault.faults.map(({ message }) => message.en).join(" ")).toContain(words);
  });

  test("comes from a filing only", () => {
    expect(faultsOf(() => toDeclaration({ ...shop } as unknown as FilingRef))[0]?.message.en).toContain(
      "neither from defineFiling()",
    );
  });
});

describe("without a ledger file", () => {
  const app: FilingInput = { ...shop, number: "浙ICP备2021999901号-2A" };

  test("the declarations are the ledger", () => {
    const declarations = [defineFiling(shop), defineFiling(shop), defineFiling(app)].map(toDeclaration);
    const ledger = ledgerOfDeclarations(declarations);
    expect(ledger.source).toEqual({ kind: "code" });
    expect(ledger.subjects).toHaveLength(1);
    expect(ledger.services.map(({ kind }) => kind)).toEqual(["website", "app"]);
    expect(ledger.registrants.get("xinghai-shop.cn")).toEqual({ kind: "subject", subject: ledger.subjects[0] });
    expect(ledger.services[0]).toMatchObject({ place: null, places: {} });
  });

  test("a filing in progress joins the subject that has a number elsewhere", () => {
    const next = defineFiling({
      ...shop,
      number: undefined,
      id: "next",
      status: "draft",
      domains: ["xinghai-next.cn"],
    } as unknown as FilingInput);
    expect(ledgerOfDeclarations([toDeclaration(next), toDeclaration(defineFiling(shop))]).subjects).toHaveLength(1);
  });

  test("no declarations make an empty ledger", () => {
    expect(ledgerOfDeclarations([]).services).toEqual([]);
  });

  test.each<[string, FilingInput, string]>([
    ["one number for two filings", { ...shop, domains: ["b.cn"] }, "stands here a second time"],
    [
      "two registrants of one domain",
      { ...app, registrant: { name: "李星", kind: "individual" } },
      "a domain has one registrant",
    ],
  ])("%s contradict", (_name, other, words) => {
    const declarations = [defineFiling(shop), defineFiling(other)].map(toDeclaration);
    expect(
      faultsOf(() => ledgerOfDeclarations(declarations))
        .map(({ message }) => message.en)
        .join(" "),
    ).toContain(words);
  });

  test("one domain for two subjects makes a ledger in which it is contested", () => {
    const other: FilingInput = {
      ...shop,
      number: "浙ICP备2021999902号-1",
      subject: { name: "宁波星河科技有限公司", kind: "company" },
    };
    const { contested } = ledgerOfDeclarations([defineFiling(shop), defineFiling(other)].map(toDeclaration));
    expect([...contested].map(([domain, claims]) => [domain, claims.map(({ subject }) => subject.name)])).toEqual([
      ["xinghai-shop.cn", ["杭州星海科技有限公司", "宁波星河科技有限公司"]],
    ]);
  });
});

describe("declarations made from a ledger carry what it knows", () => {
  test("where domains have different registrants", () => {
    const yaml = oneService(
      "{ number: 浙ICP备2021999901号-1, domains: [a.cn, b.cn, c.cn], accessProviders: [alicloud] }",
      "domains: [{ name: a.cn, registrant: xinghai }, { name: b.cn, registrant: { name: 李星, role: officer, proof: x } }]",
    );
    const declaration = toDeclaration(openLedger(ledgerOf(yaml)).filingFor("a.cn"));
    expect(declaration.from).toBe("ledger");
    const again = ledgerOfDeclarations([declared(JSON.parse(JSON.stringify(declaration)))]);
    expect(again.registrants.get("a.cn")).toEqual({ kind: "subject", subject: again.subjects[0] });
    expect(again.registrants.get("b.cn")).toEqual({
      kind: "person",
      name: "李星",
      personKind: null,
      role: "officer",
      proof: "x",
    });
    expect(again.registrants.has("c.cn")).toBe(false);
  });
});

describe("a declaration beside a ledger is", () => {
  const ledger = ledgerOf(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { id: shop, number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }
      - { number: 浙ICP备2021999901号-2A, domains: [], accessProviders: [alicloud] }
      - { id: next, status: draft, domains: [xinghai-next.cn], accessProviders: [alicloud] }
`);
  const base = toDeclaration(defineFiling(shop)).filing;
  test.each<[string, { number?: string; id?: string }, "confirmed" | "unconfirmed"]>([
    ["named by number", { number: "浙ICP备2021999901号-1" }, "confirmed"],
    ["named by a number in another spelling", { number: "浙icp备2021999901-1" }, "confirmed"],
    ["named by id", { id: "next" }, "confirmed"],
    ["named by both", { id: "shop", number: "浙ICP备2021999901号-1" }, "confirmed"],
    ["named by an id of its own, where the ledger gives none", { id: "app", number: "浙ICP备2021999901号-2A" }, "confirmed"],
    ["of a number that the ledger lacks", { number: "浙ICP备2021999901号-9" }, "unconfirmed"],
    ["of an id that the ledger lacks", { id: "blog" }, "unconfirmed"],
    ["of an id and number of different services", { id: "next", number: "浙ICP备2021999901号-1" }, "unconfirmed"],
    ["of an id that differs from the ledger's", { id: "store", number: "浙ICP备2021999901号-1" }, "unconfirmed"],
  ])("%s", (_name, names, verdict) => {
    const filing = { ...base, number: undefined, ...names };
    expect(confirmDeclaration({ version: 1, filing, from: "code" }, ledger)).toBe(verdict);
  });
});

describe("the YAML to paste", () => {
  test("is a ledger of the same filings", () => {
    const declarations = [
      defineFiling({
        ...shop,
        name: "星海商城: 主站",
        accessProviders: ["alicloud", { cloud: "tencentcloud", status: "pending" }],
      }),
      defineFiling({
        ...shop,
        id: "next",
        number: "浙ICP备2021999901号-3",
        domains: ["星海商城.中国"],
        registrant: { name: "李星", role: "officer", proof: "no: 1" },
      }),
    ].map(toDeclaration);
    const pasted = ledgerOf(ledgerYamlFor(declarations));
    const meant = ledgerOfDeclarations(declarations);
    const facts = ({ services }: typeof meant) =>
      services.map((service) => ({ ...service, place: null, places: {}, subject: service.subject.name }));
    expect(facts(pasted)).toEqual(facts(meant));
    expect([...pasted.registrants.keys()]).toEqual([...meant.registrants.keys()]);
  });

  test("has placeholders for an unfiled domain, which the ledger refuses", () => {
    const yaml = ledgerYamlFor([{ domain: "xinghai-shop.cn", clouds: ["alicloud"] }]);
    expect(yaml).toContain("- xinghai-shop.cn");
    const faults = faultsOf(() => ledgerOf(yaml));
    expect(faults.map(({ rule }) => rule).filter((rule) => rule === "filing-number-malformed")).toHaveLength(2);
    expect(ledgerOf(fill(yaml)).services[0]?.domains).toEqual(["xinghai-shop.cn"]);
  });
});

function fill(yaml: string): string {
  return yaml
    .replace(/name: <.*>/, "name: 杭州星海科技有限公司")
    .replace(/kind: <.*>/, "kind: company")
    .replace(/number: <主体.*>/, "number: 浙ICP备2021999901号")
    .replace(/number: <服务.*>/, "number: 浙ICP备2021999901号-1");
}
