import { stepsOf } from "./address-steps";
import { type Json, isJsonObject } from "./body";
import { refine } from "./refine";
import type { Values } from "./value";

/** The instances of a root module as a plan or a state lists them, and what is known of each. */
export interface Planned {
  /** Every managed instance. */
  readonly addresses: readonly string[];
  /** The keys of a block's or module call's instances, null for the one of a block without count and for_each; null where none is listed. */
  keysOf(block: string): readonly (string | number | null)[] | null;
  /** True for a block of which an instance is taken away, and none is left. */
  isGone(block: string): boolean;
  /** True where an argument or block of an instance is not known as a whole. */
  isUnknown(address: string, name: string): boolean;
  /** The arguments of an instance that have a value. */
  namesOf(address: string): readonly string[];
  /** The values of an argument, out of what the configuration says of it; null where it is not set. */
  argument(address: string, name: string, written: () => Values | null): Values | null;
}

/** One instance as it is listed. */
export interface PlannedInstance {
  readonly address: string;
  readonly values: { readonly [key: string]: Json };
  readonly unknown: { readonly [key: string]: Json };
  readonly sensitive: Json | undefined;
}

/** Indexes instances for the questions of the module that they stand in. Addresses that cannot be read come back in `unread`. */
export function openPlanned(
  instances: readonly PlannedInstance[],
  gone: readonly string[],
  onSecret: (value: string) => void,
): { readonly planned: Planned; readonly unread: readonly string[] } {
  const keys = new Map<string, Set<string | number | null>>();
  const byAddress = new Map<string, PlannedInstance>();
  const addresses: string[] = [];
  const unread: string[] = [];
  for (const instance of instances) {
    const steps = stepsOf(instance.address);
    if (steps === null) {
      unread.push(instance.address);
      continue;
    }
    byAddress.set(instance.address, instance);
    if (steps.at(-1)?.name.startsWith("data.") === false) addresses.push(instance.address);
    for (const { block, key } of steps) {
      const set = keys.get(block);
      if (set === undefined) keys.set(block, new Set([key]));
      else set.add(key);
    }
  }
  const goneBlocks = new Set(gone.flatMap((address) => stepsOf(address)?.at(-1)?.block ?? []));
  const planned: Planned = {
    addresses,
    keysOf(block) {
      const found = keys.get(block);
      return found === undefined ? null : [...found];
    },
    isGone: (block) => goneBlocks.has(block) && !keys.has(block),
    isUnknown: (address, name) => byAddress.get(address)?.unknown[name] === true,
    namesOf: (address) =>
      Object.entries(byAddress.get(address)?.values ?? {}).flatMap(([name, value]) =>
        value === null || value === "" ? [] : [name],
      ),
    argument(address, name, written) {
      const instance = byAddress.get(address);
      if (instance === undefined) return written();
      const value = instance.values[name];
      const mark = instance.unknown[name];
      // What the code does not set and the plan does not know is left to the provider: it counts as not set.
      if (mark === true) {
        const set = written();
        return set === null ? null : refine({ value, unknown: mark, sensitive: undefined }, set, true, onSecret);
      }
      if (value === undefined && mark === undefined) return written() === null ? null : written();
      return refine({ value, unknown: mark, sensitive: markOf(instance.sensitive, name) }, written(), false, onSecret);
    },
  };
  return { planned, unread };
}

function markOf(sensitive: Json | undefined, name: string): Json | undefined {
  return sensitive === true ? true : isJsonObject(sensitive) ? sensitive[name] : undefined;
}
