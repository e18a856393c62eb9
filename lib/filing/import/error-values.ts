import type { Fault, Place } from "../../guard-error";
import { text } from "../../text";

/** True for what a spreadsheet writes where a formula failed; a CSV carries it as text. */
export function isErrorValue(written: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i.test(written.trim());
}

export function errorCell(place: Place, shown: string): Fault {
  return {
    place,
    message: text(
      `这一格是表格的错误值 ${shown}，不知道原来写的是什么。`,
      `This cell holds the spreadsheet's error ${shown}, so what it should say is not known.`,
    ),
    remedy: text("请填上正确的值，或清空这一格。", "Write the right value, or empty the cell."),
  };
}
