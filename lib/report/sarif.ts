import type { Finding, Report } from "../engine/report";
import { type Language, text } from "../text";
import { cutText } from "./cut-text";
import { distinctFingerprints } from "./distinct-fingerprints";
import { countOf } from "./finding-words";
import { makeInert } from "./inert";
import type { ReportOptions } from "./report-options";
import { codeFlowsOf, locationOf, relatedLocationsOf } from "./sarif-location";
import { sarifMessage } from "./sarif-message";
import { type RuleTables, levels, ruleTablesOf } from "./sarif-rules";
import { waiverReason } from "./waiver-words";
import { writeJson } from "./write-json";
import { shownSeverity } from "./shown-severity";

/**
 * The report as SARIF 2.1.0, for code scanning: one run; a waived finding is suppressed, a fixed one is absent, the law that the
 * rules rest on is a taxonomy. It keeps to what GitHub takes of one file.
 */
export function sarifReport(report: Report, { language }: ReportOptions): string {
  const tables = ruleTablesOf(report, language);
  const { name, version, catalogues } = report.tool;
  const fingerprints = distinctFingerprints(report.findings);
  const results = mostImportant(report.findings.map((finding, at) => ({ finding, identity: fingerprints[at] ?? "" })));
  const run = {
    tool: {
      driver: {
        name: makeInert(name),
        version: makeInert(version),
        language: LANGUAGES[language],
        rules: tables.rules,
        ...(tables.taxonomies.length === 0
          ? {}
          : { supportedTaxonomies: tables.taxonomies.map(({ name: document }, index) => ({ name: document, index })) }),
        properties: {
          catalogues: Object.fromEntries(Object.entries(catalogues).map(([cloud, asOf]) => [makeInert(cloud), makeInert(asOf)])),
        },
      },
    },
    ...(tables.taxonomies.length === 0 ? {} : { taxonomies: tables.taxonomies }),
    language: LANGUAGES[language],
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: !report.notices.some(({ kind }) => kind === "incomplete-input"),
        toolExecutionNotifications: notificationsOf(report, results.length, language),
      },
    ],
    results: results.map(({ finding, identity }) => resultOf(finding, identity, report, tables, language)),
  };
  return writeJson({ $schema: SCHEMA, version: "2.1.0", runs: [run] });
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LANGUAGES = { zh: "zh-CN", en: "en-US" } as const;

/** GitHub refuses a run with more. */
const MOST_RESULTS = 25_000;

interface Result {
  readonly finding: Finding;
  readonly identity: string;
}

/** As many as a run may have: what blocks goes before what does not. */
function mostImportant(results: readonly Result[]): readonly Result[] {
  if (results.length <= MOST_RESULTS) return results;
  const blocking = results.filter(({ finding }) => finding.blocks);
  return [...blocking, ...results.filter(({ finding }) => !finding.blocks)].slice(0, MOST_RESULTS);
}

function resultOf(finding: Finding, identity: string, report: Report, tables: RuleTables, language: Language): object {
  const related = relatedLocationsOf(finding, report, language);
  const codeFlows = codeFlowsOf(finding, report, language);
  return {
    ruleId: makeInert(finding.rule),
    ruleIndex: tables.indexOf(finding.rule),
    level: levelOf(finding),
    message: sarifMessage(cutText(makeInert(finding.message[language]), LONGEST_MESSAGE)),
    locations: [locationOf(finding, report)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(codeFlows.length === 0 ? {} : { codeFlows }),
    // GitHub tells results apart by the second one alone, and makes one from the text of the line where it is missing.
    partialFingerprints: { "beianGuard/v1": makeInert(finding.fingerprint), primaryLocationLineHash: `${identity}:1` },
    // An empty list says that it is not suppressed; without one that would be unknown.
    suppressions: finding.waived === null ? [] : [suppressionOf(finding.waived, language)],
    ...(report.comparedWith === null || finding.state === null
      ? {}
      : { baselineState: finding.state === "fixed" ? "absent" : finding.state }),
    properties: propertiesOf(finding, language),
  };
}

/** GitHub shows the first 1,024 characters; braces that are doubled need room. */
const LONGEST_MESSAGE = 1000;

/** What blocks is an error also where it is undecided: a warning would look as if it could wait. */
function levelOf(finding: Finding): "error" | "warning" | "note" {
  return finding.blocks ? "error" : levels[shownSeverity(finding)];
}

function suppressionOf(waived: NonNullable<Finding["waived"]>, language: Language): object {
  const { owner, expires, ticket } = waived;
  return {
    kind: "external",
    status: "accepted",
    justification: makeInert(waiverReason(waived)[language]),
    properties: { owner: makeInert(owner), expires: makeInert(expires), ticket: inertOrNull(ticket) },
  };
}

function propertiesOf(finding: Finding, language: Language): object {
  const { blocks, undecided, scope, why, remedy, hostname, domain, stack, constructPath, before, resources } = finding;
  return {
    blocks,
    undecided,
    scope,
    why: makeInert(why[language]),
    remedy: makeInert(remedy[language]),
    hostname: inertOrNull(hostname),
    domain: inertOrNull(domain),
    stack: inertOrNull(stack),
    constructPath: inertOrNull(constructPath),
    before,
    resources: resources.length,
  };
}

function inertOrNull(value: string | null): string | null {
  return value === null ? null : makeInert(value);
}

function notificationsOf({ notices, findings }: Report, shown: number, language: Language): readonly object[] {
  const said = notices.map(({ kind, message }) => notification(kind, "note", message[language]));
  if (shown === findings.length) return said;
  const cut = text(
    `一次上传最多 ${MOST_RESULTS} 项结果，另有 ${findings.length - shown} 项发现未列入；完整内容见 JSON 报告。`,
    `One upload takes ${MOST_RESULTS} results; left out: ${countOf(findings.length - shown, "finding")}; the JSON report has all of them.`,
  );
  return [...said, notification("results-left-out", "warning", cut[language])];
}

function notification(id: string, level: "note" | "warning", message: string): object {
  return { descriptor: { id: makeInert(id) }, level, message: sarifMessage(message) };
}
