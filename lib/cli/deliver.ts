import type { Report } from "../engine/report";
import { printLines } from "../report/line";
import { verdictLine } from "../report/verdict-line";
import { type Destination, expectDistinct } from "./destination";
import type { Session } from "./session";
import { expectNotRead, writeWhole } from "./write-file";

/**
 * Writes a report in every form that was asked for; text on stdout when none was. Where people do not get the text on stdout the
 * verdict stands on stderr. Throws GuardError for a file that cannot be written or that was read.
 */
export function deliver(report: Report, asked: readonly Destination[], read: readonly string[], session: Session): void {
  const { io, language, colour, width } = session;
  for (const { file } of asked) if (file !== null) expectNotRead(file, read);
  for (const { format, file } of asked) {
    if (file !== null) writeWhole(file, format.write(report, { language, colour: false }));
  }
  const onStdout = asked.find(({ file }) => file === null);
  if (onStdout !== undefined) io.stdout.write(onStdout.format.write(report, { language, colour: colour.stdout, width }));
  if (onStdout?.format.name !== "text") io.stderr.write(printLines([verdictLine(report, language)], colour.stderr));
}

/** The destinations of a command line. Throws GuardError where two are one. */
export function destinationsOf(asked: readonly Destination[], fallback: Destination): readonly Destination[] {
  expectDistinct(asked);
  return asked.length === 0 ? [fallback] : asked;
}
