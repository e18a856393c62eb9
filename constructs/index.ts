import { loadLedger as openLedgerFile } from "../lib/filing/ledger-on-disk";
import { defineFiling as define } from "../lib/filing/define-filing";
import { tokenFault } from "./tokens";
import { showUncaughtPlainly } from "./uncaught";

export { guard, type GuardOptions, type GuardableApp } from "./guard";
export { FilingDenied, isFilingDenied } from "./filing-denied";
export { filed, type FiledClass, type FiledProps, type ResourceClass } from "./filed";
export { declareFiling, type DeclarableResource } from "./declare-filing";
export { filingOf } from "./filing-of";
export { waive, type WaivableScope, type WaiverReference } from "./waive";
export { judge } from "./testing/judge";
export type { JudgeOptions, LedgerChoice } from "./testing/options";
export { footerHtml } from "../lib/filing/footer";
export { check, type CheckInput } from "../lib/check";
export { GuardError, isGuardError, type Fault, type Place } from "../lib/guard-error";
export { exitCodeOf } from "../lib/engine/exit-code";
export type { Finding, Report, ReportedResource } from "../lib/engine/report";
export { defineConfig } from "../lib/settings/define-config";
export type { Config } from "../lib/settings/settings-schema";
export { readInput, type Input } from "../lib/terraform/read-input";
export { rules } from "../policies/index";
export type { FilingInput, FilingRef } from "../lib/filing/define-filing";
export type { LedgerHandle } from "../lib/filing/open-ledger";
export type { Text } from "../lib/text";

/**
 * Declares a filing in code. With a ledger the code only refers to it and the ledger grants; without one the declarations are the
 * ledger. Throws GuardError for a malformed number or domain, in the words of the ledger, and for a token.
 */
export const defineFiling: typeof define = (input) => plainly("defineFiling()", input, () => define(input));

/** Opens a ledger file. Throws GuardError with file, line and column of every fault; its `filingFor()` also for a token. */
export const loadLedger: typeof openLedgerFile = (path) => {
  const handle = plainly("loadLedger()", path, () => openLedgerFile(path));
  return { ...handle, filingFor: (named) => plainly("filingFor()", named, () => handle.filingFor(named)) };
};

/** A fault of the user that nobody catches is shown without a JavaScript stack. */
function plainly<T>(where: string, given: unknown, run: () => T): T {
  try {
    const fault = tokenFault(where, given);
    if (fault !== null) throw fault;
    return run();
  } catch (error) {
    showUncaughtPlainly();
    throw error;
  }
}
