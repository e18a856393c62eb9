import type { Target } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { namesUnderZone } from "../../record-names";

/** Pools by the names that versions 5 and 4 of the provider give them. */
const poolAttributes: readonly string[] = [
  "default_pools",
  "default_pool_ids",
  "fallback_pool",
  "fallback_pool_id",
  "rules.overrides.default_pools",
  "rules.overrides.fallback_pool",
];

/** Pools for visitors of one region, the mainland's among them: blocks in version 4, in version 5 a map, which is not read. */
const regionalPools: readonly string[] = [
  "region_pools",
  "country_pools",
  "pop_pools",
  "rules.overrides.region_pools",
  "rules.overrides.country_pools",
  "rules.overrides.pop_pools",
];

export const loadBalancers = fillEntries([
  {
    type: "cloudflare_load_balancer",
    role: "record",
    filingClass: "any_provider",
    location: [{ scope: "networks", mainland: ["jdcloud"], exempt: [] }],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    hostnames: namesUnderZone({ name: "name", zone: "zone_id", whole: "hostname", mayBeFull: true }),
    targets: [
      ...[...poolAttributes, ...regionalPools.map((pools) => `${pools}.pool_ids`)].map((attribute): Target => ({
        attribute,
        kind: "record-value",
        when: { attribute, present: true },
      })),
      ...regionalPools.map((attribute): Target => ({
        attribute,
        kind: "record-value",
        when: { all: [{ attribute, present: true }, { not: { attribute: `${attribute}.pool_ids`, present: true } }] },
      })),
    ],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "its pools decide; on the China Network (networks has jdcloud) it needs a filing wherever they are. A map of pools by region leaves it undecided",
    },
  },
  {
    type: "cloudflare_load_balancer_pool",
    role: "entry",
    filingClass: "any_provider",
    location: [{ via: "origins.address" }],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    targets: [{ attribute: "origins.address", kind: "origin" }],
    publishes: ["id"],
    names: ["id"],
    links: [{ from: "self", to: "origins.address", meaning: "origin" }],
    evidence: {
      basis: "memory",
      confidence: "medium",
      note: "stands where its origins do, which ask for the filing of their own cloud; an origin that is written out leaves it undecided",
    },
  },
]);
