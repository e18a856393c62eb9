import { z } from "zod";
import type { Catalogue, Condition } from "./catalogue";

const path = z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)*$/);
const type = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)+$/);
const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}, "no regular expression");
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const jurisdiction = z.enum(["mainland", "hong-kong", "macao", "taiwan", "overseas"]);
const spelling = z.enum(["region", "short", "city", "ens", "namespace", "oss", "display"]);

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.enum(["always", "never", "unknown"]),
    z.strictObject({ attribute: path, is: z.array(scalar).min(1), omitted: scalar.exactOptional() }),
    z.strictObject({ attribute: path, over: z.number(), omitted: z.number().exactOptional() }),
    z.strictObject({ attribute: path, present: z.literal(true) }),
    z.strictObject({ attribute: path, written: z.literal(true) }),
    z.strictObject({ attribute: path, refersTo: z.array(type).min(1), if: condition.exactOptional() }),
    z.strictObject({ attribute: path, matches: pattern }),
    z.strictObject({ boundBy: type, through: path, if: condition.exactOptional() }),
    z.strictObject({ namedBy: z.literal("record") }),
    z.strictObject({ reachedThrough: path }),
    z.strictObject({ sameAs: path }),
    z.strictObject({ all: z.array(condition).min(2) }),
    z.strictObject({ any: z.array(condition).min(2) }),
    z.strictObject({ not: condition }),
  ]),
);
const when = condition.exactOptional();

const source = z.union([
  z.literal("provider"),
  z.strictObject({ zone: path, when }),
  z.strictObject({ region: path, spelling: spelling.exactOptional(), when }),
  z.strictObject({ via: path, when }),
  z.strictObject({ viaReverse: z.strictObject({ type, through: path }), when }),
  z.strictObject({
    scope: path,
    mainland: z.array(scalar),
    exempt: z.array(scalar),
    omitted: z.enum(["mainland", "exempt", "unknown"]).exactOptional(),
    when,
  }),
  z.strictObject({ fixed: z.enum(["mainland", "outside", "none"]) }),
]);

const nameWords = {
  wildcard: z.enum(["star", "dot", "none"]).exactOptional(),
  list: z.literal("comma").exactOptional(),
  kind: z.enum(["served", "alias", "source"]).exactOptional(),
  when,
};
const hostname = z.union([
  z.strictObject({ attribute: path, ...nameWords }),
  z.strictObject({ join: z.array(path).min(2), ...nameWords }),
]);

const target = z.strictObject({
  attribute: path,
  kind: z.enum(["origin", "backend", "address", "record-value", "network"]),
  when,
  list: z.literal("comma").exactOptional(),
  format: z.literal("svcb").exactOptional(),
});

const link = z.strictObject({
  from: path,
  to: path,
  when,
  meaning: z.enum(["address", "attachment", "forwarding", "part", "hostname", "origin", "opening", "membership", "resolution"]),
});

const evidence = z.strictObject({
  basis: z.enum(["docs", "source", "memory"]),
  confidence: z.enum(["high", "medium", "low"]),
  note: z.string().min(1).exactOptional(),
});

const billing = z.strictObject({
  chargeType: path.exactOptional(),
  legacyChargeType: path.exactOptional(),
  prepaid: z.array(scalar).min(1).exactOptional(),
  omitted: scalar.exactOptional(),
  always: z.enum(["prepaid", "postpaid"]).exactOptional(),
  period: path.exactOptional(),
  periodUnit: z
    .union([z.literal("month"), z.strictObject({ attribute: path, omitted: z.string().exactOptional() })])
    .exactOptional(),
  carriesFiling: z.boolean().exactOptional(),
  services: z.int().positive().exactOptional(),
});

const filingTerms = z.strictObject({
  minimumMonths: z.int().positive(),
  services: z.int().positive(),
  asOf: z.iso.date(),
  source: z.string().min(1),
  confidence: z.enum(["high", "medium", "low"]),
});

const shutPorts = z.strictObject({
  ports: z.array(z.int().positive()).nonempty(),
  asOf: z.iso.date(),
  source: z.string().min(1),
  confidence: z.enum(["high", "medium", "low"]),
});

const roles = [
  "server",
  "address",
  "entry",
  "edge",
  "binding",
  "storage",
  "function",
  "record",
  "zone",
  "private",
  "network",
  "link",
  "opaque",
  "certificate",
  "neutral",
] as const;

/** What an entry says, key by key. */
export const entryShape = {
  type,
  kind: z.enum(["resource", "data"]),
  role: z.enum(roles),
  filingClass: z.enum(["this_provider", "any_provider", "none"]),
  location: z.array(source),
  public: condition,
  hostnames: z.array(hostname),
  targets: z.array(target),
  publishes: z.array(path),
  private: z.array(path).min(1).exactOptional(),
  names: z.array(path).min(1).exactOptional(),
  links: z.array(link),
  hidesWorkloads: z.literal(true).exactOptional(),
  defaults: z.record(path, scalar).exactOptional(),
  billing: billing.exactOptional(),
  webPort: condition.exactOptional(),
  unsignedCalls: condition.exactOptional(),
  evidence,
};
const entry = z.strictObject(entryShape);

export const typeSchema = type;

export const regionSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]+$/),
  name: z.string().min(1),
  jurisdiction,
  short: z
    .string()
    .regex(/^[a-z]+$/)
    .exactOptional(),
  numericZonePrefix: z
    .string()
    .regex(/^\d{4}$/)
    .exactOptional(),
  source: z.string().min(1),
  note: z.string().min(1).exactOptional(),
});

const hostnamePattern = z.strictObject({
  pattern,
  place: z.union([
    z.strictObject({ jurisdiction: z.union([jurisdiction, z.literal("outside")]) }),
    z.strictObject({ regionGroup: z.int().positive(), spelling: spelling.exactOptional() }),
    z.strictObject({ undecided: z.enum(["edge", "bucket"]) }),
    z.strictObject({ neutral: z.literal(true) }),
  ]),
  product: z.string().min(1),
  filingClass: z.enum(["this_provider", "any_provider"]).exactOptional(),
  internalGroup: z.int().positive().exactOptional(),
  evidence: z.enum(["docs", "source", "memory"]),
});

const patternRow = z.strictObject({ pattern, jurisdiction });

/** The shape of a catalogue, strict, so that a misspelt word fails. Only tests parse with it: loading a catalogue costs no check. */
export const catalogueSchema: z.ZodType<Catalogue> = z.strictObject({
  cloud: z.string().regex(/^[a-z]+$/),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  typePrefix: z.string().regex(/^([a-z]+_)?$/),
  otherPrefixes: z.array(z.string().regex(/^[a-z]+_$/)).exactOptional(),
  providers: z.array(z.string().regex(/^[\w-]+\/[\w-]+$/)).min(1),
  providerVersion: z
    .string()
    .regex(/^\d+\.\d+\.\d+$/)
    .nullable(),
  coverage: z.enum(["all", "main", "listed"]),
  asOf: z.iso.date(),
  sources: z.array(z.string().min(1)).min(1),
  defaultRegion: z.strictObject({ id: z.string().min(1), evidence }).nullable(),
  regionAttribute: path.exactOptional(),
  regionEnvironment: z.array(z.string().regex(/^[A-Z_]+$/)),
  filingTerms: filingTerms.exactOptional(),
  shutPorts: shutPorts.exactOptional(),
  regions: z.array(regionSchema),
  unlistedRegions: z.array(patternRow),
  nodeIds: z.array(patternRow).exactOptional(),
  zoneSuffix: pattern,
  cities: z.array(patternRow).exactOptional(),
  aliases: z.record(type, type),
  entries: z.array(entry).min(1),
  neutral: z.array(type),
  review: z.array(z.strictObject({ type, why: z.string().min(1) })),
  hostnames: z.array(hostnamePattern),
});
