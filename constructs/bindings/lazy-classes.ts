import type { Framework, Parts } from "./parts";
import { partsOf } from "./parts";
import { type ResourceClass, filed } from "../filed";

/** A compiled binding: fills `exports` with its classes, which extend those of the framework. */
export type Binding = (framework: Framework, exports: Record<string, unknown>, parts: Parts) => void;

/** The bindings of one cloud on one framework. */
export interface CloudClasses {
  readonly framework: Framework;
  /** A function that loads the binding, and the names of the classes that it exports. */
  readonly bindings: readonly (readonly [load: () => Binding, names: readonly string[]])[];
  /** The names of the `Filed…` classes by the name of the class beneath. */
  readonly filed: Readonly<Record<string, string>>;
}

/**
 * Defines the classes of a cloud on `target`, each made when it is first read and the same from then on. A cloud has 200 bindings, of
 * which an app uses ten.
 */
export function defineLazyClasses(target: object, { framework, bindings, filed: filedNames }: CloudClasses): void {
  const parts = partsOf(framework);
  const read = new Map<string, () => unknown>();
  for (const [load, names] of bindings) {
    const binding = once(() => {
      const made: Record<string, unknown> = {};
      load()(framework, made, parts);
      // A binding is kept small, and does not know what its classes are called.
      for (const [name, value] of Object.entries(made)) if (typeof value === "function") rename(value, name);
      return made;
    });
    for (const name of names) read.set(name, () => binding()[name]);
  }
  for (const [name, filedName] of Object.entries(filedNames)) {
    read.set(
      filedName,
      once(() => filedClass(filedName, read.get(name)?.() as ResourceClass)),
    );
  }
  for (const [name, get] of read) Object.defineProperty(target, name, { enumerable: true, get });
}

/** `class FiledInstance extends filed(Instance) {}`, under a name that is known at run time only. */
function filedClass(name: string, Resource: ResourceClass): unknown {
  const made = class extends (filed(Resource) as new (...args: readonly unknown[]) => object) {};
  rename(made, name);
  return made;
}

function rename(made: object, name: string): void {
  Object.defineProperty(made, "name", { value: name, configurable: true });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
