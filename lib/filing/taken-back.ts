import { type Ledger, type LedgerService, canonicalName } from "./ledger";
import { STATES, type StateName } from "./states";

/** States of the subject: all that it has filed goes with it. The black lists are kept by service, so they are not among them. */
const OF_THE_SUBJECT: readonly StateName[] = ["subject_cancelled", "hollow_subject"];

/** States of a domain and the names below it, whichever other entry lists them too. Access is cancelled at one provider alone. */
const OF_THE_DOMAIN: readonly StateName[] = ["access_restricted", "blacklisted"];

/**
 * Another entry of the same subject whose state takes a filing along: of the subject as a whole, or of all these domains. What has no
 * number yet is filed anew and not taken along; a website keeps its domain when an App that shares it is blacklisted.
 */
export function takenBackBy(service: LedgerService, domains: readonly string[], ledger: Ledger): LedgerService | null {
  if (!STATES[service.status].numbered) return null;
  const others = ledger.services.filter((other) => isSameSubject(other, service));
  const ended = others.find(({ status }) => OF_THE_SUBJECT.includes(status));
  if (ended !== undefined) return ended;
  const restricted = others.filter(
    ({ status, kind }) => OF_THE_DOMAIN.includes(status) && (kind === "website" || service.kind !== "website"),
  );
  // Several entries may take the domains one by one.
  const taken = restricted.flatMap((other) => other.domains);
  if (domains.length === 0 || !domains.every((domain) => contains(taken, domain))) return null;
  return restricted.find((other) => domains.some((domain) => contains(other.domains, domain))) ?? null;
}

/** A subject may stand in the ledger twice: it is known by its number, else by its name. With another number it has filed anew. */
function isSameSubject(other: LedgerService, one: LedgerService): boolean {
  if (one.subject === other.subject) return true;
  const number = numberOf(other);
  if (number !== null) return number === numberOf(one);
  return one.subject.kind === other.subject.kind && canonicalName(one.subject.name) === canonicalName(other.subject.name);
}

function numberOf({ number, subject }: LedgerService): string | null {
  return number?.subject ?? subject.number?.canonical ?? null;
}

/** Under gov.cn every name is filed for itself. */
function contains(listed: readonly string[], domain: string): boolean {
  return listed.some((name) => domain === name || (domain.endsWith(`.${name}`) && !domain.endsWith(".gov.cn")));
}
