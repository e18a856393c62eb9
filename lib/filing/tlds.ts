import { toASCII } from "tr46";
import { APPROVED_TLDS } from "./approved-tlds";
import { DISPUTED_TLDS, NOT_APPROVED_TLDS } from "./other-tlds";
import type { TldGroup } from "./tld-group";
import type { TldSource } from "./tld-sources";

/** Whether anything can be filed under a top-level domain, by tables of that day; a granted filing outranks them. */
export const TLDS_AS_OF = "2026-11-22";

export interface Tld {
  /** A-label, without the dot. */
  readonly name: string;
  /** `unlisted`: in no table. */
  readonly status: "approved" | "disputed" | "not-approved" | "unlisted";
  readonly confidence: TldGroup["confidence"];
  readonly sources: readonly TldSource[];
  /** The user's settings say so, not the tables. */
  readonly configured: boolean;
}

/** What a user has looked up; outranks the tables. Names without the dot, in A-labels. */
export interface OwnTlds {
  readonly approved: readonly string[];
  readonly notApproved: readonly string[];
}

/** The top-level domain of a name in A-labels. */
export function tldOf(domain: string, own: OwnTlds): Tld {
  const name = domain.slice(domain.lastIndexOf(".") + 1);
  if (own.notApproved.includes(name)) return { name, status: "not-approved", confidence: "high", sources: [], configured: true };
  if (own.approved.includes(name)) return { name, status: "approved", confidence: "high", sources: [], configured: true };
  return tables().get(name) ?? { name, status: "unlisted", confidence: "low", sources: [], configured: false };
}

let known: ReadonlyMap<string, Tld> | null = null;

/** Made at the first look-up: writing the names as A-labels loads the tables of Unicode, which an import of the package does not need. */
function tables(): ReadonlyMap<string, Tld> {
  known ??= new Map([
    ...entries("approved", APPROVED_TLDS),
    ...entries("disputed", DISPUTED_TLDS),
    ...entries("not-approved", NOT_APPROVED_TLDS),
  ]);
  return known;
}

function entries(status: Tld["status"], groups: readonly TldGroup[]): readonly (readonly [string, Tld])[] {
  return groups.flatMap(({ names, confidence, sources }) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [toLabel(name), { name: toLabel(name), status, confidence, sources, configured: false }] as const),
  );
}

function toLabel(suffix: string): string {
  return toASCII(suffix) ?? suffix;
}
