import type { Repetition } from "./repetition";
import type { Presence } from "./resource";
import type { Scope } from "./scope";
import { type Values, known } from "./value";

/** The instances of one block. */
export type Instances<T> =
  | { readonly kind: "single"; readonly item: T }
  | { readonly kind: "open"; readonly item: T }
  | { readonly kind: "list"; readonly items: readonly T[] }
  | { readonly kind: "map"; readonly items: ReadonlyMap<string, T> };

/** Makes the instances that a repetition lists; `presence`: of one that may not be there. */
export function expand<T>(
  repetition: Repetition,
  make: (scope: Scope, key: string | null, presence: Presence | null) => T,
  scope: Scope,
): Instances<T> {
  switch (repetition.kind) {
    case "single":
      return { kind: "single", item: make(scope, null, null) };
    case "open":
      return { kind: "open", item: make(repetition.scope, null, { text: repetition.text, many: repetition.many }) };
    case "list":
      return { kind: "list", items: repetition.scopes.map((inner, index) => make(inner, `[${index}]`, null)) };
    case "map":
      return {
        kind: "map",
        items: new Map(
          [...repetition.scopes].map(([key, inner]) => [
            key,
            make(inner, repetition.numbered === true ? `[${key}]` : `[${JSON.stringify(key)}]`, null),
          ]),
        ),
      };
  }
}

/** All of them, whatever their keys. */
export function itemsOf<T>(instances: Instances<T>): readonly T[] {
  if (instances.kind === "list") return instances.items;
  return instances.kind === "map" ? [...instances.items.values()] : [instances.item];
}

/** What an expression that names the block sees. */
export function valueOf<T>(instances: Instances<T>, value: (item: T, repeated: boolean) => Values): Values {
  switch (instances.kind) {
    case "single":
      return value(instances.item, false);
    case "open":
      return value(instances.item, true);
    case "list":
      return known({ kind: "list", items: instances.items.map((item) => value(item, false)) });
    case "map":
      return known({ kind: "map", entries: new Map([...instances.items].map(([key, item]) => [key, value(item, false)])) });
  }
}
