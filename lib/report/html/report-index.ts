import type { Finding, Report, ReportedResource } from "../../engine/report";
import { type FilterLists, type FilterPlaces, filterListsOf, placesIn } from "./filters";

/** What parts of the page ask of each other: which row is whose, where a rule stands. */
export interface ReportIndex {
  readonly lists: FilterLists;
  readonly places: FilterPlaces;
  /** The row of a resource and its place in the report. */
  readonly rowOf: (stack: string, address: string) => NumberedRow | undefined;
  /** The findings about a resource, each with its place in the report. */
  readonly findingsOf: (row: ReportedResource) => readonly NumberedFinding[];
  readonly ruleAt: ReadonlyMap<string, number>;
}

export interface NumberedRow {
  readonly row: ReportedResource;
  readonly at: number;
}

export interface NumberedFinding {
  readonly finding: Finding;
  readonly at: number;
}

/** Indexes a report once, so that thousands of findings stay quick. */
export function indexReport(report: Report): ReportIndex {
  const rows = new Map(report.resources.map((row, at) => [keyOf(row.stack, row.address), { row, at }]));
  const findings = new Map<string, NumberedFinding[]>();
  report.findings.forEach((finding, at) => {
    for (const key of new Set(finding.resources.map(({ stack, address }) => keyOf(stack, address)))) {
      const held = findings.get(key);
      if (held === undefined) findings.set(key, [{ finding, at }]);
      else held.push({ finding, at });
    }
  });
  const lists = filterListsOf(report);
  return {
    lists,
    places: placesIn(lists),
    rowOf: (stack, address) => rows.get(keyOf(stack, address)),
    findingsOf: ({ stack, address }) => findings.get(keyOf(stack, address)) ?? [],
    ruleAt: new Map(report.rules.map(({ id }, at) => [id, at])),
  };
}

/** One key for a stack and an address. */
export function keyOf(stack: string, address: string): string {
  return JSON.stringify([stack, address]);
}
