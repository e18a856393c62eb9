import { declaresFiling, isDeclarationFault, readDeclaration } from "../filing/declaration";
import type { Ledger, LedgerService } from "../filing/ledger";
import { type Permission, type Problem, findServices, permitHostname, permitServer } from "../filing/permission";
import type { Infrastructure, Site } from "../infrastructure/site";
import { type Text, text } from "../text";
import { matchesSite } from "./matches-site";
import type { Carried, JudgedName, JudgedSite, Verdict } from "./judged";

/** Gives every site its verdict: what the law asks of it, held against the ledger. */
export function giveVerdicts(infrastructure: Infrastructure, ledger: Ledger): readonly JudgedSite[] {
  const drafts = new Map<Site, Draft>();
  for (const site of infrastructure.sites) drafts.set(site, draftVerdict(site, ledger));
  spreadCover(drafts);
  withholdCover(infrastructure.sites, drafts, ledger);
  return infrastructure.sites.map((site) => {
    const draft = drafts.get(site) ?? draftVerdict(site, ledger);
    const { verdict, reason, judgedNames, carried } = draft;
    // The sites were made for this one judgement; a copy of each would cost more than all rules together.
    return Object.assign(site, { verdict, reason, judgedNames, carried });
  });
}

interface Draft {
  /** Exempt because the ledger attests its use. */
  readonly attested?: boolean;
  verdict: Verdict;
  reason: Text | null;
  readonly judgedNames: readonly JudgedName[];
  readonly carried: readonly Carried[];
}

function draftVerdict(site: Site, ledger: Ledger): Draft {
  const { need } = site;
  const carried =
    site.need.kind === "neutral" ? declaredOf(site, ledger) : [...declaredOf(site, ledger), ...patternsOf(site, ledger)];
  const blank = { judgedNames: [], carried };
  switch (need.kind) {
    case "neutral":
      return { verdict: "neutral", reason: need.reason ?? null, ...blank };
    case "exempt":
      return { verdict: "exempt", reason: need.reason, ...blank };
    case "undecided":
      // Public or not: without a name of the user's it answers at most under the cloud's own.
      if (need.gap === "exposure" && isUnderTheCloudsName(site))
        return { verdict: "exempt", reason: underTheCloudsOwnName, ...blank };
      return { verdict: "undecided", reason: need.reason, ...blank };
    case "required":
      return draftRequired(site, ledger, carried);
  }
}

function draftRequired(site: Site, ledger: Ledger, carried: readonly Carried[]): Draft {
  const judgedNames = site.names.flatMap((held) => site.asks.map((ask) => judgeName(site, held, ask, ledger)));
  if (judgedNames.some((name) => name.problems.length > 0)) return { verdict: "violation", reason: null, judgedNames, carried };
  const [gap] = site.nameGaps;
  if (gap !== undefined) return { verdict: "undecided", reason: gap.reason, judgedNames, carried };
  if (site.role === "record" && site.jurisdictions.includes("unknown")) {
    return { verdict: "undecided", reason: partlyUnseen, judgedNames, carried };
  }
  if (judgedNames.length > 0 && site.namesCertain) return { verdict: "covered", reason: null, judgedNames, carried };
  return draftNameless(site, ledger, carried);
}

/** What the record also leads to may ask for another filing than the part that can be seen. */
const partlyUnseen = text(
  "它的部分目标无法判断位置，备案不一定包含它们",
  "not all of its targets can be located, so the filing may not permit every one of them",
);

/** Roles that without a name of their own answer only under the cloud's name, which the cloud has filed. */
const underTheCloudsName = new Set<Site["role"]>(["storage", "function"]);

const underTheCloudsOwnName = text(
  "只有云厂商自有域名，其备案由云厂商持有",
  "it answers only under the cloud's own name, whose filing is the cloud's",
);

function isUnderTheCloudsName(site: Site): boolean {
  return underTheCloudsName.has(site.role) && site.names.length === 0 && site.nameGaps.length === 0;
}

/** A site that no hostname is known to lead to. */
function draftNameless(site: Site, ledger: Ledger, carried: readonly Carried[]): Draft {
  const blank = { judgedNames: [], carried };
  if (isUnderTheCloudsName(site)) return { verdict: "exempt", reason: underTheCloudsOwnName, ...blank };
  const attested =
    site.publishes || site.names.length > 0
      ? undefined
      : ledger.attestations.find(({ match, outdated }) => !outdated && matchesSite(match, site));
  if (attested !== undefined) {
    const reason = text(
      `台账声明其用途不是网站（${attested.owner}，${attested.reviewedAt}）：${attested.reason}`,
      `the ledger attests that it serves no web (${attested.owner}, ${attested.reviewedAt}): ${attested.reason}`,
    );
    return { verdict: "exempt", reason, attested: true, ...blank };
  }
  const permitted = carried.some(({ permission }) => permission !== null && permission.problems.length === 0);
  return { verdict: permitted ? "covered" : "violation", reason: null, ...blank };
}

function judgeName(site: Site, held: JudgedName["held"], ask: Site["asks"][number], ledger: Ledger): JudgedName {
  const permission = permitHostname({ hostname: held.hostname, cloud: ask.cloud ?? "", filingClass: ask.filingClass }, ledger);
  // The clouds hand out a filing only for a running server: a filing or an access filing in progress permits it.
  const problems = site.publishes ? permission.problems : permission.problems.filter((problem) => !permitsServer(problem));
  return { held, cloud: ask.cloud, filingClass: ask.filingClass, permission, problems };
}

function permitsServer(problem: Problem): boolean {
  return problem.kind === "during-review" || (problem.kind === "access-provider-differs" && problem.pending);
}

function declaredOf(site: Site, ledger: Ledger): readonly Carried[] {
  const carried: Carried[] = [];
  if (declaresFiling(site.declaration)) carried.push(carriedByDeclaration(site, ledger));
  if (site.taggedNumber !== null) {
    const permission = askLedger(site, { number: site.taggedNumber }, ledger);
    carried.push({ by: "tag", reference: site.taggedNumber, permission, fault: null });
  }
  return carried;
}

function carriedByDeclaration(site: Site, ledger: Ledger): Carried {
  const declaration = readDeclaration(site.declaration);
  if (isDeclarationFault(declaration))
    return { by: "declaration", reference: "", permission: null, fault: declaration.faults[0]?.message ?? null };
  const { id, number } = declaration.filing;
  const reference = { ...(id === undefined ? {} : { id }), ...(number === undefined ? {} : { number }) };
  return { by: "declaration", reference: number ?? id ?? "", permission: askLedger(site, reference, ledger), fault: null };
}

/** Null where the ledger knows no such filing. */
function askLedger(site: Site, reference: { id?: string; number?: string }, ledger: Ledger): Permission | null {
  if (findServices(reference, ledger).length === 0) return null;
  const [ask] = site.asks;
  return permitServer({ cloud: ask?.cloud ?? site.cloud, filingClass: ask?.filingClass ?? "this_provider", reference }, ledger);
}

function patternsOf(site: Site, ledger: Ledger): readonly Carried[] {
  return ledger.services
    .filter((service) => service.servers.some((pattern) => matchesSite(pattern, site)))
    .map((service) => carriedByPattern(site, service, ledger));
}

function carriedByPattern(site: Site, service: LedgerService, ledger: Ledger): Carried {
  const reference = {
    ...(service.id === null ? {} : { id: service.id }),
    ...(service.number === null ? {} : { number: service.number.canonical }),
  };
  return {
    by: "pattern",
    reference: reference.number ?? reference.id ?? "",
    permission: askLedger(site, reference, ledger),
    fault: null,
  };
}

/**
 * A declaration covers the whole way from the public side to the server: an address or front door all of whose servers are covered,
 * and a server that is reached only through front doors that are covered.
 */
function spreadCover(drafts: ReadonlyMap<Site, Draft>): void {
  const open = [...drafts].filter(
    ([site, draft]) => draft.verdict === "violation" && draft.judgedNames.length === 0 && !site.publishes,
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const [site, draft] of open) {
      if (draft.verdict !== "violation") continue;
      const carriers = carriersOf(site, drafts);
      if (carriers.length === 0) continue;
      // What only leads to servers of an attested use is of no other use itself.
      const attested = carriers.every(({ attested }) => attested === true);
      draft.verdict = attested ? "exempt" : "covered";
      draft.reason = attested ? (carriers[0]?.reason ?? null) : null;
      changed = true;
    }
  }
}

/** What a hostname can lead to. */
const serving = new Set<Site["role"]>(["server", "address", "entry", "edge", "storage", "function"]);

/**
 * A hostname whose target cannot be seen may lead to any server of the estate. Where the filing of that server would not permit the
 * name, its cover is not certain: a fact that got lost must never make a verdict better.
 */
function withholdCover(sites: readonly Site[], drafts: ReadonlyMap<Site, Draft>, ledger: Ledger): void {
  const adrift = sites.filter((site) => site.leadsAnywhere && (site.names.length > 0 || site.nameGaps.length > 0));
  if (adrift.length === 0) return;
  for (const [site, draft] of drafts) {
    if (
      !serving.has(site.role) ||
      (site.need.kind !== "required" && site.need.kind !== "undecided") ||
      (draft.verdict !== "covered" && draft.verdict !== "exempt")
    )
      continue;
    const culprit = adrift.find((other) => other !== site && mayBreak(site, other, ledger));
    if (culprit === undefined) continue;
    draft.verdict = "undecided";
    draft.reason = text(
      `无法判断 ${culprit.address} 指向何处，它的域名可能指向 ${site.address}`,
      `it is not known where ${culprit.address} leads, and its hostname may lead to ${site.address}`,
    );
  }
}

function mayBreak(site: Site, adrift: Site, ledger: Ledger): boolean {
  if (adrift.nameGaps.length > 0) return true;
  return adrift.names.some((held) => site.asks.some((ask) => judgeName(site, held, ask, ledger).problems.length > 0));
}

/** The sites whose cover reaches this one as well; none where one of them has none. */
function carriersOf(site: Site, drafts: ReadonlyMap<Site, Draft>): readonly Draft[] {
  const inPlay = (other: Site): boolean => other.need.kind === "required" || other.need.kind === "undecided";
  const allCovered = (others: readonly Site[]): readonly Draft[] => {
    const found = others.filter(inPlay).flatMap((other) => drafts.get(other) ?? []);
    return found.every((draft) => draft.verdict === "covered" || (draft.verdict === "exempt" && draft.attested === true))
      ? found
      : [];
  };
  if (site.role === "address" || site.role === "entry") {
    const behind = allCovered(walk(site, "reaches", "leadsBeyond"));
    if (behind.length > 0) return behind;
  }
  const before = walk(site, "reachedFrom", "reachedFromBeyond");
  // A rule without a hostname is reached through its front door alone, and answers its names.
  if (site.role === "binding") return allCovered(before);
  // The names of a front door's rules say nothing of what else stands behind it: names that lead here would have come along.
  if (site.publicByItself !== "no" || before.some((front) => inPlay(front) && front.names.length > 0)) return [];
  return allCovered(before);
}

/**
 * The nearest sites with a verdict of their own; links and neutral things between are passed through. None where the way also
 * leads beyond what can be seen: cover that rests on all neighbours needs to know them all.
 */
function walk(site: Site, next: "reaches" | "reachedFrom", beyond: "leadsBeyond" | "reachedFromBeyond"): readonly Site[] {
  if (site[beyond]) return [];
  const found = new Set<Site>();
  const seen = new Set<Site>([site]);
  const queue = [...site[next]];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.need.kind !== "neutral") found.add(at);
    else if (at[beyond]) return [];
    else queue.push(...at[next]);
  }
  return [...found];
}
