import type { Finding, Report, ReportedResource } from "../engine/report";
import { type Language, text } from "../text";
import { mermaidLabel } from "./mermaid-label";

/** A graph for Mermaid, and what found no room in it. */
export interface MermaidGraph {
  /** Null where there is no path to draw. */
  readonly source: string | null;
  /** Findings whose paths are not drawn. */
  readonly leftOut: number;
  /** Covered hostnames whose paths are not drawn. */
  readonly coveredLeftOut: number;
}

/**
 * The ways from hostnames over records, entries and servers to the region and the filing: of the findings, and of covered hostnames
 * where there is room. Whole paths alone are drawn.
 */
export function mermaidGraph(report: Report, language: Language, mostNodes = 40): MermaidGraph {
  const canvas = { nodes: new Map<string, Drawn>(), edges: new Set<string>(), mostNodes };
  const rows = new Map(report.resources.map((row) => [keyOf(row), row]));
  const isDrawn = (path: readonly Spot[]): boolean => draw(canvas, path);
  const paths = report.findings
    .filter(({ state, trail }) => state !== "fixed" && trail.length > 0)
    .map((finding) => pathOfFinding(finding, rows.get(keyOf(finding)), language));
  const leftOut = paths.filter((path) => !isDrawn(path)).length;
  if (canvas.nodes.size === 0) return { source: null, leftOut, coveredLeftOut: 0 };
  const coveredLeftOut = pathsOfCovered(report.resources, language).filter((path) => !isDrawn(path)).length;
  return { source: sourceOf(canvas), leftOut, coveredLeftOut };
}

/** A place on the way. */
interface Spot {
  readonly key: string;
  readonly label: string;
  readonly kind: "hostname" | "resource" | "place" | "filing";
  readonly verdict: ReportedResource["verdict"] | null;
}

interface Drawn {
  readonly id: string;
  readonly spot: Spot;
}

interface Canvas {
  readonly nodes: Map<string, Drawn>;
  readonly edges: Set<string>;
  readonly mostNodes: number;
}

function keyOf({ stack, address }: Pick<Finding, "stack" | "address">): string {
  return JSON.stringify([stack, address]);
}

function pathOfFinding(finding: Finding, row: ReportedResource | undefined, language: Language): readonly Spot[] {
  const named = row?.hostnames.find(({ name }) => name === finding.hostname);
  const verdict = named?.verdict ?? row?.verdict ?? (finding.undecided ? "undecided" : "violation");
  const way = wayOf(finding.stack, finding.trail, row, language);
  const endsInPlace = finding.trail.at(-1)?.attribute !== null;
  return [
    ...(finding.hostname === null ? [] : [hostnameSpot(finding.hostname, verdict)]),
    ...way,
    ...(finding.undecided && !endsInPlace ? [undecidedSpot(finding.rule, language)] : []),
    ...(row === undefined ? [] : filingSpots(named?.filing ?? row.filing, verdict, language)),
  ];
}

/** Of the resources that a covered hostname leads through only the first begins a path. */
function pathsOfCovered(rows: readonly ReportedResource[], language: Language): readonly (readonly Spot[])[] {
  const passed = new Set<string>();
  for (const { stack, address, hostnames, trail } of rows) {
    for (const { name } of hostnames) {
      for (const step of trail) if (step.address !== address) passed.add(JSON.stringify([name, stack, step.address]));
    }
  }
  return rows.flatMap((row) =>
    row.hostnames
      .filter(
        ({ name, verdict }) =>
          verdict === "covered" && row.trail.length > 0 && !passed.has(JSON.stringify([name, row.stack, row.address])),
      )
      .map(({ name, filing }) => [
        hostnameSpot(name, "covered"),
        ...wayOf(row.stack, row.trail, row, language),
        ...filingSpots(filing ?? row.filing, "covered", language),
      ]),
  );
}

/** The resources of a trail, each once, and the place in which it ends. */
function wayOf(
  stack: string | null,
  trail: Finding["trail"],
  row: ReportedResource | undefined,
  language: Language,
): readonly Spot[] {
  const addresses = [...new Set(trail.map(({ address }) => address))];
  const resources = addresses.map((address): Spot => ({
    key: JSON.stringify(["resource", stack, address]),
    label: address,
    kind: "resource",
    verdict: row?.address === address ? row.verdict : null,
  }));
  const last = trail.at(-1);
  if (last === undefined || last.attribute === null) return resources;
  return [...resources, placeSpot(last, language)];
}

/** `cn-hangzhou-h` needs no mention beside "cn-hangzhou is in mainland China"; the value of a scope does. */
function placeSpot({ value, means }: Finding["trail"][number], language: Language): Spot {
  const region = /^\S+/.exec(means.en)?.[0] ?? "";
  const isNamed = value === null || means.en.includes(value) || value.startsWith(region);
  const label = isNamed ? means : text(`${value}：${means.zh}`, `${value}: ${means.en}`);
  return { key: JSON.stringify(["place", label]), label: label[language], kind: "place", verdict: null };
}

function hostnameSpot(name: string, verdict: Spot["verdict"]): Spot {
  return { key: JSON.stringify(["hostname", name, verdict]), label: name, kind: "hostname", verdict };
}

function undecidedSpot(rule: string, language: Language): Spot {
  const label = text(`待定：${rule}`, `undecided: ${rule}`)[language];
  return { key: JSON.stringify(["undecided", rule]), label, kind: "place", verdict: "undecided" };
}

function filingSpots(filing: string | null, verdict: ReportedResource["verdict"], language: Language): readonly Spot[] {
  if (verdict !== "covered" && verdict !== "violation") return [];
  const label = filing ?? text("无备案", "no filing")[language];
  return [{ key: JSON.stringify(["filing", filing, verdict]), label, kind: "filing", verdict }];
}

/** Draws a path, or nothing of it where its nodes find no room. */
function draw({ nodes, edges, mostNodes }: Canvas, path: readonly Spot[]): boolean {
  const fresh = new Set(path.map(({ key }) => key).filter((key) => !nodes.has(key)));
  if (nodes.size + fresh.size > mostNodes) return false;
  const ids = path.map((spot) => {
    const drawn = nodes.get(spot.key);
    // The resource that a path begins with says more of itself than one that another path leads through.
    if (drawn !== undefined && (drawn.spot.verdict !== null || spot.verdict === null)) return drawn.id;
    const id = drawn?.id ?? `n${nodes.size + 1}`;
    nodes.set(spot.key, { id, spot });
    return id;
  });
  for (const [at, id] of ids.entries()) {
    const next = ids[at + 1];
    if (next !== undefined && next !== id) edges.add(`${id} --> ${next}`);
  }
  return true;
}

function sourceOf({ nodes, edges }: Canvas): string {
  const drawn = [...nodes.values()];
  const classes = Object.entries(STYLES).flatMap(([verdict, style]) => {
    const ids = drawn.flatMap(({ id, spot }) => (spot.verdict === verdict ? [id] : []));
    return ids.length === 0 ? [] : [`  classDef ${verdict} ${style}`, `  class ${ids.join(",")} ${verdict}`];
  });
  return [
    "flowchart LR",
    ...drawn.map(({ id, spot }) => `  ${id}${SHAPES[spot.kind](mermaidLabel(spot.label))}`),
    ...[...edges].map((edge) => `  ${edge}`),
    ...classes,
  ].join("\n");
}

const SHAPES: Readonly<Record<Spot["kind"], (label: string) => string>> = {
  hostname: (label) => `([${label}])`,
  resource: (label) => `[${label}]`,
  place: (label) => `{{${label}}}`,
  filing: (label) => `[[${label}]]`,
};

/** Legible on a light and on a dark page. */
const STYLES: Readonly<Record<ReportedResource["verdict"], string>> = {
  covered: "fill:#dafbe1,stroke:#1a7f37,color:#1f2328",
  exempt: "fill:#ddf4ff,stroke:#0969da,color:#1f2328",
  violation: "fill:#ffebe9,stroke:#cf222e,color:#1f2328",
  undecided: "fill:#fbefff,stroke:#8250df,color:#1f2328",
  neutral: "fill:#f6f8fa,stroke:#59636e,color:#1f2328",
};
