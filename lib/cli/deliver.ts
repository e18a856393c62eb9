import { GuardError, isGuardError } from "../guard-error";
import type { Report } from "../engine/report";
import { printLines } from "../report/line";
import { verdictLine } from "../report/verdict-line";
import { type Destination, expectDistinct } from "./destination";
import type { Session } from "./session";
import { expectNotRead } from "./write-file";
import { writeOver } from "./write-over";

/**
 * Writes a report in every form that was asked for; text on stdout when none was. Where people do not get the text on stdout the
 * verdict stands on stderr. What one form or file gets wrong keeps none of the others back. Throws GuardError for a file that cannot
 * be written, that was read or that is none of ours, and what a crashing format threw.
 */
export function deliver(report: Report, asked: readonly Destination[], read: readonly string[], session: Session): void {
  const { io, language, languages, colour, width } = session;
  const faults: Error[] = [];
  for (const { format, file } of asked) {
    try {
      if (file !== null) expectNotRead(file, read);
      const onStdout = file === null;
      const options = onStdout ? { colour: colour.stdout, width } : { colour: false };
      const written = format.write(report, { language, languages, ...options });
      if (onStdout) io.stdout.write(written);
      else writeOver(file, written);
    } catch (error) {
      faults.push(isGuardError(error) ? error : crashOf(format.name, error));
    }
  }
  const textOnStdout = asked.some(({ format, file }) => file === null && format.name === "text");
  if (!textOnStdout || faults.length > 0) io.stderr.write(printLines([verdictLine(report, language)], colour.stderr));
  // A fault of this program outranks a path of the user's.
  const crash = faults.find((fault) => !isGuardError(fault));
  if (crash !== undefined) throw crash;
  const [first, ...others] = faults.filter(isGuardError).flatMap((fault) => fault.faults);
  if (first !== undefined) throw new GuardError([first, ...others]);
}

function crashOf(format: string, error: unknown): Error {
  return new Error(`The format ${format} crashed; the other forms of the report are written.`, { cause: error });
}

/** The destinations of a command line. Throws GuardError where two are one. */
export function destinationsOf(asked: readonly Destination[], fallback: Destination): readonly Destination[] {
  expectDistinct(asked);
  return asked.length === 0 ? [fallback] : asked;
}
