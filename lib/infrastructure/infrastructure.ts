import type { Condition } from "../catalogues/catalogue";
import { type Lookup, shippedLookup } from "../catalogues/own-entries";
import type { LedgerAddress } from "../filing/ledger";
import type { Estate } from "../terraform/estate";
import type { Resource } from "../terraform/resource";
import { text } from "../text";
import { accountTermsOf } from "./account-terms";
import { anchorOf } from "./anchor";
import { indexAnswerers } from "./answerers";
import { openConditions } from "./condition";
import { openDeclaredPlaces } from "./declared-places";
import { spreadExposure } from "./exposure";
import { type PlaceJudgement, judgePlace } from "./judge-place";
import { resolveLinks } from "./links";
import { type Locations, openLocations } from "./location";
import { spreadNames } from "./name-flow";
import { type HeldNames, namesHeldBy } from "./names";
import { type DraftSite, moduleSite, neutralSite, unlistedSite } from "./plain-sites";
import { addressesOf, addressesOfTargets } from "./public-addresses";
import { openRecords } from "./records";
import type { FilingAsk, Infrastructure, MainlandOrigin, Site } from "./site";
import { type Surveyed, surveyResources } from "./survey";
import { taggedFilingNumber } from "./tagged-number";
import type { TargetJudgement } from "./targets";
import { settle } from "./truth";

/** Roles that only tie things together or say where they stand. */
const rolesWithoutVerdict = new Set(["link", "network", "neutral", "certificate"]);

/** Sees an estate through the catalogues: what stands where, who can reach it, under which names. */
export function seeInfrastructure(
  estate: Estate,
  addresses: readonly LedgerAddress[],
  lookup: Lookup = shippedLookup,
): Infrastructure {
  const survey = surveyResources(estate.resources, lookup);
  const conditions = openConditions(survey);
  const locations = openLocations(survey, conditions);
  const links = resolveLinks(survey, conditions);
  const exposures = spreadExposure(survey, conditions, links);
  const heldNames = new Map<Resource, HeldNames>();
  const held = (one: Surveyed): HeldNames => {
    let names = heldNames.get(one.resource);
    if (names === undefined) {
      names = namesHeldBy(one, survey, conditions);
      heldNames.set(one.resource, names);
    }
    return names;
  };
  const answerers = indexAnswerers(survey, conditions, held);
  const records = openRecords(survey, conditions, answerers, {
    survey,
    locations,
    exposures,
    declared: openDeclaredPlaces(addresses),
  });
  const leading = spreadNames(survey, links, held, answerers, records.targetsOf);
  const looseHolders = new Set(links.loose.map((edge) => edge.holder.resource));
  const leadsAnywhere = (one: Surveyed): boolean =>
    one.entry.role === "record"
      ? records.of(one).targets.some((target) => target.kind === "unknown" && target.resource === null && target.cause !== null)
      : looseHolders.has(one.resource);
  function siteOf(one: Surveyed): DraftSite {
    const { resource, entry, catalogue } = one;
    const { need, asks, jurisdictions, exposure, trail } = judge(one);
    if (need.kind === "neutral" && !looseHolders.has(resource)) return neutralSite(resource, entry.role, catalogue.cloud);
    const own = held(one);
    const isRecord = entry.role === "record";
    const names = isRecord ? { ...own, certain: true } : leading(resource);
    // Every field is written out: this object is made once for each resource of an estate.
    return {
      stack: resource.stack,
      address: resource.address,
      type: resource.type,
      constructPath: resource.constructPath,
      role: entry.role,
      cloud: catalogue.cloud,
      need,
      publishes: isRecord || own.names.length + own.gaps.length > 0,
      names: names.names,
      namesCertain: names.certain,
      nameGaps: names.gaps,
      leadsAnywhere: leadsAnywhere(one),
      asks,
      jurisdictions,
      exposure,
      publicByItself: settle(conditions.isPublic(resource)),
      trail,
      contradiction: rolesWithoutVerdict.has(entry.role) || isRecord ? null : locations.contradictionOf(resource),
      hidesWorkloads: entry.hidesWorkloads === true,
      anchor: anchorOf(one, conditions),
      accountTerms: accountTermsOf(one, conditions),
      addresses: addressesIn(one, need),
      mainlandOrigin: entry.role === "edge" && need.kind === "exempt" && jurisdictions.length > 0 ? mainlandOrigin(one) : null,
      declaration: resource.declaration,
      taggedNumber: taggedFilingNumber(resource),
      leadsBeyond: false,
      reachedFromBeyond: false,
      reachedFrom: [],
      reaches: [],
    };
  }

  function addressesIn(one: Surveyed, need: PlaceJudgement["need"]): readonly string[] {
    if (need.kind !== "required") return [];
    return one.entry.role === "record" ? addressesOfTargets(records.of(one).targets) : addressesOf(one);
  }

  function mainlandOrigin(one: Surveyed): MainlandOrigin | null {
    for (const target of records.originsOf(one)) {
      if (target.kind !== "mainland") continue;
      const { resource, cloud, filingClass, trail } = target;
      return { value: trail[0]?.value ?? "", address: resource?.address ?? null, cloud, filingClass };
    }
    return null;
  }

  /** A link that opens something by itself (a scaling configuration) stands for what it opens where that is not in the estate. */
  function opensTheUnseen({ resource, entry }: Surveyed): boolean {
    if (entry.role !== "link" || !standsAlone(entry.public) || exposures.of(resource) === "no") return false;
    if (entry.links.some((link) => link.to === "self")) return false;
    const opened = entry.links.filter((link) => link.from === "self").map((link) => survey.ends(resource, link.to));
    return (
      opened.length > 0 &&
      opened.every((ends) => ends.resources.every((end) => survey.of(end.resource) === null || end.resource.mode === "data"))
    );
  }

  /** A link that forwards the internet to something, where neither of the two is a resource of the input. */
  function bridgesTheUnseen(one: Surveyed): boolean {
    const { resource, entry } = one;
    if (entry.role !== "link") return false;
    const isSeen = (path: string): boolean =>
      path === "self" || survey.ends(resource, path).resources.some((end) => end.resource.mode === "managed");
    const isSet = (path: string): boolean => {
      const { literals, loose, resources } = survey.ends(resource, path);
      return literals.length > 0 || loose !== null || resources.length > 0;
    };
    const opening = entry.links.filter(
      (link) =>
        (link.meaning === "address" || link.meaning === "forwarding") &&
        (link.when === undefined || settle(conditions.test(link.when, one)) !== "no"),
    );
    const [first] = opening;
    if (first === undefined || opening.some(({ from, to }) => isSeen(from) || isSeen(to))) return false;
    return opening.some(({ from, to }) => isSet(from) && isSet(to));
  }

  function judgeBridge(one: Surveyed): PlaceJudgement {
    const { resource } = one;
    const location = locations.of(resource);
    const trail = location.trail;
    if (location.kind === "exempt") {
      const reason = trail.at(-1)?.means ?? text("位于中国内地以外", "it stands outside mainland China");
      return { need: { kind: "exempt", reason }, asks: [], jurisdictions: location.jurisdictions, exposure: "unknown", trail };
    }
    const reason = text(
      `${resource.address} 将公网地址与服务器相连，但两端都不在输入中`,
      `${resource.address} joins a public address to a server, and neither of them is in the input`,
    );
    const need = { kind: "undecided", gap: "target", reason, cause: null } as const;
    return { need, asks: [], jurisdictions: ["unknown"], exposure: "unknown", trail };
  }

  function judge(one: Surveyed): PlaceJudgement {
    const { resource, entry } = one;
    if (bridgesTheUnseen(one)) return judgeBridge(one);
    if (opensTheUnseen(one)) return judgePlace(one, locations.of(resource), exposures, survey);
    if (rolesWithoutVerdict.has(entry.role) || (entry.role === "zone" && entry.public === "never")) return neutral();
    if (entry.role === "private") {
      const reason = text("内网解析，公网无法访问", "private DNS, which nobody on the internet resolves");
      return {
        need: { kind: "exempt", reason },
        asks: [],
        jurisdictions: [],
        exposure: "no",
        trail: [{ address: resource.address, attribute: null, value: null, means: reason }],
      };
    }
    if (entry.role === "record" && entry.targets.length > 0) {
      const { need, targets, trail } = records.of(one);
      return {
        need,
        asks: asksOf(targets),
        jurisdictions: jurisdictionsOf(targets, locations),
        exposure: need.kind === "exempt" ? "no" : need.kind === "required" ? "yes" : "unknown",
        trail,
      };
    }
    return judgePlace(one, locations.of(resource), exposures, survey);
  }

  const byResource = new Map<Resource, DraftSite>();
  for (const one of survey.surveyed) if (one.resource.mode === "managed") byResource.set(one.resource, siteOf(one));
  for (const edge of links.edges) {
    const from = byResource.get(edge.from);
    const to = byResource.get(edge.to);
    if (from === undefined || to === undefined) continue;
    from.reaches.push(to);
    to.reachedFrom.push(from);
  }
  for (const resource of links.leadsBeyond) markBeyond(byResource.get(resource), "leadsBeyond");
  for (const resource of links.reachedFromBeyond) markBeyond(byResource.get(resource), "reachedFromBeyond");
  const others = estate.resources.filter((resource) => resource.mode === "managed" && survey.of(resource) === null);
  return {
    stacks: estate.stacks,
    sites: [
      ...byResource.values(),
      ...others.flatMap((resource) => unlistedSite(resource, lookup)),
      ...estate.unreadModules.map(moduleSite),
    ],
    outOfScope: others
      .filter((resource) => lookup.find(resource.type, "resource") === null)
      .map(({ stack, address, type }) => ({ stack, address, type })),
  };
}

/** True for a condition about the resource's own attributes alone. */
function standsAlone(condition: Condition): boolean {
  if (typeof condition === "string") return condition === "always";
  if ("all" in condition) return condition.all.every(standsAlone);
  if ("any" in condition) return condition.any.every(standsAlone);
  if ("not" in condition) return standsAlone(condition.not);
  return "attribute" in condition && !("refersTo" in condition);
}

function asksOf(targets: readonly TargetJudgement[]): readonly FilingAsk[] {
  const asks = new Map<string, FilingAsk>();
  for (const target of targets) {
    if (target.kind === "mainland")
      asks.set(`${target.cloud ?? ""} ${target.filingClass}`, { cloud: target.cloud, filingClass: target.filingClass });
  }
  return [...asks.values()];
}

function jurisdictionsOf(targets: readonly TargetJudgement[], locations: Locations): Site["jurisdictions"] {
  const found = new Set<Site["jurisdictions"][number]>();
  for (const target of targets) {
    if (target.kind === "mainland") found.add("mainland");
    else if (target.kind === "unknown") found.add("unknown");
    else if (target.resource !== null) {
      const location = locations.of(target.resource);
      if (location.kind === "exempt") for (const jurisdiction of location.jurisdictions) found.add(jurisdiction);
    }
  }
  return [...found];
}

function neutral(): PlaceJudgement {
  return { need: { kind: "neutral" }, asks: [], jurisdictions: [], exposure: "no", trail: [] };
}

function markBeyond(site: DraftSite | undefined, side: "leadsBeyond" | "reachedFromBeyond"): void {
  if (site !== undefined) site[side] = true;
}
