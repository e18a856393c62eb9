import type { Report } from "../engine/report";
import type { Language } from "../text";

/** How a report is written. No option changes what it says or its exit code. */
export interface ReportOptions {
  readonly language: Language;
  /** Several languages in one document, for the formats that take them; `language` alone by default. */
  readonly languages?: readonly Language[];
  /** For a terminal only. */
  readonly colour: boolean;
  /** Columns at which prose is wrapped; 100 by default. Headlines and trails stay on one line. */
  readonly width?: number;
  /** At most so many lines; by default all of them. */
  readonly limit?: number;
  /** Where the whole report is kept, for the last line of one that was cut; `beian-report.json` by default. */
  readonly reportFile?: string;
}

/** One form of a report: a pure function, one file each. */
export interface ReportFormat {
  readonly name: string;
  readonly write: (report: Report, options: ReportOptions) => string;
}
