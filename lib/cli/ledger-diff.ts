import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { createColors } from "picocolors";
import { makeInert } from "../report/inert";

/** What changes in a ledger, as a unified diff; its content can do nothing to the terminal. */
export function ledgerDiff(file: string, before: string, after: string, colour: boolean): string {
  const colours = createColors(colour);
  const patch = createTwoFilesPatch(file, file, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  return patch
    .trimEnd()
    .split("\n")
    .map((line) => {
      const shown = line.replace(/\r$/, "").split("\t").map(makeInert).join("\t");
      if (line.startsWith("+")) return colours.green(shown);
      return line.startsWith("-") ? colours.red(shown) : shown;
    })
    .map((line) => `${line}\n`)
    .join("");
}
