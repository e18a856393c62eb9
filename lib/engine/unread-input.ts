import { type Fault, placeText } from "../guard-error";
import { type Text, text } from "../text";
import { aboutNoResource } from "./about-no-resource";
import { verdictOf } from "./assemble-report";
import { fingerprintOf } from "./fingerprint";
import type { Finding, Report, ReportedResource } from "./report";

/** The id under which what could not be read blocks. */
export const inputNotRead = "input-not-read";

/**
 * The report of an estate of which files could not be read: each is a finding that blocks, and what would have passed is undecided,
 * since a lost file is lost facts. What was found stays found.
 */
export function withUnread(report: Report, faults: readonly Fault[]): Report {
  const [first] = faults;
  if (first === undefined) return report;
  const findings = [...faults.slice(0, mostShown).map(findingOf), ...report.findings];
  const reason = reasonOf(first);
  const { summary } = report;
  return {
    ...report,
    findings,
    resources: report.resources.map((row) => withoutPass(row, reason)),
    summary: { ...summary, covered: 0, exempt: 0, undecided: summary.undecided + summary.covered + summary.exempt },
    verdict: verdictOf(findings),
    notices: [incomplete(faults.length), ...report.notices],
  };
}

const mostShown = 50;

function withoutPass(row: ReportedResource, reason: Text): ReportedResource {
  if (row.verdict !== "covered" && row.verdict !== "exempt") return row;
  const hostnames = row.hostnames.map((each) =>
    each.verdict === "violation" ? each : { ...each, verdict: "undecided" as const },
  );
  return { ...row, verdict: "undecided", reason, hostnames };
}

function reasonOf({ place }: Fault): Text {
  const where = place === undefined ? text("输入", "the input") : text(placeText(place), placeText(place));
  return text(
    `${where.zh} 没有读到，其中的内容可能改变这一结论`,
    `${where.en} could not be read, and what stands there may change this`,
  );
}

function incomplete(count: number): Report["notices"][number] {
  return {
    kind: "incomplete-input",
    message: text(
      `输入不完整：${count} 处无法读取，退出码为 3。已有的发现照常列出，但没有任何资源算作通过。`,
      `The input is incomplete: ${count === 1 ? "1 place" : `${count} places`} could not be read, so the exit code is 3. What was found is listed, but nothing passes.`,
    ),
    detail: null,
  };
}

function findingOf({ place, message, remedy }: Fault): Finding {
  return {
    rule: inputNotRead,
    severity: "warning",
    undecided: true,
    scope: "infrastructure",
    blocks: true,
    why: text("没有读到的内容不算通过", "what was not read has not passed"),
    ...aboutNoResource,
    message,
    remedy,
    fingerprint: fingerprintOf(inputNotRead, "", `${place?.file ?? ""}: ${message.en}`, null),
    location: place === undefined ? null : { file: place.file, line: place.line ?? null, column: place.column ?? null },
  };
}
