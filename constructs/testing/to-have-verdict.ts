import type { ReportedResource } from "../../lib/engine/report";
import { GuardError } from "../../lib/guard-error";
import { explainResource } from "../../lib/report/explain-resource";
import { verdictWords } from "../../lib/report/resource-words";
import { text } from "../../lib/text";
import { judge } from "./judge";
import { rowsAt } from "./known-names";
import type { JudgeOptions } from "./options";
import { type Outcome, outcomeOf } from "./outcome";

/** By what a resource is judged, and its stack where several have one of that name. */
export interface ResourceOptions extends JudgeOptions {
  readonly stack?: string;
}

type Verdict = ReportedResource["verdict"];

/** A matcher of one verdict: of the resource at an address or of a construct. */
export function toHaveVerdict(
  wanted: Verdict,
): (received: unknown, addressOrConstructPath: string, options?: ResourceOptions) => Outcome {
  return (received, place, { stack, ...options } = {}) =>
    outcomeOf(() => {
      const report = judge(received, options);
      const rows = rowsAt(place, stack, report);
      const verdict = commonVerdict(place, rows);
      const [is, should] = [verdictWords[verdict].word, verdictWords[wanted].word];
      return {
        pass: verdict === wanted,
        said: {
          missing: text(
            `${place} 的结论应为“${should.zh}”，实为“${is.zh}”。`,
            `The verdict on ${place} should be ${should.en}, and is ${is.en}.`,
          ),
          unwanted: text(`${place} 的结论不应为“${is.zh}”。`, `The verdict on ${place} should not be ${is.en}, but is.`),
        },
        shown: (language) => rows.map((row) => explainResource(report, row, { language, colour: false })).join("\n"),
      };
    });
}

/** The resources of one construct may differ; then neither a verdict nor its absence can be expected of all. */
function commonVerdict(place: string, rows: readonly [ReportedResource, ...ReportedResource[]]): Verdict {
  const [{ verdict }] = rows;
  if (rows.every((row) => row.verdict === verdict)) return verdict;
  const list = rows.map((row) => `${row.address} (${row.verdict})`);
  throw new GuardError({
    message: text(`${place} 有多个资源，结论不同：${list.join("、")}。`, `The resources of ${place} differ: ${list.join(", ")}.`),
    remedy: text("请写出其中一个资源的地址。", "Give the address of one of them."),
  });
}
