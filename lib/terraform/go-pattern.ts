import { type Outcome, refusal } from "./function-arguments";
import { type Value, type Values, known } from "./value";

/**
 * The syntax that Go and JavaScript read alike in plain texts: letters, classes, groups, alternatives, simple repetitions, anchors.
 * Everything else is not worked out.
 */
const alike =
  /^(?:[A-Za-z0-9 _\-,:;@=<>%&#~!'"/]|\\[dwDW.\-+*?()[\]{}|^$\\/]|\.|\((?!\?)|\(\?:|\)|\[\^?(?:[A-Za-z0-9 _.,:;@=%&#~/]|\\[dw.\-\\/]|[a-zA-Z0-9]-[a-zA-Z0-9])+-?\]|[*+?](?![*+?])|\{\d{1,2}\}(?![*+?])|\||\^|\$)*$/;

const longest = 250;

/** The pattern, where it and the text are read alike by Go and JavaScript; undefined otherwise. */
function compile(pattern: string, text: string): RegExp | undefined {
  if (pattern.length > longest || text.length > longest || !alike.test(pattern)) return undefined;
  // Go matches in linear time; a repeated group could keep JavaScript busy for ever.
  if (/\)[*+{]/.test(pattern) || /[\r\n\u2028\u2029\ud800-\udfff]/.test(text)) return undefined;
  try {
    return new RegExp(pattern, "g");
  } catch {
    return undefined;
  }
}

/** `regex`: the match, or the list of its groups. */
export function findFirst(text: string, pattern: string): Outcome {
  const match = compile(pattern, text)?.exec(text);
  return match === null ? refusal : match === undefined ? undefined : valueOf(match);
}

/** `regexall`: all matches. */
export function findAll(text: string, pattern: string): Outcome {
  const compiled = compile(pattern, text);
  if (compiled === undefined) return undefined;
  const matches = [...text.matchAll(compiled)];
  // The two languages go on differently behind an empty match.
  if (matches.some(([whole]) => whole === "")) return undefined;
  return { kind: "list", as: "list", items: matches.map((match): Values => known(valueOf(match))) };
}

function valueOf(match: RegExpMatchArray): Value {
  const [whole, ...groups] = match;
  if (groups.length === 0) return whole;
  return { kind: "list", as: "tuple", items: groups.map((group: string | undefined) => known(group ?? null)) };
}

/** `replace` with a pattern; `$1` and `${1}` stand for groups. */
export function replacePattern(text: string, pattern: string, by: string): Outcome {
  const compiled = compile(pattern, text);
  if (compiled === undefined) return undefined;
  // The two languages go on differently behind an empty match.
  if ([...text.matchAll(compiled)].some(([whole]) => whole === "")) return undefined;
  return text.replace(compiled, (...match: readonly unknown[]) => {
    const groups = match.slice(0, -2);
    return by.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole: string, bare?: string, braced?: string) => {
      const name = bare ?? braced;
      if (name === undefined) return whole === "$$" ? "$" : whole;
      const group = /^\d+$/.test(name) ? groups[Number(name)] : undefined;
      return typeof group === "string" ? group : "";
    });
  });
}
