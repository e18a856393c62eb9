import type { Json } from "./body";
import type { Unit } from "./module-source";
import { readJsonModule } from "./read-json-module";

/** One stack out of one document of Terraform JSON. Throws GuardError where it is none. */
export function unitOfJson(stack: string, document: Json, file: string, variables: ReadonlyMap<string, Json> = new Map()): Unit {
  return { stack, root: readJsonModule(document, file), modules: new Map(), variables };
}
