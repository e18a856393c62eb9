import type { Json } from "./body";
import type { Expression } from "./expression";
import type { ModuleSource, ProviderBlock, Unit } from "./module-source";

/** A provider block with what tells whose it is. */
export interface NamedProvider {
  /** The local name with its alias, `alicloud.hk`; in a plan the module that it stands in comes before. */
  readonly key: string;
  /** `namespace/name`; null where nothing declares it. */
  readonly source: string | null;
}

/** Every provider block of a unit, those of its modules too. */
export function providerBlocks(unit: Unit): readonly NamedProvider[] {
  return modulesOf(unit).flatMap((module) => module.providers.map((block) => named(block, module)));
}

/**
 * The same unit with another region in the provider blocks that are meant. A root variable or local that such a region is taken
 * from has that value for everything else as well, unless another provider block takes its region from it too. `missing` are the
 * local names that have no block of the root's: they get one.
 */
export function withRegion(
  unit: Unit,
  region: string,
  isMeant: (provider: NamedProvider) => boolean,
  missing: readonly string[],
): Unit {
  const meant = (block: ProviderBlock, module: ModuleSource): boolean => isMeant(named(block, module));
  const names = sharedNames(unit, meant);
  const moved = new Map(modulesOf(unit).map((module) => [module, moveBlocks(module, region, meant)] as const));
  const again = (module: ModuleSource): ModuleSource => moved.get(module) ?? module;
  const root: ModuleSource = {
    ...again(unit.root),
    providers: [
      ...again(unit.root).providers,
      ...missing.map((localName) => ({ localName, alias: null, body: bodyWith(region) })),
    ],
    locals: new Map([...unit.root.locals].map(([name, value]) => [name, names.locals.has(name) ? literal(region) : value])),
  };
  moved.set(unit.root, root);
  return {
    ...unit,
    root,
    modules: new Map(
      [...unit.modules].map(([caller, calls]) => [
        again(caller),
        new Map([...calls].map(([name, called]) => [name, again(called)])),
      ]),
    ),
    variables: new Map<string, Json>([...unit.variables, ...[...names.variables].map((name) => [name, region] as const)]),
  };
}

function modulesOf({ root, modules }: Unit): readonly ModuleSource[] {
  return [...new Set([root, ...modules.keys(), ...[...modules.values()].flatMap((calls) => [...calls.values()])])];
}

function named({ localName, alias }: ProviderBlock, module: ModuleSource): NamedProvider {
  return {
    key: alias === null ? localName : `${localName}.${alias}`,
    source: module.requiredProviders.get(localName) ?? null,
  };
}

type IsMeant = (block: ProviderBlock, module: ModuleSource) => boolean;

function moveBlocks(module: ModuleSource, region: string, isMeant: IsMeant): ModuleSource {
  const providers = module.providers.map((block) =>
    isMeant(block, module) ? { ...block, body: new Map([...block.body, ...bodyWith(region)]) } : block,
  );
  return { ...module, providers };
}

function bodyWith(region: string): ReadonlyMap<string, Expression> {
  return new Map([["region", literal(region)]]);
}

function literal(value: string): Expression {
  return { kind: "literal", value };
}

interface Names {
  readonly variables: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
}

/** The variables and locals of the root that only regions of the meant blocks are taken from as they are. */
function sharedNames({ root }: Unit, isMeant: IsMeant): Names {
  const collect = (blocks: readonly ProviderBlock[]): { variables: Set<string>; locals: Set<string> } => {
    const found = { variables: new Set<string>(), locals: new Set<string>() };
    for (const { body } of blocks) {
      for (let at = body.get("region"), steps = 0; at !== undefined && steps < mostSteps; steps += 1) {
        const [scope, name] = nameIn(at) ?? [];
        if (name === undefined) break;
        if (scope === "var") found.variables.add(name);
        else if (scope === "local") found.locals.add(name);
        at = scope === "local" ? root.locals.get(name) : undefined;
      }
    }
    return found;
  };
  const meant = collect(root.providers.filter((block) => isMeant(block, root)));
  const others = collect(root.providers.filter((block) => !isMeant(block, root)));
  return {
    variables: new Set([...meant.variables].filter((name) => root.variables.has(name) && !others.variables.has(name))),
    locals: new Set([...meant.locals].filter((name) => root.locals.has(name) && !others.locals.has(name))),
  };
}

/** A chain of locals that is longer leads in a circle. */
const mostSteps = 32;

/** `var.region` as its two words; null for anything else. */
function nameIn(expression: Expression): readonly [string, string] | null {
  return expression.kind === "attribute" && expression.of.kind === "name" ? [expression.of.name, expression.name] : null;
}
