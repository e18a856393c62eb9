import type { Finding, Report, ReportedResource } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { stateWords } from "./finding-words";
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

/** The suites of a report, in the order of its resources. What is fixed since an earlier state is a test that passes. */
export function junitSuitesOf(report: Report, language: Language): readonly JunitSuite[] {
  const findings = report.findings.filter(({ state }) => state !== "fixed");
  const infrastructure = findings.filter(({ scope }) => scope === "infrastructure");
  const style = { language, namesState: report.comparedWith !== null };
  const hides = report.settings?.lowered.some(({ hidden }) => hidden > 0) ?? false;
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
  for (const row of judged) addTo(tests, row.stack, testOfResource(row, bySite.get(keyOf(row)) ?? [], { ...style, hides }));
  // What is about no resource that was judged, such as one that a change removes, is a test of its own.
  for (const finding of infrastructure.filter((each) => !shown.has(each))) {
    addTo(tests, finding.stack ?? NO_STACK[language], testOfFinding(finding, style));
  }
  for (const finding of report.findings.filter(({ state }) => state === "fixed")) {
    addTo(tests, finding.stack ?? (finding.scope === "ledger" ? LEDGER : NO_STACK)[language], testOfFixed(finding, style));
  }
  const ledger = findings.filter(({ scope }) => scope === "ledger").map((finding) => testOfFinding(finding, style));
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

/** `hides`: the settings switch off rules that found something. */
function testOfResource(
  row: ReportedResource,
  findings: readonly Finding[],
  style: Style & { readonly hides: boolean },
): JunitTest {
  const { address, verdict, reason } = row;
  if (findings.some(({ blocks }) => blocks)) return testOf(address, findings, style);
  if (verdict === "violation" || verdict === "undecided") {
    if (findings.length > 0) return testOf(address, findings, style);
    if (style.hides) return { name: address, outcome: "skipped", type: verdict, message: HIDDEN[style.language], body: "" };
    return { name: address, outcome: "failure", type: verdict, message: (reason ?? UNEXPLAINED)[style.language], body: "" };
  }
  return { name: address, outcome: "passed", type: "", message: "", body: detailsOf(findings, style) };
}

/** In which language, and whether a finding says that it is new or unchanged. */
interface Style {
  readonly language: Language;
  readonly namesState: boolean;
}

const HIDDEN: Text = text("设置关闭了说明这一结论的规则。", "The settings switch off the rules that would explain this verdict.");
const UNEXPLAINED: Text = text("没有发现说明这一结论。", "No finding explains this verdict.");

function testOfFinding(finding: Finding, style: Style): JunitTest {
  return testOf(nameOf(finding), [finding], style);
}

function testOfFixed(finding: Finding, style: Style): JunitTest {
  const name = `${nameOf(finding)} [${stateWords.fixed[style.language]}]`;
  return { name, outcome: "passed", type: "", message: "", body: detailsOf([finding], style) };
}

function nameOf({ rule, address, entry, hostname, domain }: Finding): string {
  const about = address ?? entry ?? hostname ?? domain;
  return about === null ? rule : `${rule}: ${about}`;
}

/** A test that failed if one of its findings blocks, and was skipped otherwise. */
function testOf(name: string, findings: readonly Finding[], style: Style): JunitTest {
  const { language } = style;
  const first = findings.find(({ blocks }) => blocks) ?? findings.find(({ waived }) => waived !== null) ?? findings[0];
  if (first === undefined) return { name, outcome: "passed", type: "", message: "", body: "" };
  const { message, waived, why, rule } = first;
  const body = detailsOf(findings, style);
  if (first.blocks) return { name, outcome: "failure", type: rule, message: message[language], body };
  const reason =
    waived === null
      ? text(`${message.zh}（${why.zh}）`, `${message.en} (${why.en})`)
      : text(`${rule}：${waiverReason(waived).zh}`, `${rule}: ${waiverReason(waived).en}`);
  return { name, outcome: "skipped", type: "", message: reason[language], body };
}

/** The findings as in the report that people read. */
function detailsOf(findings: readonly Finding[], { language, namesState }: Style): string {
  const style = { language, width: 100, markColumns: markColumnsOf(findings, language), namesStack: false, namesState };
  const lines = findings.flatMap((finding): readonly Line[] =>
    finding.blocks ? blockingFindingLines(finding, style) : otherFindingLines(finding, style),
  );
  return printLines(lines, false);
}
