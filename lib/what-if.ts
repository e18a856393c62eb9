import type { Catalogue, Region } from "./catalogues/catalogue";
import { type CheckInput, check } from "./check";
import { masked } from "./engine/redact";
import { type SupposedProvider, type WhatIf, type WrittenPlace, dutyChange } from "./engine/what-if";
import { isProviderOf, usesCloud, withoutBlock } from "./infrastructure/cloud-provider";
import { followRegion } from "./infrastructure/follow-region";
import { type Estate, resolveEstate } from "./terraform/estate";
import { textsIn } from "./terraform/map-texts";
import { metaArguments } from "./terraform/meta-arguments";
import type { Unit } from "./terraform/module-source";
import type { ProviderConfiguration, Resource } from "./terraform/resource";
import { causeOf } from "./terraform/value";
import { withRegion } from "./terraform/with-region";

/** What is supposed: the region of the providers of one cloud, or of one provider configuration of it. */
export interface Supposition {
  readonly catalogue: Catalogue;
  readonly region: Region;
  /** `alicloud` or `alicloud.hk`; null: every configuration of the cloud. */
  readonly provider: string | null;
}

/**
 * Judges an estate as it is, and as if its providers had another region: once with what is written explicitly where it is, and once
 * as if that had been changed as well. Like `check` it reads no file and asks no network.
 */
export function whatIf(input: CheckInput, supposition: Supposition): WhatIf {
  const { catalogue, region } = supposition;
  const { units, settings } = input;
  const reading = { trustsDefaults: settings?.strict !== true };
  const estate = resolveEstate(units, reading);
  const report = check(input);
  const moved = units.map((unit) => move(unit, supposition));
  const former = formerRegions(estate, supposition);
  const written = writtenPlaces(resolveEstate(moved, reading), former, supposition);
  // What the moves take away is judged as a change: the filing of a server that leaves the mainland may lose its last one.
  const judge = (supposed: readonly Unit[]): WhatIf["alone"] =>
    dutyChange(report, check({ ...input, units: supposed, before: units }));
  return {
    version: 1,
    today: report.today,
    inputs: report.inputs,
    ledger: report.ledger,
    cloud: { id: catalogue.cloud, name: catalogue.name },
    region: { id: region.id, jurisdiction: region.jurisdiction },
    providers: supposedProviders(estate, supposition),
    alone: judge(moved),
    written,
    withWritten:
      written.length === 0
        ? null
        : judge(moved.map((unit) => withFollowing(unit, former.get(unit.stack) ?? new Set(), supposition))),
    assumedVariables: report.assumedVariables,
  };
}

function isMeant({ catalogue, provider }: Supposition, { key, source }: Pick<ProviderConfiguration, "key" | "source">): boolean {
  return isProviderOf(catalogue, { key, source }) && (provider === null || provider === key || provider === nameOf(key));
}

/** The key without the module that a plan puts before it. */
function nameOf(key: string): string {
  return key.replace(/^.*:/, "");
}

function move(unit: Unit, supposition: Supposition): Unit {
  const { catalogue, region, provider } = supposition;
  if (!usesCloud(catalogue, unit)) return unit;
  const missing = withoutBlock(catalogue, unit).filter((name) => provider === null || provider === name);
  return withRegion(unit, region.id, (block) => isMeant(supposition, block), missing);
}

function withFollowing(unit: Unit, former: ReadonlySet<string>, supposition: Supposition): Unit {
  const { catalogue, region } = supposition;
  return {
    ...unit,
    supposed: (literal, provider) =>
      isMeant(supposition, provider) ? followRegion(catalogue, literal, former, region.id) : literal,
  };
}

function concerned(estate: Estate, supposition: Supposition): readonly Resource[] {
  return estate.resources.filter(({ provider }) => isMeant(supposition, provider));
}

/** The regions that the providers may have had, by stack. */
function formerRegions(estate: Estate, supposition: Supposition): ReadonlyMap<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const { stack, provider } of concerned(estate, supposition)) {
    const found = regions.get(stack) ?? new Set<string>();
    regions.set(stack, found);
    for (const region of regionsOf(provider, supposition)) found.add(region);
  }
  return regions;
}

/** Known regions of a provider, in lower case; its default where none is given. */
function regionsOf(provider: ProviderConfiguration, { catalogue }: Supposition): readonly string[] {
  const values = provider.argument("region");
  const texts = (values ?? []).flatMap(({ value }) => (typeof value === "string" && value !== "" ? [value.toLowerCase()] : []));
  const { defaultRegion } = catalogue;
  const isGiven = values?.some(({ value }) => value !== null && value !== "") === true;
  return isGiven || defaultRegion === null ? texts : [...texts, defaultRegion.id];
}

function supposedProviders(estate: Estate, supposition: Supposition): readonly SupposedProvider[] {
  const providers = new Map<string, SupposedProvider>();
  const secrets = new Set<string>();
  for (const { stack, provider } of concerned(estate, supposition)) {
    const values = provider.argument("region");
    const cause = values === null ? null : causeOf(values);
    for (const secret of estate.secrets()) secrets.add(secret);
    const from = [...regionsOf(provider, supposition), ...(cause === null ? [] : [cause.subject])];
    const shown = from.map((each) => (secrets.has(each) ? masked : each));
    const one = { stack, key: nameOf(provider.key), from: shown, isDefault: values === null };
    providers.set(JSON.stringify(one), one);
  }
  return [...providers.values()];
}

/** Where a resource of the moved providers names a former region or a zone of one. */
function writtenPlaces(
  estate: Estate,
  former: ReadonlyMap<string, ReadonlySet<string>>,
  supposition: Supposition,
): readonly WrittenPlace[] {
  const { catalogue, region } = supposition;
  return concerned(estate, supposition).flatMap((resource) => {
    const { stack, address } = resource;
    const from = former.get(stack) ?? new Set<string>();
    const names = resource.argumentNames().filter((name) => !metaArguments.has(name));
    return names.flatMap((attribute) => {
      const texts = new Set(textsIn(resource.argument(attribute) ?? []));
      return [...texts]
        .filter((literal) => followRegion(catalogue, literal, from, region.id) !== literal)
        .map((value) => ({ stack, address, attribute, value }));
    });
  });
}
