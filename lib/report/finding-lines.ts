import type { Finding } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { columnsOf, padColumns, wrapColumns } from "./columns";
import { markOf, stateWords } from "./finding-words";
import { type Line, toned } from "./line";
import { trailLines } from "./trail-lines";

/** What a reader needs for one finding in full: the headline, the message, the evidence, the next step, and where it was written. */
export function blockingFindingLines(finding: Finding, style: FindingStyle): readonly Line[] {
  return [
    ...openingLines(finding, style),
    ...(finding.blocks ? [] : labelled(WHY[style.language], finding.why[style.language], style)),
    ...trailLines(finding, INDENT, style.language),
    ...remedyLines(finding, style),
    ...beforeLines(finding, style),
    ...otherResources(finding, style),
    ...placeLines(finding, style),
  ];
}

/** The same without the evidence, where there is no room for it. */
export function briefFindingLines(finding: Finding, style: FindingStyle): readonly Line[] {
  return [...openingLines(finding, style), ...remedyLines(finding, style)];
}

/** A finding that does not block: the headline, the message, and why it does not where that is no matter of course. */
export function otherFindingLines(finding: Finding, style: FindingStyle): readonly Line[] {
  const isExpectedToBlock = finding.severity === "error" || finding.undecided || finding.waived !== null;
  return [
    ...openingLines(finding, style),
    ...(isExpectedToBlock ? labelled(WHY[style.language], finding.why[style.language], style) : []),
    ...otherResources(finding, style),
  ];
}

export interface FindingStyle {
  readonly language: Language;
  readonly width: number;
  /** Columns of the severity's word, so that rule ids stand below each other. */
  readonly markColumns: number;
  /** The headline names the stack, where no heading does. */
  readonly namesStack: boolean;
  /** The headline says what is new and what is unchanged, where the report was compared with an earlier state. */
  readonly namesState: boolean;
}

/** How wide the widest mark of these findings is. */
export function markColumnsOf(findings: readonly Finding[], language: Language): number {
  return Math.max(0, ...findings.map((finding) => columnsOf(markOf(finding).word[language])));
}

const INDENT = "    ";
const SHOWN_RESOURCES = 3;
const WHY = text("不阻断", "Why not");
const FIX = text("处理", "Fix");
const DECIDE = text("如何判定", "To decide");
const BEFORE = text("此前", "Before");
const ALSO = text("同因", "Also");
const AT = text("位置", "At");
const CALLED = text("调用自", "Called at");
const LABEL_COLUMNS = { zh: 8, en: 9 } as const;

/** The headline and the message alone. */
export function openingLines(finding: Finding, style: FindingStyle): readonly Line[] {
  const { sign, word, tone } = markOf(finding);
  const where = [style.namesStack ? stackAndAddress(finding) : finding.address, finding.entry, finding.hostname].flatMap(
    (part) => (part === null ? [] : [`  ${part}`]),
  );
  const headline: Line = [
    toned(`${sign} ${padColumns(word[style.language], style.markColumns)}`, tone),
    "  ",
    toned(finding.rule, "title"),
    ...where,
    ...(style.namesState && finding.state !== null ? [toned(`  [${stateWords[finding.state][style.language]}]`, "faint")] : []),
  ];
  return [
    headline,
    ...wrapColumns(finding.message[style.language], style.width - INDENT.length).map((line): Line => [INDENT + line]),
  ];
}

function stackAndAddress({ stack, address }: Finding): string | null {
  return stack === null || address === null ? address : `${stack}: ${address}`;
}

function remedyLines(finding: Finding, style: FindingStyle): readonly Line[] {
  return labelled((finding.undecided ? DECIDE : FIX)[style.language], finding.remedy[style.language], style);
}

/** The resources of the same cause beside the one in the headline. */
function otherResources(finding: Finding, style: FindingStyle): readonly Line[] {
  const others = finding.resources
    .filter(({ stack, address }) => stack !== finding.stack || address !== finding.address)
    .map(({ stack, address }) => (stack === finding.stack ? address : `${stack}: ${address}`));
  if (others.length === 0) return [];
  const shown = others.length <= SHOWN_RESOURCES + 1 ? others : others.slice(0, SHOWN_RESOURCES);
  const more = others.length - shown.length;
  const list = text(
    `${shown.join("、")}${more === 0 ? "" : `，另有 ${more} 项`}`,
    `${shown.join(", ")}${more === 0 ? "" : ` and ${more} more`}`,
  );
  return labelled(ALSO[style.language], list[style.language], style);
}

function placeLines({ constructPath, location, calledFrom }: Finding, style: FindingStyle): readonly Line[] {
  const line = location === null ? null : lineOf(location);
  const place = [constructPath, line].filter((part) => part !== null).join(style.language === "zh" ? "，" : ", ");
  if (place === "") return [];
  const way = calledFrom.map(lineOf).join(style.language === "zh" ? "，再由 " : ", from ");
  return [...labelled(AT[style.language], place, style), ...(way === "" ? [] : labelled(CALLED[style.language], way, style))];
}

function lineOf({ file, line, column }: NonNullable<Finding["location"]>): string {
  return [file, line, line === null ? null : column].filter((part) => part !== null).join(":");
}

/** What the resource was before the change, where the change makes the difference. */
function beforeLines({ before }: Finding, style: FindingStyle): readonly Line[] {
  if (before === null || before === "violation") return [];
  return labelled(BEFORE[style.language], earlier[before][style.language], style);
}

/** What a resource was before the change, in words. */
export const earlier: Readonly<Record<"covered" | "exempt" | "undecided" | "neutral", Text>> = {
  covered: text("变更之前备案齐备", "covered before this change"),
  exempt: text("变更之前无需备案", "exempt before this change"),
  undecided: text("变更之前无法判断", "undecided before this change"),
  neutral: text("变更之前与备案无关", "neutral before this change"),
};

/** A label and its text, with the further lines of the text below its first. */
function labelled(label: string, body: string, style: FindingStyle): readonly Line[] {
  const columns = LABEL_COLUMNS[style.language] + 2;
  return wrapColumns(body, style.width - INDENT.length - columns).map((line, index): Line => [
    INDENT,
    toned(padColumns(index === 0 ? label : "", columns), "faint"),
    line,
  ]);
}
