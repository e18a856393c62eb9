import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/engine/report";
import { junitReport } from "../../lib/report/junit";
import { text } from "../../lib/text";
import { rules } from "../../policies/index";
import { estateNames, readEstate } from "../estates";
import { type ReadElement, readXml } from "./read-xml";
import { fullReport, reportOf, resourceOf, staleEntry, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

function read(report: Report, language: "zh" | "en" = "en"): ReadElement {
  return readXml(junitReport(report, { language, colour: false }));
}

/** Each test with its suite, its name and its outcome. */
function outcomesOf(report: Report, language: "zh" | "en" = "en"): readonly string[] {
  return read(report, language).children.flatMap((suite) =>
    suite.children.map(({ attributes, children }) => {
      const outcome = children.find(({ name }) => name === "failure" || name === "skipped");
      return [suite.attributes["name"], attributes["name"], outcome?.name ?? "passed", outcome?.attributes["type"]]
        .filter((part) => part !== undefined)
        .join(" | ");
    }),
  );
}

/** What the reader of Jenkins takes: each element with its attributes and the elements in it. */
const form: Readonly<
  Record<string, { readonly needs: readonly string[]; readonly may: readonly string[]; readonly holds: readonly string[] }>
> = {
  testsuites: { needs: [], may: ["name", "time", "tests", "failures", "errors"], holds: ["testsuite"] },
  testsuite: { needs: ["name", "tests", "failures", "errors"], may: ["skipped"], holds: ["testcase"] },
  testcase: { needs: ["name"], may: ["classname"], holds: ["skipped", "failure", "system-out"] },
  failure: { needs: [], may: ["type", "message"], holds: [] },
  skipped: { needs: [], may: ["type", "message"], holds: [] },
  "system-out": { needs: [], may: [], holds: [] },
};

function faultsOf({ name, attributes, children }: ReadElement): readonly string[] {
  const { needs = [], may = [], holds = [] } = form[name] ?? {};
  return [
    ...(form[name] === undefined ? [`unknown element ${name}`] : []),
    ...needs.filter((key) => attributes[key] === undefined).map((key) => `${name} lacks ${key}`),
    ...Object.keys(attributes)
      .filter((key) => !needs.includes(key) && !may.includes(key))
      .map((key) => `${name} has ${key}`),
    ...children.filter((child) => !holds.includes(child.name)).map((child) => `${name} holds ${child.name}`),
    ...children.flatMap(faultsOf),
  ];
}

describe("The JUnit report has the form that Jenkins reads, and counts that agree", () => {
  const made: readonly (readonly [string, Report])[] = [
    ["an empty report", reportOf([])],
    ["one of each finding", fullReport],
    ...estateNames.map((name) => {
      const { units, ledger } = readEstate(name);
      return [name, check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [name] })] as const;
    }),
  ];

  test.each(made)("%s", (_, report) => {
    for (const language of ["zh", "en"] as const) {
      const root = read(report, language);
      expect(root.name).toBe("testsuites");
      expect(faultsOf(root)).toEqual([]);
      const count = (suites: readonly ReadElement[], outcome: string): string =>
        String(
          suites.flatMap(({ children }) => children).filter(({ children }) => children.some(({ name }) => name === outcome))
            .length,
        );
      for (const suite of root.children) {
        expect(suite.attributes).toMatchObject({
          tests: String(suite.children.length),
          failures: count([suite], "failure"),
          skipped: count([suite], "skipped"),
          errors: "0",
        });
      }
      expect(root.attributes["failures"]).toBe(count(root.children, "failure"));
      // What blocks is a failure, and nothing else is.
      expect(root.attributes["failures"] === "0").toBe(report.verdict === "passed");
    }
  });
});

describe("A test", () => {
  test("is a resource that was judged, in the suite of its stack; the ledger has a suite of its own", () => {
    expect(outcomesOf(fullReport)).toEqual([
      "shop | alicloud_alidns_record.www | failure | record-without-filing",
      "shop | alicloud_instance.web1 | failure | location-undecided",
      "shop | alicloud_instance.web2 | failure | location-undecided",
      "shop | alicloud_instance.web3 | failure | location-undecided",
      "shop | alicloud_instance.filed | passed",
      "shop | record-without-filing: alicloud_alidns_record.old [fixed] | passed",
      "zone | alicloud_alidns_record.legacy | skipped",
      "zone | alicloud_instance.hongkong | passed",
      "ledger | ledger-entry-stale: xinghai-shop.cn | skipped",
    ]);
    expect(outcomesOf(fullReport, "zh").at(-1)).toBe("台账 | ledger-entry-stale: xinghai-shop.cn | skipped");
  });

  test("that fails says what is wrong, with the trail and the next step", () => {
    const [failure] = read(fullReport).children[0]!.children[0]!.children;
    expect(failure?.attributes["message"]).toBe("No granted filing lists xinghai-shop.cn.");
    expect(failure?.text).toContain(
      "-> alicloud_instance.web.availability_zone = cn-hangzhou-h: cn-hangzhou is in mainland China",
    );
    expect(failure?.text).toContain("Fix        File the domain first.");
    expect(failure?.text).toContain("main.ts:42");
  });

  test("that is waived says why, by whom and until when", () => {
    const [skipped] = read(fullReport).children[1]!.children[0]!.children;
    expect(skipped?.attributes["message"]).toBe(
      "record-without-filing: moving to Hong Kong (wang, OPS-12, waived until 2026-12-31)",
    );
  });

  test("that only advises says what, and why it does not block", () => {
    const [skipped] = read(fullReport).children[2]!.children[0]!.children;
    expect(skipped?.attributes["message"]).toBe("xinghai-shop.cn was not reviewed for a year. (it is advice, not an error)");
  });

  test("that is undecided but let through is skipped, never passed", () => {
    const through = { ...undecidedFinding(1), blocks: false, why: text("配置放行", "the configuration lets it through") };
    const report = reportOf([through], { resources: [resourceOf("alicloud_instance.web1", "undecided")] });
    expect(outcomesOf(report)).toEqual(["shop | alicloud_instance.web1 | skipped"]);
  });

  test("that no finding explains fails", () => {
    const report = reportOf([], {
      resources: [resourceOf("alicloud_instance.a", "violation"), resourceOf("alicloud_instance.b", "undecided")],
    });
    expect(outcomesOf(report)).toEqual([
      "shop | alicloud_instance.a | failure | violation",
      "shop | alicloud_instance.b | failure | undecided",
    ]);
  });

  test("passes with the advice beside it", () => {
    const advice = { ...unfiledRecord, blocks: false, severity: "warning" as const };
    const [passed] = read(reportOf([advice], { resources: [resourceOf("alicloud_alidns_record.www", "covered")] })).children[0]!
      .children;
    expect(passed?.children.map(({ name }) => name)).toEqual(["system-out"]);
    expect(passed?.children[0]?.text).toContain("! warning  record-without-filing");
  });

  test("fails where one of several findings blocks, whatever is waived", () => {
    const report = reportOf([waivedRecord, unfiledRecord], {
      resources: [resourceOf("alicloud_alidns_record.www", "violation")],
    });
    expect(outcomesOf(report)).toEqual(["shop | alicloud_alidns_record.www | failure | record-without-filing"]);
  });

  test("stands for a finding about no resource that was judged", () => {
    const crash = {
      ...staleEntry,
      entry: null,
      rule: "record-without-filing",
      scope: "infrastructure" as const,
      blocks: true,
      domain: null,
    };
    expect(outcomesOf(reportOf([crash, unfiledRecord]))).toEqual([
      "no single stack | record-without-filing | failure | record-without-filing",
      "shop | record-without-filing: alicloud_alidns_record.www | failure | record-without-filing",
    ]);
  });
});

describe("The reader of these tests refuses", () => {
  test.each([
    ["an element without an end", "<a><b></a>"],
    ["a bare ampersand", "<a>&</a>"],
    ["an unknown entity", "<a>&nbsp;</a>"],
    ["a bare less-than sign", '<a b="<"/>'],
    ["]]> in a text", "<a>]]></a>"],
    ["a control character", "<a>\u0001</a>"],
    ["a noncharacter", "<a>\uffff</a>"],
    ["two roots", "<a/><b/>"],
    ["an attribute that stands twice", '<a b="1" b="2"/>'],
  ])("%s", (_, body) => {
    expect(() => readXml(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`)).toThrow();
  });
});
