import type { Finding, Report } from "../engine/report";
import { makeInert } from "./inert";
import { relativePath } from "./relative-path";

/** Where a finding is shown by tools that show nothing without a file and a line. */
export interface ShownPlace {
  /** Relative, with slashes. */
  readonly file: string;
  /** From 1; 1 where the line is not known. */
  readonly line: number;
  readonly column: number | null;
  readonly isLineKnown: boolean;
}

/** The place where the finding was written; where that is not known, the top of what was judged. */
export function shownPlaceOf(finding: Finding, report: Report): ShownPlace {
  const { location, scope } = finding;
  if (location === null) return topOf(scope === "ledger" ? (report.ledger.file ?? inputOf(report)) : inputOf(report));
  return shownPlace(location);
}

/** A place of a report. */
export function shownPlace({ file, line, column }: NonNullable<Finding["location"]>): ShownPlace {
  if (line === null || line < 1) return topOf(file);
  return { file: shown(file), line, column: column === null || column < 1 ? null : column, isLineKnown: true };
}

/** The top of what was judged. */
export function inputPlaceOf(report: Report): ShownPlace {
  return topOf(inputOf(report));
}

function inputOf({ inputs, ledger }: Report): string {
  return inputs[0] ?? ledger.file ?? ".";
}

function topOf(file: string): ShownPlace {
  return { file: shown(file), line: 1, column: null, isLineKnown: false };
}

function shown(file: string): string {
  return makeInert(relativePath(file));
}
