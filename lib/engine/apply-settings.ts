import { type Text, text } from "../text";
import { enforcementOf } from "./enforcement";
import type { Finding } from "./report";
import type { RuleSeverity } from "./rule";
import { severityRank } from "./rule-level";
import type { RuleLevel, Settings } from "./settings";

/**
 * A finding as the settings have it: another severity, or blocking no more. It is hidden where they switch its rule off. `severity`:
 * the rule's own; `stacks`: those that are judged.
 */
export function applySettings(
  unset: Finding,
  severity: RuleSeverity,
  settings: Settings,
  stacks: readonly string[],
): { readonly finding: Finding; readonly isHidden: boolean } {
  const level = settings.rules[unset.rule];
  const levelled = level === undefined ? unset : atLevel(unset, severity, level, settings);
  const isUndecided = levelled.undecided && level !== "error";
  const letThrough = levelled.blocks ? whatLetsThrough(levelled, isUndecided, settings, stacks) : null;
  const finding = letThrough === null ? levelled : { ...levelled, ...letThrough, blocks: false };
  return { finding, isHidden: level === "off" };
}

/** What a rule itself reports as milder stays as mild as it is. */
function atLevel(unset: Finding, own: RuleSeverity, level: RuleLevel, settings: Settings): Finding {
  const severity = level === "off" ? unset.severity : level;
  const isMilder = severityRank[unset.undecided ? "undecided" : unset.severity] < severityRank[own];
  if (isMilder && severityRank[unset.severity] <= severityRank[severity]) return unset;
  const file = settingsName(settings);
  if (level === "off")
    return { ...unset, blocks: false, why: text(`${file.zh}关闭了该规则`, `${file.en} switches its rule off`) };
  if (unset.waived !== null) return { ...unset, severity };
  const why = text(`${file.zh}把该规则设为 ${level}`, `${file.en} sets its rule to ${level}`);
  return { ...unset, severity, blocks: level === "error", why };
}

/** What lets something through that would block; null where it blocks. */
function whatLetsThrough(
  { resources }: Finding,
  isUndecided: boolean,
  settings: Settings,
  stacks: readonly string[],
): Pick<Finding, "why" | "enforcement"> | null {
  const file = settingsName(settings);
  if (isUndecided && settings.undecided === "warn") {
    const why = text(
      `${file.zh}不阻断无法判断的内容（undecided: warn）`,
      `${file.en} lets through what is undecided (undecided: warn)`,
    );
    return { why };
  }
  const concerned = resources.length === 0 ? stacks : resources.map(({ stack }) => stack);
  const modes = concerned.map((stack) => enforcementOf(stack, settings));
  if (modes.length === 0 || modes.includes("block")) return null;
  const names = [...new Set(concerned)];
  const [zh, en] = [names.join("、"), `${names.length === 1 ? "the stack" : "the stacks"} ${names.join(", ")}`];
  if (modes.includes("advisory")) {
    const why = text(`${file.zh}对堆栈 ${zh} 只提醒（advisory）`, `${file.en} only warns about ${en} (advisory)`);
    return { why, enforcement: "advisory" };
  }
  const why = text(`${file.zh}对堆栈 ${zh} 只观察（observe）`, `${file.en} only observes ${en} (observe)`);
  return { why, enforcement: "observe" };
}

/** How sentences call the settings: by their file. */
function settingsName({ source }: Settings): Text {
  return source === null ? text("设置", "the settings file") : text(`设置文件 ${source.file} `, source.file);
}
