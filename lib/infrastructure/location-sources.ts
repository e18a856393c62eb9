import type { Jurisdiction, Source } from "../catalogues/catalogue";
import type { Resource } from "../terraform/resource";
import { type Cause, type Possible, isScalar, isUnknown } from "../terraform/value";
import { type Text, text } from "../text";
import { nameJurisdiction, placeMeans } from "./jurisdiction-names";
import { placeOfRegion } from "./place";
import { readPath } from "./read-path";
import type { Surveyed } from "./survey";
import { type TrailStep, showPossible } from "./trail";

/** What one source of a location says: places, and reasons why it does not say. */
export interface Findings {
  readonly places: readonly { readonly jurisdiction: Jurisdiction | "outside"; readonly trail: readonly TrailStep[] }[];
  readonly gaps: readonly { readonly reason: Text; readonly cause: Cause | null; readonly trail: readonly TrailStep[] }[];
  /** Another source may fill the gaps: a zone that a data source gives stands in the provider's region all the same. */
  readonly asksNext: boolean;
  /** What is not known may disagree with the next source: only an answer in the mainland counts against it. */
  readonly doubtful?: boolean;
  /** The source stands under a condition that may not hold. */
  readonly mayNotApply?: boolean;
}

export const nothing: Findings = { places: [], gaps: [], asksNext: true };

/** Opens the evaluation of locations; each is worked out once. */
export function askFixed(fixed: "mainland" | "outside" | "none", one: Surveyed): Findings {
  if (fixed === "none") return nothing;
  const means =
    fixed === "mainland"
      ? text("该产品固定在中国内地", "the product always stands in mainland China")
      : text("该产品固定在中国内地以外", "the product always stands outside mainland China");
  return {
    places: [{ jurisdiction: fixed, trail: [{ address: one.resource.address, attribute: null, value: null, means }] }],
    gaps: [],
    asksNext: false,
  };
}

export function askScope(source: Extract<Source, { scope: string }>, one: Surveyed): Findings {
  const { resource } = one;
  const reading = readPath(resource, source.scope);
  const places: Findings["places"][number][] = [];
  const gaps: Findings["gaps"][number][] = [];
  const step = (value: string | null, means: Text): TrailStep => ({
    address: resource.address,
    attribute: source.scope,
    value,
    means,
  });
  const covers = text("加速或服务范围包含中国内地", "its scope includes mainland China");
  const outside = text("加速或服务范围不含中国内地", "its scope leaves mainland China out");
  const omit = (): void => {
    if (source.omitted === "mainland")
      places.push({
        jurisdiction: "mainland",
        trail: [step(null, text("未设置时按默认值包含中国内地", "left out, the default includes mainland China"))],
      });
    if (source.omitted === "exempt")
      places.push({
        jurisdiction: "outside",
        trail: [step(null, text("未设置时按默认值不含中国内地", "left out, the default leaves mainland China out"))],
      });
  };
  if (reading.absent) omit();
  if (reading.open !== null) gaps.push(gapOf(resource, source.scope, reading.open));
  for (const possible of reading.values) {
    const { value } = possible;
    const shown = showPossible(possible);
    if (!isScalar(value))
      gaps.push(gapOf(resource, source.scope, isUnknown(value) ? value.cause : { kind: "syntax", subject: shown }));
    else if (holds(source.mainland, value)) places.push({ jurisdiction: "mainland", trail: [step(shown, covers)] });
    else if (holds(source.exempt, value)) places.push({ jurisdiction: "outside", trail: [step(shown, outside)] });
    else if (value === "") omit();
  }
  // What the scope does not settle another source may, but a scope that is not known stays a gap.
  return { places, gaps, asksNext: gaps.length === 0 };
}

function holds(list: readonly (string | number | boolean)[], value: string | number | boolean | null): boolean {
  return list.some((item) => String(item).toLowerCase() === String(value).toLowerCase());
}

/** By the prefix of their types. */
export function isOfOneCloud(one: Resource, other: Resource): boolean {
  return one.type.split("_", 1)[0] === other.type.split("_", 1)[0];
}

type Look = (literal: string) => { readonly jurisdiction: Jurisdiction; readonly region: string } | null;

/** Where the resources stand that a value comes from; null where nothing but the resource itself can say it. */
type FromReferences = (possible: Possible) => Findings | null;

export function fromValues(
  one: Surveyed,
  attribute: string,
  asksNext: boolean,
  look: Look,
  fromReferences: FromReferences = () => null,
): Findings {
  const { resource } = one;
  const reading = readPath(resource, attribute);
  const places: Findings["places"][number][] = [];
  const gaps: Findings["gaps"][number][] = [];
  let strange = false;
  let doubtful = false;
  // A choice between a place and nothing leaves the rest to the next source.
  let unset = reading.absent;
  if (reading.open !== null) gaps.push(gapOf(resource, attribute, reading.open));
  for (const possible of reading.values) {
    const { value } = possible;
    if (value === "") {
      unset = true;
      continue;
    }
    if (!isScalar(value)) {
      const elsewhere = fromReferences(possible);
      if (elsewhere !== null) {
        places.push(...elsewhere.places);
        gaps.push(...elsewhere.gaps);
        continue;
      }
      gaps.push(gapOf(resource, attribute, isUnknown(value) ? value.cause : { kind: "syntax", subject: showPossible(possible) }));
      // What a data source or a resource of its cloud gives belongs to its provider; any other value may disagree with the provider.
      doubtful ||= !possible.from.some((origin) => origin.kind === "reference" && isOfOneCloud(origin.resource, resource));
      continue;
    }
    const place = look(String(value));
    if (place === null) {
      strange = true;
      gaps.push(notListed(resource.address, attribute, String(value)));
    } else
      places.push({
        jurisdiction: place.jurisdiction,
        trail: [{ address: resource.address, attribute, value: showPossible(possible), means: placeMeans(place) }],
      });
  }
  return { places, gaps, asksNext: asksNext && !strange, doubtful, mayNotApply: unset && places.length > 0 };
}

export function regionFindings(one: Surveyed, configured: readonly Possible[], attribute: "provider"): Findings {
  const { resource, catalogue } = one;
  const places: Findings["places"][number][] = [];
  const gaps: Findings["gaps"][number][] = [];
  const at = `${attribute} ${resource.provider.key}`;
  for (const possible of configured) {
    const { value } = possible;
    if (value === null || value === "") {
      const fallback = defaultRegion(one);
      places.push(...fallback.places);
      gaps.push(...fallback.gaps);
    } else if (typeof value !== "string")
      gaps.push(
        gapOf(resource, "region", isUnknown(value) ? value.cause : { kind: "syntax", subject: showPossible(possible) }, at),
      );
    else {
      const place = placeOfRegion(catalogue, value);
      if (place === null) gaps.push(notListed(at, "region", value));
      else
        places.push({
          jurisdiction: place.jurisdiction,
          trail: [{ address: at, attribute: "region", value, means: placeMeans(place) }],
        });
    }
  }
  return { places, gaps, asksNext: false };
}

export function defaultRegion(one: Surveyed): Findings {
  const { catalogue, resource } = one;
  if (catalogue.defaultRegion === null) {
    const subject = `provider ${resource.provider.key} region`;
    return { places: [], gaps: [gapOf(resource, null, { kind: "missing", subject })], asksNext: false };
  }
  const { id } = catalogue.defaultRegion;
  const place = placeOfRegion(catalogue, id);
  if (place === null) return nothing;
  const name = nameJurisdiction(place.jurisdiction);
  const means = text(
    `未设置，provider 默认使用位于${name.zh}的 ${id}`,
    `left out, the provider's default ${id} is in ${name.en}`,
  );
  return {
    places: [
      {
        jurisdiction: place.jurisdiction,
        trail: [{ address: `provider ${resource.provider.key}`, attribute: "region", value: null, means }],
      },
    ],
    gaps: [],
    asksNext: false,
  };
}

export function gapOf(
  resource: Resource,
  attribute: string | null,
  cause: Cause,
  at: string = resource.address,
): Findings["gaps"][number] {
  const reason = text(
    `${at} 的 ${attribute ?? "位置"} 取决于 ${cause.subject}，其值未知`,
    `${attribute ?? "the location"} of ${at} waits for ${cause.subject}, whose value is not known`,
  );
  return { reason, cause, trail: [{ address: at, attribute, value: cause.subject, means: text("值未知", "not known") }] };
}

function notListed(at: string, attribute: string, value: string): Findings["gaps"][number] {
  const reason = text(
    `${at} 的 ${attribute} 为 ${value}，不在任何地域表中`,
    `${attribute} of ${at} is ${value}, which no table of regions lists`,
  );
  return {
    reason,
    cause: null,
    trail: [{ address: at, attribute, value, means: text("不在任何地域表中", "in no table of regions") }],
  };
}
