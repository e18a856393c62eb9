import type { Finding } from "../../lib/engine/report";

/** What a reader learns of one finding: what became of it, of which resource, and where it is written (`file:line`); null: not shown. */
export interface Told {
  readonly state: NonNullable<Finding["state"]>;
  readonly address: string;
  readonly place: string | null;
}

/** How each format tells its findings. */
export const readers: Readonly<Record<string, (written: string) => readonly Told[]>> = { sarif, github, markdown, html };

function sarif(written: string): readonly Told[] {
  const states = { new: "new", unchanged: "unchanged", absent: "fixed" } as const;
  const { runs } = JSON.parse(written) as { runs: readonly { results: readonly SarifResult[] }[] };
  return runs.flatMap(({ results }) =>
    results.flatMap(({ baselineState, locations }) =>
      locations.map(({ physicalLocation: { artifactLocation, region }, logicalLocations }) => ({
        state: states[baselineState],
        address: logicalLocations[0]!.fullyQualifiedName,
        place: `${artifactLocation.uri}:${region.startLine}`,
      })),
    ),
  );
}

interface SarifResult {
  readonly baselineState: "new" | "unchanged" | "absent";
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number };
    };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
  }[];
}

/** What is fixed has no line to stand at: it is counted in the closing notice. */
function github(written: string): readonly Told[] {
  return [...written.matchAll(/^::error file=([^,]+),line=(\d+),.*?title=[^:]*%3A (\S+) \[(.+?)\]::/gm)].map(
    ([, file = "", line = "", address = "", word = ""]) => ({ state: stateOf(word), address, place: `${file}:${line}` }),
  );
}

function markdown(written: string): readonly Told[] {
  const told: Told[] = [];
  let state: Told["state"] | null = null;
  for (const line of written.split("\n")) {
    const section = /^(?:### |<summary>)(New|Unchanged|Fixed|新增|未变|已修复)/.exec(line);
    if (section !== null) state = stateOf(section[1]!.toLowerCase());
    const headline = /^(?:#### .*?: |#### .*?：|- )`[\w-]+` · `([\w.-]+)`/.exec(line);
    if (headline !== null && state !== null) told.push({ state, address: headline[1]!, place: null });
    const place = /^- \*\*(?:At|位置)\*\*[:：] ?`([^`]+)`/.exec(line);
    if (place !== null) told.push({ ...told.pop()!, place: place[1]! });
  }
  return told;
}

/** The language that the page opens with; the other one is behind the switch. */
function html(written: string): readonly Told[] {
  const language = /<html lang="zh/.test(written) ? "zh" : "en";
  return [...written.matchAll(/<article class="finding[\s\S]*?<\/article>/g)].map(([article]) => {
    const shown = article.replace(new RegExp(`<span class="${language === "zh" ? "en" : "zh"}"[^>]*>[^<]*</span>`, "g"), "");
    return {
      state: stateOf(/<span class="badge plain"><span[^>]*>([^<]+)</.exec(shown)?.[1] ?? ""),
      address:
        /href="#resource-\d+"[^>]*>(?:<[^>]+>)*([\w.-]+)/.exec(shown)?.[1] ?? /<code>(alicloud_[\w.-]+)/.exec(shown)?.[1] ?? "",
      place: /<code>((?:stack\/)?main\.tsx?:\d+|(?:stack\/)?main\.tf:\d+)/.exec(shown)?.[1] ?? null,
    };
  });
}

function stateOf(word: string): Told["state"] {
  const states: Readonly<Record<string, Told["state"]>> = { 新增: "new", 未变: "unchanged", 已修复: "fixed" };
  if (word === "new" || word === "unchanged" || word === "fixed") return word;
  const state = states[word];
  if (state === undefined) throw new Error(`no state is called "${word}"`);
  return state;
}
