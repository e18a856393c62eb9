import { loadLedger as openLedgerFile } from "../lib/filing/ledger-on-disk";
import { defineFiling as define } from "../lib/filing/define-filing";
import { showUncaughtPlainly } from "./uncaught";

export { guard, type GuardOptions, type GuardableApp } from "./guard";
export { FilingDenied, isFilingDenied } from "./filing-denied";
export { filed, type FiledClass, type FiledProps, type ResourceClass } from "./filed";
export { declareFiling, type DeclarableResource } from "./declare-filing";
export { waive, type WaivableScope, type WaiverReference } from "./waive";
export { judge } from "./testing/judge";
export type { JudgeOptions, LedgerChoice } from "./testing/options";
export { footerHtml } from "../lib/filing/footer";
export { check, type CheckInput } from "../lib/check";
export { GuardError, isGuardError, type Fault, type Place } from "../lib/guard-error";
export { exitCodeOf, type Finding, type Report, type ReportedResource } from "../lib/engine/report";
export { defineConfig } from "../lib/settings/define-config";
export type { Config } from "../lib/settings/settings-schema";
export { readInput, type Input } from "../lib/terraform/read-input";
export { rules } from "../policies/index";
export type { FilingInput, FilingRef } from "../lib/filing/define-filing";
export type { LedgerHandle } from "../lib/filing/open-ledger";
export type { Text } from "../lib/text";

/**
 * Declares a filing in code. With a ledger the code only refers to it and the ledger grants; without one the declarations are the
 * ledger. Throws GuardError for a malformed number or domain, in the words of the ledger.
 */
export const defineFiling: typeof define = (input) => plainly(() => define(input));

/** Opens a ledger file. Throws GuardError with file, line and column of every fault. */
export const loadLedger: typeof openLedgerFile = (path) => {
  const handle = plainly(() => openLedgerFile(path));
  return { ...handle, filingFor: (named) => plainly(() => handle.filingFor(named)) };
};

/** A fault of the user that nobody catches is shown without a JavaScript stack. */
function plainly<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    showUncaughtPlainly();
    throw error;
  }
}
