import type { DutyChange, SupposedProvider, WhatIf } from "../../engine/what-if";
import { type Language, type Text, text } from "../../text";
import { wrapColumns } from "../columns";
import { type Line, printLines, toned } from "../line";
import { nameOfPlace } from "../resource-words";
import { changeLines, sameVerdictLines, sameVerdicts } from "./change-lines";
import { stayingLines } from "./staying-lines";
import { writtenLines } from "./written-lines";

/** What another region would change, from top to bottom: what moves, what comes of that, and what does not follow. */
export function whatIfText(
  supposed: WhatIf,
  { language, colour, width }: { readonly language: Language; readonly colour: boolean; readonly width: number },
): string {
  const { cloud, region, providers, alone, written, withWritten, assumedVariables } = supposed;
  const place = nameOfPlace(region.jurisdiction);
  const title = text(
    `假设${cloud.name.zh}的 provider 在 ${region.id}（${place.zh}）`,
    `If the provider of ${cloud.name.en} stood in ${region.id} (${place.en})`,
  );
  const style = { language, width };
  const faint = (words: Text): readonly Line[] => wrapColumns(words[language], width).map((line) => [toned(line, "faint")]);
  const section = (heading: Text, lines: readonly Line[]): readonly Line[] =>
    lines.length === 0
      ? []
      : [[], ...wrapColumns(heading[language], width).map((line): Line => [toned(line, "title")]), ...lines];
  const further = (change: DutyChange): readonly Line[] =>
    sameVerdicts(change, alone) ? sameVerdictLines(change, alone, style) : changeLines(change, style);
  return printLines(
    [
      [toned(title[language], "title")],
      ...providers.map((provider): Line => ["    ", providerWords(provider, region.id)[language]]),
      ...faint(BASIS),
      ...(assumedVariables.length === 0 ? [] : faint(assumed(assumedVariables))),
      ...section(withWritten === null ? THEN : ALONE, changeLines(alone, style)),
      ...section(WRITTEN, writtenLines(written, style)),
      ...(withWritten === null ? [] : section(WITH_WRITTEN, further(withWritten))),
      ...section(STAYS, stayingLines(withWritten ?? alone, region.jurisdiction, style)),
    ],
    colour,
  );
}

const BASIS = text(
  "按台账与堆栈推算，不阻断任何部署，没有查询工信部或云。",
  "Worked out from the ledger and the stacks; it gates nothing, and nothing was looked up at the MIIT or the cloud.",
);
const THEN = text("结果", "What that changes");
const ALONE = text("只换地域", "With the region alone");
const WRITTEN = text(
  "以下位置是写明的，不随 provider 变化，也要一并修改：",
  "These places are written out, do not follow the provider, and have to be changed as well:",
);
const WITH_WRITTEN = text("连同以上位置一并修改之后", "Once these are changed as well");
const STAYS = text("地域决定不了的", "What the region does not decide");

function assumed(names: readonly string[]): Text {
  return text(`结论依据以下变量的默认值：${names.join("、")}。`, `The verdicts rest on the defaults of ${names.join(", ")}.`);
}

function providerWords({ stack, key, from, isDefault }: SupposedProvider, to: string): Text {
  if (from.length === 1 && from[0] === to)
    return text(`${stack}：provider ${key}，已在 ${to}`, `${stack}: provider ${key}, in ${to} already`);
  const [zh, en] = isDefault
    ? [`${from.join("、")}（未设置，取默认值）`, `${from.join(" or ")} (left out, the default)`]
    : [from.join("、"), from.join(" or ")];
  return text(`${stack}：provider ${key}，${zh} -> ${to}`, `${stack}: provider ${key}, ${en} -> ${to}`);
}
