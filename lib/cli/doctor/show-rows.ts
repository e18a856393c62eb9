import { placeText } from "../../guard-error";
import { type Line, printLines, toned, type Tone } from "../../report/line";
import { wrapColumns } from "../../report/columns";
import { type Language, text } from "../../text";
import type { Session } from "../session";
import { type Row, type RowKind, rowKinds } from "./row";

/** The rows as text, the worst first, with the count of each kind at the end. */
export function showRows(
  rows: readonly Row[],
  { language, colour, width }: Pick<Session, "language" | "colour" | "width">,
): string {
  const sorted = rowKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
  const lines = [
    ...sorted.flatMap((row) => linesOf(row, language, width)),
    [],
    [toned(totals(rows, language), "title")],
    ...wrapColumns(READING[language], width).map((part) => [part]),
  ];
  return printLines(lines, colour.stdout);
}

/** The rows as JSON, in both languages. */
export function rowsAsJson(rows: readonly Row[]): string {
  const listed = rows.map(({ check, kind, place, message, cure }) => ({ check, kind, place, message, cure }));
  return `${JSON.stringify({ version: 1, rows: listed }, null, 2)}\n`;
}

function linesOf({ check, kind, place, message, cure }: Row, language: Language, width: number): readonly Line[] {
  const head: Line = [
    toned(KINDS[kind].word[language], KINDS[kind].tone),
    `  ${check}`,
    ...(place === null ? [] : [`  ${placeText(place)}`]),
  ];
  const indented = (written: string): readonly Line[] =>
    wrapColumns(written, Math.max(40, width - INDENT.length)).map((part) => [`${INDENT}${part}`]);
  return [head, ...indented(message[language]), ...(cure === null ? [] : indented(`${CURE[language]}${cure[language]}`))];
}

const INDENT = "    ";
const CURE = text("办法：", "Cure: ");
const KINDS: Readonly<Record<RowKind, { readonly word: ReturnType<typeof text>; readonly tone: Tone }>> = {
  problem: { word: text("问题", "problem"), tone: "error" },
  unknown: { word: text("不明", "not known"), tone: "undecided" },
  note: { word: text("提示", "note"), tone: "info" },
  ok: { word: text("正常", "ok"), tone: "passed" },
};

function totals(rows: readonly Row[], language: Language): string {
  const count = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  const problems = count("problem");
  return text(
    `${problems} 个问题，${count("unknown")} 项不明，${count("note")} 条提示，${count("ok")} 项正常。`,
    `${problems} ${problems === 1 ? "problem" : "problems"}, ${count("unknown")} not known, ${count("note")} ${count("note") === 1 ? "note" : "notes"}, ${count("ok")} ok.`,
  )[language];
}

const READING = text(
  "以上依据文件的文字，没有运行任何程序；没有列出问题不等于没有绕过的办法。",
  "This is a reading of files; nothing was run. That no problem is listed is no proof that there is no way around.",
);
