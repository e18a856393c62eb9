import { relative } from "node:path";
import { findLedger, readLedgerFile } from "../filing/ledger-on-disk";
import { type LedgerHandle, openLedger } from "../filing/open-ledger";
import { GuardError } from "../guard-error";
import type { ConfiguredSettings } from "../settings/configured-settings";
import { text } from "../text";

/** The ledger file that is named, that of the settings, or the nearest one upwards, as a relative path. Throws GuardError where there is none. */
export function findLedgerFile(named: string | undefined, settings: ConfiguredSettings): string {
  if (named !== undefined) return named;
  if (settings.ledger !== null) return settings.ledger;
  const found = findLedger(process.cwd());
  if (found !== null) return relative(process.cwd(), found);
  throw new GuardError({
    message: text(
      "从当前目录向上没有找到台账（filings.yaml）。",
      "There is no ledger (filings.yaml) here or in a directory above.",
    ),
    remedy: text("请指定文件，或新建一份 filings.yaml。", "Name the file, or create a filings.yaml."),
  });
}

/** Opens that ledger. Throws GuardError where there is none, and for its faults. */
export function openNamedLedger(named: string | undefined, settings: ConfiguredSettings): LedgerHandle {
  return openLedger(readLedgerFile(findLedgerFile(named, settings)));
}
