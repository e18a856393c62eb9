import type { Jurisdiction, Source } from "../catalogues/catalogue";
import type { Resource } from "../terraform/resource";
import type { Cause, Possible } from "../terraform/value";
import { type Text, text } from "../text";
import type { Conditions } from "./condition";
import {
  type Findings,
  askFixed,
  askScope,
  defaultRegion,
  fromValues,
  gapOf,
  isOfOneCloud,
  nothing,
  regionFindings,
} from "./location-sources";
import { placeOfRegion, placeOfZone } from "./place";
import { readPath } from "./read-path";
import { type Survey, type Surveyed, existsWith } from "./survey";
import type { TrailStep } from "./trail";
import { no, yes } from "./truth";

/** Where a resource stands. An unknown location has another shape, so that nobody takes it for "not mainland". */
export type Location =
  | { readonly kind: "mainland"; readonly trail: readonly TrailStep[] }
  | { readonly kind: "exempt"; readonly jurisdictions: readonly ExemptJurisdiction[]; readonly trail: readonly TrailStep[] }
  | { readonly kind: "unknown"; readonly reason: Text; readonly cause: Cause | null; readonly trail: readonly TrailStep[] };

export type ExemptJurisdiction = Exclude<Jurisdiction, "mainland"> | "outside";

/** A zone or network that disagrees with the region that the provider block names. */
export interface Contradiction {
  readonly here: TrailStep;
  readonly provider: TrailStep;
}

export interface Locations {
  of(resource: Resource): Location;
  contradictionOf(resource: Resource): Contradiction | null;
}

export function openLocations(survey: Survey, conditions: Conditions): Locations {
  const done = new Map<Resource, { location: Location; contradiction: Contradiction | null }>();
  const busy = new Set<Resource>();

  function of(resource: Resource): Location {
    return locate(resource).location;
  }

  function locate(resource: Resource): { location: Location; contradiction: Contradiction | null } {
    const kept = done.get(resource);
    if (kept !== undefined) return kept;
    const one = survey.of(resource);
    if (one === null) return { location: unlisted(resource), contradiction: null };
    if (busy.has(resource)) return { location: circular(resource), contradiction: null };
    busy.add(resource);
    const result = findLocation(one);
    busy.delete(resource);
    done.set(resource, result);
    return result;
  }

  function findLocation(one: Surveyed): { location: Location; contradiction: Contradiction | null } {
    const places: Findings["places"][number][] = [];
    const gaps: Findings["gaps"][number][] = [];
    const open: Findings["gaps"][number][] = [];
    let bound: Findings["places"][number][] = [];
    let mayNotApply = false;
    for (const source of one.entry.location) {
      const found = ask(source, one);
      places.push(...found.places);
      if (isNetworkSource(source, one)) bound = [...bound, ...found.places];
      if (!found.asksNext || found.doubtful === true) gaps.push(...found.gaps);
      else open.push(...found.gaps);
      // A source that may not apply adds its places, but another one must say something for the case that it does not.
      // The same holds for one of whose ends only some are known.
      const partly = found.places.length > 0 && found.gaps.length > 0 && found.asksNext;
      if (found.places.length > 0 || found.gaps.length > 0) mayNotApply = found.mayNotApply === true || partly;
      if (mayNotApply) continue;
      if (found.places.length > 0 && (found.gaps.length === 0 || !found.asksNext)) break;
      if (found.gaps.length > 0 && !found.asksNext) break;
    }
    if (places.length === 0) gaps.push(...open);
    if (mayNotApply) gaps.push(open.at(-1) ?? sourceMayNotApply(one));
    const contradiction = findContradiction(one, bound);
    if (contradiction !== null) places.push({ jurisdiction: "mainland", trail: [contradiction.provider] });
    return { location: settle(one.resource, places, gaps), contradiction };
  }

  /** Only a zone, a network or what it is bound to says where a thing of the provider's region stands; scopes and edges have places of their own. */
  function isNetworkSource(source: Source, one: Surveyed): boolean {
    if (source === "provider" || !one.entry.location.includes("provider")) return false;
    if ("zone" in source || "viaReverse" in source) return true;
    return (
      "via" in source &&
      survey.ends(one.resource, source.via).resources.some(({ resource }) => survey.of(resource)?.entry.role === "network")
    );
  }

  function findContradiction(one: Surveyed, bound: Findings["places"]): Contradiction | null {
    const here = bound.find((place) => place.jurisdiction !== "mainland");
    const anyMainland = bound.some((place) => place.jurisdiction === "mainland");
    const configured = one.resource.provider.argument("region");
    if (bound.length === 0 || configured === null) return null;
    const region = regionFindings(one, configured, "provider");
    const providerMainland = region.places.find((place) => place.jurisdiction === "mainland");
    const providerExempt = region.places.find((place) => place.jurisdiction !== "mainland");
    // A choice on the provider's side is no disagreement: one of its branches may fit.
    if (region.gaps.length > 0 || (providerMainland !== undefined && providerExempt !== undefined)) return null;
    if (here !== undefined && !anyMainland && providerMainland !== undefined) return contradict(here, providerMainland);
    const mainland = bound.find((place) => place.jurisdiction === "mainland");
    if (mainland !== undefined && here === undefined && providerExempt !== undefined) return contradict(mainland, providerExempt);
    return null;
  }

  function ask(source: Source, one: Surveyed): Findings {
    if (source === "provider") return askProvider(one);
    if ("fixed" in source) return askFixed(source.fixed, one);
    let certain = true;
    if (source.when !== undefined) {
      const holds = conditions.test(source.when, one);
      if (holds === no) return nothing;
      certain = holds === yes;
    }
    const found = askAttribute(source, one);
    return certain ? found : { ...found, mayNotApply: true };
  }

  function askAttribute(source: Exclude<Source, "provider" | { fixed: unknown }>, one: Surveyed): Findings {
    const { resource, catalogue } = one;
    if ("zone" in source) {
      const elsewhere = (possible: Possible): Findings | null => askReferences(one, source.zone, possible);
      return fromValues(one, source.zone, true, (literal) => placeOfZone(catalogue, literal), elsewhere);
    }
    if ("region" in source) {
      return fromValues(one, source.region, false, (literal) => placeOfRegion(catalogue, literal, source.spelling));
    }
    if ("scope" in source) return askScope(source, one);
    if ("via" in source) {
      const ends = survey.ends(resource, source.via);
      // A choice between a network and none, or a literal, leaves the rest to the next source.
      const isStranger = (literal: string): boolean => survey.namesakes(literal, resource).length === 0;
      const partly = readPath(resource, source.via).absent || ends.literals.some(isStranger);
      const steps = ends.resources.filter(({ resource: end }) => survey.of(end) !== null);
      const found = follow(
        one,
        source.via,
        steps.map(({ resource: end }) => end),
        ends.loose,
      );
      return { ...found, mayNotApply: partly && found.places.length > 0 };
    }
    const { certain, loose } = survey.binders(source.viaReverse.type, source.viaReverse.through, resource);
    const bound = certain.map((binder) => binder.resource);
    // A binding that may not be there leaves the rest to the next source.
    const partly = !bound.some((binder) => {
      const ends = survey.ends(binder, source.viaReverse.through).resources;
      return ends.some((end) => end.resource === resource && end.certain) && existsWith(binder, resource);
    });
    const found = follow(
      one,
      null,
      bound,
      loose.length > 0 ? { kind: "missing", subject: loose[0]?.resource.address ?? "" } : null,
    );
    return { ...found, mayNotApply: partly && found.places.length > 0 };
  }

  /** A zone that something of another provider gives, such as a data source, is one of that provider's region. */
  function askReferences(one: Surveyed, attribute: string, { from }: Possible): Findings | null {
    const { resource } = one;
    const sources = from.flatMap((origin) => (origin.kind === "reference" ? [origin.resource] : []));
    const isFarther = (each: Resource): boolean => each.provider !== resource.provider && isOfOneCloud(each, resource);
    if (sources.length === 0 || !sources.every(isFarther)) return null;
    const found = sources.map((each): Findings => {
      if (each.mode !== "data") return follow(one, attribute, [each], null);
      const { places, ...rest } = askProvider({ ...one, resource: each });
      return {
        ...rest,
        places: places.map((place) => ({ ...place, trail: [placedBy(resource, attribute, each), ...place.trail] })),
      };
    });
    return { places: found.flatMap(({ places }) => places), gaps: found.flatMap(({ gaps }) => gaps), asksNext: false };
  }

  function follow(one: Surveyed, attribute: string | null, ends: readonly Resource[], loose: Cause | null): Findings {
    const places: Findings["places"][number][] = [];
    const gaps: Findings["gaps"][number][] = [];
    for (const end of ends) {
      if (busy.has(end)) continue;
      const location = of(end);
      const trail = [placedBy(one.resource, attribute, end), ...location.trail];
      if (location.kind === "unknown") gaps.push({ reason: location.reason, cause: location.cause, trail });
      else if (location.kind === "mainland") places.push({ jurisdiction: "mainland", trail });
      else for (const jurisdiction of location.jurisdictions) places.push({ jurisdiction, trail });
    }
    // Where the reference ends is known, but not where that stands: the provider's region must not paper over it.
    const asksNext = gaps.length === 0;
    if (loose !== null) gaps.push(gapOf(one.resource, attribute, loose));
    return { places, gaps, asksNext };
  }

  function askProvider(one: Surveyed): Findings {
    const configured = one.resource.provider.argument("region");
    if (configured === null) return defaultRegion(one);
    return regionFindings(one, configured, "provider");
  }

  return { of, contradictionOf: (resource) => locate(resource).contradiction };
}

function placedBy({ address }: Resource, attribute: string | null, end: Resource): TrailStep {
  const means =
    attribute === null
      ? text(`位置取决于 ${end.address}`, `is placed by ${end.address}`)
      : text("位置由它决定", "takes its place from there");
  return { address, attribute, value: end.address, means };
}

function sourceMayNotApply(one: Surveyed): Findings["gaps"][number] {
  const reason = text(
    `无法判断 ${one.resource.address} 由哪一处决定位置`,
    `it is not known which attribute places ${one.resource.address}`,
  );
  return { reason, cause: null, trail: [] };
}

function settle(resource: Resource, places: Findings["places"], gaps: Findings["gaps"]): Location {
  const mainland = places.find((place) => place.jurisdiction === "mainland");
  if (mainland !== undefined) return { kind: "mainland", trail: mainland.trail };
  const [gap] = gaps;
  if (gap !== undefined) return { kind: "unknown", ...gap };
  const jurisdictions = new Set<ExemptJurisdiction>();
  for (const { jurisdiction } of places) if (jurisdiction !== "mainland") jurisdictions.add(jurisdiction);
  const [first] = places;
  if (first !== undefined) return { kind: "exempt", jurisdictions: [...jurisdictions], trail: first.trail };
  const reason = text(
    `输入中没有任何内容说明 ${resource.address} 的位置`,
    `nothing in the input says where ${resource.address} stands`,
  );
  return { kind: "unknown", reason, cause: null, trail: [] };
}

function unlisted(resource: Resource): Location {
  const reason = text(
    `类型 ${resource.type} 不在目录中，位置未知`,
    `no catalogue lists the type ${resource.type}, so its location is not known`,
  );
  return { kind: "unknown", reason, cause: null, trail: [] };
}

function circular(resource: Resource): Location {
  const reason = text(`${resource.address} 的位置循环引用自身`, `the location of ${resource.address} refers back to itself`);
  return { kind: "unknown", reason, cause: null, trail: [] };
}

function contradict(here: Findings["places"][number], provider: Findings["places"][number]): Contradiction | null {
  const hereStep = here.trail.at(-1);
  const providerStep = provider.trail.at(-1);
  return hereStep === undefined || providerStep === undefined ? null : { here: hereStep, provider: providerStep };
}
