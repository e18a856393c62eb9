import type { AnyRule } from "../engine/rule";
import type { Ledger, LedgerWaiver } from "../filing/ledger";
import { nearest } from "../filing/nearest";
import { type Fault, GuardError } from "../guard-error";
import { type Text, text } from "../text";

/** Throws GuardError for waivers that can never waive anything: their rule does not exist, or nobody can waive it. */
export function expectWaivableRules({ waivers }: Ledger, rules: readonly AnyRule[]): void {
  const [first, ...rest] = waivers.flatMap((waiver) => faultOf(waiver, rules) ?? []);
  if (first !== undefined) throw new GuardError([first, ...rest]);
}

function faultOf({ rule, places }: LedgerWaiver, rules: readonly AnyRule[]): Fault | null {
  const found = rules.find(({ id, formerIds = [] }) => id === rule || formerIds.includes(rule));
  const place = places.rule === undefined ? {} : { place: places.rule };
  if (found === undefined) return { ...place, ...unknown(rule, rules) };
  return found.waivable === false ? { ...place, ...notWaivable(rule) } : null;
}

function unknown(rule: string, rules: readonly AnyRule[]): { readonly message: Text; readonly remedy: Text } {
  const near = nearest(
    rule,
    rules.map(({ id }) => id),
  );
  return {
    message: text(
      `没有名为“${rule}”的规则，这项豁免不起作用。`,
      `There is no rule called "${rule}", so this waiver waives nothing.`,
    ),
    remedy:
      near === null
        ? text("全部规则见 beian-guard rules。", "beian-guard rules lists all rules.")
        : text(`是否想写 ${near}？`, `Did you mean ${near}?`),
  };
}

function notWaivable(rule: string): { readonly message: Text; readonly remedy: Text } {
  return {
    message: text(`规则 ${rule} 不接受豁免。`, `No waiver covers the rule ${rule}.`),
    remedy: text(
      `请删去这项豁免，并按 beian-guard explain ${rule} 的说明处理。`,
      `Remove this waiver, and do what beian-guard explain ${rule} says.`,
    ),
  };
}
