import { faultLine, isGuardError } from "../lib/guard-error";
import { textReport } from "../lib/report/text";
import type { Language } from "../lib/text";
import { isFilingDenied } from "./filing-denied";

/** The guard's output on stderr; cdktf-cli prints it twice, so it is short. */
export const mostReportLines = 40;

let armed = false;

/**
 * From now on an uncaught denial or fault of the user is shown as a report, without a JavaScript stack, and ends the process with
 * its exit code. It is called where such an error is about to be thrown; a caller that catches it sees nothing of this.
 */
export function showUncaughtPlainly(): void {
  if (armed) return;
  armed = true;
  process.on("uncaughtException", onUncaught);
}

function onUncaught(error: unknown): void {
  if (isFilingDenied(error)) {
    const language = messageLanguage();
    process.stderr.write(
      textReport(error.report, { language, colour: false, limit: mostReportLines, reportFile: error.reportFile }),
    );
    process.exit(error.exitCode);
  }
  if (isGuardError(error)) {
    const language = messageLanguage();
    process.stderr.write(`${error.faults.map((fault) => faultLine(fault, language)).join("\n")}\n`);
    process.exit(3);
  }
  // Any other error belongs to the app: whoever else listens handles it, else it ends the process as it always does.
  if (process.listenerCount("uncaughtException") > 1) return;
  console.error(error);
  process.exit(1);
}

let languageOfSettings: Language | null = null;

/** The language of the settings: it holds where BEIAN_LOCALE names none. */
export function speakUnlessSet(languages: readonly Language[] | null): void {
  languageOfSettings = languages?.[0] ?? null;
}

/** The language of messages: of BEIAN_LOCALE, of the settings, of the system. */
export function messageLanguage(): Language {
  const { BEIAN_LOCALE, LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (!BEIAN_LOCALE && languageOfSettings !== null) return languageOfSettings;
  return (BEIAN_LOCALE || LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}
