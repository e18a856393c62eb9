import type { Finding, Report, ReportedResource } from "../engine/report";
import { type Text, text } from "../text";
import { padColumns, wrapColumns } from "./columns";
import { markOf } from "./finding-words";
import { type Line, printLines, toned } from "./line";
import type { ReportOptions } from "./report-options";
import { exposureWords, nameOfPlace, verdictWords } from "./resource-words";
import { trailLines } from "./trail-lines";

/** How one resource was judged: the verdict, its place and exposure with all evidence, its hostnames, and what the rules say of it. */
export function explainResource(report: Report, row: ReportedResource, options: ReportOptions): string {
  const { language, width = 100 } = options;
  const verdict = verdictWords[row.verdict];
  const label = (name: Text, body: string): readonly Line[] =>
    wrapColumns(body, width - LABEL_COLUMNS - 2).map((line, index): Line => [
      "  ",
      toned(padColumns(index === 0 ? name[language] : "", LABEL_COLUMNS), "faint"),
      line,
    ]);
  const findings = report.findings.filter(({ resources }) =>
    resources.some(({ stack, address }) => stack === row.stack && address === row.address),
  );
  const lines: readonly Line[] = [
    [toned(row.address, "title"), "  ", toned(verdict.word[language], verdict.tone)],
    ...label(STACK, row.stack),
    ...(row.constructPath === null ? [] : label(CONSTRUCT, row.constructPath)),
    ...(row.before === null || row.before === row.verdict ? [] : label(BEFORE, verdictWords[row.before].word[language])),
    ...(row.reason === null ? [] : label(REASON, row.reason[language])),
    ...label(
      PLACE,
      row.jurisdictions.length === 0 ? "-" : row.jurisdictions.map((each) => nameOfPlace(each)[language]).join(", "),
    ),
    ...label(PUBLIC, exposureWords[row.public][language]),
    ...(row.filing === null ? [] : label(FILING, row.filing)),
    ...section(EVIDENCE[language], trailLines({ hostname: null, trail: row.trail }, "    ", language)),
    ...section(
      NAMES[language],
      row.hostnames.map((name): Line => hostnameLine(name, language)),
    ),
    ...section(
      FINDINGS[language],
      findings.flatMap((finding) => findingLines(finding, language, width)),
    ),
  ];
  return printLines(lines, options.colour);
}

function section(heading: string, lines: readonly Line[]): readonly Line[] {
  return lines.length === 0 ? [] : [["  ", toned(heading, "faint")], ...lines];
}

function hostnameLine({ name, domain, filing, verdict }: ReportedResource["hostnames"][number], language: "zh" | "en"): Line {
  const { word, tone } = verdictWords[verdict];
  const listed = filing === null ? NO_FILING[language] : filing;
  const under = domain === null || domain === name ? "" : ` (${domain})`;
  return ["    ", `${name}${under}  `, toned(word[language], tone), `  ${listed}`];
}

function findingLines(finding: Finding, language: "zh" | "en", width: number): readonly Line[] {
  const { sign, word, tone } = markOf(finding);
  return [
    ["    ", toned(`${sign} ${word[language]}`, tone), "  ", toned(finding.rule, "title"), `  ${finding.why[language]}`],
    ...wrapColumns(finding.message[language], width - 6).map((line): Line => [`      ${line}`]),
  ];
}

const LABEL_COLUMNS = 12;
const STACK = text("堆栈", "Stack");
const CONSTRUCT = text("构造", "Construct");
const BEFORE = text("此前", "Before");
const REASON = text("原因", "Because");
const PLACE = text("位置", "Place");
const PUBLIC = text("公网", "Public");
const FILING = text("所指备案", "Filing");
const EVIDENCE = text("依据", "Evidence");
const NAMES = text("域名", "Hostnames");
const FINDINGS = text("发现", "Findings");
const NO_FILING = text("无备案", "no filing");
