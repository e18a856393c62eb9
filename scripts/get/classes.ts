import { readdirSync } from "node:fs";
import { isRoleWithFiling } from "../../constructs/roles-with-filing";
import type { Entry } from "../../lib/catalogues/catalogue";
import { findEntry } from "../../lib/catalogues/index";
import { libOf, moduleOf } from "./bindings";
import type { BoundTypes } from "./bound-types";
import { type FiledEntry, classDoc } from "./class-doc";
import { declaredBinding } from "./declared-props";
import { exampleProps } from "./example-props";
import type { Pin } from "./pins";

/** The text of `constructs/<cloud>/classes.ts`: every binding, and a `Filed…` class for every type that takes a filing. */
export function classesOf(pin: Pin, { filed }: BoundTypes): string {
  const path = (module: string): string => `@cdktf/provider-${pin.name}/lib/${module}`;
  const bindings = filed.map((type) => ({ type, module: moduleOf(type), className: declaredBinding(type).className }));
  return [
    "// Written by `npm run get` from the catalogue and types.json.",
    ...bindings.map(({ module, className }) => `import { ${className} } from "${path(module)}";`),
    `import { filed } from "../filed";`,
    "",
    ...readdirSync(libOf(pin.name))
      .sort()
      .map((module) => `export * from "${path(module)}";`),
    ...bindings.flatMap(({ type, className }) => [
      "",
      docOf(pin, type, `Filed${className}`),
      `export class Filed${className} extends filed(${className}) {}`,
    ]),
    "",
  ].join("\n");
}

function docOf(pin: Pin, type: string, className: string): string {
  const listing = findEntry(type, "resource");
  if (listing === null || !("entry" in listing) || !isFiled(listing.entry))
    throw new Error(`No catalogue has a filing stand on ${type}.`);
  const { catalogue, entry } = listing;
  const page = `https://registry.terraform.io/providers/${pin.source}/${pin.version}/docs/resources/${type.slice(pin.name.length + 1)}`;
  return classDoc({ catalogue, entry, className, props: exampleProps(pin, type), registryPage: page });
}

function isFiled(entry: Entry): entry is FiledEntry {
  return isRoleWithFiling(entry.role);
}
