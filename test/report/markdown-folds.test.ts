import { describe, expect, test } from "vitest";
import type { Finding } from "../../lib/engine/report";
import { text } from "../../lib/text";
import { LANGUAGES, detailsAreBalanced, headingsOf, many, write } from "./markdown-documents";
import { compared, reportOf, unfiledRecord, waivedRecord } from "./reports";

/** Everything that is only there to be opened, and what is left when it is closed. */
function whenClosed(markdown: string): string {
  let closed = markdown;
  for (let before = ""; before !== closed;) {
    before = closed;
    closed = closed.replace(/<details>\n<summary>([^\n]*)<\/summary>\n\n(?:(?!<details>)[\s\S])*?\n\n<\/details>/g, "[$1]");
  }
  return closed;
}

const unchanged: Finding = {
  ...unfiledRecord,
  state: "unchanged",
  address: "alicloud_alidns_record.old",
  hostname: "old.xinghai-shop.cn",
};
const accepted: Finding = { ...unchanged, blocks: false, why: text("基线中已有", "it is in the baseline") };
const fixed: Finding = {
  ...unfiledRecord,
  state: "fixed",
  blocks: false,
  address: "alicloud_alidns_record.gone",
  hostname: "gone.cn",
};

describe("A waived finding", () => {
  const waiver = {
    rule: "record-without-filing",
    match: "alicloud_alidns_record.*",
    reason: "moving | away",
    owner: "wang",
    expires: "2026-12-31",
    ticket: "OPS-12",
    covers: 1,
  };
  const attestation = {
    match: "alicloud_instance.bastion",
    purpose: "non-web",
    reason: "SSH only",
    owner: "ops",
    reviewedAt: "2026-09-01",
  };
  const report = reportOf([waivedRecord], { waivers: [waiver], attestations: [attestation] });

  test("is closed, and names who answers for it and until when", () => {
    const markdown = write(report);
    expect(headingsOf(whenClosed(markdown))).toEqual(["## beian-guard: PASSED", "### From hostname to filing"]);
    expect(markdown).toContain("<summary>Findings that do not block: 1</summary>\n\n#### waived: `record-without-filing`");
    expect(markdown).toContain("- **Waived**: by `wang` until `2026-12-31`, `OPS-12`; reason: `moving to Hong Kong`\n");
    expect(write(report, "zh")).toContain(
      "- **已豁免**：负责人 `wang`，至 `2026-12-31`，`OPS-12`；理由：`moving to Hong Kong`\n",
    );
  });

  test("stands with all exceptions in force in closed tables", () => {
    expect(write(report)).toContain(
      [
        "<summary>Waivers in force: 1</summary>",
        "",
        "| Rule | Match | Until | Owner | Ticket | Findings covered | Reason |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| `record-without-filing` | `alicloud_alidns_record.*` | `2026-12-31` | `wang` | `OPS-12` | 1 | `moving \\| away` |",
      ].join("\n"),
    );
    expect(write(report, "zh")).toContain(
      [
        "<summary>有效的用途声明：1 项</summary>",
        "",
        "| 匹配 | 用途 | 负责人 | 复核日期 | 理由 |",
        "| --- | --- | --- | --- | --- |",
        "| `alicloud_instance.bastion` | `non-web` | `ops` | `2026-09-01` | `SSH only` |",
      ].join("\n"),
    );
  });

  test("of many says how many rows are not shown", () => {
    expect(write(reportOf([], { waivers: Array.from({ length: 30 }, () => waiver) }))).toContain(
      "\n\n10 more in `beian-report.json`.\n\n</details>",
    );
  });
});

describe("Against a baseline", () => {
  const report = reportOf([fixed, accepted, unfiledRecord, unchanged], { comparedWith: compared });

  test.each([
    ["en", "2 findings block the deployment (2 errors, 0 undecided). 1 new, 2 unchanged, 1 fixed."],
    ["zh", "2 项发现阻断部署（2 项错误，0 项待定）。新增 1 项，未变 2 项，已修复 1 项。"],
  ] as const)("the first sentence counts what is new, unchanged and fixed (%s)", (language, sentence) => {
    expect(write(report, language).split("\n\n")[2]).toBe(sentence);
  });

  test("only what is new and blocks is open", () => {
    const closed = whenClosed(write(report));
    expect(headingsOf(closed).slice(1, 3)).toEqual([
      "### New findings that block: 1",
      "#### error: record-without-filing · alicloud_alidns_record.www · www.xinghai-shop.cn",
    ]);
    expect([...closed.matchAll(/^\[(.*)\]$/gm)].map((match) => match[1])).toEqual([
      "Evidence: 4 steps",
      "Unchanged findings that block: 1",
      "Unchanged findings that do not block: 1",
      "Fixed findings: 1",
    ]);
  });

  test("what is fixed is one line each, and what is unchanged says why it does not block", () => {
    expect(write(report)).toContain("\n- `record-without-filing` · `alicloud_alidns_record.gone` · `gone.cn`\n");
    expect(write(report)).toContain("- **Why it does not block**: it is in the baseline\n");
  });
});

describe("In both languages", () => {
  const report = reportOf([unfiledRecord, accepted, fixed], { comparedWith: compared });

  test("the first one is open, the second closed, and each is as complete as alone", () => {
    const both = write(report, "en", { languages: ["zh", "en"] });
    const bodies = LANGUAGES.map((language) => write(report, language).replace("<!-- beian-guard -->\n\n", "").trimEnd());
    expect(both).toBe(
      `<!-- beian-guard -->\n\n${bodies[0]!}\n\n<details>\n<summary>English: DENIED</summary>\n\n${bodies[1]!}\n\n</details>\n`,
    );
  });

  test("one of them, or none, is a document in one language", () => {
    expect(write(report, "en", { languages: ["zh"] })).toBe(write(report, "zh"));
    expect(write(report, "en", { languages: [] })).toBe(write(report, "en"));
  });

  test("and both keep to the size together, with as many findings", () => {
    const both = write(many(5000), "zh", { languages: ["zh", "en"] });
    expect(both.length).toBeLessThanOrEqual(65_000);
    expect(both).toMatch(/另有 (\d+) 项发现未列出[\s\S]*\n\1 more findings left out/);
    expect(detailsAreBalanced(both)).toBe(true);
  });
});
