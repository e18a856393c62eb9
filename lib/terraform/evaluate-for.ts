import { expressionText, type Expression, type ForExpression } from "./expression";
import { isFilledIn } from "./access";
import { sortedEntries } from "./map-order";
import type { Scope } from "./scope";
import { isNoKey, truthOf } from "./truth-of";
import { withoutRefusals } from "./without-refusals";
import {
  type Cause,
  type Possible,
  type Values,
  causeOf,
  isKind,
  isRefused,
  isScalar,
  known,
  lost,
  originsOf,
  refuse,
  unite,
  withOrigins,
} from "./value";

/** How an expression is evaluated in a scope. */
type Evaluate = (expression: Expression, scope: Scope) => Values;

/** The collection that a `for` makes, for each possibility of the one that it runs over. */
export function evaluateFor(expression: ForExpression, scope: Scope, evaluate: Evaluate): Values {
  return unite(
    evaluate(expression.collection, scope).map((collection) => {
      const members = membersOf(collection);
      if (members !== null) return withOrigins(collect(expression, scope, members, evaluate), collection.from);
      const { value } = collection;
      if (isRefused(value) || (isScalar(value) && !isFilledIn(collection)))
        return refuse(expressionText(expression.collection), originsOf([collection]));
      const blank = lost({ kind: "iteration", subject: expressionText(expression.collection) }, originsOf([collection]));
      const inner = within(scope, expression, blank, blank);
      const cause = causeOf([collection]) ?? { kind: "iteration", subject: expression.text };
      return lost(cause, originsOf([...evaluate(expression.value, inner), collection]));
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

function collect(expression: ForExpression, scope: Scope, members: Members, evaluate: Evaluate): Values {
  const made: Made[] = [];
  let { open } = members;
  for (const [key, value] of members.entries) {
    const inner = within(scope, expression, key, value);
    const kept = expression.condition === null ? [true as const] : evaluate(expression.condition, inner).map(truthOf);
    if (kept.every((truth) => truth === false)) continue;
    if (kept.every((truth) => truth === "refused")) return refuse(expression.text);
    const sure = kept.every((truth) => truth === true);
    const cause: Cause = { kind: "iteration", subject: expression.text };
    if (!sure) open ??= causeOf(expression.condition === null ? [] : evaluate(expression.condition, inner)) ?? cause;
    const result = evaluate(expression.value, inner);
    made.push({
      key: expression.key === null ? null : evaluate(expression.key, inner),
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

function within(scope: Scope, expression: ForExpression, key: Values, value: Values): Scope {
  const names = new Map(scope.names).set(expression.valueName, value);
  if (expression.keyName !== null) names.set(expression.keyName, key);
  return { module: scope.module, names };
}
