import { text } from "../text";
import { enforcementOf } from "./enforcement";
import type { Finding, Report } from "./report";
import type { AnyRule } from "./rule";
import { isLowered } from "./rule-level";
import type { Settings } from "./settings";

type InForce = Report["settings"];

/** What a report says of its settings; null where nothing is configured. */
export function settingsInForce(
  settings: Settings,
  judged: { readonly rules: readonly AnyRule[]; readonly stacks: readonly string[]; readonly hidden: readonly Finding[] },
): InForce {
  if (settings.source === null) return null;
  const { file, sha256, keys } = settings.source;
  const lowered = judged.rules.flatMap(({ id, severity }) => {
    const to = settings.rules[id];
    if (to === undefined || to === "error" || !isLowered(severity, to)) return [];
    return [{ rule: id, from: severity, to, hidden: judged.hidden.filter(({ rule }) => rule === id).length }];
  });
  const unenforced = judged.stacks.flatMap((stack) => {
    const mode = enforcementOf(stack, settings);
    return mode === "block" ? [] : [{ stack, mode }];
  });
  const { ruleSet, undecided } = settings;
  return { file, sha256, keys: [...keys], ruleSet, undecided, lowered, unenforced };
}

/** Which settings were in force, and all that they make light of: nothing is lowered in silence. */
export function settingsNotices(settings: InForce): Report["notices"] {
  if (settings === null) return [];
  const { file, sha256, ruleSet, keys } = settings;
  const light = lightenings(settings);
  const digest = sha256.slice(0, 12);
  const message = text(
    `设置来自 ${file}（sha256 ${digest}，规则集 ${ruleSet}${keys.length === 0 ? "" : `，设有 ${keys.join("、")}`}）。${light.map(({ zh }) => `${zh}。`).join("")}`,
    `The settings come from ${file} (sha256 ${digest}, rule set ${ruleSet}${keys.length === 0 ? "" : `, sets ${keys.join(", ")}`}).${light.map(({ en }) => ` ${en}.`).join("")}`,
  );
  return [{ kind: light.length === 0 ? "settings" : "settings-lowered", message, detail: null }];
}

function lightenings({ undecided, lowered, unenforced }: NonNullable<InForce>): readonly { zh: string; en: string }[] {
  const off = lowered.filter(({ to }) => to === "off");
  const milder = lowered.filter(({ to }) => to !== "off");
  const stacksIn = (mode: string): readonly string[] => unenforced.filter((each) => each.mode === mode).map(({ stack }) => stack);
  const [advised, observed] = [stacksIn("advisory"), stacksIn("observe")];
  return [
    ...(off.length === 0
      ? []
      : [
          text(
            `已关闭的规则：${off.map(({ rule, hidden }) => `${rule}（未列出 ${hidden} 项发现）`).join("、")}`,
            `Rules that are off: ${off.map(({ rule, hidden }) => `${rule} (${hidden} ${hidden === 1 ? "finding" : "findings"} left out)`).join(", ")}`,
          ),
        ]),
    ...(milder.length === 0
      ? []
      : [
          text(
            `已降级的规则：${milder.map(({ rule, from, to }) => `${rule}（${from} 降为 ${to}）`).join("、")}`,
            `Rules that are lowered: ${milder.map(({ rule, from, to }) => `${rule} (from ${from} to ${to})`).join(", ")}`,
          ),
        ]),
    ...(undecided === "block" ? [] : [text("无法判断的内容不阻断部署", "What cannot be decided does not block the deployment")]),
    ...(advised.length === 0
      ? []
      : [
          text(
            `只提醒、不阻断的堆栈：${advised.join("、")}`,
            `Stacks that are only warned about (advisory): ${advised.join(", ")}`,
          ),
        ]),
    ...(observed.length === 0
      ? []
      : [text(`只观察、不阻断的堆栈：${observed.join("、")}`, `Stacks that are only observed: ${observed.join(", ")}`)]),
  ];
}
