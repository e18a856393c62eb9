import { isAbsolute, relative } from "node:path";
import { catalogues } from "../lib/catalogues/index";
import { type CheckInput, check } from "../lib/check";
import { dateInChina } from "../lib/china-date";
import type { Report } from "../lib/engine/report";
import type { Ledger } from "../lib/filing/ledger";
import { findLedger, readLedgerFile } from "../lib/filing/ledger-on-disk";
import type { LedgerHandle } from "../lib/filing/open-ledger";
import { openSettings } from "../lib/settings/settings-on-disk";
import * as policies from "../policies/index";
import { speakUnlessSet } from "./uncaught";

/** By what a project is judged where its own files do not say otherwise. */
export interface Yardstick {
  /** The ledger's path or the opened ledger. Left out: that of the settings, or found upwards from the working directory; else the code is the ledger. */
  readonly ledger?: string | LedgerHandle;
  /** The path of the settings file. Left out: found upwards from the working directory; none found: the defaults. */
  readonly settings?: string;
  /** ISO date. Left out: today in China. */
  readonly today?: string;
}

/** Judges what was written by the ledger and the settings of the project. Throws GuardError for either that cannot be read. */
export function judgeUnits(
  { ledger, settings, today }: Yardstick,
  written: Pick<CheckInput, "units" | "door" | "inputs" | "locate" | "remembered">,
): Report {
  const configured = openSettings(settings === undefined ? null : shown(settings), process.cwd(), {
    rules: policies.rules,
    clouds: catalogues.map(({ cloud }) => cloud),
    policies,
  });
  speakUnlessSet(configured.languages);
  return check({
    ...written,
    ledger: openLedgerOf(ledger ?? configured.ledger ?? undefined),
    settings: configured.settings,
    rules: policies.rules,
    extensions: configured.extensions,
    today: today ?? dateInChina(new Date()),
  });
}

function openLedgerOf(ledger: Yardstick["ledger"]): Ledger | null {
  if (typeof ledger === "string") return readLedgerFile(shown(ledger));
  if (ledger !== undefined) return ledger.ledger;
  const found = findLedger(process.cwd());
  // Reports are kept and compared: they name files from the working directory, not from the root of a machine.
  return found === null ? null : readLedgerFile(shown(found));
}

/** A path as it is written down: below the working directory, or as the user gave it. */
export function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return isAbsolute(path) && !below.startsWith("..") ? below : path;
}
