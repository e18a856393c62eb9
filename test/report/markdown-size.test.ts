import { describe, expect, test } from "vitest";
import { text } from "../../lib/text";
import { LANGUAGES, detailsAreBalanced, headingsOf, hostileReport, many, write } from "./markdown-documents";

describe("The size", () => {
  test.each(LANGUAGES)(
    "of 5,000 findings is cut after a whole one, and the last line says how many are missing (%s)",
    (language) => {
      const markdown = write(many(5000), language, { reportFile: "cdktf.out/beian-report.json" });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(markdown.length).toBeGreaterThan(60_000);
      const shown = headingsOf(markdown).filter((heading) => heading.startsWith("####")).length;
      expect(shown).toBeGreaterThan(50);
      const last = markdown.split("\n").at(-2);
      const left = 5000 - shown;
      expect(last).toBe(
        text(
          `另有 ${left} 项发现未列出，完整报告见 \`cdktf.out/beian-report.json\`：\`beian-guard report cdktf.out/beian-report.json\``,
          `${left} more findings left out; the whole report is in \`cdktf.out/beian-report.json\`: \`beian-guard report cdktf.out/beian-report.json\``,
        )[language],
      );
      expect(markdown.match(/^<summary>/gm)).toHaveLength(shown);
      expect(detailsAreBalanced(markdown)).toBe(true);
    },
  );

  test.each([60, 100, 130, 160, 200])("of %i findings never loses one without saying so", (count) => {
    const markdown = write(many(count));
    const shown = headingsOf(markdown).filter((heading) => heading.startsWith("####")).length;
    const left = Number(/^(\d+) more findings? left out/m.exec(markdown)?.[1] ?? 0);
    expect(shown + left).toBe(count);
    expect(markdown.length).toBeLessThanOrEqual(65_000);
  });

  test.each(["`", "@a ", "\u202e", "|", "字", "#1 "])("of names of 100 kB of %j is kept too", (value) => {
    const report = hostileReport(value.repeat(100_000), 40);
    for (const languages of [["en"], ["zh", "en"]] as const) {
      const markdown = write(report, "en", { languages });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(detailsAreBalanced(markdown)).toBe(true);
      const shown = headingsOf(markdown).filter((heading) => /^#### (?:error|错误)/.test(heading)).length / languages.length;
      expect(shown >= 40 || markdown.includes("more findings left out")).toBe(true);
    }
  });

  test.each(["a@b ", "字@", "`a"])("holds where everything beside the findings is long, as with %j", (unit) => {
    const long = hostileReport(unit.repeat(2500));
    const repeated = <T>(of: readonly T[], count: number): T[] => Array.from({ length: count }, () => of[0]!);
    const report = {
      ...long,
      assumedVariables: repeated(long.assumedVariables, 500),
      rules: repeated(long.rules, 300),
      waivers: repeated(long.waivers, 5000),
      attestations: repeated(long.attestations, 5000),
      notices: repeated(long.notices.slice(1), 100),
    };
    for (const findings of [[], long.findings]) {
      const markdown = write({ ...report, findings }, "en", { languages: ["zh", "en"] });
      expect(markdown.length).toBeLessThanOrEqual(65_000);
      expect(detailsAreBalanced(markdown)).toBe(true);
    }
  });

  test("is worked out without writing what has no room", () => {
    const report = many(5000);
    const begun = performance.now();
    write(report, "en", { languages: ["zh", "en"] });
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
