import type { Language, Text } from "../../text";
import { text } from "../../text";

/** One thing that setting a project up takes: what is written, what is there already, what needs none, and what is left to the user. */
export type Step =
  | { readonly kind: "write"; readonly file: string; readonly content: string; readonly note: Text }
  | { readonly kind: "kept" | "unneeded"; readonly file: string; readonly note: Text }
  | { readonly kind: "yours"; readonly note: Text; readonly content: string | null };

/** The steps as text. What only would be written is shown whole. */
export function showSteps(steps: readonly Step[], isDryRun: boolean, language: Language): string {
  return steps.map((step) => `${showStep(step, isDryRun, language)}\n`).join("");
}

function showStep(step: Step, isDryRun: boolean, language: Language): string {
  switch (step.kind) {
    case "write":
      return isDryRun
        ? `${WOULD_WRITE[language]}${step.file}${COLON[language]}${step.note[language]}\n${indent(step.content)}`
        : `${WRITTEN[language]}${step.file}${COLON[language]}${step.note[language]}`;
    case "kept":
    case "unneeded":
      return `${(step.kind === "kept" ? KEPT : UNNEEDED)[language]}${step.file}${COLON[language]}${step.note[language]}`;
    case "yours":
      return `${YOURS[language]}${step.note[language]}${step.content === null ? "" : `\n${indent(step.content)}`}`;
  }
}

const COLON = text("：", ": ");
const WRITTEN = text("已写入  ", "written     ");
const WOULD_WRITE = text("将写入  ", "would write ");
const KEPT = text("未改动  ", "unchanged   ");
const UNNEEDED = text("未写入  ", "not written ");
const YOURS = text("待办    ", "to do       ");

/** A long file, such as a baseline, is shown by its beginning. */
function indent(content: string): string {
  const lines = content.trimEnd().split("\n");
  const shown = lines.slice(0, MOST_LINES).map((line) => (line === "" ? "" : `    ${line}`));
  return [...shown, ...(lines.length > MOST_LINES ? ["    …"] : [])].join("\n");
}

const MOST_LINES = 60;
