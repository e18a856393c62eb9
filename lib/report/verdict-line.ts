import type { Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { countOf } from "./finding-words";
import { type Line, type Tone, toned } from "./line";

/** The outcome in one line, with how many findings block and how many do not. */
export function verdictLine(report: Report, language: Language): Line {
  const [word, tone] = WORDS[report.verdict];
  return [toned(word[language], tone), verdictSentence(report)[language]];
}

const WORDS: Readonly<Record<Report["verdict"], readonly [Text, Tone]>> = {
  passed: [text("通过", "PASSED"), "passed"],
  violations: [text("拒绝", "DENIED"), "error"],
  undecided: [text("待定", "UNDECIDED"), "undecided"],
};

function verdictSentence(report: Report): Text {
  const blocking = report.findings.filter((finding) => finding.blocks);
  const undecided = blocking.filter((finding) => finding.undecided).length;
  const errors = blocking.length - undecided;
  const present = report.findings.filter(({ state }) => state !== "fixed").length;
  const others = othersOf(present - blocking.length);
  switch (report.verdict) {
    case "passed":
      return text(
        `：没有阻断部署的发现${others.zh}。`,
        `: nothing blocks the deployment${present === 0 ? "" : ` (${countOf(present, "finding")} that ${present === 1 ? "does" : "do"} not)`}.`,
      );
    case "violations":
      return text(
        `：${blocking.length} 项发现阻断部署（${errors} 项错误，${undecided} 项待定）${others.zh}。`,
        `: ${countOf(blocking.length, "finding")} ${blocking.length === 1 ? "blocks" : "block"} the deployment (${countOf(errors, "error")}, ${undecided} undecided)${others.en}.`,
      );
    case "undecided":
      return text(
        `：${undecided} 项发现因无法判断而阻断部署${others.zh}。`,
        `: ${countOf(undecided, "finding")} that cannot be decided ${undecided === 1 ? "blocks" : "block"} the deployment${others.en}.`,
      );
  }
}

/** The findings that do not block, as the end of a sentence about those that do. */
function othersOf(count: number): Text {
  return count === 0 ? text("", "") : text(`；另有 ${count} 项不阻断`, `, ${count} more ${count === 1 ? "does" : "do"} not`);
}
