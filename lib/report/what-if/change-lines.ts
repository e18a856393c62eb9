import type { DutyChange, SupposedResource, Turn } from "../../engine/what-if";
import { type Language, type Text, text } from "../../text";
import { columnsOf, padColumns } from "../columns";
import { briefFindingLines, markColumnsOf, openingLines } from "../finding-lines";
import { type Line, toned } from "../line";
import { verdictWords } from "../resource-words";
import { filingLines, serverLines } from "./filing-lines";
import { type Style, prose } from "./style";

/** The sum, every resource whose verdict changes, the duties that vanish and appear, and the filings that are used more or less. */
export function changeLines(change: DutyChange, style: Style): readonly Line[] {
  const { resources, turns, appearing, vanishing, filings } = change;
  const { language, width } = style;
  const part = (heading: Text, lines: readonly Line[]): readonly Line[] =>
    lines.length === 0 ? [] : [[], [toned(`  ${heading[language]}`, "title")], ...lines];
  const namesStack = new Set(resources.map(({ stack }) => stack)).size > 1;
  const found = {
    language,
    width: width - 2,
    namesStack,
    namesState: false,
    markColumns: markColumnsOf([...appearing, ...vanishing], language),
  };
  return [
    ...prose(summary(turns)[language], style, null, 2),
    ...part(
      RESOURCES,
      rowLines(
        resources.filter(({ before, after }) => before !== after),
        namesStack,
        language,
      ),
    ),
    ...part(VANISHING, indented(vanishing.flatMap((finding) => openingLines(finding, found)))),
    ...part(
      APPEARING,
      indented(
        appearing.flatMap((finding, at) => {
          // What to do is the same for each finding of a rule.
          const isFirst = appearing.findIndex(({ rule }) => rule === finding.rule) === at;
          return isFirst ? briefFindingLines(finding, found) : openingLines(finding, found);
        }),
      ),
    ),
    ...part(SERVERS, serverLines(resources, style)),
    ...part(FILINGS, filingLines(filings, style)),
  ];
}

/** The same where no verdict differs from what was shown before: only what of the findings does. */
export function sameVerdictLines(change: DutyChange, shown: DutyChange, style: Style): readonly Line[] {
  const still = new Set(change.appearing.map(({ fingerprint }) => fingerprint));
  const gone = [...new Set(shown.appearing.filter(({ fingerprint }) => !still.has(fingerprint)).map(({ rule }) => rule))];
  const rules = gone.length === 0 ? text("", "") : text(`，不再有 ${gone.join("、")}`, `, without ${gone.join(", ")}`);
  return prose(
    text(`结论与以上相同${rules.zh}。`, `The verdicts are the same as above${rules.en}.`)[style.language],
    style,
    null,
    2,
  );
}

/** True where every resource has the same verdict in both. */
export function sameVerdicts(left: DutyChange, right: DutyChange): boolean {
  const verdictsOf = ({ resources }: DutyChange): string =>
    JSON.stringify(resources.map(({ stack, address, after }) => [stack, address, after]).sort());
  return verdictsOf(left) === verdictsOf(right);
}

function indented(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => ["  ", ...line]);
}

const RESOURCES = text("结论变化的资源", "Resources of which the verdict changes");
const VANISHING = text("不再有的发现", "Findings that vanish");
const APPEARING = text("新出现的发现", "Findings that appear");
const SERVERS = text("这些服务器能否承载备案", "Whether these servers could carry a filing");
const FILINGS = text("涉及的备案", "Filings concerned");
const ABSENT = text("不存在", "not there");

function rowLines(rows: readonly SupposedResource[], namesStack: boolean, language: Language): readonly Line[] {
  const nameOf = ({ stack, address }: SupposedResource): string => (namesStack ? `${stack}: ${address}` : address);
  const columns = Math.max(0, ...rows.map((row) => columnsOf(nameOf(row))));
  return rows.map((row): Line => {
    const { before, after, hostnames } = row;
    const then =
      after === null ? toned(ABSENT[language], "faint") : toned(verdictWords[after].word[language], verdictWords[after].tone);
    const now = before === null ? ABSENT : verdictWords[before].word;
    const names = hostnames.length === 0 ? [] : [toned(`  ${hostnames.join(language === "zh" ? "、" : ", ")}`, "faint")];
    return [`    ${padColumns(nameOf(row), columns)}  ${now[language]} -> `, then, ...names];
  });
}

function summary(turns: Readonly<Record<Turn, number>>): Text {
  const parts = TURNS.flatMap(([turn, words]) => (turns[turn] === 0 ? [] : [words(turns[turn])]));
  return parts.length === 0
    ? NOBODY
    : text(`${parts.map(({ zh }) => zh).join("，")}。`, `${parts.map(({ en }) => en).join(", ")}.`);
}

const TURNS: readonly (readonly [Turn, (count: number) => Text])[] = [
  ["freed", (n) => text(`${n} 个资源不再需要备案`, `${countOf(n)} would need no filing any more`)],
  ["bound", (n) => text(`${n} 个资源变为需要备案`, `${countOf(n)} would come to need one`)],
  [
    "judged-otherwise",
    (n) => text(`${n} 个资源仍需要备案，结论不同`, `${countOf(n)} would still need one, with another verdict`),
  ],
  ["left-open", (n) => text(`${n} 个资源变为待定`, `${countOf(n)} would become undecided`)],
  ["still-bound", (n) => text(`${n} 个资源仍需要备案`, `${countOf(n)} would need one as now`)],
  ["still-open", (n) => text(`${n} 个资源仍待定`, `${countOf(n)} would stay undecided`)],
  ["still-free", (n) => text(`${n} 个资源仍无需备案`, `${countOf(n)} would need none as now`)],
];

function countOf(count: number): string {
  return count === 1 ? "1 resource" : `${count} resources`;
}

const NOBODY = text("没有与备案有关的资源。", "No resource has to do with filings.");
