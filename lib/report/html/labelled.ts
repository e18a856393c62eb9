import type { Text } from "../../text";
import { both } from "./bilingual";
import { type Markup, markup, nothing } from "./markup";

/** Labels with what they stand for; those without anything are left out. */
export function labelled(entries: readonly (readonly [Text, Markup | null])[]): Markup {
  const given = entries.flatMap(([label, body]) =>
    body === null
      ? []
      : markup`<dt>${both(label)}</dt><dd>${body}</dd>
`,
  );
  return given.length === 0
    ? nothing
    : markup`<dl>
${given}</dl>
`;
}
