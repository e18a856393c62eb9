import fc from "fast-check";

/** The source of an expression. */
export type Source = fc.Arbitrary<string>;

/** Expressions by what they are meant to be; a few are of another type than meant, since Terraform converts. */
export interface Expressions {
  readonly text: Source;
  readonly number: Source;
  readonly truth: Source;
  readonly texts: Source;
  readonly numbers: Source;
  readonly textMap: Source;
  readonly object: Source;
  readonly objects: Source;
  readonly any: Source;
}

const plainTexts = [
  ...["", "a", "b", "cn-hongkong", "cn-hangzhou-h", "true", "false", "1", "10", "-5", "0.50", "a,b", "é", "e\\u0301", "x y"],
  ...["ab-12", " pad ", "A.B", "null", "1e3", "007", "%d", "a\\nb", "www.example.com", "10.0.0.0/16", "hk", "zone"],
];

/** A text that the source of Terraform may hold in quotes. */
export const quoted: Source = fc.constantFrom(...plainTexts).map((text) => `"${text}"`);

const numerals: Source = fc.constantFrom("0", "1", "2", "3", "10", "-1", "0.5", "1.5", "100", "65535", "1e3", "2.0", "-7");

const key: Source = fc.constantFrom("a", "b", "hk", "zone", "1", "cn-hongkong");

/** Puts sources into the gaps of a text: `fill`x ? ${a} : ${b}``. */
function fill(strings: TemplateStringsArray, ...parts: readonly Source[]): Source {
  return fc.tuple(...parts).map((made) => strings.map((text, at) => text + (made[at] ?? "")).join(""));
}

const listed = (source: Source, minLength = 0, maxLength = 3): Source =>
  fc.array(source, { minLength, maxLength }).map((items) => items.join(", "));

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

function texts(of: Expressions, scalar: Source): Source {
  const pattern = fc.constantFrom("a", "b", "-", ".", ",", "/[a-z]+/", "/-/", "/(a)(b)?/", "/\\\\d/", "/./", "cn-", "é");
  const pad = fc.constantFrom("", "~");
  return fc.oneof(
    fill`"${scalar.map(gap)}"`,
    fill`"x${scalar.map(gap)}-${scalar.map(gap)}"`,
    fill`"%{${pad} if ${of.truth.map(onOneLine("true"))} ${pad}} y ${of.text.map(gap)}%{ else }z %{${pad} endif ${pad}} end"`,
    fill`"%{ for v in ${of.texts.map(onOneLine("[]"))} ${pad}} -${fc.constant("${v}")} %{${pad} endfor }."`,
    fill`"%{ for k, v in ${of.textMap.map(onOneLine("{}"))} }${fc.constant("${k}=${v},")}%{ endfor }"`,
    fill`<<EOT\n  a ${scalar.map(gap)}\n%{ if ${of.truth.map(onOneLine("true"))} ${pad}}\n b\n%{ endif ${pad}}\nEOT\n`,
    fill`<<-EOT\n    a ${scalar.map(gap)}\n      b\n  EOT\n`,
    fill`format(${fc.constantFrom('"%s-%s"', '"%v.%v"', '"%s%%%q"', '"%5s|%-5s"', '"%s %d"', '"%[2]s %[1]s"')}, ${scalar}, ${scalar})`,
    fill`format(${fc.constantFrom('"%d"', '"%03d"', '"%.2f"', '"%x"', '"%5d"', '"%t"', '"%s"', '"%v"', '"%#v"', '"%g"', '"a"')}, ${of.number})`,
    fill`join(${quoted}, ${of.texts})`,
    fill`join(${of.text}, ${of.texts}, ${of.numbers})`,
    fill`lower(${of.text})`,
    fill`upper(${of.text})`,
    fill`title(${of.text})`,
    fill`trimspace(${of.text})`,
    fill`trim(${of.text}, ${fc.constantFrom('"a"', '" "', '"ab-"', '""')})`,
    fill`trimprefix(${of.text}, ${of.text})`,
    fill`trimsuffix(${of.text}, ${of.text})`,
    fill`replace(${of.text}, ${pattern.map((one) => `"${one}"`)}, ${fc.constantFrom('"x"', '""', '"<$1>"', '"\\\\n"', '"$${1}"')})`,
    fill`substr(${of.text}, ${fc.constantFrom("0", "1", "-2", "5")}, ${fc.constantFrom("2", "-1", "0", "10")})`,
    fill`strrev(${of.text})`,
    fill`chomp(${of.text})`,
    fill`indent(2, ${of.text})`,
    fill`split(${fc.constantFrom('","', '"-"', '"."', '""')}, ${of.text})[0]`,
    fill`lookup(${of.textMap}, ${of.text}, ${of.text})`,
    fill`${of.textMap}[${of.text}]`,
    fill`element(${of.texts}, ${of.number})`,
    fill`${of.texts}[${of.number}]`,
    fill`regex(${fc.constantFrom('"[a-z]+"', '"^a"', '"[0-9]+$"')}, ${of.text})`,
    fill`tostring(${scalar})`,
    fill`jsonencode(${fc.oneof(scalar, of.texts, of.textMap, of.object)})`,
    fill`base64encode(${of.text})`,
    fill`base64decode(base64encode(${of.text}))`,
    fill`${of.object}.zone`,
    fill`keys(${of.textMap})[0]`,
    fill`sort(${of.texts})[0]`,
    fill`tolist(${of.texts})[0]`,
    fill`cidrhost("10.0.0.0/16", ${of.number})`,
    fill`cidrsubnet("10.0.0.0/16", 8, ${of.number})`,
    fill`md5(${of.text})`,
    fill`urlencode(${of.text})`,
    fill`max(${of.number}, ${of.number})`,
    fill`coalesce(${of.any}, ${of.number}, ${of.text})`,
    fill`coalescelist(${of.texts}, ${of.texts})[0]`,
    fill`one(toset([${of.text}]))`,
  );
}

/** A source inside `${…}`. */
function gap(source: string): string {
  return source.includes("EOT") ? "-" : `\${${source}}`;
}

/** A heredoc cannot stand inside quotes. */
function onOneLine(otherwise: string): (source: string) => string {
  return (source) => (source.includes("EOT") ? otherwise : source);
}

function numbers(of: Expressions, mixed: Source): Source {
  return fc.oneof(
    fill`(${of.number} ${fc.constantFrom("+", "-", "*", "/", "%")} ${of.number})`,
    fill`-${of.number}`,
    fill`length(${fc.oneof(of.texts, of.textMap, of.text, of.objects, of.numbers)})`,
    fill`min(${of.number}, ${of.number})`,
    fill`max(${of.numbers}...)`,
    fill`abs(${of.number})`,
    fill`ceil(${of.number})`,
    fill`floor(${of.number})`,
    fill`signum(${of.number})`,
    fill`pow(2, ${fc.constantFrom("0", "3", "10")})`,
    fill`parseint(${of.text}, ${fc.constantFrom("10", "16", "2")})`,
    fill`tonumber(${of.text})`,
    fill`sum(${of.numbers})`,
    fill`index(${of.texts}, ${of.text})`,
    fill`element(${of.numbers}, ${of.number})`,
    fill`${of.object}.port`,
    fill`length(${mixed})`,
  );
}

function truths(of: Expressions, mixed: Source, scalar: Source): Source {
  return fc.oneof(
    { weight: 4, arbitrary: fill`(${scalar} ${fc.constantFrom("==", "!=")} ${scalar})` },
    fill`(${of.text} ${fc.constantFrom("==", "!=")} ${of.text})`,
    fill`(${mixed} ${fc.constantFrom("==", "!=")} ${mixed})`,
    fill`(${of.any} ${fc.constantFrom("==", "!=")} null)`,
    fill`(${of.number} ${fc.constantFrom("<", ">", "<=", ">=")} ${of.number})`,
    fill`(${of.truth} ${fc.constantFrom("&&", "||")} ${of.truth})`,
    fill`!${of.truth}`,
    fill`contains(${of.texts}, ${of.text})`,
    fill`contains(keys(${of.textMap}), ${of.text})`,
    fill`contains(${of.numbers}, ${scalar})`,
    fill`can(${mixed})`,
    fill`can(${of.object}.${fc.constantFrom("zone", "nothing")})`,
    fill`can(regex(${fc.constantFrom('"^cn-"', '"[0-9]"', '"^$"')}, ${of.text}))`,
    fill`can(tonumber(${of.text}))`,
    fill`startswith(${of.text}, ${of.text})`,
    fill`endswith(${of.text}, ${of.text})`,
    fill`tobool(${of.text})`,
    fill`alltrue([for v in ${of.texts} : v != ${of.text}])`,
    fill`anytrue([for v in ${of.texts} : v == ${of.text}])`,
    fill`(length(${of.texts}) > 0)`,
    fill`${of.object}.open`,
  );
}

function lists(of: Expressions, scalar: Source, mixed: Source): Source {
  return fc.oneof(
    fill`[${listed(of.text)}]`,
    fill`[${listed(scalar)}]`,
    fill`[for v in ${of.texts} : upper(v)]`,
    fill`[for v in ${of.texts} : v if v != ${of.text}]`,
    fill`[for i, v in ${of.texts} : "${fc.constant("${i}-${v}")}"]`,
    fill`[for k, v in ${of.textMap} : "${fc.constant("${k}=${v}")}" if ${of.truth}]`,
    fill`[for v in ${of.objects} : v.zone]`,
    fill`[for v in ${of.objects} : v.zone if v.open]`,
    fill`[for v in ${of.texts} : ${of.text}]`,
    fill`${of.objects}[*].zone`,
    fill`${of.objects}.*.zone`,
    fill`${fc.oneof(of.text, of.any)}[*]`,
    fill`concat(${of.texts}, ${of.texts})`,
    fill`concat(${of.texts}, ${of.numbers})`,
    fill`compact(${of.texts})`,
    fill`distinct(${of.texts})`,
    fill`distinct([${listed(mixed)}])`,
    fill`sort(${of.texts})`,
    fill`reverse(${of.texts})`,
    fill`slice(${of.texts}, ${fc.constantFrom("0", "1")}, ${fc.constantFrom("1", "2")})`,
    fill`flatten([${of.texts}, [${of.texts}], ${of.text}])`,
    fill`flatten([for v in ${of.objects} : [v.zone, v.port]])`,
    fill`toset(${of.texts})`,
    fill`tolist(${of.texts})`,
    fill`tolist(toset(${of.texts}))`,
    fill`toset([${listed(scalar)}])`,
    fill`keys(${of.textMap})`,
    fill`values(${of.textMap})`,
    fill`split(${fc.constantFrom('","', '"-"', '""')}, ${of.text})`,
    fill`formatlist("%s-%s", ${of.texts}, ${scalar})`,
    fill`formatlist("%s.example.com", ${of.texts})`,
    fill`setunion(${of.texts}, ${of.texts})`,
    fill`setintersection(${of.texts}, ${of.texts})`,
    fill`setsubtract(${of.texts}, ${of.texts})`,
    fill`[for p in setproduct(${of.texts}, ${of.texts}) : join("/", p)]`,
    fill`coalescelist(${of.texts}, ${of.texts})`,
    fill`regexall(${fc.constantFrom('"[a-z]"', '"[0-9]+"')}, ${of.text})`,
    fill`chunklist(${of.texts}, 2)[0]`,
    fill`matchkeys(${of.texts}, ${of.texts}, ${of.texts})`,
    fill`jsondecode("[\\"a\\", 1]")`,
    fill`[for v in toset(${of.texts}) : v]`,
  );
}

function maps(of: Expressions, mixed: Source): Source {
  return fc.oneof(
    fill`{ a = ${of.text}, b = ${of.text} }`,
    fill`{ a = ${of.text}, "b" = ${of.number} }`,
    fill`{ (${of.text}) = ${of.text}, a = ${of.text} }`,
    fill`{ "${of.text.map(gap)}" = ${of.text} }`,
    fill`{ for k, v in ${of.textMap} : k => upper(v) }`,
    fill`{ for k, v in ${of.textMap} : v => k if k != ${of.text} }`,
    fill`{ for k, v in ${of.textMap} : v => k... }`,
    fill`{ for v in ${of.texts} : v => length(v) }`,
    fill`{ for i, v in ${of.texts} : v => i... }`,
    fill`{ for v in ${of.objects} : v.zone => v.port... }`,
    fill`{ for v in toset(${of.texts}) : v => ${of.text} }`,
    fill`merge(${of.textMap}, ${of.textMap})`,
    fill`merge(${of.textMap}, { a = ${mixed} })`,
    fill`merge(${of.textMap}, ${of.any})`,
    fill`merge([${of.textMap}, ${of.textMap}]...)`,
    fill`zipmap(${of.texts}, ${of.texts})`,
    fill`zipmap(["a", "b"], [${mixed}, ${mixed}])`,
    fill`tomap({ a = ${of.text}, b = ${of.number} })`,
    fill`tomap(${of.textMap})`,
    fill`{ for k in keys(${of.textMap}) : k => lookup(${of.textMap}, k, "none") }`,
  );
}
