import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { generateBindings } from "./bindings";
import { boundTypes } from "./bound-types";
import { classesOf } from "./classes";
import { readPins } from "./pins";

/** Writes the bindings, unless `areBindingsOf` says that there are those of just these types, and the classes on top of them. */
export async function run(areBindingsOf: (types: readonly string[]) => boolean): Promise<readonly string[]> {
  const providers = readPins().map((pin) => ({ pin, types: boundTypes(pin) }));
  const bound = providers.flatMap(({ types }) => types.all);
  if (!areBindingsOf(bound)) await generateBindings(providers.map(({ pin, types }) => ({ pin, types: types.all })));
  for (const { pin, types } of providers) writeIfChanged(`constructs/${pin.name}/classes.ts`, classesOf(pin, types));
  return bound;
}

function writeIfChanged(path: string, content: string): void {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}
