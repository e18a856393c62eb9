import type { Report, ReportedResource } from "../../engine/report";
import { type Text, text } from "../../text";
import { verdictWords } from "../resource-words";
import { comparedOf, coverageOf } from "../totals-lines";
import { verdictLine } from "../verdict-line";
import { verdictSigns } from "./badges";
import { both, bothBlocks } from "./bilingual";
import { cutCode } from "./cut";
import { type Markup, markup, nothing } from "./markup";

/** The first page: the outcome, what has to be known of it, the counts. */
export function overview(report: Report): Markup {
  return markup`<section class="outcome ${report.verdict}" id="overview" aria-labelledby="overview-title">
<h2 id="overview-title" class="unseen">${both(text("结论", "Outcome"))}</h2>
<p class="sentence"><span class="sign" aria-hidden="true">${OUTCOME_SIGNS[report.verdict]}</span> ${both(sentenceOf(report))}</p>
${comparedOf(report).map(
  (compared) => markup`<p class="compared">${bothBlocks(compared)}</p>
`,
)}${report.notices.map(notice)}</section>
<section id="coverage" aria-labelledby="coverage-title">
<h2 id="coverage-title">${both(text("覆盖", "Coverage"))}</h2>
<ul class="counts">
${VERDICTS.map((verdict) => count(verdict, verdictSigns[verdict], verdictWords[verdict].word, report.summary[verdict]))}${count("plain", "", text("未分类", "unclassified"), report.summary.unclassified)}${count("plain", "", text("不在范围内", "out of scope"), report.summary.outOfScope)}</ul>
<p>${both(coverageOf(report))}</p>
</section>
`;
}

const VERDICTS: readonly ReportedResource["verdict"][] = ["violation", "undecided", "covered", "exempt", "neutral"];

const OUTCOME_SIGNS: Readonly<Record<Report["verdict"], string>> = { passed: "✓", violations: "×", undecided: "?" };

function sentenceOf(report: Report): Text {
  const [zh, en] = (["zh", "en"] as const).map((language) =>
    verdictLine(report, language)
      .map((span) => (typeof span === "string" ? span : span.text))
      .join(""),
  );
  return text(zh ?? "", en ?? "");
}

function count(kind: string, sign: string, word: Text, number: number): Markup {
  const shown = sign === "" ? nothing : markup`<span class="sign" aria-hidden="true">${sign}</span>`;
  return markup`<li class="count ${kind}"><span class="figure">${number}</span> <span class="word">${shown}${both(word)}</span></li>
`;
}

function notice({ message, detail }: Report["notices"][number]): Markup {
  return markup`<div class="notice">${bothBlocks(message)}${detail === null ? nothing : lines(detail)}</div>
`;
}

/** A text to paste: its lines stay lines, and none of them begins a line of the file. */
function lines(detail: string): Markup {
  const rows = detail
    .trimEnd()
    .split("\n")
    .map((line) => markup`<span class="line">${cutCode(line)}</span>`);
  return markup`<details><summary>${both(text("内容", "Content"))}</summary><div class="paste">${rows}</div></details>`;
}
