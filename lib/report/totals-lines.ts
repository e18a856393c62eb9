import type { Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { columnsOf, padColumns, wrapColumns } from "./columns";
import { countOf } from "./finding-words";
import { type Line, toned } from "./line";

/** The end of every report: what was judged and what was not, on what it rests, and which exceptions are in force. */
export function totalsLines(report: Report, language: Language, width: number): readonly Line[] {
  const rows: readonly (readonly [Text, readonly Text[]])[] = [
    [text("结论", "Verdicts"), [verdictCounts(report)]],
    [text("覆盖", "Coverage"), [coverageOf(report)]],
    [text("台账", "Ledger"), [ledgerOf(report)]],
    [text("依据", "Basis"), [basisOf(report)]],
    [text("对比", "Compared"), comparedOf(report)],
    [text("默认值", "Defaults"), assumedOf(report)],
    [text("豁免", "Waivers"), report.waivers.map(waiverText)],
    [
      text("无效豁免", "Inactive"),
      report.waiversNotInForce.map(({ rule, match, why }) =>
        text(`${rule}：${match}（${why.zh}）`, `${rule} at ${match} (${why.en})`),
      ),
    ],
    [text("用途声明", "Attested"), report.attestations.map(attestationText)],
  ];
  const columns = Math.max(...rows.map(([label]) => columnsOf(label[language]))) + 2;
  return rows.flatMap(([label, entries]) =>
    entries.flatMap((entry, at) =>
      wrapColumns(entry[language], width - columns).map((line, index): Line => [
        toned(padColumns(at + index === 0 ? label[language] : "", columns), "faint"),
        line,
      ]),
    ),
  );
}

/** "judged 41 of 52 resources of known clouds, 3 undecided, 8 unclassified", and what is out of scope. */
export function coverageOf({ summary }: Pick<Report, "summary">): Text {
  const judged = summary.covered + summary.exempt + summary.violation + summary.neutral;
  const all = judged + summary.undecided + summary.unclassified;
  const outside = summary.outOfScope;
  return text(
    `已知云的 ${all} 项资源中已判断 ${judged} 项，待定 ${summary.undecided} 项，未分类 ${summary.unclassified} 项${outside === 0 ? "" : `；其他提供商的 ${outside} 项不在范围内`}`,
    `judged ${judged} of ${countOf(all, "resource")} of known clouds, ${summary.undecided} undecided, ${summary.unclassified} unclassified${outside === 0 ? "" : `; ${outside} of other providers out of scope`}`,
  );
}

/** How many resources got which verdict. */
export function verdictCounts({ summary }: Report): Text {
  return text(
    `备案齐备 ${summary.covered}，无需备案 ${summary.exempt}，违规 ${summary.violation}，待定 ${summary.undecided}，无关 ${summary.neutral}`,
    `${summary.covered} covered, ${summary.exempt} exempt, ${summary.violation} in violation, ${summary.undecided} undecided, ${summary.neutral} neutral`,
  );
}

function ledgerOf({ ledger, ledgerDigest }: Report): Text {
  if (ledger.file === null)
    return text("未找到台账，以代码中的声明为准", "none found; the declarations in the code are the ledger");
  if (ledgerDigest === null) return text(ledger.file, ledger.file);
  const digest = `sha256 ${ledgerDigest.slice(0, 12)}`;
  return text(`${ledger.file}（${digest}）`, `${ledger.file} (${digest})`);
}

/** The day, the tool and the dates of the catalogues. */
export function basisOf({ today, tool }: Report): Text {
  const dates = [...new Set(Object.values(tool.catalogues))].sort();
  const cloudsOf = (date: string): readonly string[] =>
    Object.entries(tool.catalogues).flatMap(([cloud, asOf]) => (asOf === date ? [cloud] : []));
  // All of one date are named together.
  const named = dates.map((date) => (dates.length === 1 ? date : `${date} (${cloudsOf(date).join(", ")})`));
  return text(
    `检查日期 ${today}；${tool.name} ${tool.version}；目录数据截至 ${named.join("、")}`,
    `checked as of ${today} by ${tool.name} ${tool.version}; catalogues as of ${named.join(", ")}`,
  );
}

/** With what a report was compared, and how many findings are new, unchanged and fixed. */
export function comparisonCounts({ name, fixed, unchanged, ...rest }: NonNullable<Report["comparedWith"]>): Text {
  return text(
    `与 ${name} 相比：新增 ${rest.new}，未变 ${unchanged}，已修复 ${fixed}`,
    `against ${name}: ${rest.new} new, ${unchanged} unchanged, ${fixed} fixed`,
  );
}

/** What a report was compared with, and the term of a baseline; nothing where it was not compared. */
export function comparedOf({ comparedWith, today }: Report): readonly Text[] {
  if (comparedWith === null) return [];
  const { owner, expires, inForce } = comparedWith;
  const counts = comparisonCounts(comparedWith);
  if (owner === null || expires === null) return [counts];
  const term = inForce
    ? text(`基线由 ${owner} 负责，至 ${expires}`, `the baseline is owned by ${owner} until ${expires}`)
    : text(
        `基线已于 ${expires} 到期（检查日期 ${today}），不再放行`,
        `the baseline ended on ${expires} (checked as of ${today}) and excuses nothing any more`,
      );
  return [text(`${counts.zh}；${term.zh}`, `${counts.en}; ${term.en}`)];
}

/** The variables whose defaults the verdicts rest on, where there are any. */
export function assumedOf({ assumedVariables }: Report): readonly Text[] {
  if (assumedVariables.length === 0) return [];
  const [zh, en] = [assumedVariables.join("、"), assumedVariables.join(", ")];
  return [text(`结论依据这些变量的默认值：${zh}`, `the verdicts rest on the defaults of ${en}`)];
}

function waiverText({ rule, match, reason, owner, expires, ticket, covers }: Report["waivers"][number]): Text {
  const [zh, en] = ticket === null ? [owner, owner] : [`${owner}，${ticket}`, `${owner}, ${ticket}`];
  return text(
    `${rule}：${match}，至 ${expires}（${zh}）：${reason}；涉及 ${covers} 项发现`,
    `${rule} at ${match} until ${expires} (${en}): ${reason}; covers ${countOf(covers, "finding")}`,
  );
}

function attestationText({ match, purpose, reason, owner, reviewedAt }: Report["attestations"][number]): Text {
  return text(
    `${match}：${purposesInChinese.get(purpose) ?? purpose}（${owner}，复核于 ${reviewedAt}）：${reason}`,
    `${match}: ${purpose} (${owner}, reviewed ${reviewedAt}): ${reason}`,
  );
}

/** The purposes of attestations in Chinese; in English they are as the ledger writes them. */
export const purposesInChinese: ReadonlyMap<string, string> = new Map([
  ["non-web", "非网站用途"],
  ["internal", "内部用途"],
  ["ip-only", "仅以 IP 访问"],
]);
