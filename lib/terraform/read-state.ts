import { GuardError } from "../guard-error";
import { text } from "../text";
import { bareConfiguration } from "./bare-configuration";
import { type Json, isJsonObject } from "./body";
import type { Unit } from "./module-source";
import { type PlannedInstance, openPlanned } from "./planned";
import { expectFormat, instanceOfState, malformed, objectsIn, resourcesIn, textAt, unreadable } from "./read-plan";

type JsonObject = { readonly [key: string]: Json };

/** What `terraform show -json` writes of a state, or the state file itself. */
export function isState(document: JsonObject): boolean {
  return isShownState(document) || isStateFile(document);
}

function isShownState(document: JsonObject): boolean {
  return "format_version" in document && ("values" in document || "terraform_version" in document);
}

function isStateFile(document: JsonObject): boolean {
  return typeof document.version === "number" && "terraform_version" in document && Array.isArray(document.resources);
}

/** Reads a state: what stands now. It shows no provider region and no reference. Throws GuardError for a format that is not known. */
export function unitOfState(stack: string, document: JsonObject, file: string): Unit {
  const instances = isStateFile(document) ? instancesOfFile(document, file) : instancesOfShown(document, file);
  return unitOfInstances(stack, instances, file);
}

/** A root module of which only the instances are known. Throws GuardError for an address that cannot be read. */
export function unitOfInstances(stack: string, instances: readonly PlannedInstance[], file: string): Unit {
  const secrets = new Set<string>();
  const { planned, unread } = openPlanned(instances, [], (secret) => secrets.add(secret));
  const [first] = unread;
  if (first !== undefined) throw unreadable(file, first);
  const { root, modules } = bareConfiguration(instances.map(({ address }) => address));
  return { stack, root, modules, variables: new Map(), planned, secrets };
}

function instancesOfShown(document: JsonObject, file: string): readonly PlannedInstance[] {
  expectFormat(document, file);
  return resourcesIn(document.values, file)
    .filter((resource) => typeof resource.deposed_key !== "string")
    .map(instanceOfState);
}

function instancesOfFile(document: JsonObject, file: string): readonly PlannedInstance[] {
  if (document.version !== 4) {
    throw new GuardError({
      place: { file },
      message: text(
        `状态文件的版本是 ${JSON.stringify(document.version)}，目前只认识 4。`,
        `The state file is of version ${JSON.stringify(document.version)}, and only 4 is known.`,
      ),
      remedy: text("请用 terraform show -json 导出状态。", "Write the state with terraform show -json."),
    });
  }
  return objectsIn(document, "resources", file).flatMap((resource) => {
    const module = textAt(resource, "module");
    const own = `${resource.mode === "data" ? "data." : ""}${textAt(resource, "type")}.${textAt(resource, "name")}`;
    const block = module === "" ? own : `${module}.${own}`;
    return objectsIn(resource, "instances", file).flatMap((instance): readonly PlannedInstance[] => {
      if (typeof instance.deposed === "string") return [];
      const { index_key: key, attributes, sensitive_attributes: sensitive } = instance;
      // An instance always has attributes; those of an upgraded old state stand elsewhere until it is refreshed.
      if (!isJsonObject(attributes) || Object.keys(attributes).length === 0) throw malformed(file, `attributes of ${block}`);
      const index = key === undefined || key === null ? "" : `[${JSON.stringify(key)}]`;
      return [
        {
          address: block + index,
          values: attributes,
          unknown: {},
          sensitive: sensitiveOf(sensitive),
        },
      ];
    });
  });
}

/** Paths of sensitive attributes, as a state file lists them: the first step is enough, all below it is kept back. */
function sensitiveOf(paths: Json | undefined): Json {
  const marks: Record<string, Json> = {};
  for (const path of Array.isArray(paths) ? (paths as readonly Json[]) : []) {
    const [first] = Array.isArray(path) ? (path as readonly Json[]) : [path];
    if (isJsonObject(first) && typeof first.value === "string") marks[first.value] = true;
  }
  return marks;
}
