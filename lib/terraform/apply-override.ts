import type { ModuleSource, ProviderBlock, ResourceBlock } from "./module-source";
import { overrideBody, overriddenNames } from "./override-body";

/** An override file replaces single arguments and whole kinds of blocks, of what exists. */
export function applyOverride(base: ModuleSource, override: ModuleSource): ModuleSource {
  const changes = new Map(override.resources.map((block) => [keyOf(block), block]));
  return {
    ...base,
    resources: base.resources.map((block) => {
      const change = changes.get(keyOf(block));
      return change === undefined ? block : overrideResource(block, change);
    }),
    calls: mergeCalls(base.calls, override.calls),
    locals: new Map([...base.locals, ...override.locals]),
    variables: mergeVariables(base.variables, override.variables),
    outputs: new Map([...base.outputs, ...override.outputs]),
    providers: mergeProviders(base.providers, override.providers),
    requiredProviders: new Map([...base.requiredProviders, ...override.requiredProviders]),
    backend: override.backend ?? base.backend,
    ...(base.incomplete === true || override.incomplete === true ? { incomplete: true } : {}),
  };
}

function mergeProviders(base: ModuleSource["providers"], override: ModuleSource["providers"]): ModuleSource["providers"] {
  const isSame = (one: ProviderBlock, other: ProviderBlock): boolean =>
    one.localName === other.localName && one.alias === other.alias;
  const merged = base.map((block) => {
    const change = override.find((other) => isSame(other, block));
    return change === undefined ? block : { ...block, body: overrideBody(block.body, change.body) };
  });
  // A default configuration that no file writes is an empty one, which an override may fill.
  const added = override.filter((block) => block.alias === null && !base.some((other) => isSame(other, block)));
  return [...merged, ...added];
}

function overrideResource(block: ResourceBlock, change: ResourceBlock): ResourceBlock {
  const { file } = change;
  const names = file === undefined ? [] : overriddenNames(change.body).map((name) => [name, file] as const);
  return {
    ...block,
    body: overrideBody(block.body, change.body),
    overriddenIn: new Map([...(block.overriddenIn ?? []), ...names]),
  };
}

function mergeVariables(base: ModuleSource["variables"], override: ModuleSource["variables"]): ModuleSource["variables"] {
  const merged = new Map(base);
  for (const [name, change] of override) {
    const before = base.get(name);
    merged.set(
      name,
      before === undefined
        ? change
        : {
            name,
            default: change.default ?? before.default,
            type: change.type ?? before.type,
            sensitive: change.sensitive || before.sensitive,
            nullable: change.nullable && before.nullable,
          },
    );
  }
  return merged;
}

function mergeCalls(base: ModuleSource["calls"], override: ModuleSource["calls"]): ModuleSource["calls"] {
  return new Map(
    [...base].map(([name, call]) => {
      const change = override.get(name);
      if (change === undefined) return [name, call];
      return [
        name,
        { ...call, source: change.source === "" ? call.source : change.source, body: overrideBody(call.body, change.body) },
      ];
    }),
  );
}

/** What an override file finds a resource by. */
export function keyOf(block: ResourceBlock): string {
  return `${block.mode}.${block.type}.${block.name}`;
}
