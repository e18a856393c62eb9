import type { Report } from "../../engine/report";
import { countOf } from "../../report/finding-words";
import { text } from "../../text";
import { shellWord } from "./shell-word";
import type { Step } from "./step";

/** The file that `beian-guard baseline` writes unless it is told otherwise. */
export const baselineFile = "beian-baseline.json";

/** What is known beside the report. */
export interface BaselineFacts {
  /** What the check is given. */
  readonly paths: readonly string[];
  readonly isThere: boolean;
  /** The baseline that was asked for. */
  readonly kept: string | null;
  readonly today: string;
}

/** The findings of the first day: kept as asked, or how to keep them. */
export function baselineSteps(report: Report | null, { paths, isThere, kept, today }: BaselineFacts): readonly Step[] {
  if (isThere) {
    const note = text(
      "基线已经存在；要重新记下，请运行 beian-guard baseline。",
      "the baseline is there already; run beian-guard baseline to renew it.",
    );
    return [{ kind: "kept", file: baselineFile, note }];
  }
  const check = ["beian-guard check", ...paths.map(shellWord)].join(" ");
  if (report === null) return [notYet(check)];
  const count = report.findings.filter(({ blocks }) => blocks).length;
  if (count === 0) return kept === null ? [] : [notNeeded()];
  if (kept !== null) {
    const note = text(`基线，记下 ${count} 项发现。`, `a baseline that keeps ${countOf(count, "finding")}.`);
    return [{ kind: "write", file: baselineFile, content: kept, note }];
  }
  return [
    {
      kind: "yours",
      note: text(
        `现有 ${count} 项发现会阻断部署（${check} 可列出）。若要先记下它们、只阻断新的，请填写负责人和原因后运行：`,
        `${countOf(count, "finding")} would block a deployment now (${check} shows them). To block only new ones for a while, say who answers for these and why:`,
      ),
      content: `beian-guard init --baseline-owner NAME --baseline-until ${daysAfter(today, 90)} --baseline-reason TEXT`,
    },
  ];
}

function notNeeded(): Step {
  const note = text("现在没有阻断部署的发现，无需基线。", "no finding blocks now, so there is nothing to keep.");
  return { kind: "unneeded", file: baselineFile, note };
}

function notYet(check: string): Step {
  const note = text(
    "现在还没有可以判断的内容。请先 synth，再运行：",
    "There is nothing to judge yet. Synthesise first, then run:",
  );
  return { kind: "yours", note, content: check };
}

function daysAfter(today: string, days: number): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
