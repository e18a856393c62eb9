import fc from "fast-check";
import type { Json } from "../../../lib/terraform/body";
import type { Expressions, Source } from "./expression-source";
import { expressionsOf } from "./random-expressions";

/** A root module: what stands before its probes, and the expressions that are asked for. */
export interface Root {
  readonly form: "native" | "json";
  readonly variables: readonly Variable[];
  /** Locals that the probes may name. */
  readonly locals: readonly (readonly [string, string])[];
  readonly probes: readonly string[];
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  /** Undefined: the variable has none, and each assignment gives it another value. */
  readonly default: Json | undefined;
  readonly given: readonly Json[];
}

/** How many times each root with unknown variables is evaluated, with another value of each. */
export const assignments = 2;

const text = fc.constantFrom("", "a", "b", "cn-hongkong", "hk", "true", "1", "a,b", "www.example.com", "zone", "Ab-é");
const number = fc.constantFrom(0, 1, 2, 10, -1, 0.5, 65535);
const loose: fc.Arbitrary<Json> = fc.oneof(text, number, fc.boolean(), fc.constant(null));

const object: fc.Arbitrary<Json> = fc
  .record({ zone: text, port: fc.oneof(number, number, fc.constantFrom("80", "443")), open: fc.boolean() })
  .map((made) => ({ ...made }));
const partial: fc.Arbitrary<Json> = fc
  .record({ zone: text, port: fc.option(number), open: fc.option(fc.boolean()), more: text }, { requiredKeys: ["zone"] })
  .map((made) => ({ ...made }));

const closedObject = "object({ zone = string, port = number, open = bool })";
const optionalObject = "object({ zone = string, port = optional(number, 80), open = optional(bool) })";
const textMap: fc.Arbitrary<Json> = fc.dictionary(fc.constantFrom("a", "b", "hk", "zone"), text, { maxKeys: 3 });

const kinds: readonly (readonly [string, string, fc.Arbitrary<Json>])[] = [
  ["text", "string", fc.oneof(text, text, number, fc.boolean())],
  ["text2", "string", text],
  ["number", "number", fc.oneof(number, number, fc.constantFrom("3", "1.50"))],
  ["truth", "bool", fc.oneof(fc.boolean(), fc.boolean(), fc.constantFrom("true", "false"))],
  ["any", "any", fc.oneof(loose, fc.array(loose, { maxLength: 2 }))],
  ["empty", "string", fc.constant(null)],
  ["texts", "list(string)", fc.array(fc.oneof(text, text, number), { maxLength: 3 })],
  ["numbers", "list(number)", fc.array(number, { maxLength: 3 })],
  ["set", "set(string)", fc.array(text, { maxLength: 4 })],
  ["map", "map(string)", textMap],
  ["anymap", "map(any)", textMap],
  ["object", closedObject, object],
  ["wide", "any", object],
  ["partial", optionalObject, partial],
  ["objects", `list(${closedObject})`, fc.array(object, { maxLength: 3 })],
  ["partials", `list(${optionalObject})`, fc.array(partial, { maxLength: 2 })],
  ["sites", `map(${optionalObject})`, fc.dictionary(fc.constantFrom("a", "hk"), partial, { maxKeys: 2 })],
];

const names: Expressions = {
  text: fc.constantFrom("var.text", "var.text2", "local.text", "var.object.zone", "var.partial.zone"),
  number: fc.constantFrom("var.number", "local.number", "var.object.port", "var.partial.port"),
  truth: fc.constantFrom("var.truth", "local.truth", "var.object.open"),
  texts: fc.constantFrom("var.texts", "var.set", "local.texts", "var.texts"),
  numbers: fc.constantFrom("var.numbers", "local.numbers"),
  textMap: fc.constantFrom("var.map", "var.anymap", "local.map"),
  object: fc.constantFrom("var.object", "var.partial", "var.wide"),
  objects: fc.constantFrom("var.objects", "var.partials", "values(var.sites)"),
  any: fc.constantFrom("var.any", "var.empty", "var.wide", "var.sites", "local.any", "var.partial.open"),
};

const inLocals = expressionsOf({ ...names, text: fc.constant("var.text"), number: fc.constant("var.number") }, 1);

const safe = (source: Source, otherwise: string): Source =>
  source.filter(onlyVariables).map((made) => `try(${made}, ${otherwise})`);

const locals: fc.Arbitrary<readonly (readonly [string, string])[]> = fc
  .record({
    text: safe(inLocals.text, '"none"'),
    number: safe(inLocals.number, "4"),
    truth: safe(inLocals.truth, "false"),
    texts: safe(inLocals.texts, "[]"),
    numbers: safe(inLocals.numbers, "[1, 2]"),
    map: safe(inLocals.textMap, '{ a = "a" }'),
    any: safe(inLocals.any, "null"),
  })
  .map((made) => Object.entries(made));

function onlyVariables(source: string): boolean {
  return !source.includes("local.") && !source.includes("EOT");
}

const variables: fc.Arbitrary<readonly Variable[]> = fc.double({ min: 0, max: 1, noNaN: true }).chain((share) =>
  fc.tuple(
    ...kinds.map(([name, type, value]) =>
      fc
        .record({
          open: fc.integer({ min: 0, max: 99 }),
          default: value,
          given: fc.array(value, { minLength: assignments, maxLength: assignments }),
        })
        .map((made): Variable => {
          // Half of the roots have no unknown variable: there each value should come out as one.
          const open = share > 0.5 && made.open < 30;
          return { name, type, default: open ? undefined : made.default, given: open ? made.given : [] };
        }),
    ),
  ),
);

const probe: Source = (() => {
  const shallow = expressionsOf(names, 1);
  const deep = expressionsOf(names, 2);
  const each = ({ text, number, truth, texts, numbers, textMap, object, objects, any }: Expressions): Source =>
    fc.oneof(
      { weight: 5, arbitrary: text },
      { weight: 2, arbitrary: number },
      { weight: 2, arbitrary: truth },
      { weight: 4, arbitrary: texts },
      { weight: 1, arbitrary: numbers },
      { weight: 3, arbitrary: textMap },
      { weight: 1, arbitrary: object },
      { weight: 1, arbitrary: objects },
      { weight: 1, arbitrary: any },
    );
  return fc
    .oneof({ weight: 2, arbitrary: each(shallow) }, { weight: 3, arbitrary: each(deep) })
    .filter((made) => made.length < 400);
})();

/** Roots whose every expression OpenTofu can evaluate, or refuse, without a cloud. */
export const root: fc.Arbitrary<Root> = fc.record({
  form: fc.constantFrom("native", "native", "json"),
  variables,
  locals,
  probes: fc.array(probe, { minLength: 20, maxLength: 20 }),
});
