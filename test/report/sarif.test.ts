import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Report } from "../../lib/engine/report";
import { sarifReport } from "../../lib/report/sarif";
import { text } from "../../lib/text";
import { rules } from "../../policies/index";
import { estateNames, readEstate } from "../estates";
import {
  compared,
  fixedRecord,
  fullReport,
  reportOf,
  staleEntry,
  undecidedFinding,
  unfiledRecord,
  waivedRecord,
} from "./reports";
import { validate, runOf, resultOf } from "./sarif-run";

describe("The SARIF report has the form of the standard", () => {
  const made: readonly (readonly [string, Report])[] = [
    ["an empty report", reportOf([])],
    ["one of each finding", fullReport],
    ["findings without their rules", { ...fullReport, rules: [] }],
    ...estateNames.map((name) => {
      const { units, ledger } = readEstate(name);
      return [name, check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [name] })] as const;
    }),
  ];

  test.each(made)("%s", (_, report) => {
    for (const language of ["zh", "en"] as const) {
      const log: unknown = JSON.parse(sarifReport(report, { language, colour: false }));
      expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  test("which refuses an unknown level and an unknown property", () => {
    const log = JSON.parse(sarifReport(fullReport, { language: "en", colour: false })) as { runs: { results: object[] }[] };
    const result = log.runs[0]!.results[0]!;
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, level: "fatal" }] }] })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, line: 1 }] }] })).toBe(false);
  });
});

describe("A result", () => {
  test("has the line and column of its finding, its resource and its construct", () => {
    expect(resultOf(unfiledRecord).locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "main.ts", uriBaseId: "%SRCROOT%" },
          region: { startLine: 42, startColumn: 5 },
        },
        logicalLocations: [
          { fullyQualifiedName: "alicloud_alidns_record.www", kind: "resource", properties: { stack: "shop" } },
          { fullyQualifiedName: "shop/www", kind: "construct", properties: { stack: "shop" } },
        ],
        properties: { lineKnown: true },
      },
    ]);
  });

  test("without a known line stands at the top of what was judged, and says so", () => {
    const [location] = resultOf({ ...unfiledRecord, location: null }).locations;
    expect(location?.physicalLocation).toMatchObject({ artifactLocation: { uri: "cdktf.out" }, region: { startLine: 1 } });
    expect(location?.properties.lineKnown).toBe(false);
    const [inFile] = resultOf({ ...unfiledRecord, location: { file: "main.ts", line: null, column: null } }).locations;
    expect(inFile?.physicalLocation).toMatchObject({ artifactLocation: { uri: "main.ts" }, region: { startLine: 1 } });
    expect(inFile?.properties.lineKnown).toBe(false);
  });

  test("on the ledger stands in the ledger and is about a domain", () => {
    const [location] = resultOf(staleEntry).locations;
    expect(location?.physicalLocation.artifactLocation.uri).toBe("filings.yaml");
    expect(location?.logicalLocations).toEqual([{ fullyQualifiedName: "xinghai-shop.cn", kind: "object" }]);
  });

  test.each([
    ["a/b c.ts", "a/b%20c.ts"],
    ["./源码/main.ts", "%E6%BA%90%E7%A0%81/main.ts"],
    ["/home/wang/shop/main.ts", "main.ts"],
    ["C:\\shop\\main.ts", "main.ts"],
    ["../shop/../main.ts", "main.ts"],
    ["a:b#c?d.ts", "a%3Ab%23c%3Fd.ts"],
    ["main\ud800.ts", "main%3CU%2BD800%3E.ts"],
  ])("of the file %s has the relative, encoded address %s", (file, uri) => {
    const [location] = resultOf({ ...unfiledRecord, location: { file, line: 1, column: null } }).locations;
    expect(location?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test.each([
    ["what blocks is an error", unfiledRecord, "error"],
    ["what is undecided and blocks is one too", undecidedFinding(1), "error"],
    ["what is undecided and let through is a warning", { ...undecidedFinding(1), blocks: false }, "warning"],
    ["advice is a warning", staleEntry, "warning"],
    ["information is a note", { ...staleEntry, severity: "info" as const }, "note"],
    ["what is waived keeps its level", waivedRecord, "error"],
  ])("has a level: %s", (_, finding, level) => {
    expect(resultOf(finding).level).toBe(level);
  });

  test("speaks the language that was asked for", () => {
    expect(resultOf(unfiledRecord, {}, "en").message.text).toBe("No granted filing lists xinghai-shop.cn.");
    expect(resultOf(unfiledRecord, {}, "zh").message.text).toBe("没有备案列出 xinghai-shop.cn。");
  });

  test("has no placeholder and no link in its message, and is short enough to be shown whole", () => {
    const message = text("x", "See [here](https://bad.example) and {0}");
    expect(resultOf({ ...unfiledRecord, message }).message.text).toBe("See [here] (https://bad.example) and {{0}}");
    const long = text("长".repeat(5000), "\u{1f600}".repeat(5000));
    for (const language of ["zh", "en"] as const) {
      const shown = resultOf({ ...unfiledRecord, message: long }, {}, language).message.text;
      expect(shown.length).toBeLessThan(1024);
      expect(shown).toMatch(/^(?:长|\u{1f600})+…$/u);
    }
  });

  test("keeps the fingerprint, and has one of its own for GitHub that a line does not change", () => {
    const moved = { ...unfiledRecord, location: { file: "main.ts", line: 99, column: 1 } };
    const other = { ...unfiledRecord, hostname: "shop.xinghai-shop.cn" };
    const { results } = runOf(reportOf([unfiledRecord, other, other]));
    expect(results.map(({ partialFingerprints }) => partialFingerprints["beianGuard/v1"])).toEqual(
      Array.from({ length: 3 }, () => unfiledRecord.fingerprint),
    );
    expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints["primaryLocationLineHash"])).size).toBe(3);
    expect(resultOf(moved).partialFingerprints).toEqual(results[0]!.partialFingerprints);
  });

  test("of a waived finding is suppressed with reason, owner and expiry; no other is", () => {
    expect(resultOf(unfiledRecord).suppressions).toEqual([]);
    expect(resultOf(waivedRecord).suppressions).toEqual([
      {
        kind: "external",
        status: "accepted",
        justification: "moving to Hong Kong (wang, OPS-12, waived until 2026-12-31)",
        properties: { owner: "wang", expires: "2026-12-31", ticket: "OPS-12" },
      },
    ]);
    expect(resultOf(waivedRecord, {}, "zh").suppressions).toMatchObject([
      { justification: "moving to Hong Kong（wang，OPS-12，豁免至 2026-12-31）" },
    ]);
  });

  test("is new, unchanged or absent where it was compared, and none of them where not", () => {
    const states = [unfiledRecord, { ...unfiledRecord, state: "unchanged" as const }, fixedRecord];
    expect(states.map((finding) => resultOf(finding, { comparedWith: compared }).baselineState)).toEqual([
      "new",
      "unchanged",
      "absent",
    ]);
    for (const finding of [unfiledRecord, { ...unfiledRecord, state: null }]) {
      expect(resultOf(finding)).not.toHaveProperty("baselineState");
    }
  });

  test("has the trail as a code flow, step by step", () => {
    const steps = resultOf(unfiledRecord).codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location);
    expect(steps?.map(({ message }) => message?.text)).toEqual([
      "alicloud_alidns_record.www.value = alicloud_eip_address.web.ip_address: points to alicloud_eip_address.web",
      "alicloud_eip_address.web = alicloud_instance.web: stands where alicloud_instance.web stands",
      "alicloud_instance.web: is reachable from the internet",
      "alicloud_instance.web.availability_zone = cn-hangzhou-h: cn-hangzhou is in mainland China",
    ]);
    expect(steps?.map(({ properties }) => properties.lineKnown)).toEqual([true, false, false, false]);
    expect(resultOf(staleEntry).codeFlows).toBeUndefined();
  });

  test("has the other resources of its cause as related locations, at most a hundred", () => {
    const names = resultOf(undecidedFinding(3)).relatedLocations?.map(
      ({ logicalLocations }) => logicalLocations[0]?.fullyQualifiedName,
    );
    expect(names).toEqual(["alicloud_instance.web2", "alicloud_instance.web3"]);
    const many = resultOf(undecidedFinding(500));
    expect(many.relatedLocations).toHaveLength(100);
    expect(many.properties["resources"]).toBe(500);
  });

  test("says in its properties what SARIF has no word for", () => {
    expect(resultOf({ ...unfiledRecord, before: "covered" }).properties).toMatchObject({
      blocks: true,
      undecided: false,
      scope: "infrastructure",
      hostname: "www.xinghai-shop.cn",
      domain: "xinghai-shop.cn",
      stack: "shop",
      constructPath: "shop/www",
      before: "covered",
    });
  });
});
