import type { LedgerService, LedgerSubject, LedgerWaiver, Placed } from "../filing/ledger";
import type { Text } from "../text";

/** One entry that permits more than it did before a change. */
export interface Widening {
  /** The entry in words, as the middle of a sentence. */
  readonly what: Text;
  readonly file: string | null;
  /** Null: it stands in no one line, or it was taken away. */
  readonly line: number | null;
  readonly concerns: Concern;
}

/** Which resources an entry can let through. */
export type Concern =
  /** `cloud`: those at that cloud alone; `domain`: those of the names under it alone. */
  | { readonly kind: "service"; readonly service: LedgerService; readonly domain: string | null; readonly cloud: string | null }
  /** The names under a registrable or listed domain, whatever service they are of. */
  | { readonly kind: "domain"; readonly domain: string }
  | { readonly kind: "match"; readonly match: string; readonly by: "servers" | "attestations" }
  /** Every service of a subject. */
  | { readonly kind: "subject"; readonly subject: LedgerSubject }
  /** What a cloud asks of an account; null: in all regions. */
  | { readonly kind: "account"; readonly cloud: string; readonly region: string | null }
  /** Where something stands. */
  | { readonly kind: "place" }
  | { readonly kind: "waiver"; readonly waiver: LedgerWaiver }
  /** What `grantsOf` says of the findings that it excuses anew. */
  | { readonly kind: "baseline"; readonly grants: ReadonlySet<string> }
  /** Whatever none of its entries accounts for. */
  | { readonly kind: "ledger" }
  /** How findings block. */
  | { readonly kind: "configuration" };

/** A widening at an entry of the ledger, or at the value of one of its keys. */
export function widened(what: Text, concerns: Concern, entry: Placed, key?: string): Widening {
  const place = (key === undefined ? undefined : entry.places[key]) ?? entry.place;
  return { what, file: place?.file ?? null, line: place?.line ?? null, concerns };
}
