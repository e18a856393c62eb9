import { describe, expect, test } from "vitest";
import { formats } from "../../lib/report/index";
import { compared, reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

/** The words and marks by which formats tell that a finding is new, was there before, or is gone. */
const STATES = /\b(?:new|unchanged|fixed)\b|baselineState|新增|未变|已修复/i;

const findings = [unfiledRecord, waivedRecord, undecidedFinding(2)].map((finding) => ({ ...finding, state: null }));

describe.each(formats)("The format $name", ({ name, write }) => {
  test.each(["en", "zh"] as const)("calls nothing new where nothing was compared (%s)", (language) => {
    const written = write(reportOf(findings), { language, languages: ["en", "zh"], colour: false });
    // The page carries a style sheet and a script, whose words are none of its reader's.
    expect(written.replace(/<style[\s\S]*?<\/style>|<script[\s\S]*?<\/script>/g, "")).not.toMatch(STATES);
  });

  test("does where something was", () => {
    const report = reportOf([unfiledRecord], { comparedWith: compared });
    const written = write(report, { language: "en", colour: false });
    if (name !== "junit") expect(written).toMatch(STATES);
  });
});
