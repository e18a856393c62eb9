import { readFileSync, readdirSync } from "node:fs";
import type { BoundTypes } from "./bound-types";
import { libOf, moduleOf } from "./bindings";
import type { Pin } from "./pins";

/** The text of `constructs/<cloud>/classes.ts`: every binding, and a `Filed…` class for every type that takes a filing. */
export function classesOf({ name }: Pin, { filed }: BoundTypes): string {
  const path = (module: string): string => `@cdktf/provider-${name}/lib/${module}`;
  const classes = filed.map((type) => ({ type, module: moduleOf(type), className: classNameOf(type) }));
  return [
    "// Written by `npm run get` from the catalogue and types.json.",
    ...classes.map(({ module, className }) => `import { ${className} } from "${path(module)}";`),
    `import { filed } from "../filed";`,
    "",
    ...readdirSync(libOf(name))
      .sort()
      .map((module) => `export * from "${path(module)}";`),
    ...classes.flatMap(({ type, className }) => [
      "",
      `/** \`${type}\` whose props demand a filing. */`,
      `export class Filed${className} extends filed(${className}) {}`,
    ]),
    "",
  ].join("\n");
}

/** The name that the generator gave the class of a type: read from its declaration, since it evades names that are taken. */
export function classNameOf(type: string): string {
  const file = `${libOf(type.slice(0, type.indexOf("_")))}/${moduleOf(type)}/index.d.ts`;
  const match = /^export declare class (\w+) extends cdktf\.TerraformResource /m.exec(readFileSync(file, "utf8"));
  if (match?.[1] === undefined) throw new Error(`${file} exports no resource class.`);
  return match[1];
}
