import type { Body } from "./body";
import { evaluateArgument } from "./evaluate-block";
import type { Expression } from "./expression";
import type { ModuleCall, ModuleSource, ProviderBlock } from "./module-source";
import type { ProviderConfiguration } from "./resource";
import type { Scope } from "./scope";
import { unknown } from "./value";

/** Finds the provider configuration of a module's resources. */
export interface ProviderResolver {
  /** By resource type and the `provider` argument of the block. */
  of(type: string, selected: Expression | undefined): ProviderConfiguration;
  byKey(key: string): ProviderConfiguration;
  /** What a module call hands to its module for a provider; sources are `namespace/name`. */
  passedBy(call: Body, provider: ModuleProvider): ProviderConfiguration;
  /** The local name by which a module knows a provider source; null where it declares none. */
  nameOf(source: string): string | null;
}

/** The provider that an unread module works with, by the name that it most likely has there, and by its sources. */
export interface ModuleProvider {
  readonly name: string;
  readonly sources: readonly string[];
}

/** Opens the providers of a module: its own blocks, those that its call passes, else those it inherits. */
export function openProviders(
  source: ModuleSource,
  scope: Scope,
  caller: { readonly call: ModuleCall; readonly providers: ProviderResolver } | null,
): ProviderResolver {
  const own = new Map(source.providers.map((block) => [keyOf(block), configure(block, source, scope)]));
  const passed = caller === null ? new Map<string, string>() : passedProviders(caller.call.body);
  const implicit = new Map<string, ProviderConfiguration>();

  function byKey(key: string): ProviderConfiguration {
    const block = own.get(key);
    if (block !== undefined) return block;
    if (caller !== null) {
      const outer = passed.get(key);
      if (outer !== undefined) return caller.providers.byKey(outer);
      // A default configuration is inherited by its source; local names are each module's own.
      const wanted = source.requiredProviders.get(key);
      if (!key.includes("."))
        return caller.providers.byKey((wanted === undefined ? null : caller.providers.nameOf(wanted)) ?? key);
    }
    const known = implicit.get(key);
    if (known !== undefined) return known;
    const made: ProviderConfiguration = {
      key,
      source: source.requiredProviders.get(localNameOf(key)) ?? null,
      implicit: true,
      // An alias is never configured by default: without its block nobody knows what a caller would pass. The block may also stand in a
      // file that could not be read.
      argument: () =>
        key.includes(".") || source.incomplete === true ? unknown({ kind: "missing", subject: `provider ${key}` }) : null,
    };
    implicit.set(key, made);
    return made;
  }

  const nameOf = (wanted: string): string | null => [...source.requiredProviders].find(([, own]) => own === wanted)?.[0] ?? null;

  return {
    byKey,
    nameOf,
    passedBy(call, { name, sources }) {
      if (!call.has("providers")) return byKey(sources.flatMap((each) => nameOf(each) ?? [])[0] ?? name);
      const outer = passedProviders(call).get(name);
      return outer === undefined ? unseen(name) : byKey(outer);
    },
    of: (type, selected) => byKey(selected === undefined ? impliedName(type) : selectedKey(selected)),
  };
}

/** The call chooses its providers, and which of them this one is cannot be seen: any argument may have any value. */
function unseen(name: string): ProviderConfiguration {
  return {
    key: name,
    source: null,
    implicit: false,
    argument: () => unknown({ kind: "missing", subject: `providers.${name}` }),
  };
}

function configure(block: ProviderBlock, source: ModuleSource, scope: Scope): ProviderConfiguration {
  const done = new Map<string, ReturnType<ProviderConfiguration["argument"]>>();
  return {
    key: keyOf(block),
    source: source.requiredProviders.get(block.localName) ?? null,
    implicit: false,
    argument(name) {
      const kept = done.get(name);
      if (kept !== undefined) return kept;
      const values = evaluateArgument(name, block.body, scope);
      done.set(name, values);
      return values;
    },
  };
}

function keyOf(block: ProviderBlock): string {
  return block.alias === null ? block.localName : `${block.localName}.${block.alias}`;
}

/** Terraform takes the provider's local name from the first word of the type. */
function impliedName(type: string): string {
  return type.split("_", 1)[0] ?? type;
}

function localNameOf(key: string): string {
  return key.split(".", 1)[0] ?? key;
}

/** `alicloud.hk` is written as a string in JSON and as a bare reference in native syntax. */
function selectedKey(expression: Expression): string {
  if (expression.kind === "literal") return String(expression.value);
  return "text" in expression ? expression.text : "";
}

function passedProviders(body: Body): Map<string, string> {
  const providers = body.get("providers");
  const map = new Map<string, string>();
  if (providers?.kind !== "object") return map;
  for (const { key, value } of providers.entries) map.set(selectedKey(key), selectedKey(value));
  return map;
}
