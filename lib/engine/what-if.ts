import { resourceKey } from "./resource-key";
import type { Text } from "../text";
import type { Finding, Report, ReportedResource } from "./report";

/** What becomes of a resource when something is supposed. */
export const turns = [
  /** It needed a filing, or was undecided, and needs none then. */
  "freed",
  /** It needed none, or was undecided, and needs one then. */
  "bound",
  /** It needs one before and after, but the verdict is another. */
  "judged-otherwise",
  "still-bound",
  "still-free",
  /** It is undecided then, and was not before. */
  "left-open",
  "still-open",
] as const;

export type Turn = (typeof turns)[number];

/** A resource before and after. Null: it does not exist on that side. */
export interface SupposedResource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  readonly before: ReportedResource["verdict"] | null;
  readonly after: ReportedResource["verdict"] | null;
  readonly turn: Turn;
  readonly hostnames: readonly string[];
  /** Where it stands then; of a record, what it leads to. */
  readonly jurisdictions: readonly string[];
  /** Whether it could be the server that a filing names then; null where its cloud has no terms for that. */
  readonly anchor: ReportedResource["anchor"];
  /** Why it is exempt or undecided then. */
  readonly reason: Text | null;
  /** The last step of the evidence for where it stands then; null where there is none. */
  readonly placedBy: ReportedResource["trail"][number] | null;
}

/** How many resources rest on a filing, before and after. */
export interface FilingUse {
  /** Number or id. */
  readonly filing: string;
  readonly hostnames: readonly string[];
  readonly before: number;
  readonly after: number;
}

/** What a supposition changes of the duties. */
export interface DutyChange {
  readonly resources: readonly SupposedResource[];
  /** How many resources take which turn; those that are neutral on both sides are left out. */
  readonly turns: Readonly<Record<Turn, number>>;
  readonly appearing: readonly Finding[];
  readonly vanishing: readonly Finding[];
  /** The filings of which the use changes. */
  readonly filings: readonly FilingUse[];
}

/** What would become of an estate if one cloud's providers had another region. */
export interface WhatIf {
  readonly version: 1;
  readonly today: string;
  readonly inputs: readonly string[];
  readonly ledger: Report["ledger"];
  readonly cloud: { readonly id: string; readonly name: Text };
  readonly region: { readonly id: string; readonly jurisdiction: string };
  /** The provider configurations that are supposed to have that region. */
  readonly providers: readonly SupposedProvider[];
  /** The region alone has changed: what is written explicitly stands where it is. */
  readonly alone: DutyChange;
  /** Regions and zones of the former regions that are written on resources of these providers, and do not follow. */
  readonly written: readonly WrittenPlace[];
  /** What is written has changed as well; null where nothing is. */
  readonly withWritten: DutyChange | null;
  readonly assumedVariables: readonly string[];
}

export interface SupposedProvider {
  readonly stack: string;
  /** `alicloud.hk`. */
  readonly key: string;
  /** Its regions before: ids, or the expression where they are not known. */
  readonly from: readonly string[];
  /** No region is given, so the provider takes its own default. */
  readonly isDefault: boolean;
}

export interface WrittenPlace {
  readonly stack: string;
  readonly address: string;
  readonly attribute: string;
  readonly value: string;
}

/** Holds two reports of the same estate against each other, resource by resource and finding by finding. */
export function dutyChange(before: Report, after: Report): DutyChange {
  const former = new Map(before.resources.map((row) => [resourceKey(row), row]));
  const latter = new Map(after.resources.map((row) => [resourceKey(row), row]));
  const keys = [...new Set([...former.keys(), ...latter.keys()])];
  const resources = keys.flatMap((key) => supposedResource(former.get(key), latter.get(key)));
  const count = (turn: Turn): number => resources.filter((resource) => resource.turn === turn).length;
  return {
    resources,
    turns: Object.fromEntries(turns.map((turn) => [turn, count(turn)])) as Record<Turn, number>,
    appearing: without(after.findings, before.findings),
    vanishing: without(before.findings, after.findings),
    filings: filingUses(before, after),
  };
}

function supposedResource(
  before: ReportedResource | undefined,
  after: ReportedResource | undefined,
): readonly SupposedResource[] {
  const row = after ?? before;
  if (row === undefined || [before, after].every((each) => each === undefined || each.verdict === "neutral")) return [];
  const { stack, address, type } = row;
  return [
    {
      ...{ stack, address, type },
      before: before?.verdict ?? null,
      after: after?.verdict ?? null,
      turn: turnOf(before, after),
      hostnames: row.hostnames.map(({ name }) => name),
      jurisdictions: after?.jurisdictions ?? [],
      anchor: after?.anchor ?? null,
      reason: after?.reason ?? null,
      placedBy: after?.trail.at(-1) ?? null,
    },
  ];
}

function turnOf(before: ReportedResource | undefined, after: ReportedResource | undefined): Turn {
  const wasOpen = before?.verdict === "undecided";
  if (after?.verdict === "undecided") return wasOpen ? "still-open" : "left-open";
  if (!needs(after)) return needs(before) || wasOpen ? "freed" : "still-free";
  if (!needs(before)) return "bound";
  return before?.verdict === after?.verdict ? "still-bound" : "judged-otherwise";
}

function needs(row: ReportedResource | undefined): boolean {
  return row?.verdict === "covered" || row?.verdict === "violation";
}

function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
}

function filingUses(before: Report, after: Report): readonly FilingUse[] {
  const [then, now] = [usesIn(before), usesIn(after)];
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((filing) => {
    const [former, latter] = [then.get(filing) ?? none, now.get(filing) ?? none];
    if (former.resources === latter.resources) return [];
    const hostnames = [...new Set([...former.hostnames, ...latter.hostnames])];
    return [{ filing, hostnames, before: former.resources, after: latter.resources }];
  });
}

interface Use {
  readonly resources: number;
  readonly hostnames: readonly string[];
}

const none: Use = { resources: 0, hostnames: [] };

/** A resource rests on the filing that it carries and on those of its hostnames, as long as it needs one. */
function usesIn({ resources }: Report): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const row of resources.filter(needs)) {
    const named = row.hostnames.filter(({ filing }) => filing !== null);
    for (const filing of new Set([row.filing, ...named.map(({ filing }) => filing)])) {
      if (filing === null) continue;
      const { resources, hostnames } = uses.get(filing) ?? none;
      const own = named.filter((each) => each.filing === filing).map(({ name }) => name);
      uses.set(filing, { resources: resources + 1, hostnames: [...hostnames, ...own] });
    }
  }
  return uses;
}
