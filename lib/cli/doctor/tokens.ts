import jsTokens from "js-tokens";

/** A word, mark or text of a program in TypeScript or JavaScript; what stands in comments is none. */
export interface Token {
  readonly kind: "name" | "mark" | "text" | "other";
  /** As it is written; of a text what stands between its quotes. */
  readonly written: string;
  readonly line: number;
  /** The token that opens the brackets around it; -1 at the top. */
  readonly within: number;
}

/** The tokens of a program, and the token that closes each one that opens. */
export interface Tokens {
  readonly list: readonly Token[];
  readonly closers: ReadonlyMap<number, number>;
}

/** Cuts a program into tokens. It is a reading, not a compilation: what it says is to be shown as that. */
export function tokensOf(source: string): Tokens {
  const list: Token[] = [];
  const closers = new Map<number, number>();
  const open: number[] = [];
  let line = 1;
  const close = (): void => {
    const opener = open.pop();
    if (opener !== undefined) closers.set(opener, list.length);
  };
  for (const { type, value } of jsTokens(source)) {
    if (isClosing(type, value)) close();
    const kind = kindOf(type);
    if (kind !== null) list.push({ kind, written: kind === "text" ? bare(value) : value, line, within: open.at(-1) ?? -1 });
    if (isOpening(type, value)) open.push(list.length - 1);
    line += value.split(/\r\n|[\n\r\u2028\u2029]/).length - 1;
  }
  return { list, closers };
}

function kindOf(type: string): Token["kind"] | null {
  if (type === "WhiteSpace" || type === "LineTerminatorSequence" || type.endsWith("Comment")) return null;
  if (type === "IdentifierName") return "name";
  if (type === "Punctuator") return "mark";
  return type === "StringLiteral" || type.includes("Template") ? "text" : "other";
}

function isOpening(type: string, value: string): boolean {
  return type === "TemplateHead" || type === "TemplateMiddle" || (type === "Punctuator" && /^[([{]$/.test(value));
}

function isClosing(type: string, value: string): boolean {
  return type === "TemplateTail" || type === "TemplateMiddle" || (type === "Punctuator" && /^[)\]}]$/.test(value));
}

function bare(value: string): string {
  return value.replace(/^[`'"}]/, "").replace(/(?:\$\{|[`'"])$/, "");
}
