import { joinTexts } from "./join-texts";
import { type Value, type Values, known, unknown } from "./value";

/** Terraform's `format` for %s, %d, %v and %%; null for any other verb or when arguments are missing. */
export function formatPieces(pattern: string, args: readonly Value[]): Values | null {
  const pieces: Values[] = [];
  let next = 0;
  let literal = "";
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at] ?? "";
    if (char !== "%") {
      literal += char;
      continue;
    }
    at += 1;
    const verb = pattern[at];
    if (verb === "%") literal += "%";
    else if (verb === "s" || verb === "d" || verb === "v") {
      const arg = args[next];
      if (arg === undefined) return null;
      pieces.push(known(literal), known(arg));
      literal = "";
      next += 1;
    } else if (verb === undefined) return null;
    else {
      // A width or another verb changes the text in a way that is not worked out: a gap stands for it.
      const end = pattern.slice(at).search(/[a-zA-Z]/);
      if (end === -1) return null;
      pieces.push(known(literal), unknown({ kind: "function", subject: `%${pattern.slice(at, at + end + 1)}` }));
      literal = "";
      at += end;
      next += 1;
    }
  }
  pieces.push(known(literal));
  return joinTexts(pieces);
}
