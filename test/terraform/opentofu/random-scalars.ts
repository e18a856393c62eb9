import fc from "fast-check";
import { type Expressions, type Source, fill, gap } from "./expression-source";

const plainTexts = [
  ...["", "a", "b", "cn-hongkong", "cn-hangzhou-h", "true", "false", "1", "10", "-5", "0.50", "a,b", "é", "e\\u0301", "x y"],
  ...["ab-12", " pad ", "A.B", "null", "1e3", "007", "%d", "a\\nb", "www.example.com", "10.0.0.0/16", "hk", "zone"],
];

/** A text that the source of Terraform may hold in quotes. */
export const quoted: Source = fc.constantFrom(...plainTexts).map((text) => `"${text}"`);

export const numerals: Source = fc.constantFrom("0", "1", "2", "3", "10", "-1", "0.5", "1.5", "100", "65535", "1e3", "2.0", "-7");

export function texts(of: Expressions, scalar: Source): Source {
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

/** A heredoc cannot stand inside quotes. */
function onOneLine(otherwise: string): (source: string) => string {
  return (source) => (source.includes("EOT") ? otherwise : source);
}

export function numbers(of: Expressions, mixed: Source): Source {
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

export function truths(of: Expressions, mixed: Source, scalar: Source): Source {
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
