import type { Backend, Unit } from "./module-source";
import { type ModuleInstance, openModule } from "./module-instance";
import { formerAddresses } from "./moves";
import type { ModuleProvider } from "./provider-configuration";
import type { Resource, UnreadModule } from "./resource";
import { type PlannedChange, earlierResources } from "./earlier";
import { type Values, known } from "./value";

/** Everything that is judged together: all instances of all stacks, with their expressions resolved on demand. */
export interface Estate {
  readonly stacks: readonly string[];
  readonly resources: readonly Resource[];
  readonly unreadModules: readonly UnreadModule[];
  /** The resources as they stood before the plans among the inputs; null where no input shows an earlier state. */
  before(): readonly Resource[] | null;
  /** Where a resource stood before `moved` blocks took it along, the latest first; empty where none did. */
  formerAddresses(stack: string, address: string): readonly string[];
  /** What the plans among the inputs change. */
  readonly changes: readonly (PlannedChange & { readonly stack: string })[];
  /** Root variables whose default was used, by what was read so far: `stack: var.name`. */
  assumedVariables(): readonly string[];
  /** Sensitive values that what was read so far rests on: no output may show them. */
  secrets(): readonly string[];
}

/** What the stacks of one estate share while their expressions are resolved. */
export interface EstateContext {
  /** Whether a root variable that is not given has its default, or may have any value. */
  readonly trustsDefaults: boolean;
  readonly assumed: Set<string>;
  readonly secrets: Set<string>;
  /** The provider of a module that counts as one resource where its content is not in the input; null: it stays unread. */
  moduleProvider(source: string): ModuleProvider | null;
  /** The outputs of the stack whose state is kept in that backend; null where no stack of the estate keeps it there. */
  outputsAt(type: string, config: Values): Values | null;
}

/** How an estate is resolved. */
export interface Resolving {
  readonly trustsDefaults?: boolean;
  /** See `EstateContext`. Left out: every unread module stays unread. */
  readonly moduleProvider?: EstateContext["moduleProvider"];
}

/** Resolves several root modules together, so that remote state of one in another is followed. */
export function resolveEstate(
  units: readonly Unit[],
  { trustsDefaults = true, moduleProvider = () => null }: Resolving = {},
): Estate {
  const assumed = new Set<string>();
  const secrets = new Set<string>();
  const roots: { unit: Unit; root: ModuleInstance }[] = [];
  const context: EstateContext = {
    trustsDefaults,
    assumed,
    secrets,
    moduleProvider,
    outputsAt(type, config) {
      const owner = roots.find(
        ({ unit, root }) => unit.root.backend !== null && sameBackend(unit.root.backend, root, type, config),
      );
      return owner === undefined ? null : owner.root.outputs();
    },
  };
  for (const unit of units) roots.push({ unit, root: openModule(unit, context) });
  const modules: ModuleInstance[] = [];
  const unreadModules: UnreadModule[] = [];
  const queue = roots.map(({ root }) => root);
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    modules.push(module);
    const children = module.children();
    queue.push(...children.read);
    unreadModules.push(...children.unread);
  }
  const resources = modules.flatMap((module) => module.resources());
  const former = new Map<string, ReturnType<typeof formerAddresses>>();
  const formerOf = (stack: string): ReturnType<typeof formerAddresses> => {
    const kept = former.get(stack);
    if (kept !== undefined) return kept;
    const unit = units.find((each) => each.stack === stack);
    const standing = [...resources, ...unreadModules].filter((each) => each.stack === stack).map(({ address }) => address);
    const found = unit === undefined ? new Map<string, readonly string[]>() : formerAddresses(unit, standing);
    former.set(stack, found);
    return found;
  };
  return {
    stacks: units.map((unit) => unit.stack),
    resources,
    unreadModules,
    before: () => resourcesBefore(roots, resources),
    formerAddresses: (stack, address) => formerOf(stack).get(address) ?? [],
    changes: units.flatMap(({ stack, earlier }) => (earlier?.changes ?? []).map((change) => ({ ...change, stack }))),
    assumedVariables: () => [...assumed].sort(),
    secrets: () => [...secrets, ...units.flatMap((unit) => [...(unit.secrets ?? [])])],
  };
}

function resourcesBefore(
  roots: readonly { readonly unit: Unit; readonly root: ModuleInstance }[],
  resources: readonly Resource[],
): readonly Resource[] | null {
  if (roots.every(({ unit: { earlier } }) => earlier === undefined || earlier.instances.length === 0)) return null;
  return roots.flatMap(({ unit: { stack, earlier }, root }) => {
    const own = resources.filter((resource) => resource.stack === stack);
    return earlier === undefined
      ? own
      : earlierResources(stack, earlier.instances, own, (type, name) => root.providersOf(type, name));
  });
}

/** True when a remote state's configuration names the very place where a stack keeps its state. */
function sameBackend(backend: Backend, root: ModuleInstance, type: string, config: Values): boolean {
  if (backend.type !== type) return false;
  const wanted = literalConfig(config);
  const own = literalConfig(root.evaluateBody(backend.body));
  return wanted !== null && own !== null && wanted === own;
}

/** The configuration as text when every argument of it is a known scalar. */
function literalConfig(config: Values): string | null {
  const [only] = config;
  if (
    config.length !== 1 ||
    only === undefined ||
    typeof only.value !== "object" ||
    only.value === null ||
    only.value.kind !== "map"
  )
    return null;
  if (only.value.open !== undefined || only.value.entries.size === 0) return null;
  const pairs: string[] = [];
  for (const [key, values] of only.value.entries) {
    const [value] = values;
    if (values.length !== 1 || value === undefined || (typeof value.value === "object" && value.value !== null)) return null;
    if (value.value !== null) pairs.push(JSON.stringify([key, value.value]));
  }
  return pairs.sort().join();
}

/** A map of values, for callers that build one by hand. */
export function mapOf(entries: ReadonlyMap<string, Values>): Values {
  return known({ kind: "map", entries });
}
