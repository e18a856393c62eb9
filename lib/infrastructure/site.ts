import type { FilingClass, Role } from "../catalogues/catalogue";
import type { Json } from "../terraform/body";
import type { Cause } from "../terraform/value";
import type { Text } from "../text";
import type { AccountTerms } from "./account-terms";
import type { Anchor } from "./anchor";
import type { Exposure } from "./exposure";
import type { Contradiction, ExemptJurisdiction } from "./location";
import type { HeldName, NameGap } from "./names";
import type { TrailStep } from "./trail";

/**
 * One resource as the law sees it, before any filing is looked at: does it need one, for which hostnames, at which cloud.
 * Rules read sites; they never read an attribute.
 */
export interface Site {
  readonly stack: string;
  /** Terraform's own, such as `module.web["a"].alicloud_instance.web[0]`. */
  readonly address: string;
  /** Of a module call that counts as a resource: its source. */
  readonly type: string;
  readonly constructPath: string | null;
  /** What it is by its catalogue entry; a module whose content is not in the input, or a type that no entry lists. */
  readonly role: Role | "module" | "unlisted";
  /** The cloud it stands at, by the catalogue's id. */
  readonly cloud: string;
  readonly need: Need;
  /** Publishes names by itself (a record, a binding, an edge), or is reached by names that others publish. */
  readonly publishes: boolean;
  /** Hostnames known to lead here, its own first. */
  readonly names: readonly HeldName[];
  /** That at least one of them leads here is known; names that only may lead here can spoil a verdict, but cover nothing. */
  readonly namesCertain: boolean;
  /** Hostnames that lead here and cannot be worked out. */
  readonly nameGaps: readonly NameGap[];
  /** It hands its hostnames on to an end that cannot be seen: they may lead to any server. */
  readonly leadsAnywhere: boolean;
  /** Whose filing the hostnames need, one for each place that answers them. */
  readonly asks: readonly FilingAsk[];
  readonly jurisdictions: readonly ("mainland" | ExemptJurisdiction | "unknown")[];
  readonly exposure: Exposure;
  /** Public by an address or setting of its own, not only through others. */
  readonly publicByItself: Exposure;
  readonly trail: readonly TrailStep[];
  readonly contradiction: Contradiction | null;
  /** It runs what Terraform does not show, which may open entries of its own. */
  readonly hidesWorkloads: boolean;
  /** How it meets the terms for the server of a filing; null where its cloud has none for it. */
  readonly anchor: Anchor | null;
  /** What its cloud asks of the account; null where it asks nothing. */
  readonly accountTerms: AccountTerms | null;
  /** Its public addresses in the mainland, as far as they are known: of a record, those that it leads to. */
  readonly addresses: readonly string[];
  /** Where an edge outside of the mainland fetches in the mainland; null for everything else. */
  readonly mainlandOrigin: MainlandOrigin | null;
  /** What a `Filed…` construct wrote beside it. */
  readonly declaration: Json | undefined;
  /** The number in its `icp-filing` tag. */
  readonly taggedNumber: string | null;
  /** It also leads to something, or is reached from something, that cannot be seen or may not be there. */
  readonly leadsBeyond: boolean;
  readonly reachedFromBeyond: boolean;
  /** Sites that reach this one, and sites that it reaches: the graph of exposure. */
  readonly reachedFrom: readonly Site[];
  readonly reaches: readonly Site[];
}

/** An origin in the mainland: it sees the hostnames of the edge before it. */
export interface MainlandOrigin {
  readonly value: string;
  /** The resource of the estate, where it is one. */
  readonly address: string | null;
  readonly cloud: string | null;
  readonly filingClass: Exclude<FilingClass, "none">;
}

/** A filing that a place asks for. */
export interface FilingAsk {
  /** Null: the place is in the mainland, at a cloud that is not known. */
  readonly cloud: string | null;
  readonly filingClass: Exclude<FilingClass, "none">;
}

/** Whether a filing is needed. Undecided has a shape of its own: it never compiles to exempt. */
export type Need =
  | { readonly kind: "required" }
  | { readonly kind: "exempt"; readonly reason: Text }
  | {
      readonly kind: "undecided";
      /** Which fact is missing. */
      readonly gap: "location" | "exposure" | "target" | "type";
      readonly reason: Text;
      /** What would have to be known; findings with one cause are one finding. */
      readonly cause: Cause | null;
    }
  /** `reason`: no catalogue lists the type, and this is why it counts as neutral. */
  | { readonly kind: "neutral"; readonly reason?: Text };

/** The estate as sites, with the counts that a report ends with. */
export interface Infrastructure {
  readonly stacks: readonly string[];
  readonly sites: readonly Site[];
  /** Resources of providers that no catalogue knows. */
  readonly outOfScope: readonly { readonly stack: string; readonly address: string; readonly type: string }[];
}
