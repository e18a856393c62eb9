import { type Value, type Values, isKind } from "./value";

/** The same values with every text in them changed, also inside lists and maps; what they rest on stays. */
export function mapTexts(values: Values, change: (text: string) => string): Values {
  return values.map(({ value, from }) => ({ value: mapValue(value, change), from }));
}

/** Every text in these values, also inside lists and maps. */
export function textsIn(values: Values): readonly string[] {
  const found: string[] = [];
  mapTexts(values, (text) => {
    found.push(text);
    return text;
  });
  return found;
}

function mapValue(value: Value, change: (text: string) => string): Value {
  if (typeof value === "string") return change(value);
  if (isKind(value, "list")) return { ...value, items: value.items.map((item) => mapTexts(item, change)) };
  if (!isKind(value, "map")) return value;
  return { ...value, entries: new Map([...value.entries].map(([name, entry]) => [name, mapTexts(entry, change)])) };
}
