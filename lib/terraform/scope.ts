import type { Values } from "./value";

/** What the names in an expression stand for, where it is written. */
export interface Scope {
  readonly module: ModuleScope;
  /** `each`, `count`, the iterator of a dynamic block, the variables of a for expression. */
  readonly names: ReadonlyMap<string, Values>;
}

/** What a module's expressions may name. */
export interface ModuleScope {
  variable(name: string): Values;
  local(name: string): Values;
  /** The instances of a resource: one, a list (count) or a map (for_each); null where the module has no such block. */
  resource(mode: "managed" | "data", type: string, name: string): Values | null;
  /** A module call: a map of its outputs, or a list or map of such; null where there is no such call. */
  call(name: string): Values | null;
}
