import type { AskedFiling, Permission, Problem } from "../filing/permission";
import type { Ledger } from "../filing/ledger";
import type { Infrastructure, Site } from "../infrastructure/site";
import type { HeldName } from "../infrastructure/names";
import type { Text } from "../text";
import type { RememberedAnchors } from "./anchor-memory";
import type { PermittedByChange } from "./permitted-by-change";
import type { Settings } from "./settings";
import type { WaiverUse } from "./waivers";

/** A verdict is a fact. Waivers, baselines and enforcement never change it. */
export type Verdict = "covered" | "exempt" | "violation" | "undecided" | "neutral";

/** A hostname at a place that asks for a filing, and what the ledger says to it. */
export interface JudgedName {
  readonly held: HeldName;
  /** The cloud that answers it; null where it is in the mainland at a cloud that is not known. */
  readonly cloud: string | null;
  readonly filingClass: AskedFiling;
  readonly permission: Permission;
  /** What stands against it here: a server may run for a filing in progress, a hostname may not resolve. */
  readonly problems: readonly Problem[];
}

/** A filing that code or a ledger pattern names for a resource. */
export interface Carried {
  readonly by: "declaration" | "tag" | "pattern";
  /** The number or id as it is written. */
  readonly reference: string;
  /** Null: the ledger does not know it, or the declaration cannot be read. */
  readonly permission: Permission | null;
  /** Why a declaration cannot be read. */
  readonly fault: Text | null;
}

/** A site with its verdict. */
export interface JudgedSite extends Site {
  readonly verdict: Verdict;
  /** Why it is exempt or undecided; null for the other verdicts. */
  readonly reason: Text | null;
  readonly judgedNames: readonly JudgedName[];
  readonly carried: readonly Carried[];
}

/**
 * What rules see. House rules rest on it: fields are added, and none is renamed or removed within a major version. Nothing in it may be
 * changed, and a house rule cannot.
 */
export interface Facts {
  /** Every resource of a known cloud with its verdict, in the order of the input, and what is out of scope. */
  readonly infrastructure: Omit<Infrastructure, "sites"> & { readonly sites: readonly JudgedSite[] };
  /** The ledger as it is on the day of the check; without a file, what the code declares. */
  readonly ledger: Ledger;
  /** What a plan changes; empty where the input shows no change. */
  readonly changes: readonly Change[];
  /** The estate as it stood before the change, held against the same ledger; null where the input shows no earlier state. */
  readonly before: readonly JudgedSite[] | null;
  /** What filings stood on when the app last passed; empty where nothing is remembered, and beside `before`, which knows better. */
  readonly remembered: readonly RememberedAnchors[];
  /** What a change brings together with the permission that lets it pass; null where no earlier permission is known. */
  readonly permittedByChange: readonly PermittedByChange[] | null;
  /** What became of the ledger's waivers; empty for all rules but those that run after them (`after`). */
  readonly waivers: readonly WaiverUse[];
  /** ISO date. */
  readonly today: string;
  /** What the user has configured. */
  readonly settings: Settings;
}

/** One planned change of a resource. */
export interface Change {
  readonly stack: string;
  readonly address: string;
  readonly actions: readonly ("create" | "update" | "delete" | "replace" | "forget" | "none")[];
}
