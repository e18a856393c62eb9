import { GuardError } from "../guard-error";
import { text } from "../text";
import { type Json, isJsonObject } from "./body";
import type { Unit } from "./module-source";
import { addUnconfigured } from "./bare-configuration";
import { carriedThrough } from "./carried-through";
import type { EarlierInstance, PlannedChange } from "./earlier";
import { readPlanConfiguration } from "./plan-configuration";
import { type PlannedInstance, openPlanned } from "./planned";

type JsonObject = { readonly [key: string]: Json };

/** What `terraform show -json` and `tofu show -json` write of a plan. */
export function isPlan(document: JsonObject): boolean {
  return "resource_changes" in document || "planned_values" in document || "configuration" in document;
}

/**
 * Reads a plan: what stands after it is applied, out of the planned values and what the plan keeps of the configuration. Throws
 * GuardError for a plan that failed, or is of a format that is not known.
 */
export function unitOfPlan(stack: string, document: JsonObject, file: string): Unit {
  expectFormat(document, file);
  if (document.errored === true) {
    throw new GuardError({
      place: { file },
      message: text("这次 plan 出错了，内容不完整。", "This plan ended in an error, so it does not hold everything."),
      remedy: text("请先修正错误，再运行 terraform plan。", "Correct the error and run terraform plan again."),
    });
  }
  const { configuration } = document;
  if (!isJsonObject(configuration)) {
    throw new GuardError({
      place: { file },
      message: text("plan 中没有 configuration。", "The plan holds no configuration."),
      remedy: text("请用 terraform show -json 重新导出完整的 plan。", "Write the whole plan with terraform show -json."),
    });
  }
  expectChanges(document, file);
  const secrets = new Set<string>();
  const gone = changesOf(document)
    .filter(isGone)
    .map((change) => textAt(change, "address"));
  const { planned, unread } = openPlanned(instancesOf(document, file), gone, (secret) => secrets.add(secret));
  const [first] = unread;
  if (first !== undefined) throw unreadable(file, first);
  const { root, modules } = addUnconfigured(readPlanConfiguration(configuration), planned.addresses);
  return {
    stack,
    root,
    modules,
    variables: variablesOf(document),
    planned,
    secrets,
    earlier: earlierOf(document),
    carriedThrough: carriedThrough({ root, modules }),
  };
}

/** Throws GuardError where the changes of a plan cannot be all of them. */
function expectChanges(document: JsonObject, file: string): void {
  const { resource_changes: changes } = document;
  const root = isJsonObject(document.configuration) ? document.configuration.root_module : undefined;
  // Terraform leaves the list out where nothing is configured at all.
  const isEmpty = !isJsonObject(root) || (root.resources === undefined && root.module_calls === undefined);
  if (Array.isArray(changes) || (changes === undefined && isEmpty)) return;
  throw malformed(file, "resource_changes");
}

/** The error for a part of a plan or state that does not have the form that Terraform writes. */
export function malformed(file: string, where: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(`${where} 不是 Terraform 写出的形式。`, `${where} does not have the form that Terraform writes.`),
    remedy: text("请用 terraform show -json 重新导出。", "Write the file again with terraform show -json."),
  });
}

/** Throws GuardError for a major format that is not known. */
export function expectFormat(document: JsonObject, file: string): void {
  const version = document.format_version;
  if (typeof version === "string" && /^[01]\./.test(version)) return;
  const shown = typeof version === "string" ? version : "—";
  throw new GuardError({
    place: { file },
    message: text(`format_version 是 ${shown}，目前只认识 1.x。`, `format_version is ${shown}, and only 1.x is known.`),
    remedy: text("请升级 beian-guard，或用 Terraform 1.x 导出。", "Update beian-guard, or write it with Terraform 1.x."),
  });
}

/** The error for an address that does not have the form of Terraform's. */
export function unreadable(file: string, address: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(`资源地址“${address}”无法识别。`, `The resource address "${address}" cannot be read.`),
    remedy: text("请用 terraform show -json 重新导出。", "Write the file again with terraform show -json."),
  });
}

/** Every instance that stands after the plan, and the data that was read for it. */
function instancesOf(document: JsonObject, file: string): readonly PlannedInstance[] {
  const instances = new Map<string, PlannedInstance>();
  const prior = isJsonObject(document.prior_state) ? document.prior_state.values : undefined;
  // A plan of a part (-target) lists changes of that part alone: what stood before and is not mentioned still stands.
  const mentioned = new Set(changesOf(document).map((entry) => entry.address));
  for (const resource of [...resourcesIn(prior, file), ...resourcesIn(document.planned_values, file)]) {
    if (resource.mode === "data" ? !instances.has(textAt(resource, "address")) : !mentioned.has(resource.address))
      add(instances, instanceOfState(resource));
  }
  for (const entry of changesOf(document)) {
    if (isGone(entry)) continue;
    const change = objectAt(entry, "change");
    add(instances, {
      address: textAt(entry, "address"),
      values: objectAt(change, "after"),
      unknown: objectAt(change, "after_unknown"),
      sensitive: change.after_sensitive,
    });
  }
  return [...instances.values()];
}

/** What stood before, and what becomes of it. */
function earlierOf(document: JsonObject): NonNullable<Unit["earlier"]> {
  const instances: EarlierInstance[] = [];
  const changes: PlannedChange[] = [];
  for (const entry of changesOf(document)) {
    if (entry.mode !== "managed" || typeof entry.deposed === "string") continue;
    const address = textAt(entry, "address");
    const change = objectAt(entry, "change");
    if (isJsonObject(change.before)) instances.push({ address, values: change.before });
    const previous = textAt(entry, "previous_address");
    changes.push({
      address,
      actions: actionsOf(arrayAt(change, "actions")),
      ...(previous === "" ? {} : { previousAddress: previous }),
    });
  }
  return { instances, changes };
}

function actionsOf(actions: readonly Json[]): PlannedChange["actions"] {
  if (actions.includes("delete") && actions.includes("create")) return ["replace"];
  return actions.map((action) =>
    action === "create" || action === "update" || action === "delete" || action === "forget" ? action : "none",
  );
}

function add(instances: Map<string, PlannedInstance>, instance: PlannedInstance): void {
  instances.set(instance.address, instance);
}

/** All changes, those that Terraform put off included: they will be there. */
function changesOf(document: JsonObject): readonly JsonObject[] {
  const deferred = arrayAt(document, "deferred_changes").flatMap((entry) =>
    isJsonObject(entry) && isJsonObject(entry.resource_change) ? [entry.resource_change] : [],
  );
  // What is no object has no address that could be read, and is refused for that.
  return [...arrayAt(document, "resource_changes").map((entry) => (isJsonObject(entry) ? entry : {})), ...deferred];
}

/** Deleted, forgotten, or the leftover of a replacement. */
function isGone(entry: JsonObject): boolean {
  if (typeof entry.deposed === "string") return true;
  const actions = arrayAt(objectAt(entry, "change"), "actions");
  return actions.length > 0 && actions.every((action) => action === "delete" || action === "forget");
}

function variablesOf(document: JsonObject): ReadonlyMap<string, Json> {
  return new Map(
    Object.entries(objectAt(document, "variables")).flatMap(([name, variable]) =>
      isJsonObject(variable) && variable.value !== undefined ? [[name, variable.value] as const] : [],
    ),
  );
}

/** All resources of `values` or `planned_values`, of every module. */
export function resourcesIn(values: Json | undefined, file: string): readonly JsonObject[] {
  if (values === undefined || values === null) return [];
  if (!isJsonObject(values)) throw malformed(file, "values");
  const found: JsonObject[] = [];
  const queue: JsonObject[] = isJsonObject(values.root_module) ? [values.root_module] : [];
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    found.push(...objectsIn(module, "resources", file));
    queue.push(...objectsIn(module, "child_modules", file));
  }
  return found;
}

/** A list of objects; absent is empty. Throws GuardError for anything else. */
export function objectsIn(object: JsonObject, key: string, file: string): readonly JsonObject[] {
  const list = object[key];
  if (list === undefined) return [];
  if (!Array.isArray(list) || !list.every(isJsonObject)) throw malformed(file, key);
  return list;
}

/** An instance as a state lists it: everything is known. */
export function instanceOfState(resource: JsonObject): PlannedInstance {
  return {
    address: textAt(resource, "address"),
    values: objectAt(resource, "values"),
    unknown: {},
    sensitive: resource.sensitive_values,
  };
}

/** A text of a document; empty where it is none. */
export function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  return typeof value === "string" ? value : "";
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

function arrayAt(object: JsonObject, key: string): readonly Json[] {
  const value = object[key];
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
