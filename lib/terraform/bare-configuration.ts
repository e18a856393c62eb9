import { ownAddress } from "./own-address";
import { stepsOf } from "./address-steps";
import type { Body } from "./body";
import type { Expression } from "./expression";
import type { ModuleCall, ModuleSource, ResourceBlock } from "./module-source";

/** A configuration: a root module and the modules below each call. */
export interface Configuration {
  readonly root: ModuleSource;
  readonly modules: ReadonlyMap<ModuleSource, ReadonlyMap<string, ModuleSource>>;
}

/** A configuration that shows nothing but which blocks there are: all that a state tells of it. */
export function bareConfiguration(addresses: readonly string[]): Configuration {
  return addUnconfigured({ root: emptyModule([]), modules: new Map() }, addresses);
}

/** Adds the blocks of instances that the configuration does not show; what provider they have is then not known. */
export function addUnconfigured(configuration: Configuration, addresses: readonly string[]): Configuration {
  const missing = new Map<string, Missing>();
  for (const address of addresses) {
    const names = blockNames(address);
    const own = names?.pop();
    if (names === null || own === undefined) continue;
    const path = names.map((name) => name.replace(/^module\./, ""));
    const key = [...path, own].join("/");
    if (missing.has(key) || isConfigured(configuration, address)) continue;
    const block = bareBlock(own);
    if (block !== null) missing.set(key, { path, block });
  }
  return missing.size === 0 ? configuration : rebuild(configuration, [...missing.values()]);
}

/** `module.site`, `module.dns`, `alicloud_eip_address.web`: an address without its keys. */
function blockNames(address: string): string[] | null {
  return stepsOf(address)?.map(({ name }) => name) ?? null;
}

/** True where the configuration has the block of an instance. */
export function isConfigured({ root, modules }: Configuration, address: string): boolean {
  const names = blockNames(address);
  const own = names?.pop();
  let module: ModuleSource | undefined = root;
  for (const name of names ?? []) module = module && modules.get(module)?.get(name.replace(/^module\./, ""));
  return module !== undefined && blocksOf(module).has(own ?? "");
}

const blocks = new WeakMap<ModuleSource, ReadonlySet<string>>();

function blocksOf(module: ModuleSource): ReadonlySet<string> {
  let names = blocks.get(module);
  if (names === undefined) {
    names = new Set(module.resources.map(ownAddress));
    blocks.set(module, names);
  }
  return names;
}

function bareBlock(own: string): ResourceBlock | null {
  const data = own.startsWith("data.");
  const [type, name] = (data ? own.slice(5) : own).split(".");
  if (type === undefined || name === undefined) return null;
  const body: Body = new Map([["provider", { kind: "literal", value: hiddenProvider } satisfies Expression]]);
  return { mode: data ? "data" : "managed", type, name, body, constructPath: null, declaration: undefined };
}

/** The key of a provider that the input does not show; its region is not known, and no default is taken for it. */
const hiddenProvider = "provider";

function emptyModule(resources: readonly ResourceBlock[]): ModuleSource {
  const region: Expression = { kind: "opaque", text: "provider region", references: [] };
  return {
    resources,
    calls: new Map(),
    variables: new Map(),
    locals: new Map(),
    outputs: new Map(),
    providers: [{ localName: hiddenProvider, alias: null, body: new Map([["region", region]]) }],
    requiredProviders: new Map(),
    backend: null,
  };
}

/** A block that no configuration shows, and the names of the modules above it. */
interface Missing {
  readonly path: readonly string[];
  readonly block: ResourceBlock;
}

function rebuild({ root, modules }: Configuration, missing: readonly Missing[]): Configuration {
  const rebuilt = new Map<ModuleSource, ReadonlyMap<string, ModuleSource>>();
  const build = (module: ModuleSource | undefined, more: readonly Missing[]): ModuleSource => {
    const own = more.filter(({ path }) => path.length === 0).map(({ block }) => block);
    const base = module ?? emptyModule([]);
    const below = new Map<string, ModuleSource>();
    const calls = new Map<string, ModuleCall>(base.calls);
    const before = module === undefined ? undefined : modules.get(module);
    const inner = new Map<string, Missing[]>();
    for (const { path, block } of more) {
      const [name, ...rest] = path;
      if (name !== undefined) inner.set(name, [...(inner.get(name) ?? []), { path: rest, block }]);
    }
    for (const name of new Set([...(before?.keys() ?? []), ...inner.keys()])) {
      below.set(name, build(before?.get(name), inner.get(name) ?? []));
      if (!calls.has(name)) calls.set(name, { name, source: "", body: new Map(), constructPath: null });
    }
    const bare = emptyModule([]);
    const providers = own.length === 0 ? base.providers : [...base.providers.filter(isShown), ...bare.providers];
    const made: ModuleSource = { ...base, resources: [...base.resources, ...own], calls, providers };
    rebuilt.set(made, below);
    return made;
  };
  return { root: build(root, missing), modules: rebuilt };
}

function isShown({ localName }: { readonly localName: string }): boolean {
  return localName !== hiddenProvider;
}
