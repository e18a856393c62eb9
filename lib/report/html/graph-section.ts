import type { Report } from "../../engine/report";
import { type Text, text } from "../../text";
import { countOf } from "../finding-words";
import { verdictWords } from "../resource-words";
import { both } from "./bilingual";
import { type Graph, type Verdict, graphOf } from "./graph";
import { drawGraph, drawSign } from "./graph-drawing";
import { type Markup, markup, nothing } from "./markup";
import type { ReportIndex } from "./report-index";

/** The ways from the hostnames to their filings as a drawing, with its legend. */
export function graphSection(report: Report, index: ReportIndex): Markup {
  const graph = graphOf(report, index, MOST_NODES);
  const body =
    graph.nodes.length === 0
      ? markup`<p>${both(nothingDrawn(graph))}</p>`
      : markup`<p class="faint">${both(INTRODUCTION)}</p>
${legend}<div class="scroll drawing" role="region" aria-labelledby="graph-title" tabindex="0">
${drawGraph(graph)}</div>
${graph.left === 0 ? nothing : markup`<p>${both(leftOut(graph))}</p>`}`;
  return markup`<section id="graph" aria-labelledby="graph-title">
<h2 id="graph-title">${both(text("从域名到备案的路径", "Paths from hostnames to filings"))}</h2>
${body}
</section>
`;
}

/** More than can be read at a glance is said in words. */
const MOST_NODES = 60;

const INTRODUCTION = text(
  "从左到右：域名、解析记录、访问入口、服务器、地域、备案。点选资源可跳到它的结论与依据。",
  "From left to right: hostname, record, entry, server, region, filing. A resource leads to its verdict and evidence.",
);

function nothingDrawn({ left }: Graph): Text {
  return left === 0
    ? text("没有可画的路径。", "There is no path to draw.")
    : text(
        `${left} 条路径过大，无法画出；依据见资源表。`,
        `${countOf(left, "path")} too large to draw; the table of resources has the evidence.`,
      );
}

function leftOut({ drawn, left }: Graph): Text {
  return text(
    `图中有 ${drawn} 条路径，违规与待定的在先；其余 ${left} 条没有画出，依据见资源表。`,
    `Drawn: ${countOf(drawn, "path")}, violations and undecided ones first; not drawn: ${left}, whose evidence stands in the table of resources.`,
  );
}

const LEGEND: readonly Verdict[] = ["violation", "undecided", "covered", "exempt"];

const legend = markup`<ul class="legend">
${LEGEND.map((verdict) => markup`<li>${drawSign(verdict)} ${both(verdictWords[verdict].word)}</li>\n`)}</ul>
`;
