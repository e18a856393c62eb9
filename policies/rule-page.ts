import type { LegalBasis } from "../lib/engine/legal-basis";
import type { AnyRule, RuleExample, RuleSeverity } from "../lib/engine/rule";
import { type Language, type Text, text } from "../lib/text";

type Example = Omit<RuleExample, "expects">;

/** The page of a rule as Markdown: Chinese, then English, then the examples with what the rule says to each of them. */
export function rulePage(rule: AnyRule, sayings: (example: Example) => readonly Text[]): string {
  return `${[
    `# ${rule.id}`,
    "[中文](#中文) · [English](#english) · [示例 / Examples](#示例--examples)",
    ...inLanguage(rule, "zh"),
    ...inLanguage(rule, "en"),
    "## 示例 / Examples",
    ...rule.examples.denied.flatMap((example) => examplePart(example, DENIED, sayings(example))),
    ...rule.examples.allowed.flatMap((example) => examplePart(example, ALLOWED, sayings(example))),
  ].join("\n\n")}\n`;
}

/** What a severity means for a deployment. */
export const severityMeaning: Readonly<Record<RuleSeverity, Text>> = {
  error: text("错误，阻断部署", "error, blocks the deployment"),
  undecided: text("待定，默认阻断部署", "undecided, blocks the deployment by default"),
  warning: text("警告，不阻断部署", "warning, does not block"),
  info: text("提示，不阻断部署", "notice, does not block"),
};

const HEAD = text("中文", "English");
const SEVERITY = text("级别", "Severity");
const WAIVER = text("豁免", "Waiver");
const WAIVABLE = text("可以由台账的 waivers 限期豁免", "the ledger may waive it for a time, under `waivers:`");
const UNWAIVABLE = text("不可豁免", "not possible");
const BEFORE = text("变更之前", "before the change");
const MEANING = text("为什么", "Why");
const BASIS = text("法律依据", "Legal basis");
const REMEDY = text("怎么办", "What to do");
const DENIED = text("会报告", "Reported");
const ALLOWED = text("不报告", "Not reported");
const CONFIDENCE: Readonly<Record<LegalBasis["confidence"], Text>> = {
  high: text("把握：高", "confidence: high"),
  medium: text("把握：中", "confidence: medium"),
  low: text("把握：低", "confidence: low"),
};

function inLanguage(rule: AnyRule, language: Language): readonly string[] {
  const colon = language === "zh" ? "：" : ": ";
  const waiver = rule.waivable === false ? UNWAIVABLE : WAIVABLE;
  return [
    `## ${HEAD[language]}`,
    `**${rule.title[language]}**`,
    [
      `- ${SEVERITY[language]}${colon}${severityMeaning[rule.severity][language]}`,
      ...(rule.blocksFrom === undefined ? [] : [`- ${begins(rule.blocksFrom)[language]}`]),
      ...(rule.severity === "info" ? [] : [`- ${WAIVER[language]}${colon}${waiver[language]}`]),
    ].join("\n"),
    `### ${MEANING[language]}`,
    rule.rationale[language],
    `### ${BASIS[language]}`,
    rule.legalBasis.map((basis) => `- ${basisLine(basis)[language]}`).join("\n"),
    `### ${REMEDY[language]}`,
    rule.remedy[language],
  ];
}

function begins(day: string): Text {
  return text(
    `自 ${day} 起生效，此前只是警告；设置中把该规则设为 error 可提前生效`,
    `In force from ${day}, a warning before; the settings may set the rule to \`error\` earlier`,
  );
}

function basisLine({ name, article, asOf, link, confidence, note = text("", "") }: LegalBasis): Text {
  const linked = (words: string): string => (link === null ? words : `[${words}](${link})`);
  return text(
    `${linked(name.zh)}，${article.zh}（${asOf} 的版本，${CONFIDENCE[confidence].zh}）${note.zh}`,
    `${linked(name.en)}, ${article.en} (as of ${asOf}, ${CONFIDENCE[confidence].en})${note.en === "" ? "" : `. ${note.en}`}`,
  );
}

function examplePart(example: Example, heading: Text, sayings: readonly Text[]): readonly string[] {
  return [
    `### ${heading.zh} / ${heading.en}`,
    `${example.title.zh}  \n${example.title.en}`,
    ...Object.entries(example.before ?? {}).map(([stack, document]) =>
      fenced("json", `${stack}/cdk.tf.json（${BEFORE.zh} / ${BEFORE.en}）`, shown(document)),
    ),
    ...Object.entries(example.stacks ?? {}).map(([stack, document]) => fenced("json", `${stack}/cdk.tf.json`, shown(document))),
    ...(example.ledgerBefore === undefined
      ? []
      : [fenced("yaml", `filings.yaml（${BEFORE.zh} / ${BEFORE.en}）`, example.ledgerBefore)]),
    ...(example.ledger === undefined ? [] : [fenced("yaml", "filings.yaml", example.ledger)]),
    ...(example.settings === undefined ? [] : [fenced("json", "beian.config.json", configOf(example.settings))]),
    ...(example.codeOwners === undefined ? [] : [fenced("text", "CODEOWNERS", example.codeOwners)]),
    ...sayings.map(({ zh, en }) => `> ${zh}\n>\n> ${en}`),
  ];
}

/** The settings as a user writes them. */
function configOf({ waiverMaxDays, ...settings }: NonNullable<Example["settings"]>): string {
  return JSON.stringify(
    { ...settings, ...(waiverMaxDays === undefined ? {} : { waivers: { maxDays: waiverMaxDays } }) },
    null,
    2,
  );
}

function fenced(format: string, file: string, content: string): string {
  return [`\`${file}\``, "", `\`\`\`${format}`, content.trimEnd(), "```"].join("\n");
}

/** The document without cdktf's own metadata, which says nothing to a reader. */
function shown(document: unknown): string {
  return JSON.stringify(
    document,
    (key, value: unknown) => (key === "metadata" || isBareComment(key, value) ? undefined : value),
    2,
  );
}

function isBareComment(key: string, value: unknown): boolean {
  return key === "//" && typeof value === "object" && value !== null && Object.keys(value).join() === "metadata";
}
