import { literalValue } from "./literal-value";
import { byCodePoint } from "./map-order";
import { type Value, type Values, isKind, isScalar } from "./value";

/** The JSON that Terraform writes for a value; undefined where a part of it is not known, or a block stands for it. */
export function encodeJson(value: Value): string | undefined {
  if (isScalar(value)) return typeof value === "string" ? quote(value) : String(value);
  if (isKind(value, "list")) {
    if (value.as === undefined || value.open !== undefined || (value.unordered === true && value.items.length > 1))
      return undefined;
    const items = value.items.map(encodeOnly);
    return items.includes(undefined) ? undefined : `[${items.join(",")}]`;
  }
  if (!isKind(value, "map") || value.as === undefined || value.open !== undefined) return undefined;
  const entries = [...value.entries]
    .sort(([a], [b]) => byCodePoint(a, b))
    .map(([key, entry]) => [quote(key), encodeOnly(entry)] as const);
  if (entries.some(([key, entry]) => key === undefined || entry === undefined)) return undefined;
  return `{${entries.map(([key, entry]) => `${key ?? ""}:${entry ?? ""}`).join(",")}}`;
}

function encodeOnly(values: Values): string | undefined {
  const [only] = values;
  return only === undefined || values.length !== 1 ? undefined : encodeJson(only.value);
}

/** A text in quotes, as Go writes it: what HTML gives a meaning is escaped. */
export function quote(text: string): string | undefined {
  // How rare control characters are written depends on the version of Go.
  if (/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text)) return undefined;
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}

/** The values of a JSON text; null where it is none. */
export function decodeJson(text: string): Values | null {
  try {
    return literalValue(JSON.parse(text) as Parameters<typeof literalValue>[0]);
  } catch {
    return null;
  }
}
