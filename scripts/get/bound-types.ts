import { readFileSync } from "node:fs";
import { isRoleWithFiling } from "../../constructs/roles-with-filing";
import { catalogues } from "../../lib/catalogues/index";
import type { Pin } from "./pins";

/** The resource types of a provider that become bindings. */
export interface BoundTypes {
  /** Those with a `Filed…` class beside the binding. */
  readonly filed: readonly string[];
  readonly all: readonly string[];
}

/**
 * A type has a `Filed…` class when its catalogue says that a website is served, reached or published through it and the pinned provider
 * has it. `constructs/<cloud>/types.json` names what is bound besides.
 */
export function boundTypes({ name, resources, schemaFile }: Pin, plain = plainTypes(name)): BoundTypes {
  const filed = typesWithFiling(name).filter((type) => type in resources);
  plain.forEach((type, index) => {
    const names = `${listOf(name)} names ${type}`;
    if (!(type in resources)) throw new Error(`${names}, which ${schemaFile} lacks.`);
    if (filed.includes(type)) throw new Error(`${names}, which has a Filed… class already: take it out.`);
    if (plain.indexOf(type) !== index) throw new Error(`${names} twice: take one out.`);
  });
  return { filed, all: [...filed, ...plain].sort() };
}

function plainTypes(cloud: string): readonly string[] {
  const { plain } = JSON.parse(readFileSync(listOf(cloud), "utf8")) as { readonly plain: readonly string[] };
  return plain;
}

function listOf(cloud: string): string {
  return `constructs/${cloud}/types.json`;
}

function typesWithFiling(cloud: string): readonly string[] {
  return catalogues
    .filter((catalogue) => catalogue.cloud === cloud)
    .flatMap(({ entries }) => entries.filter(({ kind, role }) => kind === "resource" && isRoleWithFiling(role)))
    .map(({ type }) => type)
    .sort();
}
