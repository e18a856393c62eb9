import type { Finding } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { earlier } from "./finding-lines";
import { markOf } from "./finding-words";
import { codeSpan, collapsed } from "./markdown-escape";
import { prose } from "./markdown-prose";

/** A finding whole: what is wrong, the next step, where and whose it is, and the evidence, closed until its reader wants it. */
export function fullFinding(finding: Finding, language: Language): string {
  return [
    headline(finding, language),
    prose(finding.message[language]),
    factsOf(finding, language),
    evidenceOf(finding, language),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A finding that is gone: one line. */
export function fixedFinding(finding: Finding): string {
  return `- ${namesOf(finding).join(" · ")}`;
}

function headline(finding: Finding, language: Language): string {
  const word = markOf(finding).word[language];
  return `#### ${word}${COLON[language]}${namesOf(finding).join(" · ")}`;
}

function namesOf({ rule, address, entry, hostname }: Finding): readonly string[] {
  return [rule, address, entry, hostname].flatMap((name) => (name === null ? [] : [codeSpan(name)]));
}

function factsOf(finding: Finding, language: Language): string {
  const isExpectedToBlock = finding.severity === "error" || finding.undecided || finding.state === "unchanged";
  const { before, waived } = finding;
  const facts: readonly (readonly [Text, string])[] = [
    [finding.undecided ? DECIDE : FIX, prose(finding.remedy[language])],
    [AT, placeOf(finding, language)],
    [BEFORE, before === null || before === "violation" ? "" : earlier[before][language]],
    [ALSO, othersOf(finding, language)],
    [WAIVED, waived === null ? "" : waiverOf(waived, language)],
    [WHY, finding.blocks || waived !== null || !isExpectedToBlock ? "" : prose(finding.why[language])],
  ];
  return facts
    .filter(([, fact]) => fact !== "")
    .map(([label, fact]) => `- **${label[language]}**${COLON[language]}${fact}`)
    .join("\n");
}

function placeOf({ location, constructPath, stack }: Finding, language: Language): string {
  const line = location === null ? null : [location.file, location.line].filter((part) => part !== null).join(":");
  const parts = [
    ...[line, constructPath].flatMap((part) => (part === null ? [] : [codeSpan(part)])),
    ...(stack === null ? [] : [text(`堆栈 ${codeSpan(stack)}`, `stack ${codeSpan(stack)}`)[language]]),
  ];
  return parts.join(COMMA[language]);
}

/** The resources of the same cause beside the one in the headline. */
function othersOf(finding: Finding, language: Language): string {
  const others = finding.resources
    .filter(({ stack, address }) => stack !== finding.stack || address !== finding.address)
    .map(({ stack, address }) => codeSpan(stack === finding.stack ? address : `${stack}: ${address}`));
  const shown = others.slice(0, others.length <= SHOWN_RESOURCES + 1 ? others.length : SHOWN_RESOURCES);
  const more = others.length - shown.length;
  const list = shown.join(LIST[language]);
  return more === 0 ? list : text(`${list}，另有 ${more} 项`, `${list} and ${more} more`)[language];
}

function waiverOf({ reason, owner, expires, ticket }: NonNullable<Finding["waived"]>, language: Language): string {
  const [who, until, why] = [codeSpan(owner), codeSpan(expires), codeSpan(reason, 300)];
  const [zh, en] = ticket === null ? ["", ""] : [`，${codeSpan(ticket)}`, `, ${codeSpan(ticket)}`];
  return text(`负责人 ${who}，至 ${until}${zh}；理由：${why}`, `by ${who} until ${until}${en}; reason: ${why}`)[language];
}

/** The way from the hostname to the region, step by step. */
function evidenceOf({ hostname, trail }: Finding, language: Language): string {
  if (trail.length === 0) return "";
  const steps = trail.slice(0, SHOWN_STEPS).map((step, at) => `${at + 1}. ${stepOf(step, language)}`);
  const more = trail.length - steps.length;
  const lines = [
    ...(hostname === null ? [] : [codeSpan(hostname), ""]),
    ...steps,
    ...(more === 0 ? [] : ["", text(`另有 ${more} 步。`, `${more} more ${more === 1 ? "step" : "steps"}.`)[language]]),
  ];
  const title = text(`证据链：${trail.length} 步`, `Evidence: ${trail.length} ${trail.length === 1 ? "step" : "steps"}`);
  return collapsed(title[language], lines.join("\n"));
}

function stepOf({ address, attribute, value, means }: Finding["trail"][number], language: Language): string {
  const subject = codeSpan(attribute === null ? address : `${address}.${attribute}`);
  // Without an attribute the value is the resource that the meaning names.
  const shows = value !== null && (attribute !== null || !means[language].includes(value));
  return `${subject}${shows ? ` = ${codeSpan(value)}` : ""}${COLON[language]}${prose(means[language], 300)}`;
}

const SHOWN_RESOURCES = 5;
const SHOWN_STEPS = 30;
const COLON = { zh: "：", en: ": " } as const;
const COMMA = { zh: "，", en: ", " } as const;
const LIST = { zh: "、", en: ", " } as const;
const FIX = text("处理", "Fix");
const DECIDE = text("如何判定", "To decide");
const AT = text("位置", "At");
const BEFORE = text("此前", "Before");
const ALSO = text("同因", "Also");
const WAIVED = text("已豁免", "Waived");
const WHY = text("不阻断的原因", "Why it does not block");
