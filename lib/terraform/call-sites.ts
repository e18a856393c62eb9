import type { Expression } from "./expression";
import { childrenOf } from "./expression-children";
import type { ModuleCall, ModuleSource } from "./module-source";

/** A module call on the way to a resource. */
export interface CallSite {
  readonly name: string;
  /** The file of the call; null where the input shows none. */
  readonly file: string | null;
  readonly constructPath: string | null;
  /** The argument that the value which is asked for comes through; null where none is known. */
  readonly argument: string | null;
}

/** A call with the module that it is written in. */
export interface CallIn {
  readonly call: ModuleCall;
  readonly source: ModuleSource;
}

/** The calls that lead to a module, the nearest first, each with the argument through which an expression of the module gets its value. */
export function callSitesOf(
  expression: Expression | undefined,
  source: ModuleSource,
  calls: readonly CallIn[],
): readonly CallSite[] {
  let names = expression === undefined ? [] : variablesIn(expression, source);
  return calls.map(({ call, source: outer }) => {
    const argument = names.find((name) => call.body.has(name)) ?? null;
    const passed = argument === null ? undefined : call.body.get(argument);
    names = passed === undefined ? [] : variablesIn(passed, outer);
    return { name: call.name, file: call.file ?? null, constructPath: call.constructPath, argument };
  });
}

/** The variables that an expression names, also by way of locals. */
function variablesIn(expression: Expression, source: ModuleSource): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<Expression>();
  const queue = [expression];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (at.kind === "attribute" && at.of.kind === "name") {
      const local = at.of.name === "local" ? source.locals.get(at.name) : undefined;
      if (at.of.name === "var") found.add(at.name);
      if (local !== undefined) queue.push(local);
    }
    queue.push(...childrenOf(at));
  }
  return [...found];
}
