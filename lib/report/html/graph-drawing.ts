import type { Text } from "../../text";
import { columnsOf } from "../columns";
import { verdictWords } from "../resource-words";
import { cutShort } from "./cut";
import { showSafely } from "./escape";
import type { Graph, GraphEdge, GraphNode, Verdict } from "./graph";
import { type LayerInput, type Point, layOutLayers } from "./layers";
import { type Markup, markup, nothing, verbatim } from "./markup";

/** The graph as SVG within the page: verdicts by colour, sign and line, kinds by shape. */
export function drawGraph(graph: Graph): Markup {
  const { nodes, edges } = graph;
  const layout = layOutLayers({ nodes: nodes.map(({ id, kind }) => ({ id, column: COLUMNS[kind] })), edges }, SIZES);
  const verdictOf = new Map(edges.map((edge) => [pairOf(edge), edge.verdict]));
  const lines = layout.edges.map((edge) => drawEdge(edge.points, verdictOf.get(pairOf(edge)) ?? "neutral"));
  const shapes = nodes.map((node) => {
    const { x, y } = layout.positions.get(node.id) ?? { x: 0, y: 0 };
    return drawNode(node, x, y);
  });
  const { width, height } = layout;
  return markup`<svg class="graph" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="graph-title">
${lines}${shapes}</svg>
`;
}

/** The sign of a verdict as it stands in the drawing. */
export function drawSign(verdict: Verdict): Markup {
  return markup`<svg class="sign-drawing ${verdict}" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" focusable="false">${sign(verdict)}</svg>`;
}

const SIZES = { width: 170, height: 44, gapX: 36, gapY: 12, margin: 10 };
const COLUMNS: Readonly<Record<GraphNode["kind"], LayerInput["nodes"][number]["column"]>> = {
  hostname: "first",
  resource: "middle",
  region: "last but one",
  filing: "last",
};

function pairOf({ from, to }: Pick<GraphEdge, "from" | "to">): string {
  return JSON.stringify([from, to]);
}

function drawEdge(points: readonly Point[], verdict: Verdict): Markup {
  const [start, ...further] = points;
  const end = points.at(-1);
  if (start === undefined || end === undefined) return nothing;
  let path = `M${start.join(" ")}`;
  let [x, y] = start;
  further.forEach(([nextX, nextY], at) => {
    const stop = at === further.length - 1 ? nextX - ARROW : nextX;
    const middle = (x + nextX) / 2;
    path += y === nextY ? `H${stop}` : `C${middle} ${y} ${middle} ${nextY} ${stop} ${nextY}`;
    [x, y] = [nextX, nextY];
  });
  const head = `M${end[0]} ${end[1]}l${-ARROW} -4v8z`;
  return markup`<path class="edge ${verdict}" d="${verbatim(path)}"/><path class="arrow ${verdict}" d="${verbatim(head)}"/>
`;
}

const ARROW = 7;

function drawNode(node: GraphNode, x: number, y: number): Markup {
  const { kind, verdict, row } = node;
  const body = markup`<title>${cutShort(node.name, LONGEST_TITLE)}</title>${shapeOf(kind)}${labelsOf(node)}${verdict === null ? nothing : markup`<g class="sign-drawing ${verdict}" transform="translate(${SIZES.width - 2} 2)">${sign(verdict)}</g>`}`;
  const group = markup`<g class="node ${kind} ${verdict ?? "plain"}" transform="translate(${x} ${y})">${body}</g>`;
  // The sign is a drawing: its word is there to be read aloud.
  const word = verdict === null ? nothing : spoken(verdictWords[verdict].word, x, y);
  return row === null ? markup`${group}${word}\n` : markup`<a href="#resource-${row}">${group}${word}</a>\n`;
}

function spoken({ zh, en }: Text, x: number, y: number): Markup {
  return markup`<text class="spoken zh" lang="zh-CN" x="${x}" y="${y}">${zh}</text><text class="spoken en" lang="en" x="${x}" y="${y}">${en}</text>`;
}

const LONGEST_TITLE = 200;

function shapeOf(kind: GraphNode["kind"]): Markup {
  const { width, height } = SIZES;
  switch (kind) {
    case "hostname":
      return markup`<rect class="shape" width="${width}" height="${height}" rx="${height / 2}"/>`;
    case "resource":
      return markup`<rect class="shape" width="${width}" height="${height}" rx="4"/>`;
    case "region":
      return markup`<path class="shape" d="M12 0H${width - 12}L${width} ${height / 2}L${width - 12} ${height}H12L0 ${height / 2}z"/>`;
    case "filing":
      return markup`<path class="shape" d="M0 0H${width - 12}L${width} 12V${height}H0z"/>`;
  }
}

function labelsOf({ lines: [small, large] }: GraphNode): Markup {
  if (small === null) return label(large, "large", 27);
  return markup`${label(small, "small", 17)}${label(large, "large", 34)}`;
}

function label(written: Text, size: "small" | "large", y: number): Markup {
  const longest = size === "small" ? 26 : 21;
  const x = SIZES.width / 2;
  const line = (shown: string): string => fit(shown, longest);
  if (written.zh === written.en) return markup`<text class="${size}" x="${x}" y="${y}">${line(written.zh)}</text>`;
  return markup`<text class="${size} zh" lang="zh-CN" x="${x}" y="${y}">${line(written.zh)}</text><text class="${size} en" lang="en" x="${x}" y="${y}">${line(written.en)}</text>`;
}

/** The beginning and the end of a name that is wider than its node: both tell it from others. */
function fit(name: string, longest: number): string {
  const shown = Array.from(showSafely(name.slice(0, 2000)));
  if (columnsOf(shown.join("")) <= longest) return shown.join("");
  const take = (characters: readonly string[], columns: number): readonly string[] => {
    const taken: string[] = [];
    let used = 0;
    for (const character of characters) {
      used += columnsOf(character);
      if (used > columns) break;
      taken.push(character);
    }
    return taken;
  };
  const half = Math.floor((longest - 1) / 2);
  return `${take(shown, half).join("")}…${[...take([...shown].reverse(), half)].reverse().join("")}`;
}

function sign(verdict: Verdict): Markup {
  return markup`<circle class="disc" r="8"/>${STROKES[verdict]}`;
}

const STROKES: Readonly<Record<Verdict, Markup>> = {
  violation: verbatim('<path class="stroke" d="M-3.5 -3.5L3.5 3.5M-3.5 3.5L3.5 -3.5"/>'),
  undecided: verbatim(
    '<path class="stroke" d="M-2.6 -2.2a2.6 2.6 0 1 1 3.9 2.3q-1.3 .7 -1.3 1.7"/><circle class="dot" cy="4.6" r="1.1"/>',
  ),
  covered: verbatim('<path class="stroke" d="M-4 .3L-1.2 3.2L4 -3"/>'),
  exempt: verbatim('<circle class="stroke" r="3.4"/>'),
  neutral: verbatim('<circle class="dot" r="1.6"/>'),
};
