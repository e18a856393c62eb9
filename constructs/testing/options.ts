import { toDeclaration } from "../../lib/filing/declaration";
import { ledgerOfDeclarations } from "../../lib/filing/declared-ledger";
import { type FilingRef, isFilingRef } from "../../lib/filing/filing-ref";
import { type LedgerHandle, openLedger } from "../../lib/filing/open-ledger";
import { unknownName } from "../../lib/filing/unknown-name";
import { GuardError } from "../../lib/guard-error";
import { type Text, text } from "../../lib/text";
import type { GuardOptions } from "../guard";

/** A ledger by its path, opened, or made of the filings that code declares: one of `defineFiling()`, or several. */
export type LedgerChoice = string | LedgerHandle | FilingRef | readonly FilingRef[];

/** By what a test judges. What is left out is as `guard(app, …)` has it, and else as the guard finds it. */
export interface JudgeOptions extends Omit<GuardOptions, "ledger"> {
  /** The ledger. Left out: that of the guard or of the settings, or found upwards from the working directory; none found: the code is the ledger. */
  readonly ledger?: LedgerChoice;
}

const knownOptions = ["ledger", "settings", "variables", "today"];

/** The options as the guard takes them, over its own. Throws GuardError for one that does not exist and for a ledger that is none. */
export function optionsOver(given: JudgeOptions, ofGuard: GuardOptions): GuardOptions {
  refuseUnknown(given, knownOptions, text("选项", "option"));
  const { ledger, ...others } = given;
  return { ...ofGuard, ...others, ...(ledger === undefined ? {} : { ledger: ledgerOf(ledger) }) };
}

/** A misspelt key would ask for less than was meant. */
export function refuseUnknown(given: object, known: readonly string[], kind: Text): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  const message = text(`没有名为“${unknown}”的${kind.zh}。`, `There is no ${kind.en} called "${unknown}".`);
  const all = text(`可用的有：${known.join("、")}。`, `There are ${known.join(", ")}.`);
  throw new GuardError(unknownName(message, unknown, known, all));
}

function ledgerOf(choice: unknown): string | LedgerHandle {
  if (typeof choice === "string" || isHandle(choice)) return choice;
  const filings: readonly unknown[] = Array.isArray(choice) ? choice : [choice];
  if (filings.every(isFilingRef)) return openLedger(ledgerOfDeclarations(filings.map(toDeclaration)));
  throw new GuardError({
    message: text("给出的不是台账。", "What is given as the ledger is none."),
    remedy: text(
      '请传入路径 "filings.yaml"、loadLedger() 的返回值，或 defineFiling() 声明的备案（可用数组）。',
      'Pass a path such as "filings.yaml", what loadLedger() returns, or filings of defineFiling(), several of them as an array.',
    ),
  });
}

function isHandle(choice: unknown): choice is LedgerHandle {
  return typeof choice === "object" && choice !== null && "ledger" in choice && "filingFor" in choice;
}
