import { findRule } from "../engine/find-rule";
import { isLowered } from "../engine/rule-level";
import type { AnyRule } from "../engine/rule";
import type { PlaceAt } from "../filing/place-at";
import { faultAt } from "../filing/schema-faults";
import { unknownName } from "../filing/unknown-name";
import type { ValueFault } from "../filing/value-fault";
import type { Fault } from "../guard-error";
import { text } from "../text";
import type { WrittenConfig } from "./settings-schema";
import { parseTopLevelDomain } from "./top-level-domain";

/** What settings may name. */
export interface KnownNames {
  readonly rules: readonly AnyRule[];
  readonly clouds: readonly string[];
  /** What extensions import as `beian-guard/policies`: this program's own, wherever they are. */
  readonly policies: object;
}

/** The faults of settings whose form is right: names that do not exist, contradictions, and what may not be set. */
export function settingFaults(config: WrittenConfig, { rules, clouds }: KnownNames, placeAt: PlaceAt): readonly Fault[] {
  return [
    ...ruleFaults(config, rules, placeAt),
    ...cloudFaults(config, clouds, placeAt),
    ...localeFaults(config, placeAt),
    ...topLevelDomainFaults(config, placeAt),
  ];
}

/** Rules that do not exist, that are set twice, and that nobody may lower. */
function ruleFaults({ rules: levels = {} }: WrittenConfig, rules: readonly AnyRule[], placeAt: PlaceAt): readonly Fault[] {
  const seen = new Set<string>();
  return Object.entries(levels).flatMap(([id, level]) => {
    const at = (fault: ValueFault): readonly Fault[] => [faultAt(placeAt, ["rules", id], fault, "key")];
    const rule = findRule(id, rules);
    if (rule === undefined) {
      const names = rules.map((each) => each.id);
      const all = text("全部规则见 beian-guard rules。", "beian-guard rules lists all rules.");
      return at(unknownName(text(`没有名为“${id}”的规则。`, `There is no rule called "${id}".`), id, names, all));
    }
    if (seen.has(rule.id)) {
      const message = text(
        `规则 ${rule.id} 以新旧两个名称设了两次。`,
        `The rule ${rule.id} is set twice, by its new and its former name.`,
      );
      return at({ message, remedy: text("请只保留新名称。", "Keep the new name alone.") });
    }
    seen.add(rule.id);
    if (rule.waivable !== false || !isLowered(rule.severity, level)) return [];
    return at({
      message: text(`规则 ${rule.id} 不能关闭或降级。`, `The rule ${rule.id} can be neither switched off nor lowered.`),
      remedy: text(
        `请删去这一行，并按 beian-guard explain ${rule.id} 的说明处理。`,
        `Remove this line, and do what beian-guard explain ${rule.id} says.`,
      ),
    });
  });
}

function cloudFaults({ quotas = {} }: WrittenConfig, clouds: readonly string[], placeAt: PlaceAt): readonly Fault[] {
  return Object.entries(quotas).flatMap(([table, byCloud]) =>
    Object.keys(byCloud ?? {})
      .filter((cloud) => !clouds.includes(cloud))
      .map((cloud) => {
        const message = text(`没有名为“${cloud}”的云。`, `There is no cloud called "${cloud}".`);
        const all = text(`可写：${clouds.join("、")}。`, `It may be ${clouds.join(", ")}.`);
        return faultAt(placeAt, ["quotas", table, cloud], unknownName(message, cloud, clouds, all), "key");
      }),
  );
}

function localeFaults({ locale }: WrittenConfig, placeAt: PlaceAt): readonly Fault[] {
  const named = [locale ?? "zh-CN"].flat();
  if (named.length > 0 && new Set(named).size === named.length) return [];
  const message = text("locale 没有写语言，或同一种写了两次。", "locale names no language, or the same one twice.");
  return [
    faultAt(placeAt, ["locale"], { message, remedy: text("请写 zh-CN、en 或 [zh-CN, en]。", "Write zh-CN, en or [zh-CN, en].") }),
  ];
}

function topLevelDomainFaults({ tlds = {} }: WrittenConfig, placeAt: PlaceAt): readonly Fault[] {
  const approved = new Set((tlds.approved ?? []).map(parseTopLevelDomain));
  return (tlds.notApproved ?? []).flatMap((written, at) => {
    if (!approved.has(parseTopLevelDomain(written))) return [];
    const message = text(
      `顶级域 ${written} 同时写在 approved 和 notApproved 里。`,
      `The top-level domain ${written} stands in approved and in notApproved.`,
    );
    return [faultAt(placeAt, ["tlds", "notApproved", at], { message, remedy: text("请只保留一处。", "Keep one of the two.") })];
  });
}
