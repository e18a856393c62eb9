import type { AppSource, Spot } from "./app-source";
import type { Tokens } from "./tokens";

/** Whether a call of `guard` may be passed by: it stands behind a condition that the app itself does not stand behind. */
export function isConditional({ tokens, apps }: AppSource, guard: Spot & { readonly argument: string | null }): boolean {
  const app = apps.find(({ variable }) => variable !== null && variable === guard.argument);
  const common = new Set(app === undefined ? [] : around(tokens, app.at));
  const own = around(tokens, guard.at).filter((opener) => !common.has(opener));
  return own.some((opener) => CONDITIONS.has(headOf(tokens, opener))) || isShort(tokens, guard.at);
}

/** Whether an app is written before the guard has hold of it: both stand in one block, the synth first. */
export function comesTooLate({ tokens, synths }: AppSource, guard: Spot & { readonly argument: string | null }): boolean {
  const within = tokens.list[guard.at]?.within;
  return synths.some(({ at, receiver }) => receiver === guard.argument && at < guard.at && tokens.list[at]?.within === within);
}

/** Whether what the guard throws at a synth is caught, and neither thrown on nor made the exit code. */
export function isSwallowed({ tokens }: AppSource, { at }: Spot): boolean {
  return around(tokens, at).some((opener) => {
    if (headOf(tokens, opener) !== "try") return false;
    const end = tokens.closers.get(opener) ?? tokens.list.length;
    if (tokens.list[end + 1]?.written !== "catch") return false;
    const start = tokens.list.findIndex((token, index) => index > end && token.written === "{");
    const handled = tokens.list.slice(start, tokens.closers.get(start) ?? tokens.list.length).map(({ written }) => written);
    return !handled.some((word, index) => word === "throw" || word === "exitCode" || isFailingExit(handled, index));
  });
}

const CONDITIONS = new Set(["if", "else", "switch", "while", "catch"]);

/** The brackets around a token, the innermost first. */
function around({ list }: Tokens, at: number): readonly number[] {
  const openers: number[] = [];
  for (let opener = list[at]?.within ?? -1; opener !== -1; opener = list[opener]?.within ?? -1) openers.push(opener);
  return openers;
}

/** The word that a block belongs to: `if` of `if (…) {`, `try` of `try {`. */
function headOf(tokens: Tokens, opener: number): string {
  const { list } = tokens;
  if (list[opener]?.written !== "{") return "";
  return list[opener - 1]?.written === ")" ? beforeBrackets(tokens, opener - 1) : (list[opener - 1]?.written ?? "");
}

function beforeBrackets({ list, closers }: Tokens, closer: number): string {
  const opener = [...closers].find(([, end]) => end === closer)?.[0];
  return opener === undefined ? "" : (list[opener - 1]?.written ?? "");
}

/** `if (…) guard(app)`, `x && guard(app)`, `x ? guard(app) : …` */
function isShort(tokens: Tokens, at: number): boolean {
  const { list } = tokens;
  const start = list[at - 1]?.written === "." ? at - 2 : at;
  const before = list[start - 1]?.written ?? "";
  if (before === ")") return CONDITIONS.has(beforeBrackets(tokens, start - 1));
  return ["&&", "||", "??", "?", "else"].includes(before);
}

function isFailingExit(words: readonly string[], at: number): boolean {
  return words[at] === "exit" && words[at + 1] === "(" && words[at + 2] !== "0";
}
