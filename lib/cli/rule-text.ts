import type { LegalBasis } from "../engine/legal-basis";
import type { AnyRule, RuleExample } from "../engine/rule";
import { wrapColumns } from "../report/columns";
import { severityWords } from "../report/finding-words";
import { type Language, type Text, text } from "../text";

/** A rule as a page for the terminal. */
export function ruleText(rule: AnyRule, language: Language, width: number): string {
  const prose = (written: string): readonly string[] => wrapColumns(written, width - INDENT.length).map((line) => INDENT + line);
  const { denied, allowed } = rule.examples;
  const sections: readonly (readonly string[])[] = [
    [`${rule.id}  ${severityWords[rule.severity][language]}`, ...wrapColumns(rule.title[language], width)],
    rule.blocksFrom === undefined ? [] : wrapColumns(begins(rule.blocksFrom)[language], width),
    [WHY[language], ...prose(rule.rationale[language])],
    [BASIS[language], ...rule.legalBasis.flatMap((basis) => basisLines(basis, language).flatMap(prose))],
    [REMEDY[language], ...prose(rule.remedy[language])],
    rule.waivable === false ? [UNWAIVABLE[language]] : [],
    ...denied.map((example) => exampleLines(example, DENIED[language], language)),
    ...allowed.map((example) => exampleLines({ ...example, expects: [] }, ALLOWED[language], language)),
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}

function begins(day: string): Text {
  return text(
    `自 ${day} 起阻断部署，此前只是警告；设置中把该规则设为 error 可提前生效。`,
    `Blocks from ${day} on, a warning before; the settings may set it to error earlier.`,
  );
}

const INDENT = "  ";
const WHY = text("理由", "Why");
const BASIS = text("法律依据", "Legal basis");
const REMEDY = text("处理办法", "What to do");
const UNWAIVABLE = text("此规则不可豁免。", "This rule cannot be waived.");
const DENIED = text("会报告的示例", "Example that it reports");
const ALLOWED = text("不会报告的示例", "Example that it does not report");
const BEFORE = text("变更之前", "before the change");
const LEDGER = text("台账", "Ledger");
const CONFIDENCE = {
  high: text("把握：高", "confidence: high"),
  medium: text("把握：中", "confidence: medium"),
  low: text("把握：低", "confidence: low"),
} as const;

function basisLines({ name, article, asOf, link, confidence }: LegalBasis, language: Language): readonly string[] {
  const sure = CONFIDENCE[confidence];
  const line = text(
    `${name.zh}，${article.zh}（核对于 ${asOf}，${sure.zh}）`,
    `${name.en}, ${article.en} (as of ${asOf}, ${sure.en})`,
  );
  return [line[language], ...(link === null ? [] : [link])];
}

function exampleLines(example: RuleExample, heading: string, language: Language): readonly string[] {
  const colon = language === "zh" ? "：" : ": ";
  return [
    `${heading}${colon}${example.title[language]}`,
    ...example.expects.map(({ address, entry }) => `${INDENT}-> ${address ?? entry ?? ""}`),
    ...Object.entries(example.before ?? {}).flatMap(([stack, document]) => [
      `${INDENT}${stack}/cdk.tf.json (${BEFORE[language]})`,
      ...indented(JSON.stringify(document, null, 2)),
    ]),
    ...Object.entries(example.stacks ?? {}).flatMap(([stack, document]) => [
      `${INDENT}${stack}/cdk.tf.json`,
      ...indented(JSON.stringify(document, null, 2)),
    ]),
    ...(example.ledger === undefined ? [] : [`${INDENT}${LEDGER[language]} filings.yaml`, ...indented(example.ledger)]),
  ];
}

function indented(block: string): readonly string[] {
  return block
    .trimEnd()
    .split("\n")
    .map((line) => INDENT + INDENT + line);
}
