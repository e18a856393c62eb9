import type { Audit, LedgerUse, StandingDeadline } from "../../engine/audit";
import { type Language, type Text, text } from "../../text";
import { columnsOf, padColumns, wrapColumns } from "../columns";
import { blockingFindingLines, markColumnsOf, otherFindingLines } from "../finding-lines";
import { type Line, type Tone, printLines, toned } from "../line";
import type { AuditOptions } from "./index";
import { openDay } from "./open-day";

/** The audit for people: what is wrong, what is due, what nobody uses. */
export function auditText(audit: Audit, { language, colour, width }: AuditOptions): string {
  const { today, ledger, counts, deadlines, use } = audit;
  const head = text(
    `台账 ${ledger}，${today}：${counts.subjects} 个主体，${counts.services} 项服务，${counts.domains} 条域名信息`,
    `Ledger ${ledger} on ${today}: subjects ${counts.subjects}, services ${counts.services}, domain entries ${counts.domains}`,
  );
  const lines = [
    [toned(head[language], "title")],
    ...findingLines(audit, language, width),
    ...STANDINGS.flatMap(([standing, title, tone]) =>
      deadlineLines(
        deadlines.filter((deadline) => deadline.standing === standing),
        { title, tone, language, width, today },
      ),
    ),
    ...(deadlines.length === 0 ? [[], [NO_DEADLINE[language]]] : []),
    ...(use === null ? [[], [toned(NO_STACKS[language], "faint")]] : useLines(use, language)),
  ];
  return printLines(lines, colour);
}

const NO_DEADLINE = text("台账中没有可以推算期限的日期。", "No date in the ledger has a deadline.");
const NO_STACKS = text(
  "没有给出堆栈，因此不知道哪些域名没有备案、哪些备案无人使用：beian-guard ledger audit cdktf.out",
  "No stacks were given, so nothing is said about domains without a filing and filings without use: beian-guard ledger audit cdktf.out",
);

const STANDINGS: readonly (readonly [StandingDeadline["standing"], Text, Tone])[] = [
  ["overdue", text("已逾期", "Overdue"), "error"],
  ["near", text("临近", "Due soon"), "warning"],
  ["far", text("以后", "Later"), "faint"],
];

function findingLines({ findings }: Audit, language: Language, width: number): readonly Line[] {
  const title = text(`关于台账的发现：${findings.length} 项`, `Findings about the ledger: ${findings.length}`);
  const style = { language, width, markColumns: markColumnsOf(findings, language), namesStack: false, namesState: false };
  return [
    [],
    [toned(title[language], "title")],
    ...findings.flatMap((finding) => (finding.blocks ? blockingFindingLines(finding, style) : otherFindingLines(finding, style))),
  ];
}

interface Style {
  readonly title: Text;
  readonly tone: Tone;
  readonly language: Language;
  readonly width: number;
  /** ISO date. */
  readonly today: string;
}

function deadlineLines(deadlines: readonly StandingDeadline[], { title, tone, language, width, today }: Style): readonly Line[] {
  if (deadlines.length === 0) return [];
  const when = deadlines.map((deadline) => daysText(deadline)[language]);
  const columns = Math.max(...when.map(columnsOf));
  const indent = " ".repeat(INDENT);
  const prose = (words: string): readonly Line[] => wrapColumns(words, width - INDENT).map((line) => [indent + line]);
  return [
    [],
    [toned(`${title[language]}${COLON[language]}${deadlines.length}`, "title")],
    ...deadlines.flatMap((deadline, at): readonly Line[] => {
      const { due, about, what, remedy, basis, place } = deadline;
      const open = openDay(deadline, today);
      return [
        [toned(due, tone), `  ${padColumns(when[at] ?? "", columns)}  ${about}`],
        ...prose(`${what[language]}${open === null ? "" : OPEN[language] + open[language]}`),
        ...prose(remedy[language]),
        ...prose(`${BASIS[language]}${basis[language]}`),
        ...(place === null
          ? []
          : [[toned(`${indent}${[place.file, place.line].filter((part) => part !== undefined).join(":")}`, "faint")]]),
      ];
    }),
  ];
}

const INDENT = 12;
const COLON = text("：", ": ");
const BASIS = text("依据：", "Basis: ");
const OPEN = text("；", "; ");

function daysText({ days }: StandingDeadline): Text {
  if (days === 0) return text("今天", "today");
  const count = Math.abs(days);
  const unit = count === 1 ? "day" : "days";
  return days > 0 ? text(`还有 ${count} 天`, `in ${count} ${unit}`) : text(`已过 ${count} 天`, `${count} ${unit} ago`);
}

function useLines({ unfiledDomains, unusedFilings, hollow }: LedgerUse, language: Language): readonly Line[] {
  const section = (title: Text, rows: readonly string[]): readonly Line[] => [
    [],
    [toned(`${title[language]}${COLON[language]}${rows.length}`, "title")],
    ...rows.map((row): Line => [`  ${row}`]),
  ];
  return [
    ...section(
      text("指向中国内地但没有备案的域名", "Domains that lead to mainland China without a filing"),
      unfiledDomains.map(({ domain, hostnames }) => `${domain}  ${hostnames.join(LIST[language])}`),
    ),
    ...section(
      text("没有堆栈使用的备案（有被认定为空壳的风险）", "Filings that no stack uses (they may be taken for hollow)"),
      unusedFilings,
    ),
    ...section(
      text("解析全部在内地以外的备案", "Filings whose names all lead out of the mainland"),
      hollow.map((message) => message[language]),
    ),
  ];
}

const LIST = text("、", ", ");
