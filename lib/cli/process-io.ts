import { dateInChina } from "../china-date";
import { GuardError } from "../guard-error";
import { type Language, text } from "../text";
import { exitCodes } from "./exit-codes";
import { languageOfEnvironment, readGlobalOptions } from "./global-options";
import type { Io, Output } from "./io";
import { showFaults } from "./show-fault";

/** What a program has of its own process. */
export function processIo(): Io {
  watch(process.stdout, "stdout");
  watch(process.stderr, "stderr");
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    today: dateInChina(new Date()),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY, columns: stream.isTTY ? stream.columns : null };
}

/**
 * A reader that has seen enough (`| head`) is no fault: the exit code stays that of the run. A full disk is: whoever reads the output
 * has no report, so the run ends as with any other file that cannot be written. Other files are still written.
 */
function watch(stream: NodeJS.WriteStream, name: "stdout" | "stderr"): void {
  let isKnown = false;
  stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
    if (code === "EPIPE" || isKnown) return;
    isKnown = true;
    process.once("exit", () => (process.exitCode = exitCodes.badInput));
    if (name === "stdout") process.stderr.write(showFaults(lost(code ?? message), languageAsked()));
  });
}

/** The run may have ended, and its languages with it. */
function languageAsked(): Language {
  const { locale } = readGlobalOptions(process.argv.slice(2));
  return locale === null ? languageOfEnvironment(process.env) : languageOfEnvironment({ BEIAN_LOCALE: locale });
}

function lost(reason: string): GuardError {
  return new GuardError({
    message: text(
      `标准输出无法写入（${reason}），输出不完整。`,
      `stdout cannot be written (${reason}); what was said there is incomplete.`,
    ),
    remedy: text(
      "请腾出空间，或把标准输出转到别处后重新运行。",
      "Make room, or redirect stdout to somewhere else, and run it again.",
    ),
  });
}
