import type { Props, PropValue } from "./minimal-props";

/** The props of an example as TypeScript source, as Prettier would write it: `expressions` are code as it stands. */
export function showProps({
  expressions,
  props,
}: {
  readonly expressions: Readonly<Record<string, string>>;
  readonly props: Props;
}): string {
  const members = [
    ...Object.entries(props).map(([name, value]) => `${name}: ${show(value, 1)}`),
    ...Object.entries(expressions).map(([name, code]) => `${name}: ${code}`),
  ];
  return `{\n${members.map((member) => `  ${member},\n`).join("")}}`;
}

function show(value: PropValue, depth: number): string {
  if (typeof value !== "object") return JSON.stringify(value);
  const short = shortOf(value);
  if (short.length + 2 * depth < 70) return short;
  const indent = "  ".repeat(depth + 1);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const members = Array.isArray(value)
    ? (value as readonly PropValue[]).map((item) => show(item, depth + 1))
    : Object.entries(value as Props).map(([name, item]) => `${name}: ${show(item, depth + 1)}`);
  return `${open}\n${members.map((member) => `${indent}${member},\n`).join("")}${"  ".repeat(depth)}${close}`;
}

function shortOf(value: PropValue): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly PropValue[]).map(shortOf).join(", ")}]`;
  const members = Object.entries(value as Props).map(([name, item]) => `${name}: ${shortOf(item)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
