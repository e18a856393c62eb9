import { daysBetween } from "../filing/days";
import { type Deadline, deadlinesOf, standingOf } from "../filing/deadlines";
import { nameOfService } from "../filing/deadlines/names";
import type { Ledger } from "../filing/ledger";
import { STATES } from "../filing/states";
import type { Text } from "../text";
import type { Finding, Report } from "./report";

/** A deadline as it stands on the day of the audit. */
export interface StandingDeadline extends Deadline {
  readonly standing: "overdue" | "near" | "far";
  /** Days until it is due; negative: days since. */
  readonly days: number;
}

/** What the stacks make of the ledger. */
export interface LedgerUse {
  /** Domains that the stacks lead to the mainland and no filing lists, each with its hostnames. */
  readonly unfiledDomains: readonly { readonly domain: string; readonly hostnames: readonly string[] }[];
  /** Granted filings that no resource of the stacks uses; their access may be taken back as hollow (空壳). */
  readonly unusedFilings: readonly string[];
  /** Filings whose names all lead out of the mainland, as the rules say it. */
  readonly hollow: readonly Text[];
}

/** The state of a ledger on a day, for whoever keeps it. */
export interface Audit {
  /** ISO date. */
  readonly today: string;
  readonly ledger: string;
  readonly counts: { readonly subjects: number; readonly services: number; readonly domains: number };
  /** What the rules say about the ledger itself. */
  readonly findings: readonly Finding[];
  readonly deadlines: readonly StandingDeadline[];
  /** Null: no stacks were given. */
  readonly use: LedgerUse | null;
}

/** Joins what the rules, the calendar and the stacks say about a ledger. `stacks`: the report of stacks; null where none are given. */
export function auditOf(ledger: Ledger, report: Report, stacks: Report | null, staleAfterDays: number): Audit {
  const { today } = report;
  return {
    today,
    ledger: report.ledger.file ?? "",
    counts: { subjects: ledger.subjects.length, services: ledger.services.length, domains: ledger.domains.length },
    findings: report.findings.filter(({ scope, rule }) => scope === "ledger" || rule === NOT_IN_FORCE),
    deadlines: deadlinesOf(ledger, { staleAfterDays }).map((deadline) => ({
      ...deadline,
      standing: standingOf(deadline, today),
      days: daysBetween(today, deadline.due),
    })),
    use: stacks === null ? null : useOf(ledger, stacks),
  };
}

function useOf(ledger: Ledger, { resources, findings }: Report): LedgerUse {
  const unfiled = new Map<string, Set<string>>();
  const used = new Set<string>();
  for (const { filing, hostnames } of resources) {
    if (filing !== null) used.add(filing);
    for (const { name, domain, filing: closest, verdict } of hostnames) {
      if (closest !== null) used.add(closest);
      else if (verdict === "violation") unfiled.set(domain ?? name, (unfiled.get(domain ?? name) ?? new Set()).add(name));
    }
  }
  const isUsed = (names: readonly (string | null | undefined)[]): boolean => names.some((name) => name != null && used.has(name));
  return {
    unfiledDomains: [...unfiled].map(([domain, hostnames]) => ({ domain, hostnames: [...hostnames].sort() })),
    unusedFilings: ledger.services
      .filter(({ status, number, id }) => STATES[status].numbered && !isUsed([number?.canonical, number?.subject, id]))
      .map(nameOfService),
    hollow: findings.filter(({ rule }) => rule === HOLLOW).map(({ message }) => message),
  };
}

/** Of all that concerns waivers this alone needs no stacks. */
const NOT_IN_FORCE = "waiver-expired";

const HOLLOW = "filing-without-mainland-target";
