import { encodeJson, quote } from "./exact-json";
import { type Outcome, listOf, numberOf, refusal, textOf } from "./function-arguments";
import { joinTexts } from "./join-texts";
import { isSimple } from "./normalise";
import { type Value, type Values, combine, isKind, isRefused, isScalar, isUnknown, known, refuse, unknown } from "./value";

interface Verb {
  readonly flags: string;
  readonly width: number | null;
  readonly precision: number | null;
  readonly letter: string;
}

const sequence = /%(?:%|([ +#0-]*)(\d{1,2})?(?:\.(\d{1,2}))?(?:\[(\d{1,2})\])?([a-zA-Z]))/g;

/** Terraform's `format`; null for a pattern that is not worked out. A verb of which the text is not worked out leaves a gap. */
export function formatPieces(format: Value | undefined, args: readonly Value[]): Values | null {
  const pattern = textOf(format);
  if (pattern === refusal) return refuse("format");
  if (pattern === undefined || pattern.replace(sequence, "").includes("%")) return null;
  const pieces: Values[] = [];
  let next = 0;
  let most = 0;
  let end = 0;
  for (const match of pattern.matchAll(sequence)) {
    pieces.push(known(pattern.slice(end, match.index)));
    end = match.index + match[0].length;
    if (match[0] === "%%") {
      pieces.push(known("%"));
      continue;
    }
    const [, flags = "", width, precision, index, letter = ""] = match;
    if (index !== undefined) next = Number(index) - 1;
    const arg = args[next];
    next += 1;
    most = Math.max(most, next);
    if (arg === undefined) return refuse("format");
    const piece = formatOne(
      {
        flags,
        width: width === undefined ? null : Number(width),
        precision: precision === undefined ? null : Number(precision),
        letter,
      },
      arg,
    );
    if (piece === refusal) return refuse("format");
    pieces.push(piece === undefined ? unknown({ kind: "function", subject: match[0] }) : known(piece));
  }
  // An argument that no verb takes is an error.
  if (most < args.length) return refuse("format");
  return joinTexts([...pieces, known(pattern.slice(end))]);
}

/** Terraform's `formatlist`: once for each member of the lists among its arguments. */
export function formatEach(format: Value | undefined, args: readonly Value[]): Values | null {
  let length: number | null = null;
  for (const arg of args) {
    if (!isKind(arg, "list")) {
      if (isUnknown(arg) || isKind(arg, "resource") || isKind(arg, "map")) return null;
      continue;
    }
    const list = listOf(arg);
    if (list === null || list === refusal || list.open !== undefined || (list.unordered === true && list.items.length > 1))
      return null;
    if (length !== null && length !== list.items.length) return refuse("formatlist");
    length = list.items.length;
  }
  if (length === null) return null;
  const items = Array.from({ length }, (_, at) =>
    combine(
      args.map((arg) => (isKind(arg, "list") ? (arg.items[at] ?? []) : known(arg))),
      (choice) =>
        formatPieces(
          format,
          choice.map(({ value }) => value),
        ) ?? unknown({ kind: "function", subject: "formatlist" }),
    ),
  );
  if (items.some((item) => item.some(({ value }) => isRefused(value)))) return refuse("formatlist");
  return known({ kind: "list", as: "list", of: { kind: "string" }, items });
}

function formatOne(verb: Verb, arg: Value): Outcome {
  if (isUnknown(arg) || isKind(arg, "text"))
    return (verb.letter === "s" || verb.letter === "v") && verb.width === null && verb.precision === null && verb.flags === ""
      ? arg
      : undefined;
  if (isKind(arg, "resource")) return undefined;
  if (arg === null && verb.letter !== "v") return refusal;
  switch (verb.letter) {
    case "s":
      return padded(verb, truncated(verb, textOf(arg)));
    case "q": {
      const text = textOf(arg);
      return verb.precision === null && typeof text === "string"
        ? padded(verb, quote(text))
        : text === refusal
          ? refusal
          : undefined;
    }
    case "v":
      return verb.precision === null ? padded(verb, shown(arg, verb.flags.includes("#"))) : undefined;
    case "d":
      return whole(verb, numberOf(arg));
    case "t":
      return arg === true || arg === "true" || arg === "1"
        ? "true"
        : arg === false || arg === "false" || arg === "0"
          ? "false"
          : undefined;
    case "g": {
      const number = numberOf(arg);
      return typeof number === "number" && verb.width === null && verb.precision === null && verb.flags === ""
        ? shown(number, false)
        : number === refusal
          ? refusal
          : undefined;
    }
    case "f":
      return fixed(verb, numberOf(arg));
    default:
      return undefined;
  }
}

type Argument<T> = T | undefined | typeof refusal;

function truncated({ precision }: Verb, text: Argument<string>): Argument<string> {
  if (typeof text !== "string" || precision === null || precision === 0) return text;
  return isSimple(text) ? text.slice(0, precision) : undefined;
}

/** The form by the type of the value; `#` asks for JSON. */
function shown(value: Value, json: boolean): string | undefined {
  if (!json && typeof value === "string") return value;
  // Large and tiny numbers come with an exponent.
  if (!json && typeof value === "number")
    return Math.abs(value) < 1e5 && (value === 0 || Math.abs(value) >= 1e-3) ? String(value) : undefined;
  return isScalar(value) || isKind(value, "list") || isKind(value, "map") ? encodeJson(value) : undefined;
}

function padded({ flags, width }: Verb, text: Argument<string>): Argument<string> {
  if (typeof text !== "string" || width === null) return text;
  if (!isSimple(text)) return undefined;
  const fill = (flags.includes("0") ? "0" : " ").repeat(Math.max(0, width - text.length));
  return flags.includes("-") ? text + fill : fill + text;
}

function whole(verb: Verb, number: Argument<number>): Argument<string> {
  if (typeof number !== "number") return number;
  if (!Number.isInteger(number)) return refusal;
  if (verb.precision !== null || /[ +#]/.test(verb.flags)) return undefined;
  return numeral(verb, String(Math.abs(number)), number < 0);
}

function fixed(verb: Verb, number: Argument<number>): Argument<string> {
  if (typeof number !== "number") return number;
  if (/[ +#]/.test(verb.flags)) return undefined;
  const places = verb.precision ?? 6;
  const [integer = "", decimals = ""] = String(Math.abs(number)).split(".");
  // Rounding is left to Terraform.
  if (decimals.length > places) return undefined;
  return numeral(verb, places === 0 ? integer : `${integer}.${decimals.padEnd(places, "0")}`, number < 0);
}

/** Zeros stand behind the sign, blanks before it. */
function numeral({ flags, width }: Verb, digits: string, negative: boolean): string {
  const sign = negative ? "-" : "";
  const missing = Math.max(0, (width ?? 0) - digits.length - sign.length);
  if (flags.includes("-")) return sign + digits + " ".repeat(missing);
  return flags.includes("0") ? sign + "0".repeat(missing) + digits : " ".repeat(missing) + sign + digits;
}
