import type { Finding } from "../engine/report";
import { type Text, text } from "../text";
import type { Tone } from "./line";

/** How a finding is marked: a sign that needs no colour, a word, and the colour. */
export interface FindingMark {
  readonly sign: string;
  readonly word: Text;
  readonly tone: Tone;
}

/** The severities of rules and findings in words. */
export const severityWords = {
  error: text("错误", "error"),
  undecided: text("待定", "undecided"),
  warning: text("警告", "warning"),
  info: text("提示", "info"),
} as const;

/** The mark of a finding. One that is undecided is never shown as a warning, whatever its severity. */
export function markOf(finding: Finding): FindingMark {
  if (finding.waived !== null) return { sign: "~", word: text("已豁免", "waived"), tone: "faint" };
  const kind = finding.undecided ? "undecided" : finding.severity;
  return { sign: SIGNS[kind], word: severityWords[kind], tone: kind };
}

const SIGNS = { error: "x", undecided: "?", warning: "!", info: "i" } as const;

/** What became of a finding since the earlier state that a report was compared with. */
export const stateWords: Readonly<Record<NonNullable<Finding["state"]>, Text>> = {
  new: text("新增", "new"),
  unchanged: text("未变", "unchanged"),
  fixed: text("已修复", "fixed"),
};

/** `1 finding`, `2 findings`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
