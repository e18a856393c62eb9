import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import type { Finding, Report } from "../../lib/engine/report";
import { sarifReport } from "../../lib/report/sarif";
import { reportOf } from "./reports";

export const schema = JSON.parse(readFileSync(join(__dirname, "../fixtures/schemas/sarif-schema-2.1.0.json"), "utf8")) as object;
// One of the patterns of the schema is no regular expression with the flag u.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
ajv.addFormat("uri", (uri: string) => URL.canParse(uri) && /^[!-~]+$/.test(uri));
// RFC 3986, section 2: these characters and percent-encoded ones; a colon only after a slash.
ajv.addFormat("uri-reference", (uri: string) => /^(?:[\w.~!$&'()*+,;=@/?#-]|%[0-9A-F]{2})*$/.test(uri) || URL.canParse(uri));
ajv.addFormat("date-time", () => false);
export const validate = ajv.compile(schema);

export interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: { readonly startLine: number; readonly startColumn?: number };
  };
  readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly kind: string }[];
  readonly properties: { readonly lineKnown: boolean };
  readonly message?: { readonly text: string };
}
export interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: string };
  readonly relationships: readonly {
    readonly target: {
      readonly id: string;
      readonly index: number;
      readonly toolComponent: { readonly name: string; readonly index: number };
    };
  }[];
  readonly properties: { readonly tags: readonly string[] };
}
export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly { readonly location: Location }[] }[];
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly object[];
  readonly baselineState: string;
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface Run {
  readonly tool: { readonly driver: Readonly<Record<string, unknown>> & { readonly rules: readonly Descriptor[] } };
  readonly taxonomies?: readonly { readonly name: string; readonly taxa: readonly { readonly id: string }[] }[];
  readonly invocations: readonly {
    readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[];
  }[];
  readonly results: readonly Result[];
}

export function runOf(report: Report, language: "zh" | "en" = "en"): Run {
  const log = JSON.parse(sarifReport(report, { language, colour: false })) as { runs: Run[] };
  return log.runs[0]!;
}

export function resultOf(finding: Finding, more: Partial<Report> = {}, language: "zh" | "en" = "en"): Result {
  return runOf(reportOf([finding], more), language).results[0]!;
}
