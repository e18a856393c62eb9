import type { EstateContext } from "./estate";
import { evaluate } from "./evaluate";
import { literalValue } from "./literal-value";
import type { ModuleCall, ModuleSource, Unit, VariableBlock } from "./module-source";
import type { ModuleScope, Scope } from "./scope";
import { missing } from "./unresolved";
import { type Values, isKind, isScalar, unknown, withOrigins } from "./value";
import { convertToType } from "./variable-type";

/** The module whose variables are asked for. */
export interface VariablePlace {
  readonly source: ModuleSource;
  readonly unit: Unit;
  readonly context: EstateContext;
  /** Its own scope, in which defaults are written. */
  readonly scope: ModuleScope;
  /** The call that gives it arguments; null for the root, which the user gives values. */
  readonly caller: { readonly call: ModuleCall; readonly scope: Scope; readonly address: string } | null;
}

/** The values of a variable in the type that it declares. */
export function variableValues(name: string, place: VariablePlace): Values {
  const { source, context, caller } = place;
  const declared = source.variables.get(name);
  // A variable of a child module is set by its call, not by the user of the root.
  const subject = `${caller === null ? "" : `${caller.address}.`}var.${name}`;
  const given = givenValues(name, subject, place);
  if (declared === undefined) return given ?? missing(subject);
  // Null stands for the default where the variable is not nullable.
  const usable = given === null || declared.nullable ? given : given.filter(({ value }) => value !== null);
  const sets =
    usable === null || usable.length < (given?.length ?? 0)
      ? [...(usable ?? []), ...defaultValues(declared, subject, place)]
      : usable;
  const converted = convertToType(sets, declared.type);
  if (declared.sensitive) noteSecrets(converted, context.secrets);
  return converted;
}

function givenValues(name: string, subject: string, { caller, unit }: VariablePlace): Values | null {
  if (caller !== null) {
    const argument = caller.call.body.get(name);
    return argument === undefined ? null : evaluate(argument, caller.scope);
  }
  const given = unit.variables.get(name);
  if (given === undefined) return null;
  return withOrigins(literalValue(given), [{ kind: "variable", name: subject, module: unit.stack, given: true }]);
}

function defaultValues(declared: VariableBlock, subject: string, { caller, context, unit, scope }: VariablePlace): Values {
  if (declared.default === null) return unknown({ kind: "variable", subject });
  if (caller === null) context.assumed.add(`${unit.stack}: ${subject}`);
  const module = caller?.address ?? unit.stack;
  const values = withOrigins(evaluate(declared.default, { module: scope, names: new Map() }), [
    { kind: "variable", name: subject, module, given: false },
  ]);
  // The default is what may be, not what is.
  return caller === null && (!context.trustsDefaults || unit.lacksVariables === true)
    ? [...values, ...unknown({ kind: "variable", subject })]
    : values;
}

/** Notes every text in the values of a sensitive variable. */
function noteSecrets(values: Values, secrets: Set<string>): void {
  for (const { value } of values) {
    if (isScalar(value)) {
      if (value !== "" && (typeof value === "string" || typeof value === "number")) secrets.add(String(value));
    } else if (isKind(value, "list")) for (const item of value.items) noteSecrets(item, secrets);
    else if (isKind(value, "map")) for (const entry of value.entries.values()) noteSecrets(entry, secrets);
  }
}
