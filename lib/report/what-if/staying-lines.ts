import type { DutyChange, SupposedResource } from "../../engine/what-if";
import { type Text, text } from "../../text";
import { type Line, toned } from "../line";
import { type Style, prose } from "./style";

/** What goes on needing a filing in a region that asks for none, or none in one that does, and the evidence for it. */
export function stayingLines({ resources }: DutyChange, jurisdiction: string, style: Style): readonly Line[] {
  const { language } = style;
  const staying = resources.filter((resource) => isAgainst(resource, jurisdiction));
  const colon = { zh: "：", en: ": " }[language];
  return staying.flatMap(({ address, after, placedBy, reason }) => {
    const word = after === "undecided" ? UNDECIDED : jurisdiction === "mainland" ? NEEDS_NONE : NEEDS_ONE;
    const why = after !== "undecided" && placedBy !== null ? evidence(placedBy) : (reason ?? NOT_SHOWN);
    return [[`    ${address}`, toned(`${colon}${word[language]}`, "faint")], ...prose(why[language], style, null, 6)];
  });
}

function evidence({ address, attribute, value, means }: NonNullable<SupposedResource["placedBy"]>): Text {
  const at = attribute === null ? address : `${address}.${attribute}${value === null ? "" : ` = ${value}`}`;
  return text(`${at}：${means.zh}`, `${at}: ${means.en}`);
}

const NOT_SHOWN = text("输入没有说明", "the input does not say why");
const UNDECIDED = text("待定", "undecided");
const NEEDS_NONE = text("仍无需备案", "still needs no filing");
const NEEDS_ONE = text("仍需要备案", "still needs a filing");

function isAgainst({ after, turn, jurisdictions }: SupposedResource, jurisdiction: string): boolean {
  if (after === "undecided") return true;
  if (jurisdiction !== "mainland") return after === "covered" || after === "violation";
  return after === "exempt" && turn === "still-free" && jurisdictions.length > 0 && !jurisdictions.includes("mainland");
}
