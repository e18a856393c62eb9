import type { Catalogue } from "../catalogues/catalogue";
import type { Lookup } from "../catalogues/own-entries";
import type { Resource, UnreadModule } from "../terraform/resource";
import { text } from "../text";
import { looksPublic } from "./looks-public";
import { placeOfRegion } from "./region";
import type { Site } from "./site";

/** A site whose neighbours are being filled in. */
export type DraftSite = Omit<Site, "leadsBeyond" | "reachedFromBeyond"> & {
  leadsBeyond: boolean;
  reachedFromBeyond: boolean;
  readonly reachedFrom: Site[];
  readonly reaches: Site[];
};

function identityOf(resource: Resource): Pick<Site, "stack" | "address" | "type" | "constructPath"> {
  const { stack, address, type, constructPath } = resource;
  return { stack, address, type, constructPath };
}

const bare = {
  publishes: false,
  leadsAnywhere: false,
  names: [],
  namesCertain: false,
  nameGaps: [],
  asks: [],
  jurisdictions: ["unknown"],
  exposure: "unknown",
  publicByItself: "unknown",
  trail: [],
  contradiction: null,
  hidesWorkloads: false,
  anchor: null,
  accountTerms: null,
  addresses: [],
  mainlandOrigin: null,
  taggedNumber: null,
  leadsBeyond: false,
  reachedFromBeyond: false,
  reachedFrom: [],
  reaches: [],
} as const;

/** A site that plays no part: it is listed and passed through, and nobody asks it anything. */
export function neutralSite(resource: Resource, role: Site["role"], cloud: string): DraftSite {
  return {
    ...bare,
    ...identityOf(resource),
    role,
    cloud,
    declaration: resource.declaration,
    jurisdictions: [],
    exposure: "no",
    publicByItself: "no",
    need: { kind: "neutral" },
    reachedFrom: [],
    reaches: [],
  };
}

/** A type of a known cloud that has no entry: listed as neutral, or not listed at all. */
export function unlistedSite(resource: Resource, lookup: Lookup): readonly Site[] {
  const found = lookup.find(resource.type, "resource");
  if (found === null) return [];
  const identity = { ...identityOf(resource), cloud: found.catalogue.cloud, declaration: resource.declaration };
  if ("neutral" in found) return [neutralSite(resource, "neutral", found.catalogue.cloud)];
  if (found.catalogue.coverage === "main") return [mainUnlistedSite(resource, found.catalogue)];
  const reason = text(
    `类型 ${resource.type} 不在 ${found.catalogue.asOf} 的目录中，无法判断它是否公开网站`,
    `the catalogue of ${found.catalogue.asOf} does not list the type ${resource.type}, so it is not known whether it publishes a website`,
  );
  return [
    {
      ...bare,
      ...identity,
      role: "unlisted",
      need: { kind: "undecided", gap: "type", reason, cause: { kind: "missing", subject: resource.type } },
    },
  ];
}

/** The catalogue lists what serves websites at that cloud: another type is of interest in the mainland alone, and where it looks public. */
function mainUnlistedSite(resource: Resource, catalogue: Catalogue): DraftSite {
  const { cloud, asOf } = catalogue;
  const places = placesOf(resource, catalogue);
  const isIn = (jurisdiction: string): boolean => places.includes(jurisdiction);
  if (places.length > 0 && !isIn("mainland") && !isIn("unknown")) return neutralSite(resource, "neutral", cloud);
  // Of another provider of that cloud nothing is known but where it stands.
  const isForeign = !resource.type.startsWith(catalogue.typePrefix) && isIn("mainland");
  const looking = resource.argumentNames().find(looksPublic);
  const site = neutralSite(resource, "unlisted", cloud);
  if (looking === undefined && !isForeign) {
    const reason = text(
      `类型 ${resource.type} 不在 ${asOf} 的目录中，其参数没有公开网站的迹象`,
      `the catalogue of ${asOf} does not list the type ${resource.type}, and none of its arguments looks public`,
    );
    return { ...site, need: { kind: "neutral", reason } };
  }
  const reason = isForeign
    ? text(
        `类型 ${resource.type} 属于该云的另一个 provider，不在 ${asOf} 的目录中，而它位于中国内地`,
        `the type ${resource.type} is of another provider of that cloud, which the catalogue of ${asOf} does not list, and it stands in mainland China`,
      )
    : text(
        `类型 ${resource.type} 不在 ${asOf} 的目录中，而其参数 ${looking ?? ""} 像是公开的`,
        `the catalogue of ${asOf} does not list the type ${resource.type}, and its argument ${looking ?? ""} looks public`,
      );
  const need = { kind: "undecided", gap: "type", reason, cause: { kind: "missing", subject: resource.type } } as const;
  return { ...site, jurisdictions: ["unknown"], exposure: "unknown", publicByItself: "unknown", need };
}

/** The jurisdictions of the regions that are written on it, or on its provider; empty where none is. */
function placesOf(resource: Resource, catalogue: Catalogue): readonly string[] {
  const own = catalogue.regionAttribute === undefined ? null : resource.argument(catalogue.regionAttribute);
  const values = own ?? resource.provider.argument("region");
  return (values ?? []).map(({ value }) => {
    const place = typeof value === "string" ? placeOfRegion(catalogue, value, "display") : null;
    return place?.jurisdiction ?? "unknown";
  });
}

/** A module whose content is not in the input may hold anything. */
export function moduleSite(module: UnreadModule): Site {
  const reason = text(
    `模块 ${module.address}（${module.source}）的内容不在输入中`,
    `the content of ${module.address} (${module.source}) is not in the input`,
  );
  return {
    ...bare,
    stack: module.stack,
    address: module.address,
    type: "module",
    constructPath: module.constructPath,
    role: "module",
    cloud: "",
    declaration: undefined,
    need: { kind: "undecided", gap: "type", reason, cause: { kind: "module", subject: module.address } },
  };
}
