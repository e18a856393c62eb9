import { GuardError } from "../guard-error";
import { buildDeclarations, buildServices } from "./build-ledger";
import { contestedDomains } from "./contested-domains";
import type { Ledger, LedgerService } from "./ledger";
import { disagreements } from "./ledger-agreement";
import { byPlace, draftLedger } from "./ledger-draft";
import type { PlaceAt } from "./place-at";
import { resolveRegistrants } from "./registrants";

/** Checks plain data and makes a ledger of it. Throws one GuardError with all faults, from top to bottom. */
export function readLedger(data: unknown, placeAt: PlaceAt, source: Ledger["source"]): Ledger {
  const draft = draftLedger(data, placeAt);
  const built = buildServices(draft, placeAt);
  const services = built.services.map(({ service }) => service);
  const contested = contestedDomains(services);
  const { domains, registrants, faults } = resolveRegistrants(draft, { ...built, contested }, placeAt, draft.faults.length === 0);
  const all = [...draft.faults, ...disagreements(draft.subjects, built, placeAt), ...faults].toSorted((a, b) =>
    byPlace(a.place, b.place),
  );
  const [first, ...rest] = all;
  if (first !== undefined) throw new GuardError([first, ...rest]);
  return {
    source,
    subjects: built.subjects,
    services,
    servicesByDomain: indexByDomain(services),
    contested,
    domains,
    registrants,
    ...buildDeclarations(draft, placeAt),
  };
}

function indexByDomain(services: readonly LedgerService[]): ReadonlyMap<string, readonly LedgerService[]> {
  const index = new Map<string, LedgerService[]>();
  for (const service of services) {
    for (const domain of service.domains) index.set(domain, [...(index.get(domain) ?? []), service]);
  }
  return index;
}
