import type { Dossier, DossierStep } from "../engine/dossier";
import { type Language, type Text, text } from "../text";
import { wrapColumns } from "./columns";
import { type Line, type Tone, printLines, toned } from "./line";

/** The dossier as a list to work through: what is done, what is missing, what rests on which source. */
export function dossierText(
  { domain, today, subject, filing, status, steps }: Dossier,
  { language, colour, width }: { readonly language: Language; readonly colour: boolean; readonly width: number },
): string {
  const known = [
    ...(subject === null ? [] : [subject]),
    ...(filing === null ? [] : [filing]),
    status[language],
    text(`截至 ${today}`, `as of ${today}`)[language],
  ];
  const title = text(`${domain} 的备案清单`, `What it takes to file ${domain}`);
  return printLines(
    [
      [toned(title[language], "title")],
      [known.join(SEPARATOR[language])],
      [toned(NUMBERS[language], "faint")],
      ...steps.flatMap((step, at) => stepLines(step, at + 1, language, width)),
    ],
    colour,
  );
}

const SEPARATOR = text("，", ", ");
const NUMBERS = text(
  "内容来自台账与堆栈，没有查询工信部。",
  "From the ledger and the stacks; nothing was looked up at the MIIT.",
);

const STATES: Readonly<Record<DossierStep["state"], { readonly word: Text; readonly sign: string; readonly tone: Tone }>> = {
  done: { word: text("已完成", "done"), sign: "x", tone: "passed" },
  open: { word: text("待办", "to do"), sign: " ", tone: "error" },
  waiting: { word: text("等待中", "waiting"), sign: "~", tone: "warning" },
  later: { word: text("之后", "later"), sign: "-", tone: "faint" },
  unknown: { word: text("台账未写明", "the ledger does not say"), sign: "?", tone: "undecided" },
};

function stepLines(
  { title, state, lines, paste, basis }: DossierStep,
  number: number,
  language: Language,
  width: number,
): readonly Line[] {
  const { word, sign, tone } = STATES[state];
  const prose = (words: string, faint: boolean): readonly Line[] =>
    wrapColumns(words, width - INDENT.length).map((line) => [INDENT, faint ? toned(line, "faint") : line]);
  return [
    [],
    [toned(`[${sign}] ${number}. ${title[language]}`, tone), toned(`  ${word[language]}`, "faint")],
    ...lines.flatMap((line) => prose(line[language], false)),
    ...(paste === null ? [] : [[INDENT + paste]]),
    ...prose(`${BASIS[language]}${basis.map((each) => each[language]).join(LIST[language])}`, true),
  ];
}

const INDENT = "    ";
const BASIS = text("依据：", "Basis: ");
const LIST = text("；", "; ");
