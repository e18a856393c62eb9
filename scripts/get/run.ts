import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { generateBindings, libOf, moduleOf } from "./bindings";
import { boundTypes } from "./bound-types";
import { classesOf } from "./classes";
import { readPins } from "./pins";

/**
 * Writes the bindings, unless `areThere` says that those of just these types were made and their files are there, and the classes on top of
 * them. Returns the types.
 */
export async function run(areThere: (types: readonly string[], files: readonly string[]) => boolean): Promise<readonly string[]> {
  const providers = readPins().map((pin) => ({ pin, types: boundTypes(pin) }));
  const bound = providers.flatMap(({ types }) => types.all);
  const files = providers.flatMap(({ pin, types }) =>
    ["provider", ...types.all.map(moduleOf)].map((module) => `${libOf(pin.name)}/${module}/index.d.ts`),
  );
  if (!areThere(bound, files)) await generateBindings(providers.map(({ pin, types }) => ({ pin, types: types.all })));
  for (const { pin, types } of providers) writeIfChanged(`constructs/${pin.name}/classes.ts`, classesOf(pin, types));
  return bound;
}

function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}
