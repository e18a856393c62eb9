import type { Catalogue } from "../catalogues/catalogue";
import type { ModuleSource, Unit } from "../terraform/module-source";
import { type NamedProvider, providerBlocks } from "../terraform/with-region";

type Cloud = Pick<Catalogue, "typePrefix" | "otherPrefixes" | "providers">;

/** True for a provider configuration of this cloud: by its source, or by the name that its resource types imply. */
export function isProviderOf(cloud: Cloud, { key, source }: NamedProvider): boolean {
  const [name = ""] = key.replace(/^.*:/, "").split(".", 1);
  return (source !== null && cloud.providers.includes(source)) || name === impliedName(cloud);
}

/** True where the unit configures a provider of this cloud or holds a resource of it. */
export function usesCloud(cloud: Cloud, unit: Unit): boolean {
  return (
    providerBlocks(unit).some((block) => isProviderOf(cloud, block)) || sourcesOf(unit).some((module) => holds(cloud, module))
  );
}

/** The local names by which the root knows the provider of this cloud without a block for its default configuration. */
export function withoutBlock(cloud: Cloud, { root }: Unit): readonly string[] {
  const required = [...root.requiredProviders].filter(([, source]) => cloud.providers.includes(source)).map(([name]) => name);
  const names = required.length === 0 ? [impliedName(cloud)] : required;
  // A plan names each configuration here, aliases and those of modules too.
  const simple = names.filter((name) => !/[.:]/.test(name));
  return simple.filter((name) => !root.providers.some(({ localName, alias }) => localName === name && alias === null));
}

function impliedName({ typePrefix }: Cloud): string {
  return typePrefix.replace(/_$/, "");
}

function sourcesOf({ root, modules }: Unit): readonly ModuleSource[] {
  return [root, ...[...modules.values()].flatMap((calls) => [...calls.values()])];
}

function holds({ typePrefix, otherPrefixes = [] }: Cloud, { resources }: ModuleSource): boolean {
  return resources.some(({ type }) => [typePrefix, ...otherPrefixes].some((prefix) => type.startsWith(prefix)));
}
