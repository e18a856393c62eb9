import { convertToCommon } from "./convert";
import { isExact, numberOfText } from "./exact-number";
import { type Expression, type ForExpression, type ObjectEntry, expressionText } from "./expression";
import { callFunction } from "./functions";
import { evaluateOpaque } from "./evaluate-opaque";
import { joinTexts } from "./join-texts";
import { sortedEntries } from "./map-order";
import { evaluateOperation } from "./operations";
import { normalise } from "./normalise";
import type { Scope } from "./scope";
import { type Type, mentions } from "./type";
import {
  type Cause,
  type ListValue,
  type MapValue,
  type Origin,
  type Possible,
  type Unknown,
  type Value,
  type Values,
  causeOf,
  combine,
  isKind,
  isRefused,
  isScalar,
  isUnknown,
  joinOrigins,
  known,
  lost,
  originsOf,
  refuse,
  unite,
  unknown,
  withOrigins,
} from "./value";

/**
 * The set of values that an expression may have in its scope. Never throws; what cannot be worked out is unknown with its cause.
 * What Terraform would refuse is no value: where there is another, it alone is meant.
 */
export function evaluate(expression: Expression, scope: Scope): Values {
  const values = evaluateAny(expression, scope);
  if (values.length < 2 || !values.some(({ value }) => isRefused(value))) return values;
  const accepted = values.filter(({ value }) => !isRefused(value));
  return accepted.length > 0 ? accepted : values.slice(0, 1);
}

function evaluateAny(expression: Expression, scope: Scope): Values {
  switch (expression.kind) {
    case "literal":
      if (typeof expression.value === "number" && !isExact(expression.value))
        return lost({ kind: "syntax", subject: String(expression.value) }, []);
      return known(typeof expression.value === "string" ? normalise(expression.value) : expression.value);
    case "template":
      return joinTexts(expression.parts.map((part) => evaluateAny(part, scope)));
    case "tuple":
      return withoutRefusals(
        expression.items.map((item) => evaluateAny(item, scope)),
        (items) => known({ kind: "list", as: "tuple", items }),
      );
    case "object":
      return evaluateObject(expression.entries, scope);
    case "name":
      return scope.names.get(expression.name) ?? elsewhere(expression.text, "missing");
    case "attribute":
      return evaluateRoot(expression, scope) ?? accessAll(evaluateAny(expression.of, scope), expression.name);
    case "index":
      return evaluateIndex(evaluateAny(expression.of, scope), evaluateAny(expression.key, scope));
    case "splat":
      return unite(evaluateAny(expression.of, scope).map((possible) => splat(possible, expression.each)));
    case "call":
      return callFunction(
        expression,
        expression.args.map((arg) => evaluateAny(arg, scope)),
      );
    case "conditional":
      return evaluateConditional(expression, scope);
    case "operation":
      return evaluateOperation(
        expression.operator,
        expression.operands.map((operand) => evaluateAny(operand, scope)),
      );
    case "for":
      return evaluateFor(expression, scope);
    case "opaque":
      return evaluateOpaque(
        expression,
        expression.references.map((reference) => evaluateAny(reference, scope)),
        scope,
      );
    case "invalid": {
      const inner = expression.parts.map((part) => evaluateAny(part, scope));
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
    if (value.open === undefined && value.as !== undefined) return refuse(name, from);
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
  if (isUnknown(value)) return [{ value: attributeOf(value, name), from: deeper(from, name) }];
  return isBlock(value) || isFilledIn(possible) ? lost({ kind: "missing", subject: name }, from) : refuse(name, from);
}

/** An attribute of what is not known, of which the type may be. */
function attributeOf(value: Unknown, name: string): Unknown {
  if (value.refused === true || value.type === undefined) return value;
  const type =
    value.type.kind === "object" ? value.type.attributes.get(name)?.type : value.type.kind === "map" ? value.type.of : undefined;
  return unknownOf(value.cause, type);
}

function unknownOf(cause: Cause, type: Type | undefined): Unknown {
  return type === undefined || mentions(type, "any") ? { kind: "unknown", cause } : { kind: "unknown", cause, type };
}

/** A list that a block or a plan stands for, which is no more than looks like one. */
function isBlock(value: Value): boolean {
  return (isKind(value, "list") || isKind(value, "map")) && value.as === undefined;
}

/** An attribute that the code sets to null may get a value from the provider. */
function isFilledIn({ value, from }: Possible): boolean {
  return value === null && from.some(({ kind }) => kind === "reference");
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
    if (isRefused(value) || isRefused(at.value)) return refuse("index", from);
    if (isKind(value, "resource")) {
      if (value.repeated) return [{ value, from }];
      // On one resource an index is another way to write the attribute.
      return typeof at.value === "string"
        ? access({ value, from }, at.value)
        : lost({ kind: "missing", subject: "index" }, originsOf([container]));
    }
    if (isKind(value, "map") && value.repeated === true) return [{ value: { kind: "map", entries: value.entries }, from }];
    if (isUnknown(value)) return [{ value: memberOf(value), from }];
    if (isFilledIn(container) || isFilledIn(at)) return lost({ kind: "missing", subject: "index" }, from);
    if (at.value === null) return refuse("index", from);
    if (isKind(value, "list")) return indexList(value, at.value, from);
    if (isKind(value, "map")) {
      if (isScalar(at.value)) return access({ value, from }, String(at.value));
      return isUnknown(at.value) || isKind(at.value, "text")
        ? withOrigins(anyOf([...value.entries.values()], value), from)
        : refuse("index", from);
    }
    return refuse("index", from);
  });
}

function indexList(value: ListValue, at: Value, from: readonly Origin[]): Values {
  if (value.as === "set") return refuse("index", from);
  if (!isScalar(at)) return withOrigins(anyOf(value.items, value), from);
  const index = typeof at === "number" ? at : typeof at === "string" ? numberOfText(at) : null;
  // Where there may be more items, or their order is not known, any of them may stand there.
  if (index !== null && (value.open !== undefined || value.unordered === true))
    return withOrigins(anyOf(value.items, value), from);
  const item = index === null ? undefined : value.items[index];
  if (item !== undefined) return withOrigins(item, from);
  return value.as === undefined ? lost({ kind: "missing", subject: "index" }, from) : refuse("index", from);
}

function memberOf(value: Unknown): Unknown {
  if (value.type === undefined) return value;
  return unknownOf(value.cause, value.type.kind === "list" || value.type.kind === "map" ? value.type.of : undefined);
}

/** Any member, or one that does not show, or none where the key is that of no member. */
function anyOf(sets: readonly Values[], { open, as }: ListValue | MapValue): Values {
  if (open !== undefined) return unite([...sets, lost(open, [])]);
  if (as !== undefined) return unite([...sets, refuse("index")]);
  return sets.length === 0 ? lost({ kind: "missing", subject: "index" }, []) : unite(sets);
}

function variablesOf(possible: Possible): readonly Origin[] {
  return possible.from.filter((origin) => origin.kind === "variable");
}

function splat(possible: Possible, each: readonly string[]): Values {
  const { value, from } = possible;
  const take = (item: Values): Values => each.reduce<Values>((values, name) => accessAll(values, name), item);
  if (isKind(value, "list")) {
    const { as, open, unordered } = value;
    const rest = { ...(open === undefined ? {} : { open }), ...(unordered === undefined ? {} : { unordered }) };
    const kept = as === undefined ? {} : { as: as === "set" ? ("list" as const) : as };
    return withOrigins(
      withoutRefusals(value.items.map(take), (items) => known({ kind: "list", ...kept, ...rest, items })),
      from,
    );
  }
  if (value === null) {
    if (isFilledIn(possible)) return lost({ kind: "missing", subject: "null" }, from);
    return known({ kind: "list", as: "tuple", items: [] }, from);
  }
  if (isUnknown(value))
    return [{ value: value.refused === true ? value : { kind: "unknown", cause: value.cause }, from: each.reduce(deeper, from) }];
  if (isKind(value, "map") && value.repeated === true) {
    const item = take(known({ kind: "map", entries: value.entries }, from));
    return known({ kind: "list", items: [item], open: { kind: "iteration", subject: "module" } }, from);
  }
  const repeated = isKind(value, "resource") && value.repeated;
  const items = [take([possible])];
  if (repeated) return known({ kind: "list", items, open: { kind: "iteration", subject: value.resource.address } }, from);
  return withoutRefusals(items, (sure) => known({ kind: "list", as: "tuple", items: sure }, from));
}

/** Makes a collection of its members; where Terraform refuses one, it refuses the whole. */
function withoutRefusals(sets: readonly Values[], make: (sets: readonly Values[]) => Values): Values {
  const refused = sets.flatMap((set) => set.filter(({ value }) => isRefused(value)));
  if (refused.length === 0) return make(sets);
  const rest = sets.map((set) => set.filter(({ value }) => !isRefused(value)));
  const refusal = refuse("…", originsOf(refused));
  return rest.some((set) => set.length === 0) ? refusal : [...make(rest), ...refusal];
}

function evaluateObject(entries: readonly ObjectEntry[], scope: Scope): Values {
  const keys = entries.map(({ key }) => evaluateAny(key, scope));
  return withoutRefusals(
    entries.map(({ value }) => evaluateAny(value, scope)),
    (values) => {
      const result = new Map<string, Values>();
      let open: Cause | undefined;
      const loose: Origin[] = [];
      for (const [index, key] of keys.entries()) {
        const set = values[index] ?? [];
        const [only] = key;
        if (only !== undefined && key.length === 1 && isNoKey(only)) return refuse("key", originsOf(key));
        if (key.length === 1 && only !== undefined && isScalar(only.value)) result.set(String(only.value), set);
        else {
          open = causeOf(key) ?? {
            kind: "too-many",
            subject: expressionText(entries[index]?.key ?? { kind: "literal", value: null }),
          };
          loose.push(...originsOf(set));
          // The last of two equal keys wins: this one may be any of those before it.
          for (const [earlier, kept] of result) result.set(earlier, unite([kept, set]));
        }
      }
      return known({ kind: "map", as: "object", entries: result, ...(open === undefined ? {} : { open }) }, loose);
    },
  );
}

/** True for what Terraform takes as no key. */
function isNoKey(possible: Possible): boolean {
  const { value } = possible;
  if (isRefused(value) || (value === null && !isFilledIn(possible))) return true;
  return (isKind(value, "list") || isKind(value, "map")) && value.as !== undefined;
}

function evaluateConditional(expression: Extract<Expression, { kind: "conditional" }>, scope: Scope): Values {
  const conditions = evaluateAny(expression.condition, scope);
  let results: readonly Values[] | null | undefined;
  const branches = (): readonly Values[] | null => {
    results ??= convertedBranches(expression, scope);
    return results;
  };
  return unite(
    conditions.map((condition) => {
      const assumed = variablesOf(condition);
      const truth = truthOf(condition);
      if (truth === "refused" || branches() === null) return refuse(expression.text.slice(0, 80), originsOf([condition]));
      const [yes = [], no = []] = branches() ?? [];
      if (truth === true) return withOrigins(yes, assumed);
      if (truth === false) return withOrigins(no, assumed);
      const choice: Origin = { kind: "choice", text: expression.text };
      return withOrigins(unite([yes, no]), [choice]);
    }),
  );
}

/** Both results, converted to one type as Terraform does; null where it refuses them. */
function convertedBranches(expression: Extract<Expression, { kind: "conditional" }>, scope: Scope): readonly Values[] | null {
  const branches = [expression.yes, expression.no] as const;
  const sets = branches.map((branch) => evaluateAny(branch, scope));
  // A literal null takes the type of the other, and what is refused for want of a member has no type.
  const untyped = branches.some(
    (branch, at) =>
      (branch.kind === "literal" && branch.value === null) ||
      (isMember(branch) && (sets[at] ?? []).every(({ value }) => isRefused(value))),
  );
  return untyped ? sets : convertToCommon(sets);
}

function isMember({ kind }: Expression): boolean {
  return kind === "attribute" || kind === "index";
}

function evaluateFor(expression: ForExpression, scope: Scope): Values {
  return unite(
    evaluateAny(expression.collection, scope).map((collection) => {
      const members = membersOf(collection);
      if (members !== null) return withOrigins(collect(expression, scope, members), collection.from);
      const { value } = collection;
      if (isRefused(value) || (isScalar(value) && !isFilledIn(collection)))
        return refuse(expressionText(expression.collection), originsOf([collection]));
      const blank = lost({ kind: "iteration", subject: expressionText(expression.collection) }, originsOf([collection]));
      const inner = within(scope, expression, blank, blank);
      const cause = causeOf([collection]) ?? { kind: "iteration", subject: expression.text };
      return lost(cause, originsOf([...evaluateAny(expression.value, inner), collection]));
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
    // A member of a set is its own key.
    return {
      entries: value.items.map((item, index) => [value.as === "set" ? item : key(index), item]),
      open: value.open,
      unordered,
    };
  }
  if (isKind(value, "map") && value.repeated === true) {
    const cause: Cause = { kind: "iteration", subject: "module" };
    return { entries: [[lost(cause, []), known({ kind: "map", entries: value.entries })]], open: cause, unordered: true };
  }
  if (isKind(value, "map")) {
    return { entries: sortedEntries(value).map(([key, entry]) => [known(key), entry]), open: value.open, unordered: false };
  }
  return null;
}

interface Made {
  /** Null in a list. */
  readonly key: Values | null;
  readonly value: Values;
  /** False for what the filter may leave out. */
  readonly sure: boolean;
}

function collect(expression: ForExpression, scope: Scope, members: Members): Values {
  const made: Made[] = [];
  let { open } = members;
  for (const [key, value] of members.entries) {
    const inner = within(scope, expression, key, value);
    const kept = expression.condition === null ? [true as const] : evaluateAny(expression.condition, inner).map(truthOf);
    if (kept.every((truth) => truth === false)) continue;
    if (kept.every((truth) => truth === "refused")) return refuse(expression.text);
    const sure = kept.every((truth) => truth === true);
    const cause: Cause = { kind: "iteration", subject: expression.text };
    if (!sure) open ??= causeOf(expression.condition === null ? [] : evaluateAny(expression.condition, inner)) ?? cause;
    const result = evaluateAny(expression.value, inner);
    made.push({
      key: expression.key === null ? null : evaluateAny(expression.key, inner),
      // What a filter may leave out is there in one case and missing in the other.
      value: sure ? result : unite([result, lost(open ?? cause, [])]),
      sure,
    });
  }
  const rest = open === undefined ? {} : { open };
  const order = members.unordered ? ({ unordered: true } as const) : {};
  return withoutRefusals(
    made.map(({ value }) => value),
    (items) =>
      expression.key === null
        ? known({ kind: "list", as: "tuple", items, ...rest, ...order })
        : collectObject(
            expression,
            made.map((one, at) => ({ ...one, value: items[at] ?? [] })),
            open,
            members.unordered,
          ),
  );
}

function collectObject(
  expression: ForExpression,
  made: readonly Made[],
  openAlready: Cause | undefined,
  unordered: boolean,
): Values {
  let open = openAlready;
  const groups = new Map<string, Values[]>();
  for (const { key, value, sure } of made) {
    const name = key ?? [];
    const [only] = name;
    if (name.length === 1 && only !== undefined && isNoKey(only)) return refuse(expression.text, only.from);
    if (name.length === 1 && only !== undefined && isScalar(only.value)) {
      const group = groups.get(String(only.value));
      if (group === undefined) groups.set(String(only.value), [value]);
      else if (expression.grouped) group.push(value);
      else if (sure && openAlready === undefined) return refuse(expression.text, only.from);
      else group.push(value);
    } else open ??= causeOf(name) ?? { kind: "iteration", subject: expression.text };
  }
  if (expression.grouped && open !== undefined) return lost(open, originsOf(made.flatMap(({ value }) => value)));
  const order = unordered ? ({ unordered: true } as const) : {};
  const entries = new Map(
    [...groups].map(([key, group]) => [
      key,
      expression.grouped ? known({ kind: "list", as: "tuple", items: group, ...order }) : unite(group),
    ]),
  );
  return known({ kind: "map", as: "object", entries, ...(open === undefined ? {} : { open }) });
}

/** What a condition comes out as; null where it is not known. */
function truthOf(condition: Possible): boolean | "refused" | null {
  const { value } = condition;
  if (value === true || value === "true" || value === "1") return true;
  if (value === false || value === "false" || value === "0") return false;
  return (isScalar(value) && !isFilledIn(condition)) || isRefused(value) ? "refused" : null;
}

function within(scope: Scope, expression: ForExpression, key: Values, value: Values): Scope {
  const names = new Map(scope.names).set(expression.valueName, value);
  if (expression.keyName !== null) names.set(expression.keyName, key);
  return { module: scope.module, names };
}
