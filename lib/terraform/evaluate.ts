import { convertToCommon } from "./convert";
import { isExact } from "./exact-number";
import { type Expression, type ObjectEntry, expressionText } from "./expression";
import { callFunction } from "./functions";
import { evaluateOpaque } from "./evaluate-opaque";
import { joinTexts } from "./join-texts";

import { evaluateOperation } from "./operations";
import { normalise } from "./normalise";
import { accessAll, evaluateIndex, splat, variablesOf } from "./access";
import { evaluateFor } from "./evaluate-for";
import { isNoKey, truthOf } from "./truth-of";
import { withoutRefusals } from "./without-refusals";
import type { Scope } from "./scope";
import {
  type Cause,
  type Origin,
  type Values,
  causeOf,
  isRefused,
  isScalar,
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
      return evaluateFor(expression, scope, evaluateAny);
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
