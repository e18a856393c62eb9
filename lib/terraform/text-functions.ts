import { encodeJson, decodeJson } from "./exact-json";
import { type Apply, type Outcome, onTexts, outcome, numberOf, refusal, textOf } from "./function-arguments";
import { findAll, findFirst, replacePattern } from "./go-pattern";
import { isAscii, isSimple } from "./normalise";
import { type Value, isKind, known, refuse } from "./value";

/** Functions of one text or a few. */
export const textFunctions: Readonly<Record<string, Apply | undefined>> = {
  lower: ([value]) => changed(value, (letter) => letter.toLowerCase()),
  upper: ([value]) => changed(value, (letter) => letter.toUpperCase()),
  title: onTexts(1, (text) =>
    isAscii(text) ? text.replace(/(?<![A-Za-z0-9_])[a-z]/g, (letter) => letter.toUpperCase()) : undefined,
  ),
  trimspace: onTexts(1, (text) => trimLetters(text, isSpace)),
  trim: onTexts(2, (text, letters) => trimLetters(text, (letter) => Array.from(letters).includes(letter))),
  trimprefix: onTexts(2, (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  trimsuffix: onTexts(2, (text, suffix) => (suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text)),
  chomp: onTexts(1, (text) => text.replace(/(?:\r\n?|\n)+$/, "")),
  indent: ([spaces, value]) => {
    const count = numberOf(spaces);
    const text = textOf(value);
    if (count === refusal || text === refusal) return refuse("indent");
    if (count === undefined || text === undefined || !Number.isInteger(count) || count < 0 || count > 100) return null;
    return known(text.replaceAll("\n", `\n${" ".repeat(count)}`));
  },
  startswith: onTexts(2, (text, prefix) => text.startsWith(prefix)),
  endswith: onTexts(2, (text, suffix) => text.endsWith(suffix)),
  strrev: onTexts(1, (text) => (isSimple(text) ? Array.from(text).reverse().join("") : undefined)),
  substr: ([value, offset, length]) => outcome(substring(textOf(value), numberOf(offset), numberOf(length))),
  replace: onTexts(3, (text, what, by) => {
    if (what.length > 1 && what.startsWith("/") && what.endsWith("/")) return replacePattern(text, what.slice(1, -1), by);
    // Terraform puts the new text between all letters.
    return what === "" ? undefined : text.split(what).join(by);
  }),
  regex: onTexts(2, (pattern, text) => findFirst(text, pattern)),
  regexall: onTexts(2, (pattern, text) => findAll(text, pattern)),
  split: onTexts(2, (separator, text) => ({
    kind: "list",
    as: "list",
    of: { kind: "string" },
    items: (separator === "" ? Array.from(text) : text.split(separator)).map((piece) => known(piece)),
  })),
  jsonencode: ([value]) => (value === undefined ? refuse("jsonencode") : outcome(encodeJson(value))),
  jsondecode: ([value]) => {
    const text = textOf(value);
    return typeof text === "string" ? (decodeJson(text) ?? refuse("jsondecode")) : outcome(text);
  },
  base64encode: onTexts(1, (text) => Buffer.from(text, "utf8").toString("base64")),
  base64decode: onTexts(1, (text) => {
    if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) return refusal;
    const decoded = Buffer.from(text, "base64").toString("utf8");
    return decoded.includes("\ufffd") ? undefined : decoded;
  }),
  urlencode: onTexts(1, (text) =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll("%20", "+"),
  ),
};

/** Upper or lower case; Go changes letter by letter, and never one into two. */
function changed(value: Value | undefined, change: (letter: string) => string): ReturnType<Apply> {
  if (value !== undefined && isKind(value, "text")) {
    const parts = value.parts.map((part) => (typeof part === "string" ? change(part) : part));
    return value.parts.every((part) => typeof part !== "string" || isAscii(part)) ? known({ kind: "text", parts }) : null;
  }
  const text = textOf(value);
  if (typeof text !== "string") return outcome(text);
  const letters = Array.from(text, change);
  return letters.every((letter) => Array.from(letter).length === 1) ? known(letters.join("")) : null;
}

function trimLetters(text: string, drop: (letter: string) => boolean): string {
  const letters = Array.from(text);
  let first = 0;
  let last = letters.length;
  while (first < last && drop(letters[first] ?? "")) first += 1;
  while (last > first && drop(letters[last - 1] ?? "")) last -= 1;
  return letters.slice(first, last).join("");
}

/** What Go takes for a blank. */
function isSpace(letter: string): boolean {
  return /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/.test(letter);
}

type Argument<T> = T | undefined | typeof refusal;

function substring(text: Argument<string>, offset: Argument<number>, length: Argument<number>): Outcome {
  if (text === refusal || offset === refusal || length === refusal) return refusal;
  if (text === undefined || offset === undefined || length === undefined) return undefined;
  if (!Number.isInteger(offset) || !Number.isInteger(length)) return refusal;
  if (!isSimple(text)) return undefined;
  const from = offset < 0 ? offset + text.length : offset;
  // Terraform counts from the first letter where the offset is before it, and takes all for a length of 0 behind a negative offset.
  if (from < 0 || (length === 0 && offset < 0)) return undefined;
  return length < 0 ? text.slice(from) : text.slice(from, from + length);
}
