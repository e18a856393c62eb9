import { createHash } from "node:crypto";
import { GuardError } from "../guard-error";
import { withFullWidth } from "./full-width";
import type { Ledger } from "./ledger";
import { readLedgerDocument } from "./ledger-document";
import { readLedger } from "./read-ledger";

/**
 * Reads the bytes of `filings.yaml` (or JSON). Throws one GuardError with all faults, each with file:line:column and the valid
 * form; a malformed number carries the rule `filing-number-malformed`. `fileName` is what the faults show.
 */
export function parseLedger(bytes: Uint8Array, fileName: string): Ledger {
  const { data, placeAt } = readLedgerDocument(bytes, fileName);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return readLedger(data, placeAt, { kind: "file", file: fileName, sha256 });
  } catch (error) {
    if (!(error instanceof GuardError)) throw error;
    const [first, ...rest] = withFullWidth(error.faults, new TextDecoder().decode(bytes));
    throw first === undefined ? error : new GuardError([first, ...rest]);
  }
}
