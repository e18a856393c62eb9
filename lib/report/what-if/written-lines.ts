import type { WrittenPlace } from "../../engine/what-if";
import type { Line } from "../line";
import type { Style } from "./style";

/** One line for each place that is written out. */
export function writtenLines(written: readonly WrittenPlace[], { language }: Style): readonly Line[] {
  const stacks = new Set(written.map(({ stack }) => stack));
  const colon = { zh: "：", en: ": " }[language];
  return written.map(({ stack, address, attribute, value }): Line => [
    `    ${stacks.size > 1 ? stack + colon : ""}${address}.${attribute} = ${value}`,
  ]);
}
