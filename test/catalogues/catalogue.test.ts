import { describe, expect, test } from "vitest";
import { catalogues } from "../../lib/catalogues/index";
import { linkMeanings } from "../../lib/catalogues/link-meanings";
import { catalogueSchema } from "../../lib/catalogues/schema";
import { namedTypes, usedPaths } from "../../scripts/catalogue-diff/used-paths";
import { providerTypes } from "./provider-types";

/** Last parts of attribute names that promise an address, a name or a way in from the internet. */
const looksPublic = /public|internet|extranet|external|(^|_)eips?(_|$)|(^|_)wan(_|$)|(^|_)vips?(_|$)|cname|domain/;

/** Maps of the provider: its schema lists none of their keys. */
const maps: readonly string[] = ["connections"];

function isKeyOf(map: string, path: string): boolean {
  return maps.includes(map) && path.startsWith(`${map}.`);
}

describe.each(catalogues)("the catalogue of $cloud", (catalogue) => {
  const resources = catalogue.entries.filter(({ kind }) => kind === "resource");

  test("keeps to the vocabulary, word by word", () => {
    expect(catalogueSchema.safeParse(catalogue).error?.issues ?? []).toEqual([]);
  });

  test("lists a type and kind once", () => {
    const keys = catalogue.entries.map(({ type, kind }) => `${kind} ${type}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect(catalogue.neutral.filter((type, index) => catalogue.neutral.indexOf(type) !== index)).toEqual([]);
  });

  test("has no type that is an entry and neutral as well", () => {
    expect(catalogue.neutral.filter((type) => resources.some((entry) => entry.type === type))).toEqual([]);
  });

  test("uses only regions that it lists by default", () => {
    const { defaultRegion, regions } = catalogue;
    if (defaultRegion !== null) expect(regions.map(({ id }) => id)).toContain(defaultRegion.id);
  });

  test("tells regions apart in every spelling", () => {
    for (const key of ["id", "short", "numericZonePrefix"] as const) {
      const values = catalogue.regions.map((region) => region[key]).filter((value) => value !== undefined);
      expect(new Set(values).size, key).toBe(values.length);
    }
  });

  test("asks only types that have entries, by the name that is no alias", () => {
    const canonical = new Set(resources.map(({ type }) => type).filter((type) => catalogue.aliases[type] === undefined));
    expect(catalogue.entries.flatMap(namedTypes).filter((type) => !canonical.has(type))).toEqual([]);
  });

  test("never exempts what a scope does not know", () => {
    const scopes = catalogue.entries
      .flatMap(({ location }) => location)
      .filter((source) => typeof source === "object" && "scope" in source);
    expect(scopes.filter((source) => source.omitted === "exempt")).toEqual([]);
    expect(scopes.filter((source) => source.mainland.some((value) => source.exempt.includes(value)))).toEqual([]);
  });
});

describe.each(catalogues.filter(({ coverage }) => coverage === "all"))("the whole catalogue of $cloud", (catalogue) => {
  const types = providerTypes(catalogue.cloud);
  const resources = catalogue.entries.filter(({ kind }) => kind === "resource");

  test("says of every type of the provider that it is an entry or neutral", () => {
    expect(types.size).toBe(catalogue.cloud === "alicloud" ? 1184 : 1344);
    const listed = new Set([...resources.map(({ type }) => type), ...catalogue.neutral]);
    expect([...types.keys()].filter((type) => !listed.has(type))).toEqual([]);
    expect([...listed].filter((type) => !types.has(type))).toEqual([]);
  });

  test("gives a reason for every neutral type with an attribute that looks public", () => {
    const reviewed = new Set(catalogue.review.map(({ type }) => type));
    const unexplained = catalogue.neutral.filter(
      (type) => !reviewed.has(type) && types.get(type)!.some((path) => looksPublic.test(path.split(".").at(-1)!)),
    );
    expect(unexplained).toEqual([]);
    expect([...reviewed].filter((type) => !catalogue.neutral.includes(type))).toEqual([]);
  });

  // Data sources are left out: the provider's list of paths holds resources alone.
  test("uses only attributes that the provider's schema has", () => {
    const exists = (type: string, path: string): boolean =>
      types.get(type)?.some((known) => known === path || known.startsWith(`${path}.`) || isKeyOf(known, path)) === true;
    const used = resources.flatMap(usedPaths);
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter(({ type, path }) => !exists(type, path))).toEqual([]);
  });

  test("gives an alias the same attributes and the same entry", () => {
    for (const [alias, canonical] of Object.entries(catalogue.aliases)) {
      expect(types.get(alias), alias).toEqual(types.get(canonical));
      const entry = resources.find(({ type }) => type === canonical);
      expect(entry, canonical).toBeDefined();
      expect(resources.find(({ type }) => type === alias)).toEqual({ ...entry, type: alias });
    }
  });

  test("sends everything that could be served to a filing class, records and edges included", () => {
    const serving = ["server", "address", "entry", "storage", "function", "record", "binding"];
    const withoutClass = resources
      .filter(({ role, filingClass }) => serving.includes(role) && filingClass === "none")
      .map(({ type }) => type);
    // A HAVIP is private until an EIP is attached, a node pool without addresses and a registry have no entry of the user's.
    expect(withoutClass.sort()).toEqual(
      catalogue.cloud === "alicloud"
        ? []
        : ["tencentcloud_ha_vip", "tencentcloud_kubernetes_serverless_node_pool", "tencentcloud_tcr_instance"],
    );
  });
});

test("a link says what it means in both languages", () => {
  for (const { zh, en } of Object.values(linkMeanings)) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[A-Za-z ,]+$/);
  }
});

test("hostname patterns are anchored at the end, so that a longer name cannot borrow a place", () => {
  const rows = catalogues.flatMap(({ hostnames }) => hostnames);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ pattern }) => !pattern.endsWith("$") || !/^(\(\^\|\\\.\)|\\\.|-\()/.test(pattern))).toEqual([]);
});
