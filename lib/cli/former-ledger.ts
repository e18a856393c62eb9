import { relative } from "node:path";
import { findLedger } from "../filing/ledger-on-disk";
import type { ConfiguredSettings } from "../settings/configured-settings";
import type { FormerFiles } from "./former-files";
import { isInside } from "./inside";
import type { Question } from "./judge";

/** The ledger of a run, and how it was come by. */
export interface LedgerInUse {
  /** From the working directory; null: there is none. */
  readonly file: string | null;
  readonly by: "option" | "settings" | "search";
}

/** The ledger that a run in this directory uses. */
export function ledgerInUse({ ledger, settings }: Pick<Question, "ledger" | "settings">): LedgerInUse {
  if (ledger !== undefined) return { file: ledger, by: "option" };
  if (settings.ledger !== null) return { file: settings.ledger, by: "settings" };
  const found = findLedger(process.cwd());
  return { file: found === null ? null : relative(process.cwd(), found), by: "search" };
}

/**
 * The ledger that the same run would have used at the merge base, seen from the directory there: the one that it names, else that of
 * the settings of then, else the one that would have been found, else what the one of now was called before. Null: there was none.
 */
export function formerLedger(
  { file, by }: LedgerInUse,
  settings: ConfiguredSettings,
  files: FormerFiles,
  tree: string,
): string | null {
  if (by === "option") return file === null ? null : (files.of(file) ?? foundIn(tree, files));
  if (settings.ledger !== null) return files.of(settings.ledger) ?? settings.ledger;
  const found = foundIn(tree, files);
  if (found !== null || file === null) return found;
  return by === "search" ? files.of(file) : files.renamed(file);
}

function foundIn(tree: string, files: FormerFiles): string | null {
  const found = findLedger(process.cwd());
  return found !== null && isInside(tree, found) ? files.at(found) : null;
}
