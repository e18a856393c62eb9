import fc from "fast-check";
import { type Expressions, type Source, fill, listed } from "./expression-source";
import { lists, maps } from "./random-collections";
import { numbers, numerals, quoted, texts, truths } from "./random-scalars";

const key: Source = fc.constantFrom("a", "b", "hk", "zone", "1", "cn-hongkong");

/** Expressions of at most that depth over these names (`var.s0`, `local.l1` …). */
export function expressionsOf(names: Expressions, depth: number): Expressions {
  let made: Expressions = {
    text: fc.oneof(quoted, names.text),
    number: fc.oneof(numerals, names.number),
    truth: fc.oneof(fc.constantFrom("true", "false"), names.truth),
    texts: fc.oneof(fill`[${listed(quoted)}]`, names.texts),
    numbers: fc.oneof(fill`[${listed(numerals)}]`, names.numbers),
    textMap: fc.oneof(names.textMap, fill`{ a = ${quoted}, hk = ${quoted} }`),
    object: names.object,
    objects: names.objects,
    any: fc.oneof(fc.constant("null"), names.any, names.text, names.number),
  };
  for (let level = 0; level < depth; level += 1) made = deeper(made);
  return made;
}

function deeper(of: Expressions): Expressions {
  const scalar = fc.oneof(of.text, of.number, of.truth);
  const mixed = fc.oneof(of.text, of.number, of.truth, of.any, of.texts, of.textMap);
  const collection = fc.oneof(of.texts, of.numbers, of.textMap, of.object, of.objects);
  const shared = (meant: Source): Source =>
    fc.oneof(
      meant,
      fill`${of.truth} ? ${meant} : ${meant}`.map((made) => `(${made})`),
      fill`(${of.truth} ? ${meant} : ${mixed})`,
      fill`try(${mixed}, ${meant})`,
      fill`try(${collection}.${fc.constantFrom("a", "nothing", "zone")}, ${meant})`,
      fill`try(${collection}[${fc.oneof(of.number, of.text)}], ${meant})`,
      fill`coalesce(${fc.oneof(meant, of.any)}, ${meant})`,
      fill`element([${listed(meant, 1)}], ${of.number})`,
      fill`[${listed(meant, 1)}][${fc.constantFrom("0", "1", '"0"', "-1")}]`,
      fill`{ a = ${meant}, b = ${mixed} }.a`,
      fill`{ a = ${meant}, b = ${meant} }[${of.text}]`,
      fill`lookup({ a = ${meant}, hk = ${meant} }, ${of.text}, ${meant})`,
      fill`one([${listed(meant, 0, 2)}])`,
      fill`merge({ a = ${meant} }, ${of.textMap}).a`,
      fill`values({ a = ${meant}, b = ${mixed} })[0]`,
      fill`jsondecode(jsonencode(${meant}))`,
    );
  return {
    text: fc.oneof(
      { weight: 3, arbitrary: of.text },
      { weight: 3, arbitrary: shared(of.text) },
      { weight: 4, arbitrary: texts(of, scalar) },
      { weight: 1, arbitrary: scalar },
    ),
    number: fc.oneof(
      { weight: 3, arbitrary: of.number },
      { weight: 2, arbitrary: shared(of.number) },
      { weight: 4, arbitrary: numbers(of, mixed) },
      { weight: 1, arbitrary: scalar },
    ),
    truth: fc.oneof({ weight: 2, arbitrary: of.truth }, { weight: 1, arbitrary: shared(of.truth) }, truths(of, mixed, scalar)),
    texts: fc.oneof(
      { weight: 2, arbitrary: of.texts },
      { weight: 1, arbitrary: shared(of.texts) },
      { weight: 4, arbitrary: lists(of, scalar, mixed) },
    ),
    numbers: fc.oneof(
      of.numbers,
      shared(of.numbers),
      fill`[for v in ${of.numbers} : v + ${of.number}]`,
      fill`[for v in ${of.numbers} : v if v > ${of.number}]`,
      fill`[for i, v in ${of.texts} : i]`,
      fill`range(${fc.constantFrom("0", "1", "3", "2, 6", "0, 10, 4", "3, 0")})`,
      fill`concat(${of.numbers}, ${of.numbers})`,
      fill`reverse(${of.numbers})`,
      fill`distinct(${of.numbers})`,
      fill`toset(${of.numbers})`,
      fill`setintersection(${of.numbers}, ${of.numbers})`,
      fill`[for v in ${of.texts} : length(v)]`,
      fill`${of.objects}[*].port`,
      fill`[${listed(of.number)}]`,
    ),
    textMap: fc.oneof(
      { weight: 1, arbitrary: of.textMap },
      { weight: 1, arbitrary: shared(of.textMap) },
      { weight: 3, arbitrary: maps(of, mixed) },
    ),
    object: fc.oneof(
      of.object,
      fill`{ zone = ${of.text}, port = ${of.number}, open = ${of.truth} }`,
      fill`merge(${of.object}, { zone = ${of.text} })`,
      fill`${of.objects}[0]`,
      shared(of.object),
    ),
    objects: fc.oneof(
      of.objects,
      fill`[${of.object}, ${of.object}]`,
      fill`[for v in ${of.objects} : v if ${of.truth}]`,
      fill`[for v in ${of.objects} : { zone = upper(v.zone), port = v.port, open = v.open }]`,
      fill`[for v in ${of.objects} : v if v.open]`,
      fill`[for v in ${of.objects} : v if v.port > ${of.number}]`,
      fill`concat(${of.objects}, [${of.object}])`,
    ),
    any: fc.oneof(
      of.any,
      mixed,
      collection,
      fill`{ ${key.map((name) => `"${name}"`)} = ${mixed}, b = ${mixed} }`,
      fill`[${mixed}, ${mixed}]`,
    ),
  };
}
