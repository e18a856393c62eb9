import type { Report } from "../engine/report";
import { type Language, text } from "../text";
import { countOf } from "./finding-words";
import type { Line } from "./line";

/** One line for the findings on the ledger that do not block: how many of which rule. */
export function ledgerHealthLine(report: Report, language: Language): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { rule, blocks, scope } of report.findings) {
    if (!blocks && scope === "ledger") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const rules = [...counts].map(([rule, count]) => `${rule} (${count})`);
  return [
    [
      text(
        `台账另有 ${all} 项不阻断的发现：${rules.join("、")}`,
        `${countOf(all, "finding")} on the ledger, not blocking: ${rules.join(", ")}`,
      )[language],
    ],
  ];
}
