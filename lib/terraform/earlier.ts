import { stepsOf } from "./address-steps";
import type { Json } from "./body";
import { storedValue } from "./literal-value";
import type { ProviderConfiguration, Resource } from "./resource";
import { type Values, unknown } from "./value";

/** A managed instance as it stood before a plan, by the address that it has now. */
export interface EarlierInstance {
  readonly address: string;
  readonly values: { readonly [key: string]: Json };
}

/** One planned change. */
export interface PlannedChange {
  readonly address: string;
  /** Where it stood before a `moved` block took it along. */
  readonly previousAddress?: string;
  readonly actions: readonly ("create" | "update" | "delete" | "replace" | "forget" | "none")[];
}

/** The resources of a stack as they stood before, out of those that stand after: data sources and providers are the same. */
export function earlierResources(
  stack: string,
  instances: readonly EarlierInstance[],
  after: readonly Resource[],
  providersOf: (type: string, name: string) => readonly ProviderConfiguration[],
): readonly Resource[] {
  const now = new Map(after.map((resource) => [resource.address, resource]));
  const made = instances.flatMap(({ address, values }): readonly Resource[] => {
    const [type, name] = stepsOf(address)?.at(-1)?.name.split(".") ?? [];
    if (type === undefined || name === undefined) return [];
    const same = now.get(address);
    return [
      {
        stack,
        address,
        onlyIf: [],
        mode: "managed",
        type,
        name,
        constructPath: same?.constructPath ?? null,
        file: same?.file ?? null,
        declaration: same?.declaration,
        provider: same?.provider ?? anyOf(providersOf(type, name)),
        argument: (argument) => argumentOf(values[argument]),
        isHidden: () => false,
        isWritten: () => false,
        calledFrom: () => [],
        argumentNames: () => Object.keys(values).filter((key) => values[key] !== null),
      },
    ];
  });
  return [...made, ...after.filter(({ mode }) => mode === "data")];
}

function argumentOf(value: Json | undefined): Values | null {
  return value === undefined || value === null ? null : storedValue(value);
}

/** The provider of a resource that is gone: of several that it may have had, each is a possibility. */
function anyOf(providers: readonly ProviderConfiguration[]): ProviderConfiguration {
  const [only] = providers;
  if (only === undefined) return notShown;
  if (providers.length === 1) return only;
  return {
    ...only,
    argument: (name) => {
      const values = providers.flatMap((provider) => provider.argument(name) ?? []);
      return values.length === 0 ? null : values;
    },
  };
}

const notShown: ProviderConfiguration = {
  key: "provider",
  source: null,
  implicit: false,
  argument: () => unknown({ kind: "missing", subject: "provider region" }),
};
