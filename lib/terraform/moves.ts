import { type AddressStep, stepsOf } from "./address-steps";
import type { ModuleSource, Move, Unit } from "./module-source";

/**
 * Where the resources of a unit stood before `moved` blocks or a plan took them along: for each address the former ones, the latest
 * first. A former address counts for one resource, and only when nothing stands there any more: what still stands lends nothing
 * to another, and of two that claim one place neither is known to come from there.
 */
export function formerAddresses(unit: Unit, addresses: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const planned = (unit.earlier?.changes ?? []).flatMap(({ address, previousAddress }): readonly Move[] =>
    previousAddress === undefined ? [] : [{ to: address, from: previousAddress }],
  );
  if (planned.length === 0 && ![unit.root, ...calledModules(unit)].some(({ moves }) => moves !== undefined && moves.length > 0))
    return new Map();
  const stands = standing(addresses);
  const chains = [...new Set(addresses)].map((address) => [address, chainOf(unit, planned, address)] as const);
  const claims = new Map<string, number>();
  for (const [, chain] of chains) for (const former of chain) claims.set(former, (claims.get(former) ?? 0) + 1);
  return new Map(
    chains.map(([address, chain]) => [address, chain.filter((former) => claims.get(former) === 1 && !stands(former))]),
  );
}

/** One move may follow another, and a module's own that of its call: every address on the way, the nearest first. */
function chainOf(unit: Unit, planned: readonly Move[], address: string): readonly string[] {
  const seen = new Set([address]);
  // A set is walked in the order of what is added meanwhile, so moves in a circle come to an end.
  for (const at of seen) for (const former of oneMoveBack(unit, planned, at)) seen.add(former);
  return [...seen].slice(1);
}

function oneMoveBack(unit: Unit, planned: readonly Move[], address: string): readonly string[] {
  const ofPlan = planned.filter(({ to }) => to === address).map(({ from }) => from);
  const ofCode = modulesAlong(unit, address).flatMap(({ module, prefix }) => {
    const own = address.slice(prefix.length);
    return (module.moves ?? []).flatMap(({ from, to }) => {
      const rest = own.startsWith(to) ? own.slice(to.length) : null;
      // A whole block or module takes its instances along.
      return rest === null || !/^(?:$|[.[])/.test(rest) ? [] : [`${prefix}${from}${rest}`];
    });
  });
  return [...ofPlan, ...ofCode];
}

interface ModuleAt {
  readonly module: ModuleSource;
  /** What stands before the addresses of the module. */
  readonly prefix: string;
}

/** The modules on the way to an address, as far as they are in the input: the innermost first, whose moves are the latest. */
function modulesAlong(unit: Unit, address: string): readonly ModuleAt[] {
  const found: ModuleAt[] = [{ module: unit.root, prefix: "" }];
  let at = unit.root;
  const steps = stepsOf(address) ?? [];
  for (const { name, end } of steps.slice(0, -1)) {
    const called = unit.modules.get(at)?.get(name.replace(/^module\./, ""));
    if (called === undefined) break;
    at = called;
    found.unshift({ module: at, prefix: address.slice(0, end + 1) });
  }
  return found;
}

function calledModules({ modules }: Unit): readonly ModuleSource[] {
  return [...modules.values()].flatMap((calls) => [...calls.values()]);
}

/** Whether something stands at an address. A block of which the instances are not known may have that very one, and a module that is not read may hold anything. */
function standing(addresses: readonly string[]): (former: string) => boolean {
  const byBlock = new Map<string, (readonly AddressStep[])[]>();
  for (const address of addresses) {
    const steps = stepsOf(address) ?? [];
    byBlock.set(namesIn(steps), [...(byBlock.get(namesIn(steps)) ?? []), steps]);
  }
  return (former) => {
    const steps = stepsOf(former);
    // What is no address of a resource cannot be said to be gone.
    if (steps === null) return true;
    const ways = steps.map((_, at) => namesIn(steps.slice(0, at + 1)));
    return ways
      .flatMap((way) => byBlock.get(way) ?? [])
      .some((other) => other.every(({ key }, at) => key === null || key === steps[at]?.key));
  };
}

function namesIn(steps: readonly AddressStep[]): string {
  return steps.map(({ name }) => name).join(".");
}
