import { isExact } from "./exact-number";
import { type Expression, type ForExpression, type ObjectEntry, expressionText } from "./expression";
import { callFunction } from "./functions";
import { evaluateOpaque } from "./evaluate-opaque";
import { joinTexts } from "./join-texts";
import { sortedEntries } from "./map-order";
import { evaluateOperation } from "./operations";
import { normalise } from "./normalise";
import type { Scope } from "./scope";
import {
  type Cause,
  type MapValue,
  type Origin,
  type Possible,
  type Values,
  causeOf,
  combine,
  isKind,
  isScalar,
  isUnknown,
  joinOrigins,
  known,
  lost,
  originsOf,
  unite,
  unknown,
  withOrigins,
} from "./value";

/** The set of values that an expression may have in its scope. Never throws; what cannot be worked out is unknown with its cause. */
export function evaluate(expression: Expression, scope: Scope): Values {
  switch (expression.kind) {
    case "literal":
      if (typeof expression.value === "number" && !isExact(expression.value))
        return lost({ kind: "syntax", subject: String(expression.value) }, []);
      return known(typeof expression.value === "string" ? normalise(expression.value) : expression.value);
    case "template":
      return joinTexts(expression.parts.map((part) => evaluate(part, scope)));
    case "tuple":
      return known({ kind: "list", items: expression.items.map((item) => evaluate(item, scope)) });
    case "object":
      return evaluateObject(expression.entries, scope);
    case "name":
      return scope.names.get(expression.name) ?? elsewhere(expression.text, "missing");
    case "attribute":
      return evaluateRoot(expression, scope) ?? accessAll(evaluate(expression.of, scope), expression.name);
    case "index":
      return evaluateIndex(evaluate(expression.of, scope), evaluate(expression.key, scope));
    case "splat":
      return unite(evaluate(expression.of, scope).map((possible) => splat(possible, expression.each)));
    case "call":
      return callFunction(
        expression,
        expression.args.map((arg) => evaluate(arg, scope)),
      );
    case "conditional":
      return evaluateConditional(expression, scope);
    case "operation":
      return evaluateOperation(
        expression.operator,
        expression.operands.map((operand) => evaluate(operand, scope)),
      );
    case "for":
      return evaluateFor(expression, scope);
    case "opaque":
      return evaluateOpaque(
        expression,
        expression.references.map((reference) => evaluate(reference, scope)),
        scope,
      );
    case "invalid": {
      const inner = expression.parts.map((part) => evaluate(part, scope));
      return lost({ kind: "syntax", subject: expression.text.slice(0, 80) }, originsOf(inner.flat()));
    }
  }
}

/** One attribute of each possibility. */
export function accessAll(values: Values, name: string): Values {
  return unite(values.map((possible) => access(possible, name)));
}

function evaluateRoot(expression: Extract<Expression, { kind: "attribute" }>, scope: Scope): Values | null {
  const { of, name, text } = expression;
  if (of.kind === "name" && !scope.names.has(of.name)) {
    switch (of.name) {
      case "var":
        return scope.module.variable(name);
      case "local":
        return scope.module.local(name);
      case "module":
        return scope.module.call(name) ?? elsewhere(text, "missing");
      case "terraform":
        return elsewhere(text, "workspace");
      case "path":
      case "self":
        return unknown({ kind: "missing", subject: text });
      case "data":
      case "ephemeral":
        return null;
      default:
        return scope.module.resource("managed", of.name, name) ?? elsewhere(text, "missing");
    }
  }
  if (of.kind === "attribute" && of.of.kind === "name" && of.of.name === "data" && !scope.names.has("data")) {
    return scope.module.resource("data", of.name, name) ?? elsewhere(text, "missing");
  }
  return null;
}

function elsewhere(text: string, kind: Cause["kind"]): Values {
  return unknown({ kind, subject: text }, [{ kind: "elsewhere", text }]);
}

function access(possible: Possible, name: string): Values {
  const { value, from } = possible;
  if (isKind(value, "map")) {
    const entry = value.entries.get(name);
    if (entry !== undefined) return withOrigins(entry, from);
    return lost(value.open ?? { kind: "missing", subject: name }, from);
  }
  if (isKind(value, "resource")) {
    const reference: Origin = { kind: "reference", resource: value.resource, attribute: name };
    const set = value.resource.argument(name);
    // The outputs of another stack are values of that stack; where they are kept is no place that they lead to.
    if (set !== null) return withOrigins(set, value.resource.type === "terraform_remote_state" ? from : [...from, reference]);
    const cause: Cause =
      value.resource.mode === "data"
        ? { kind: "data-source", subject: value.resource.address }
        : { kind: "computed", subject: `${value.resource.address}.${name}` };
    return unknown(cause, [...from, reference]);
  }
  if (isUnknown(value)) return [{ value, from: deeper(from, name) }];
  return lost({ kind: "missing", subject: name }, from);
}

/** The last reference of a computed value, one attribute further in. */
function deeper(from: readonly Origin[], name: string): readonly Origin[] {
  return from.map((origin, at) =>
    origin.kind === "reference" && origin.attribute !== null && at === from.length - 1
      ? { ...origin, attribute: `${origin.attribute}.${name}` }
      : origin,
  );
}

function evaluateIndex(of: Values, key: Values): Values {
  return combine([of, key], ([container, at]) => {
    if (container === undefined || at === undefined) return [];
    const from = joinOrigins(container.from, variablesOf(at));
    const { value } = container;
    if (isKind(value, "resource")) {
      if (value.repeated) return [{ value, from }];
      // On one resource an index is another way to write the attribute.
      return typeof at.value === "string"
        ? access({ value, from }, at.value)
        : lost({ kind: "missing", subject: "index" }, originsOf([container]));
    }
    if (isUnknown(value)) return [{ value, from }];
    if (isKind(value, "list")) {
      if (isScalar(at.value) && at.value !== null && Number.isInteger(Number(at.value))) {
        // Where there may be more items, or their order is not known, any of them may stand there.
        if (value.open === undefined && value.unordered !== true) return withOrigins(value.items[Number(at.value)] ?? [], from);
      }
      return withOrigins(openUnion(value.items, value.open), from);
    }
    if (isKind(value, "map")) {
      if (isScalar(at.value)) return access({ value, from }, String(at.value));
      return withOrigins(openUnion([...value.entries.values()], value.open), from);
    }
    return lost({ kind: "missing", subject: "index" }, from);
  });
}

function openUnion(sets: readonly Values[], open: Cause | undefined): Values {
  return unite(open === undefined ? sets : [...sets, lost(open, [])]);
}

function variablesOf(possible: Possible): readonly Origin[] {
  return possible.from.filter((origin) => origin.kind === "variable");
}

function splat(possible: Possible, each: readonly string[]): Values {
  const { value, from } = possible;
  const take = (item: Values): Values => each.reduce<Values>((values, name) => accessAll(values, name), item);
  if (isKind(value, "list")) return known({ ...value, items: value.items.map(take) }, from);
  if (value === null) return known({ kind: "list", items: [] }, from);
  if (isUnknown(value)) return [{ value, from: each.reduce(deeper, from) }];
  const repeated = isKind(value, "resource") && value.repeated;
  const items = [take([possible])];
  return known(
    repeated ? { kind: "list", items, open: { kind: "iteration", subject: value.resource.address } } : { kind: "list", items },
    from,
  );
}

function evaluateObject(entries: readonly ObjectEntry[], scope: Scope): Values {
  const result = new Map<string, Values>();
  let open: Cause | undefined;
  const loose: Origin[] = [];
  for (const { key, value } of entries) {
    const keys = evaluate(key, scope);
    const values = evaluate(value, scope);
    const [only] = keys;
    if (keys.length === 1 && only !== undefined && isScalar(only.value)) result.set(String(only.value), values);
    else {
      open = causeOf(keys) ?? { kind: "too-many", subject: expressionText(key) };
      loose.push(...originsOf(values));
      // The last of two equal keys wins: this one may be any of those before it.
      for (const [earlier, kept] of result) result.set(earlier, unite([kept, values]));
    }
  }
  const map: MapValue = open === undefined ? { kind: "map", entries: result } : { kind: "map", entries: result, open };
  return known(map, loose);
}

function evaluateConditional(expression: Extract<Expression, { kind: "conditional" }>, scope: Scope): Values {
  const conditions = evaluate(expression.condition, scope);
  return unite(
    conditions.map((condition) => {
      const assumed = variablesOf(condition);
      if (condition.value === true || condition.value === "true") return withOrigins(evaluate(expression.yes, scope), assumed);
      if (condition.value === false || condition.value === "false") return withOrigins(evaluate(expression.no, scope), assumed);
      const choice: Origin = { kind: "choice", text: expression.text };
      return withOrigins(unite([evaluate(expression.yes, scope), evaluate(expression.no, scope)]), [choice]);
    }),
  );
}

function evaluateFor(expression: ForExpression, scope: Scope): Values {
  return unite(
    evaluate(expression.collection, scope).map((collection) => {
      const members = membersOf(collection);
      if (members === null) {
        const blank = lost({ kind: "iteration", subject: expressionText(expression.collection) }, originsOf([collection]));
        const inner = within(scope, expression, blank, blank);
        const cause = causeOf([collection]) ?? { kind: "iteration", subject: expression.text };
        return lost(cause, originsOf([...evaluate(expression.value, inner), collection]));
      }
      return collect(expression, scope, members, collection.from);
    }),
  );
}

interface Members {
  readonly entries: readonly (readonly [Values, Values])[];
  readonly open: Cause | undefined;
  readonly unordered: boolean;
}

/** The members of a collection as key and value; null where they are not known. */
function membersOf(collection: Possible): Members | null {
  const { value } = collection;
  if (isKind(value, "list")) {
    const unordered = value.unordered === true;
    // Where items may be missing or without order, none stands surely at its index.
    const key = (index: number): Values =>
      unordered || value.open !== undefined ? lost({ kind: "iteration", subject: "index" }, []) : known(index);
    return { entries: value.items.map((item, index) => [key(index), item]), open: value.open, unordered };
  }
  if (isKind(value, "map")) {
    return { entries: sortedEntries(value).map(([key, entry]) => [known(key), entry]), open: value.open, unordered: false };
  }
  return null;
}

function collect(expression: ForExpression, scope: Scope, members: Members, from: readonly Origin[]): Values {
  const items: Values[] = [];
  const entries = new Map<string, Values>();
  let { open } = members;
  for (const [key, value] of members.entries) {
    const inner = within(scope, expression, key, value);
    const kept = expression.condition === null ? known(true) : evaluate(expression.condition, inner);
    if (kept.every((condition) => condition.value === false)) continue;
    if (!kept.every((condition) => condition.value === true))
      open ??= causeOf(kept) ?? { kind: "iteration", subject: expression.text };
    const sure = kept.every((condition) => condition.value === true);
    // What a filter may leave out is there in one case and missing in the other.
    const made = evaluate(expression.value, inner);
    const result = sure ? made : unite([made, lost(causeOf(kept) ?? { kind: "iteration", subject: expression.text }, [])]);
    if (expression.key === null) items.push(result);
    else {
      const name = evaluate(expression.key, inner);
      const [only] = name;
      if (name.length === 1 && only !== undefined && isScalar(only.value) && !expression.grouped)
        entries.set(String(only.value), result);
      else open ??= causeOf(name) ?? { kind: "iteration", subject: expression.text };
    }
  }
  const rest = open === undefined ? {} : { open };
  const order = members.unordered ? ({ unordered: true } as const) : {};
  return expression.key === null
    ? known({ kind: "list", items, ...rest, ...order }, from)
    : known({ kind: "map", entries, ...rest }, from);
}

function within(scope: Scope, expression: ForExpression, key: Values, value: Values): Scope {
  const names = new Map(scope.names).set(expression.valueName, value);
  if (expression.keyName !== null) names.set(expression.keyName, key);
  return { module: scope.module, names };
}
