import { findRule } from "../engine/find-rule";
import type { AnyRule } from "../engine/rule";
import { addDays, daysBetween } from "../filing/days";
import type { Ledger, LedgerWaiver } from "../filing/ledger";
import { unknownName } from "../filing/unknown-name";
import { type Fault, GuardError } from "../guard-error";
import { type Text, text } from "../text";

/** The day of the check, and how many days a waiver may run from it. */
interface Limit {
  readonly today: string;
  readonly maxDays: number;
}

/** Throws GuardError for waivers that waive nothing: their rule does not exist, nobody can waive it, or they run too long. */
export function expectWaivableRules({ waivers }: Ledger, rules: readonly AnyRule[], limit: Limit): void {
  const [first, ...rest] = waivers.flatMap((waiver) => faultOf(waiver, rules, limit) ?? []);
  if (first !== undefined) throw new GuardError([first, ...rest]);
}

function faultOf({ rule, expires, places }: LedgerWaiver, rules: readonly AnyRule[], { today, maxDays }: Limit): Fault | null {
  const found = findRule(rule, rules);
  const place = places.rule === undefined ? {} : { place: places.rule };
  if (found === undefined) return { ...place, ...unknown(rule, rules) };
  if (found.waivable === false) return { ...place, ...notWaivable(rule) };
  if (daysBetween(today, expires) <= maxDays) return null;
  return { ...(places.expires === undefined ? {} : { place: places.expires }), ...tooLong(expires, addDays(today, maxDays)) };
}

function unknown(rule: string, rules: readonly AnyRule[]): { readonly message: Text; readonly remedy: Text } {
  const message = text(
    `没有名为“${rule}”的规则，这项豁免不起作用。`,
    `There is no rule called "${rule}", so this waiver waives nothing.`,
  );
  const all = text("全部规则见 beian-guard rules。", "beian-guard rules lists all rules.");
  const ids = rules.map(({ id }) => id);
  return unknownName(message, rule, ids, all);
}

function tooLong(expires: string, latest: string): { readonly message: Text; readonly remedy: Text } {
  return {
    message: text(
      `豁免至 ${expires}，超过了上限，因此不起作用。`,
      `The waiver runs until ${expires}, longer than the limit, so it waives nothing.`,
    ),
    remedy: text(
      `请把 expires 写成不晚于 ${latest} 的日期；上限见设置的 waivers.maxDays，默认 365 天。`,
      `Write an expires that is not after ${latest}; the limit is waivers.maxDays of the settings, 365 days by default.`,
    ),
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
