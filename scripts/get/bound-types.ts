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
export function boundTypes({ name, resources, schemaFile }: Pin): BoundTypes {
  const file = `constructs/${name}/types.json`;
  const { plain } = JSON.parse(readFileSync(file, "utf8")) as { readonly plain: readonly string[] };
  const filed = typesWithFiling(name).filter((type) => type in resources);
  for (const type of plain) {
    if (!(type in resources)) throw new Error(`${file} names ${type}, which ${schemaFile} lacks.`);
    if (filed.includes(type)) throw new Error(`${file} names ${type}, which the catalogue gives a Filed… class already.`);
  }
  return { filed, all: [...filed, ...plain].sort() };
}

function typesWithFiling(cloud: string): readonly string[] {
  return catalogues
    .filter((catalogue) => catalogue.cloud === cloud)
    .flatMap(({ entries }) => entries.filter(({ kind, role }) => kind === "resource" && isRoleWithFiling(role)))
    .map(({ type }) => type)
    .sort();
}
