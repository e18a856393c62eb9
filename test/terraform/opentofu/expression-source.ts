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

/** Puts sources into the gaps of a text: `fill`x ? ${a} : ${b}``. */
export function fill(strings: TemplateStringsArray, ...parts: readonly Source[]): Source {
  return fc.tuple(...parts).map((made) => strings.map((text, at) => text + (made[at] ?? "")).join(""));
}

export const listed = (source: Source, minLength = 0, maxLength = 3): Source =>
  fc.array(source, { minLength, maxLength }).map((items) => items.join(", "));

/** A source inside `${…}`. */
export function gap(source: string): string {
  return source.includes("EOT") ? "-" : `\${${source}}`;
}
