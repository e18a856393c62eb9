import { nameOfService } from "../filing/deadlines/names";
import type { Ledger, LedgerSubject } from "../filing/ledger";
import { STATES } from "../filing/states";
import { text } from "../text";
import { isSameService } from "./service-widening";
import { type Widening, widened } from "./widening";

/** What the subjects of a ledger permit that those of an earlier one did not: their licence, and the province of their numbers. */
export function subjectWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.subjects.flatMap((subject) => {
    const former = before.subjects.find((other) => isSame(other, subject));
    if (former === undefined) return [];
    const { name } = subject;
    const concerns = { kind: "subject", subject } as const;
    const found: Widening[] = [];
    if (isLonger(former.licence, subject.licence)) {
      const what = text(
        `主体 ${name} 的经营许可证的改动`,
        `the licence of ${name}, which is new, another one or valid for longer`,
      );
      found.push(widened(what, concerns, subject, "licence"));
    }
    if (former.province !== subject.province) {
      const what = text(`主体 ${name} 所在省份的改动`, `the province of ${name}, which has changed`);
      found.push(widened(what, concerns, subject, "province"));
    }
    return found;
  });
}

/** The domains that several subjects claimed before and one does now, since the entry of another is history or no website any more. */
export function settledDisputes(before: Ledger, after: Ledger): readonly Widening[] {
  const settled = [...before.contested].filter(([domain]) => !after.contested.has(domain));
  return settled.flatMap(([domain, claimants]) =>
    claimants.flatMap((claimant): readonly Widening[] => {
      const now = after.services.find((other) => isSameService(claimant, other));
      if (now === undefined || (now.kind === "website" && !STATES[now.status].ended)) return [];
      const what = text(
        `域名 ${domain} 不再列在多个主体名下：备案 ${nameOfService(now)} 为 ${now.kind}，状态 ${now.status}`,
        `the domain ${domain}, which several subjects claim no more: the filing ${nameOfService(now)} is a ${now.kind}, ${now.status}`,
      );
      return [widened(what, { kind: "domain", domain }, now, now.kind === "website" ? "status" : "kind")];
    }),
  );
}

function isSame(one: LedgerSubject, other: LedgerSubject): boolean {
  if (one.number !== null && other.number !== null) return one.number.canonical === other.number.canonical;
  return one.name === other.name || (one.id !== null && one.id === other.id);
}

function isLonger(former: LedgerSubject["licence"], now: LedgerSubject["licence"]): boolean {
  if (now === null) return false;
  if (former === null || former.number.canonical !== now.number.canonical) return true;
  return former.validTo !== null && (now.validTo === null || now.validTo > former.validTo);
}
