import type { Finding, Report, ReportedResource } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { blockingFindingLines, markColumnsOf, otherFindingLines } from "./finding-lines";
import { type Line, printLines } from "./line";
import { waiverReason } from "./waiver-words";

/** A suite: the tests of one stack, or those about the ledger. */
export interface JunitSuite {
  readonly name: string;
  readonly tests: readonly JunitTest[];
}

/** One test: a resource that was judged, or a finding that is about none. */
export interface JunitTest {
  readonly name: string;
  readonly outcome: "passed" | "failure" | "skipped";
  /** The rule behind a failure. */
  readonly type: string;
  readonly message: string;
  readonly body: string;
}

/** The suites of a report, in the order of its resources. What is fixed is in none. */
export function junitSuitesOf(report: Report, language: Language): readonly JunitSuite[] {
  const findings = report.findings.filter(({ state }) => state !== "fixed");
  const infrastructure = findings.filter(({ scope }) => scope === "infrastructure");
  const judged = report.resources.filter(({ verdict }) => verdict !== "neutral");
  const bySite = new Map<string, Finding[]>();
  for (const finding of infrastructure) {
    const sites = new Set(finding.resources.map(keyOf));
    if (finding.stack !== null && finding.address !== null) {
      sites.add(keyOf({ stack: finding.stack, address: finding.address }));
    }
    for (const site of sites) addTo(bySite, site, finding);
  }
  const shown = new Set(judged.flatMap((row) => bySite.get(keyOf(row)) ?? []));
  const tests = new Map<string, JunitTest[]>();
  for (const row of judged) addTo(tests, row.stack, testOfResource(row, bySite.get(keyOf(row)) ?? [], language));
  // What is about no resource that was judged, such as one that a change removes, is a test of its own.
  for (const finding of infrastructure.filter((each) => !shown.has(each))) {
    addTo(tests, finding.stack ?? NO_STACK[language], testOfFinding(finding, language));
  }
  const ledger = findings.filter(({ scope }) => scope === "ledger").map((finding) => testOfFinding(finding, language));
  return [
    ...[...tests].map(([name, each]) => ({ name, tests: each })),
    ...(ledger.length === 0 ? [] : [{ name: LEDGER[language], tests: ledger }]),
  ];
}

const NO_STACK = text("不属于单一堆栈", "no single stack");
const LEDGER = text("台账", "ledger");

function addTo<T>(groups: Map<string, T[]>, key: string, member: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [member]);
  else group.push(member);
}

function keyOf({ stack, address }: { readonly stack: string; readonly address: string }): string {
  return JSON.stringify([stack, address]);
}

function testOfResource(row: ReportedResource, findings: readonly Finding[], language: Language): JunitTest {
  const { address, verdict, reason } = row;
  if (findings.some(({ blocks }) => blocks)) return testOf(address, findings, language);
  if (verdict === "violation" || verdict === "undecided") {
    if (findings.length > 0) return testOf(address, findings, language);
    return { name: address, outcome: "failure", type: verdict, message: (reason ?? UNEXPLAINED)[language], body: "" };
  }
  return { name: address, outcome: "passed", type: "", message: "", body: detailsOf(findings, language) };
}

const UNEXPLAINED: Text = text("没有发现说明这一结论。", "No finding explains this verdict.");

function testOfFinding(finding: Finding, language: Language): JunitTest {
  const about = finding.address ?? finding.entry ?? finding.hostname ?? finding.domain;
  return testOf(about === null ? finding.rule : `${finding.rule}: ${about}`, [finding], language);
}

/** A test that failed if one of its findings blocks, and was skipped otherwise. */
function testOf(name: string, findings: readonly Finding[], language: Language): JunitTest {
  const first = findings.find(({ blocks }) => blocks) ?? findings.find(({ waived }) => waived !== null) ?? findings[0];
  if (first === undefined) return { name, outcome: "passed", type: "", message: "", body: "" };
  const { message, waived, why, rule } = first;
  const body = detailsOf(findings, language);
  if (first.blocks) return { name, outcome: "failure", type: rule, message: message[language], body };
  const reason =
    waived === null
      ? text(`${message.zh}（${why.zh}）`, `${message.en} (${why.en})`)
      : text(`${rule}：${waiverReason(waived).zh}`, `${rule}: ${waiverReason(waived).en}`);
  return { name, outcome: "skipped", type: "", message: reason[language], body };
}

/** The findings as in the report that people read. */
function detailsOf(findings: readonly Finding[], language: Language): string {
  const style = { language, width: 100, markColumns: markColumnsOf(findings, language), namesStack: false, namesState: false };
  const lines = findings.flatMap((finding): readonly Line[] =>
    finding.blocks ? blockingFindingLines(finding, style) : otherFindingLines(finding, style),
  );
  return printLines(lines, false);
}
