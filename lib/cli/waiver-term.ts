import { addDays, daysBetween } from "../filing/days";
import { checkDate } from "../filing/value-checks";
import { GuardError } from "../guard-error";
import { text } from "../text";

/** Throws GuardError for a last day on which a new waiver would waive nothing. What is no date is left to the ledger's own check. */
export function expectUsableTerm(
  expires: string,
  { today, maxDays }: { readonly today: string; readonly maxDays: number },
): void {
  if (checkDate(expires) !== null) return;
  const left = daysBetween(today, expires);
  if (left < 0) throw new GuardError({ message: over(expires), remedy: laterDay(today, maxDays) });
  if (left > maxDays) throw new GuardError({ message: tooLong(expires, maxDays), remedy: laterDay(today, maxDays) });
}

function over(expires: string) {
  return text(
    `豁免的截止日期 ${expires} 已过，这项豁免不起作用。`,
    `The last day of the waiver, ${expires}, is over, so it would waive nothing.`,
  );
}

function tooLong(expires: string, maxDays: number) {
  return text(
    `豁免到 ${expires} 才截止，超过设置所允许的 ${maxDays} 天，不起作用。`,
    `The waiver would last until ${expires}, longer than the ${maxDays} days that the settings allow, so it would waive nothing.`,
  );
}

function laterDay(today: string, maxDays: number) {
  const last = addDays(today, maxDays);
  return text(
    `请把 --expires 写为 ${today} 至 ${last} 之间的日期；上限由 beian.config.yaml 的 waivers.maxDays 决定。`,
    `Give --expires a day from ${today} to ${last}; the limit is waivers.maxDays of beian.config.yaml.`,
  );
}
