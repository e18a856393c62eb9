import type { LedgerEntry } from "../lib/engine/rule";
import { type Text, text } from "../lib/text";

/** The line of an entry for brackets in a message; a ledger of declarations in code has none. */
export function lineOf({ place }: Pick<LedgerEntry, "place">): Text {
  if (place?.line === undefined) return text("代码中声明", "declared in code");
  return text(`台账第 ${place.line} 行`, `line ${place.line} of the ledger`);
}
