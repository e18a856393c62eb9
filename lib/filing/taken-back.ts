import type { Ledger, LedgerService } from "./ledger";
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
  const takes = (other: LedgerService): boolean => {
    if (other.subject !== service.subject) return false;
    if (OF_THE_SUBJECT.includes(other.status)) return true;
    if (!OF_THE_DOMAIN.includes(other.status) || domains.length === 0) return false;
    return (other.kind === "website" || service.kind !== "website") && domains.every((domain) => contains(other.domains, domain));
  };
  return ledger.services.find(takes) ?? null;
}

/** Under gov.cn every name is filed for itself. */
function contains(listed: readonly string[], domain: string): boolean {
  return listed.some((name) => domain === name || (domain.endsWith(`.${name}`) && !domain.endsWith(".gov.cn")));
}
