import { ownAddress } from "./own-address";
import type { Body } from "./body";
import { type CallIn, callSitesOf } from "./call-sites";
import type { EstateContext } from "./estate";
import { evaluate } from "./evaluate";
import { evaluateArgument } from "./evaluate-block";
import { type Instances, expand, itemsOf, valueOf } from "./instances";
import { lazyMap } from "./lazy-map";
import { mapTexts } from "./map-texts";
import type { ModuleCall, ModuleSource, ResourceBlock, Unit } from "./module-source";
import { type ProviderResolver, openProviders } from "./provider-configuration";
import { remember } from "./remember";
import { remoteOutputs } from "./remote-outputs";
import { standInsOf } from "./stand-ins";
import { cycle, missing, tooDeep } from "./unresolved";
import { variableValues } from "./variable-values";
import { type Repetition, listedRepetition, repetitionOf } from "./repetition";
import type { Presence, ProviderConfiguration, Resource, UnreadModule } from "./resource";
import type { ModuleScope, Scope } from "./scope";
import { type Values, isKind, known, unknown } from "./value";

/** One instance of a module: its resources and modules with all expressions resolved on demand. */
export interface ModuleInstance {
  resources(): readonly Resource[];
  children(): { readonly read: readonly ModuleInstance[]; readonly unread: readonly UnreadModule[] };
  /** Every output by name. */
  outputs(): Values;
  /** The provider of a block that the configuration still has, else every provider that a type could have had. */
  providersOf(type: string, name: string): readonly ProviderConfiguration[];
  /** The values of a body's arguments in this module's scope. */
  evaluateBody(body: Body): Values;
}

/** Where a child module was called from. */
interface Caller {
  readonly scope: Scope;
  readonly call: ModuleCall;
  readonly providers: ProviderResolver;
  readonly address: string;
  readonly onlyIf: readonly Presence[];
  /** The call, and those around it. */
  readonly calls: readonly CallIn[];
}

/** Opens the root module of a unit. */
export function openModule(unit: Unit, context: EstateContext): ModuleInstance {
  return open(unit, unit.root, context, null, 0);
}

const deepestModules = 32;

function open(unit: Unit, source: ModuleSource, context: EstateContext, caller: Caller | null, depth: number): ModuleInstance {
  const blocks = new Map(source.resources.map((block) => [`${block.mode}.${block.type}.${block.name}`, block]));
  const instances = new Map<ResourceBlock, Instances<Resource> | null>();
  const calls = new Map<ModuleCall, Instances<ModuleInstance> | null>();
  const standIns = standInsOf(source, unit, context);
  const scope: Scope = {
    module: {
      variable: remember((name) => variableValues(name, { source, unit, context, caller, scope: scope.module }), cycle, tooDeep),
      local: remember(
        (name) => {
          const expression = source.locals.get(name);
          return expression === undefined ? missing(`local.${name}`) : evaluate(expression, scope);
        },
        cycle,
        tooDeep,
      ),
      resource(mode, type, name) {
        const block = blocks.get(`${mode}.${type}.${name}`);
        return block === undefined ? null : valueOfBlock(block);
      },
      call(name) {
        const call = source.calls.get(name);
        if (call === undefined) return null;
        const standIn = standIns.get(name);
        if (standIn !== undefined) return valueOfBlock(standIn);
        const opened = openCall(call);
        if (opened === null)
          return unknown({ kind: "module", subject: `module.${name}` }, [{ kind: "elsewhere", text: `module.${name}` }]);
        return valueOf(opened, (module, repeated) => (repeated ? repeatedOutputs(module.outputs()) : module.outputs()));
      },
    } satisfies ModuleScope,
    names: new Map(),
  };
  const providers = openProviders(source, scope, caller);
  const inherited = caller?.onlyIf ?? [];
  const calledFrom = caller?.calls ?? [];
  const prefix = caller === null ? "" : `${caller.address}.`;

  function valueOfBlock(block: ResourceBlock): Values {
    return valueOf(instancesOf(block), (resource, repeated) => known({ kind: "resource", resource, repeated }));
  }

  function providerOf(block: ResourceBlock): ProviderConfiguration {
    const handed = block.isModuleCall === true ? context.moduleProvider(block.type) : null;
    return handed === null ? providers.of(block.type, block.body.get("provider")) : providers.passedBy(block.body, handed);
  }

  function instancesOf(block: ResourceBlock): Instances<Resource> {
    const made = instances.get(block);
    if (made === null) return { kind: "open", item: makeResource(block, scope, null, { text: block.name, many: true }) };
    if (made !== undefined) return made;
    // An expression of count that comes back to the block itself finds any instance.
    instances.set(block, null);
    const result = expand(resourceRepetition(block), (inner, key, presence) => makeResource(block, inner, key, presence), scope);
    instances.set(block, result);
    return result;
  }

  /** A plan lists every instance; a block of which it lists none has none. */
  function resourceRepetition(block: ResourceBlock): Repetition {
    if (unit.planned === undefined) return repetitionOf(block.body, scope);
    const address = `${prefix}${ownAddress(block)}`;
    const keys = unit.planned.keysOf(address);
    if (unit.planned.isGone(address)) return { kind: "list", scopes: [] };
    if (keys !== null) return listedRepetition(keys, block.body, scope);
    // A plan of a part (-target) leaves out what exists all the same; data that was read before is not always listed.
    if (block.mode === "managed" && isRepeated(block.body)) return { kind: "list", scopes: [] };
    return repetitionOf(block.body, scope);
  }

  function makeResource(block: ResourceBlock, inner: Scope, key: string | null, presence: Presence | null): Resource {
    const comment = caller === null ? unit.comments?.get(`${block.type}.${block.name}`) : undefined;
    const own = ownAddress(block);
    const address = prefix + own + (key ?? "");
    const { planned, supposed } = unit;
    const provider = providerOf(block);
    const mayHide = block.body.has("dynamic") || (block.mode === "data" && block.type === "terraform_remote_state");
    const read = (name: string): Values | null => {
      if (block.mode === "data" && block.type === "terraform_remote_state" && name === "outputs")
        return remoteOutputs(block, inner, context);
      if (planned !== undefined) return planned.argument(address, name, () => evaluateArgument(name, block.body, inner));
      return evaluateArgument(name, block.body, inner);
    };
    const written = remember(
      (name): Values | null => {
        const values = read(name);
        // What another stack or module hands over has been changed where it was written.
        const isHandedOver = block.type === "terraform_remote_state";
        if (supposed === undefined || values === null || isHandedOver) return values;
        return mapTexts(values, (text) => supposed(text, provider));
      },
      cycle,
      tooDeep,
    );
    return {
      stack: unit.stack,
      address,
      onlyIf: presence === null ? inherited : [...inherited, { ...presence, text: `${unit.stack} ${prefix}${presence.text}` }],
      mode: block.mode,
      type: block.type,
      name: block.name,
      constructPath: block.constructPath ?? comment?.constructPath ?? null,
      file: block.file ?? null,
      overriddenIn: block.overriddenIn,
      declaration: block.declaration ?? comment?.declaration,
      provider,
      ...(block.isModuleCall === true ? { isModuleCall: true } : {}),
      isHidden: (name) => planned !== undefined && planned.isUnknown(address, name) && written(name) === null,
      isWritten: (name) => block.body.has(name) || block.body.has("dynamic"),
      argumentNames: () => [...new Set([...block.body.keys(), ...(planned?.namesOf(address) ?? [])])],
      calledFrom: (argument) => callSitesOf(argument === null ? undefined : block.body.get(argument), source, calledFrom),
      // Most questions are about arguments that are not set: they are answered without a note of it.
      argument: (name) => (planned !== undefined || block.body.has(name) || mayHide ? written(name) : null),
    };
  }

  function callRepetition(call: ModuleCall, child: ModuleSource): Repetition {
    const keys = unit.planned?.keysOf(`${prefix}module.${call.name}`) ?? null;
    if (keys !== null) return listedRepetition(keys, call.body, scope);
    // A plan lists the resources of every instance; a module that has none of its own still has outputs.
    if (unit.planned !== undefined && isRepeated(call.body) && holdsResources(child)) return { kind: "list", scopes: [] };
    return repetitionOf(call.body, scope);
  }

  function holdsResources(module: ModuleSource): boolean {
    if (module.resources.some(({ mode }) => mode === "managed")) return true;
    return [...(unit.modules.get(module)?.values() ?? [])].some(holdsResources);
  }

  function openCall(call: ModuleCall): Instances<ModuleInstance> | null {
    const opened = calls.get(call);
    if (opened !== undefined) return opened;
    const child = unit.modules.get(source)?.get(call.name);
    if (child === undefined || depth >= deepestModules) {
      calls.set(call, null);
      return null;
    }
    calls.set(call, null);
    const result = expand(
      callRepetition(call, child),
      (inner, key, presence) => {
        const address = `${prefix}module.${call.name}${key ?? ""}`;
        return open(
          unit,
          child,
          context,
          {
            scope: inner,
            call,
            providers,
            address,
            calls: [{ call, source }, ...calledFrom],
            onlyIf:
              presence === null ? inherited : [...inherited, { ...presence, text: `${unit.stack} ${prefix}${presence.text}` }],
          },
          depth + 1,
        );
      },
      scope,
    );
    calls.set(call, result);
    return result;
  }

  const outputs = lazyMap(
    [...source.outputs.keys()],
    remember(
      (name: string): Values => {
        const expression = source.outputs.get(name);
        return expression === undefined ? missing(`output.${name}`) : evaluate(expression, scope);
      },
      cycle,
      tooDeep,
    ),
  );

  return {
    resources: () => [...source.resources, ...standIns.values()].flatMap((block) => itemsOf(instancesOf(block))),
    children() {
      const read: ModuleInstance[] = [];
      const unread: UnreadModule[] = [];
      for (const call of source.calls.values()) {
        if (standIns.has(call.name)) continue;
        const opened = openCall(call);
        if (opened !== null) read.push(...itemsOf(opened));
        else
          unread.push({
            stack: unit.stack,
            address: `${prefix}module.${call.name}`,
            name: call.name,
            file: call.file ?? null,
            source: call.source,
            constructPath: call.constructPath,
            calledFrom: () => callSitesOf(undefined, source, calledFrom),
          });
      }
      return { read, unread };
    },
    outputs: () => known({ kind: "map", entries: outputs }),
    providersOf(type, name) {
      const block = blocks.get(`managed.${type}.${name}`);
      if (block !== undefined) return [providers.of(type, block.body.get("provider"))];
      const prefix = type.split("_", 1)[0] ?? type;
      return source.providers
        .filter(({ localName }) => localName.replace(/^.*:/, "").split(".", 1)[0] === prefix)
        .map(({ localName, alias }) => providers.byKey(alias === null ? localName : `${localName}.${alias}`));
    },
    evaluateBody: (body) =>
      known({ kind: "map", entries: new Map([...body].map(([name, expression]) => [name, evaluate(expression, scope)])) }),
  };
}

/** The outputs of one instance, which stand for those of every instance. */
function repeatedOutputs(outputs: Values): Values {
  return outputs.map(({ value, from }) => ({ value: isKind(value, "map") ? { ...value, repeated: true } : value, from }));
}

function isRepeated(body: Body): boolean {
  return body.has("count") || body.has("for_each");
}
