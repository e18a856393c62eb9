import { findingsText } from "../../lib/report/findings-text";
import { printLines } from "../../lib/report/line";
import { verdictLine } from "../../lib/report/verdict-line";
import { text } from "../../lib/text";
import { judge } from "./judge";
import type { JudgeOptions, LedgerChoice } from "./options";
import { type Outcome, outcomeOf } from "./outcome";

/** Whether nothing blocks: the guard would let it through. */
export function toPassFilingPolicy(
  received: unknown,
  ledger?: LedgerChoice,
  options: Omit<JudgeOptions, "ledger"> = {},
): Outcome {
  return outcomeOf(() => {
    const report = judge(received, ledger === undefined ? options : { ...options, ledger });
    return {
      pass: report.verdict === "passed",
      said: {
        missing: text("备案检查应当通过，但没有通过。", "It should pass the filing policy, and does not."),
        unwanted: text("备案检查不应通过，但通过了。", "It should not pass the filing policy, but does."),
      },
      shown: (language) => {
        const blocking = report.findings.filter(({ blocks }) => blocks);
        return `${printLines([verdictLine(report, language)], false)}\n${findingsText(blocking, language)}`;
      },
    };
  });
}
