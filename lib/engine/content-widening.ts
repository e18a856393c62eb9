import type { LedgerService } from "../filing/ledger";
import { type Text, text } from "../text";
import { type Widening, widened } from "./widening";

/** What a filing says of its website and permits more by it: what it is, what it offers, and what it has been approved for. */
export function contentWidenings(
  former: LedgerService,
  service: LedgerService,
  { name, concerns }: { readonly name: string; readonly concerns: Widening["concerns"] },
): readonly Widening[] {
  const told = (key: string, words: Text): Widening =>
    widened(text(`备案 ${name} 的${words.zh}`, `${words.en} of the filing ${name}`), concerns, service, key);
  const found: Widening[] = [];
  if (former.numberMistakes.length > service.numberMistakes.length) {
    const what = text(
      `备案 ${name} 的备案号不再与主体或类型矛盾`,
      `the number of the filing ${name}, which its subject and kind contradict no more`,
    );
    const isOfSubject = former.subject.number?.canonical !== service.subject.number?.canonical;
    found.push(widened(what, concerns, isOfSubject ? service.subject : service, "number"));
  }
  if (former.notYet && !service.notYet) {
    found.push(told("since", text(" since 不再是将来的日期", "`since`, a day that is no longer to come,")));
  }
  if (former.number === null && service.number !== null) found.push(told("number", text("备案号（新写入）", "the number, new,")));
  if (former.kind !== service.kind) {
    found.push(
      told("kind", text(`类型由 ${former.kind} 改为 ${service.kind}`, `the kind, ${service.kind} instead of ${former.kind},`)),
    );
  }
  for (const key of ["commercial", "forum"] as const) {
    if (former[key] === service[key] || service[key] === true) continue;
    const [was, is] = [valueWords(former[key]), valueWords(service[key])];
    const words = text(` ${key} 由${was.zh}改为${is.zh}`, `\`${key}\`, changed from ${was.en} to ${is.en},`);
    found.push(told(key, words));
  }
  if (differs(former.categories, service.categories)) {
    found.push(told("categories", text("前置审批（categories）的改动", "the changed pre-approvals (`categories`)")));
  }
  if (former.publicSecurity === null && service.publicSecurity !== null) {
    found.push(told("publicSecurity", text("公安联网备案号（新写入）", "the new public-security number")));
  }
  if (service.addresses.some((each) => !former.addresses.includes(each)) || isEmptied(former.addresses, service.addresses)) {
    found.push(told("addresses", text(" addresses 的改动", "the changed `addresses`")));
  }
  const open = (changes: LedgerService["changes"]): readonly string[] => changes.map((each) => JSON.stringify(each));
  if (open(former.changes).some((each) => !open(service.changes).includes(each))) {
    found.push(told("changes", text("变更记录（changes）的改动", "the changed list of `changes`")));
  }
  return found;
}

function valueWords(value: boolean | null): Text {
  return value === null ? text("未写明", "not said") : text(` ${String(value)} `, String(value));
}

function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}

function isEmptied(former: readonly string[], now: readonly string[]): boolean {
  return former.length > 0 && now.length === 0;
}
