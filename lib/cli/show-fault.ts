import { faultLine, type GuardError } from "../guard-error";
import { makeInert } from "../report/inert";
import { type Language, text } from "../text";

/** The user's faults, one a line: place, what is wrong, what to do. A file's content can do nothing to the terminal. */
export function showFaults({ faults }: Pick<GuardError, "faults">, language: Language): string {
  const lines = faults.slice(0, MOST_FAULTS).map((fault) => makeInert(faultLine(fault, language)));
  const more = faults.length - lines.length;
  const rest = more === 0 ? [] : [text(`另有 ${more} 处错误。`, `There are ${more} more faults.`)[language]];
  return [...lines, ...rest].map((line) => `${line}\n`).join("");
}

/** A fault of this program: its stack, and the request to report it. */
export function showInternalError(error: unknown, language: Language): string {
  const stack = stackOf(error);
  const request = text(
    "这是 beian-guard 自身的错误，什么都没有通过检查。请把以上内容连同命令行和输入报告给维护者。",
    "This is a fault of beian-guard itself, and nothing has passed. Please report the lines above to its maintainers, with the command line and the input.",
  );
  return `${stack}\n${request[language]}\n`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${error.message}\n${stackOf(error.cause)}`;
}

const MOST_FAULTS = 50;
