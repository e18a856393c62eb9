/**
 * The vocabulary in which a catalogue says what a resource type of a cloud exposes. Everything here is data: conditions are
 * trees that can be walked, never functions or prose. A type that no catalogue lists is undecided, never exempt.
 */

/** Where a server or an edge stands, in law. Hong Kong, Macao and Taiwan need no ICP filing and are named apart. */
export type Jurisdiction = "mainland" | "hong-kong" | "macao" | "taiwan" | "overseas";

/** Whose filing a product asks for: one that lists this very cloud, any valid one, or none. */
export type FilingClass = "this_provider" | "any_provider" | "none";

export type Role =
  | "server"
  | "address"
  | "entry"
  | "edge"
  | "binding"
  | "storage"
  | "function"
  | "record"
  | "zone"
  | "private"
  | "network"
  | "link"
  | "opaque"
  | "certificate"
  | "neutral";

/** How a region is spelt in an attribute; `region` (the default) is the provider's own id, `display` may have blanks in it. */
export type Spelling = "region" | "short" | "city" | "ens" | "namespace" | "oss" | "display";

/**
 * Where the location of a resource is written. Asked in order; the first that yields a value wins. A source whose `when` is
 * no is not asked; one whose `when` is unknown is asked, and its answer is one possibility beside that of the next.
 * Only a `zone`, or a `via` that ends at a resource of role `network`, can disagree with an explicit provider region: a
 * scope, an edge that is followed and a region of the resource's own stand elsewhere by design.
 */
export type Source =
  | "provider"
  | { readonly zone: string; readonly when?: Condition }
  | { readonly region: string; readonly spelling?: Spelling; readonly when?: Condition }
  | { readonly via: string; readonly when?: Condition }
  | { readonly viaReverse: { readonly type: string; readonly through: string }; readonly when?: Condition }
  | {
      readonly scope: string;
      readonly mainland: readonly Scalar[];
      readonly exempt: readonly Scalar[];
      readonly omitted?: "mainland" | "exempt" | "unknown";
      readonly when?: Condition;
    }
  | { readonly fixed: "mainland" | "outside" | "none" };

export type Scalar = string | number | boolean;

/**
 * Three-valued: yes, no or unknown. An unknown part makes the whole unknown unless the other parts decide it. Texts are
 * compared without case, and the types that a condition names stand for their aliases too (`Catalogue.aliases`).
 */
export type Condition =
  | "always"
  | "never"
  | "unknown"
  | { readonly attribute: string; readonly is: readonly Scalar[]; readonly omitted?: Scalar }
  | { readonly attribute: string; readonly over: number; readonly omitted?: number }
  | { readonly attribute: string; readonly present: true }
  /** The code sets it: a value that only a plan or a state shows is one that the provider filled in. */
  | { readonly attribute: string; readonly written: true }
  /**
   * The attribute refers to a resource of one of these types for which `if` holds. No for a literal, unknown for an
   * expression that ends at no resource and no literal.
   */
  | { readonly attribute: string; readonly refersTo: readonly string[]; readonly if?: Condition }
  /**
   * A literal that matches this regular expression without case (validation names, id prefixes). No for a reference to a
   * resource and for an absent attribute, unknown for an expression that ends at neither.
   */
  | { readonly attribute: string; readonly matches: string }
  /** Another resource of that type points here through one of its attributes. */
  | { readonly boundBy: string; readonly through: string; readonly if?: Condition }
  /** Any public DNS record of any cloud refers to it. */
  | { readonly namedBy: "record" }
  | { readonly reachedThrough: string }
  | { readonly sameAs: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export type Wildcard = "star" | "dot" | "none";

/** served: this resource answers the name; alias: a second name that answers alike; source: a name it copies or merely holds. */
export type HostnameKind = "served" | "alias" | "source";

export type HostnameSource = ({ readonly attribute: string } | { readonly join: readonly string[] }) & {
  readonly wildcard?: Wildcard;
  /** Several names in one string. */
  readonly list?: "comma";
  readonly kind?: HostnameKind;
  /** The value is a hostname only under this condition; else it is a label. */
  readonly when?: Condition;
};

export interface Target {
  readonly attribute: string;
  /** `record-value`: the record leads there, and its place is that of the record. */
  readonly kind: "origin" | "backend" | "address" | "record-value" | "network";
  /** The target counts only under this condition; unknown counts. */
  readonly when?: Condition;
  /** Several values in one string. */
  readonly list?: "comma";
  /** `svcb`: "priority target parameters", as HTTPS and SVCB records have it; the target `.` is the record's own name. */
  readonly format?: "svcb";
}

/** What a link says of its `to`; the sentences are in `link-meanings.ts`. */
export type LinkMeaning =
  "address" | "attachment" | "forwarding" | "part" | "hostname" | "origin" | "opening" | "membership" | "resolution";

/** `from` is the public side, `to` is what it exposes; `self` is the resource itself. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly when?: Condition;
  readonly meaning: LinkMeaning;
}

export interface Evidence {
  readonly basis: "docs" | "source" | "memory";
  readonly confidence: "high" | "medium" | "low";
  readonly note?: string;
}

/** How a resource is paid for, which decides whether it can carry a filing. An absent member is not documented. */
export interface Billing {
  /** The attribute with the charge type. */
  readonly chargeType?: string;
  /** An older attribute with the charge type. */
  readonly legacyChargeType?: string;
  /** The charge types that mean prepaid. */
  readonly prepaid?: readonly Scalar[];
  /** The charge type when none is given. */
  readonly omitted?: Scalar;
  /** There is no choice. */
  readonly always?: "prepaid" | "postpaid";
  /** The attribute with the length of the period. */
  readonly period?: string;
  readonly periodUnit?: "month" | { readonly attribute: string; readonly omitted?: string };
  /** Whether the cloud gives out filing service numbers for it. */
  readonly carriesFiling?: boolean;
  /** How many services may name one of it, where that is another number than the cloud's. */
  readonly services?: number;
}

/** What a cloud asks of the resource that a filing names as its server. */
export interface FilingTerms {
  /** The shortest subscription, renewals counted. */
  readonly minimumMonths: number;
  /** The most services that one resource may be the server of. */
  readonly services: number;
  /** ISO date on which the terms were read. */
  readonly asOf: string;
  readonly source: string;
  readonly confidence: Evidence["confidence"];
}

export interface Entry {
  readonly type: string;
  readonly kind: "resource" | "data";
  readonly role: Role;
  readonly filingClass: FilingClass;
  readonly location: readonly Source[];
  readonly public: Condition;
  readonly hostnames: readonly HostnameSource[];
  readonly targets: readonly Target[];
  /** Attributes whose value is a public address or name. */
  readonly publishes: readonly string[];
  /** Attributes whose value is a private address or name: a record that holds one reaches nobody. */
  readonly private?: readonly string[];
  /** Attributes whose literal value identifies it to others (a bucket's name, a function's name, an address). */
  readonly names?: readonly string[];
  readonly links: readonly Link[];
  /** It runs what Terraform does not show: a cluster, whose own manifests open entries. */
  readonly hidesWorkloads?: true;
  /** The provider's documented defaults, for the reader of a trail. */
  readonly defaults?: Readonly<Record<string, string | number | boolean>>;
  readonly billing?: Billing;
  readonly evidence: Evidence;
}

export interface Region {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: Jurisdiction;
  /** The short code of the same region. */
  readonly short?: string;
  /** First digits of numeric zone ids. */
  readonly numericZonePrefix?: string;
  readonly source: string;
  readonly note?: string;
}

/** What a vendor's own hostname tells about the place behind it. */
export interface HostnamePattern {
  /** A regular expression over the lower-case hostname without a trailing dot. */
  readonly pattern: string;
  /** `edge`: the scope of the matching edge resource decides; `neutral`: not a web name. */
  readonly place:
    | { readonly jurisdiction: Jurisdiction | "outside" }
    /** The region stands in this group of the pattern; a region that no table lists is undecided. */
    | { readonly regionGroup: number; readonly spelling?: Spelling }
    | { readonly undecided: "edge" | "bucket" }
    | { readonly neutral: true };
  readonly product: string;
  /** Whose filing the product asks for, where that is known. */
  readonly filingClass?: Exclude<FilingClass, "none">;
  /** A name that only resolves inside the vendor's network when this group matched. */
  readonly internalGroup?: number;
  readonly evidence: Evidence["basis"];
}

export interface Catalogue {
  readonly cloud: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Every resource type of this cloud begins with it. */
  readonly typePrefix: string;
  /** Prefixes of further providers of the same cloud, whose types are in no list. */
  readonly otherPrefixes?: readonly string[];
  /** Registry sources, `namespace/name`. */
  readonly providers: readonly string[];
  /** Null: the entries speak of several providers. */
  readonly providerVersion: string | null;
  /**
   * How much of the provider the lists speak of. `all`: every type, and what is in no list is undecided. `main`: what serves websites; a type
   * in no list is judged by its place and by what its attributes look like. `listed`: nothing else of it has to do with filings.
   */
  readonly coverage: "all" | "main" | "listed";
  /** ISO date on which the facts were checked. */
  readonly asOf: string;
  readonly sources: readonly string[];
  /** What the provider uses when no region is configured, by its documentation or source; null: it has no default. */
  readonly defaultRegion: { readonly id: string; readonly evidence: Evidence } | null;
  /** The attribute with the region that most resources have, where it is not the provider's alone. */
  readonly regionAttribute?: string;
  /** Environment variables that may set the region where neither the code nor the plan shows it. */
  readonly regionEnvironment: readonly string[];
  /** Absent: the cloud names the addresses of a filing, or nothing is known of its terms. */
  readonly filingTerms?: FilingTerms;
  readonly regions: readonly Region[];
  /** What an unlisted region id of this form is; absent: unknown. */
  readonly unlistedRegions: readonly { readonly pattern: string; readonly jurisdiction: Jurisdiction }[];
  /** Edge-node ids that are not regions, by pattern (first match wins). */
  readonly nodeIds?: readonly { readonly pattern: string; readonly jurisdiction: Jurisdiction }[];
  /** Regular expression of what may follow a region id in a zone id, the whole rest. */
  readonly zoneSuffix: string;
  /** City names that some products use in place of regions, by pattern (first match wins). */
  readonly cities?: readonly { readonly pattern: string; readonly jurisdiction: Jurisdiction }[];
  /** Second names of resource types, registered for the same resource: alias to the name that entries and conditions use. */
  readonly aliases: Readonly<Record<string, string>>;
  readonly entries: readonly Entry[];
  /** Types that play no part. */
  readonly neutral: readonly string[];
  /** Neutral types with a public-looking attribute, and why they are neutral all the same. */
  readonly review: readonly { readonly type: string; readonly why: string }[];
  readonly hostnames: readonly HostnamePattern[];
}
