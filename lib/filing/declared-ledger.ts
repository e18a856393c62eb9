import { registrableDomain } from "./build-ledger";
import { canonicalName, type Ledger } from "./ledger";
import type { Declaration } from "./declaration";
import type { DomainDraft, ServiceDraft, SubjectDraft } from "./ledger-draft";
import { nowhere } from "./place-at";
import { readLedger } from "./read-ledger";
import { findServices } from "./permission";

/**
 * The ledger that the code's own declarations make when there is no ledger file. Throws GuardError when they contradict each
 * other: one number for two filings, one domain with two registrants.
 */
export function ledgerOfDeclarations(declarations: readonly Declaration[]): Ledger {
  return readLedger(dataOfDeclarations(declarations), nowhere, { kind: "code" });
}

/** `confirmed` when the ledger has the filing that a declaration names by number, id or both. */
export function confirmDeclaration(declaration: Declaration, ledger: Ledger): "confirmed" | "unconfirmed" {
  const { id, number } = declaration.filing;
  return findServices({ id, number }, ledger).length > 0 ? "confirmed" : "unconfirmed";
}

/** The same filings as the data of a ledger file. */
export function dataOfDeclarations(declarations: readonly Declaration[]): {
  readonly version: 1;
  readonly subjects: readonly SubjectDraft[];
  readonly domains?: readonly DomainDraft[];
} {
  const filings = [...new Map(declarations.map(({ filing }) => [JSON.stringify(filing), filing])).values()];
  const subjects: SubjectDraft[] = [];
  const domains = new Map<string, DomainDraft>();
  for (const { subject, registrants = [], ...service } of filings) {
    subjectFor(subject, subjects).services.push(service satisfies ServiceDraft);
    for (const { domain, registrant } of registrants) {
      const name = registrableDomain(domain);
      domains.set(JSON.stringify([name, registrant]), { name, registrant });
    }
  }
  return { version: 1, subjects, ...(domains.size === 0 ? {} : { domains: [...domains.values()] }) };
}

/** Declarations of one subject go together; a declaration in progress may not know the subject's number yet. */
function subjectFor(subject: Declaration["filing"]["subject"], subjects: SubjectDraft[]): SubjectDraft {
  const same = subjects.find(
    ({ name, kind, number }) =>
      canonicalName(name) === canonicalName(subject.name) &&
      kind === subject.kind &&
      (number === subject.number || number === undefined || subject.number === undefined),
  );
  if (same !== undefined) {
    if (subject.number !== undefined) same.number = subject.number;
    return same;
  }
  const added = { ...subject, services: [] };
  subjects.push(added);
  return added;
}
