import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";
import { fullReport, reportOf, staleEntry, unfiledRecord } from "./reports";
import { runOf } from "./sarif-run";

describe("The rules", () => {
  test("are those that the findings name, each found by its index", () => {
    const { tool, results } = runOf(fullReport);
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(["record-without-filing", "location-undecided", "ledger-entry-stale"]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("are described in both languages, the reader's first", () => {
    const [english, chinese] = (["en", "zh"] as const).map((language) => runOf(fullReport, language).tool.driver.rules[0]!);
    expect(english?.shortDescription.text).toBe("A record without a filing 解析记录没有备案");
    expect(chinese?.shortDescription.text).toBe("解析记录没有备案 A record without a filing");
    expect(english?.help.text.split("\n")).toEqual([
      "A record without a filing",
      "A hostname that resolves to the mainland needs a filing.",
      "Next step: File the domain first.",
      "- Filing Measures (Order 33), article 5 (as of 2005-02-08)",
      "- Filing Measures (Order 33), article 18 (as of 2005-02-08)",
      "解析记录没有备案",
      "域名解析到中国内地就要备案。",
      "处理：请先备案。",
      "- 《备案管理办法》（第33号令），第五条（2005-02-08 版）",
      "- 《备案管理办法》（第33号令），第十八条（2005-02-08 版）",
    ]);
    expect(english?.help.markdown.split("\n\n")[0]).toBe("## A record without a filing");
    expect(english?.defaultConfiguration.level).toBe("error");
    expect(english?.properties.tags).toEqual(["icp-filing", "infrastructure"]);
  });

  test("of the package all fit into what GitHub shows", () => {
    const findings = rules.map(({ id }) => ({ ...unfiledRecord, rule: id }));
    const described = rules.map(({ id, severity, title, rationale, remedy, legalBasis }) => ({
      ...{ id, title, rationale, remedy, legalBasis: [...legalBasis] },
      severity: severity === "undecided" ? ("warning" as const) : severity,
    }));
    const { tool } = runOf(reportOf(findings, { rules: described }));
    expect(tool.driver.rules).toHaveLength(rules.length);
    for (const { shortDescription, fullDescription, properties } of tool.driver.rules) {
      expect(Math.max(shortDescription.text.length, fullDescription.text.length)).toBeLessThanOrEqual(1024);
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
  });

  test("lead to the law that they rest on, each document once", () => {
    const { tool, taxonomies } = runOf(fullReport);
    expect(taxonomies).toHaveLength(1);
    expect(taxonomies?.[0]).toMatchObject({ version: "2005-02-08", informationUri: "https://law.example.com/33" });
    expect(taxonomies?.[0]?.taxa.map(({ id }) => id)).toEqual(["article 5", "article 18"]);
    const targets = tool.driver.rules.flatMap(({ relationships = [] }) => relationships.map(({ target }) => target));
    expect(targets).toHaveLength(3);
    for (const { id, index, toolComponent } of targets) {
      const document = taxonomies?.[toolComponent.index];
      expect(document?.name).toBe(toolComponent.name);
      expect(document?.taxa[index]?.id).toBe(id);
    }
  });

  test("and the tool claim no address that does not exist", () => {
    const { tool } = runOf(fullReport);
    expect(tool.driver).not.toHaveProperty("informationUri");
    expect(tool.driver.rules.filter((rule) => "helpUri" in rule)).toEqual([]);
  });
});

describe("A run", () => {
  test("says that numbers are declared, not looked up", () => {
    const [invocation] = runOf(fullReport).invocations;
    expect(invocation?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      "Filing numbers are declared, not looked up at the MIIT.",
    ]);
  });

  test("has at most 25,000 results, what blocks among them, and says how many are left out", () => {
    const advice = { ...staleEntry };
    const { results, invocations } = runOf(reportOf([...Array.from({ length: 25_000 }, () => advice), unfiledRecord]));
    expect(results).toHaveLength(25_000);
    expect(results[0]?.ruleId).toBe("record-without-filing");
    expect(invocations[0]?.toolExecutionNotifications.at(-1)?.message.text).toContain("left out: 1 finding;");
  });
});
