import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { type Receipt, isSealed, receiptSchema, receiptVersion } from "../engine/receipt";
import type { SettingsSource } from "../engine/settings";
import { findLedger, readLedgerBytes } from "../filing/ledger-on-disk";
import { GuardError } from "../guard-error";
import { isJsonObject } from "../terraform/body";
import { digestsOf } from "../terraform/file-digest";
import { exists, readText } from "../terraform/files";
import { parseJson } from "../terraform/parse-source";
import { readSynthOutput } from "../terraform/read-input";
import { type Text, text } from "../text";

/** The name of the receipt in an output directory. */
export const receiptFileName = "beian-receipt.json";

/** Reads a receipt. Throws GuardError where there is none, it is of another version, or somebody edited it. */
export function readReceipt(file: string): Receipt {
  if (!exists(file)) throw refuse(file, text("这里没有收据。", "There is no receipt here."), SYNTH);
  const document = parseJson(readText(file), file);
  if (isJsonObject(document) && document.kind === "beian-receipt" && document.version !== receiptVersion) {
    throw refuse(
      file,
      text(
        `收据的版本是 ${JSON.stringify(document.version)}，本程序只认识版本 ${receiptVersion}。`,
        `The receipt has version ${JSON.stringify(document.version)}; this program knows version ${receiptVersion}.`,
      ),
      text("请用同一版本的 beian-guard 重新合成。", "Synthesise again with this version of beian-guard."),
    );
  }
  const parsed = receiptSchema.safeParse(document);
  if (!parsed.success) throw refuse(file, text("这不是 beian-guard 的收据。", "This is no receipt of beian-guard."), SYNTH);
  if (!isSealed(parsed.data))
    throw refuse(file, text("收据在写出之后被改动过。", "The receipt was changed after it was written."), SYNTH);
  return parsed.data;
}

/** What of an output directory differs from its receipt. */
export interface Difference {
  readonly path: string;
  readonly how: "changed" | "added" | "missing" | "other-settings" | "other-ledger";
}

/** Compares every file that Terraform would load, and the settings in force, with the receipt. */
export function differencesOf(directory: string, receipt: Receipt, settings: SettingsSource | null): readonly Difference[] {
  const { files } = readSynthOutput(directory, { variables: new Map() });
  const present = new Map(digestsOf(directory, files).map((file) => [file.path, file]));
  const differences: Difference[] = [];
  for (const { path, sha256 } of receipt.files) {
    const now = present.get(path);
    if (now === undefined) differences.push({ path, how: "missing" });
    else if (now.sha256 !== sha256) differences.push({ path, how: "changed" });
    present.delete(path);
  }
  for (const path of present.keys()) differences.push({ path, how: "added" });
  if ((settings?.sha256 ?? null) !== (receipt.settings?.sha256 ?? null)) {
    differences.push({ path: settings?.file ?? receipt.settings?.file ?? "", how: "other-settings" });
  }
  return differences;
}

/** Whether the ledger is still the one of the receipt; not compared where it is not here, as where the artifact is deployed alone. */
export type LedgerComparison =
  { readonly kind: "same" | "not-compared" } | { readonly kind: "other"; readonly difference: Difference };

/** Compares the ledger that is named, or else the file that the receipt names. Throws GuardError for a named one that cannot be read. */
export function compareLedger({ ledger, ledgerDigest }: Receipt, named: string | undefined, directory: string): LedgerComparison {
  const file = named ?? ledgerAtHand(ledger ?? null, directory);
  if (named === undefined && ledgerDigest === null) return { kind: "same" };
  if (file === null) return { kind: "not-compared" };
  const digest = createHash("sha256").update(readLedgerBytes(file)).digest("hex");
  return digest === ledgerDigest ? { kind: "same" } : { kind: "other", difference: { path: file, how: "other-ledger" } };
}

/** The ledger that the receipt names, else the one that a check of the output or of the working directory would take. */
function ledgerAtHand(written: string | null, directory: string): string | null {
  if (written !== null && lstatSync(written, { throwIfNoEntry: false }) !== undefined) return written;
  const found = findLedger(directory) ?? findLedger(process.cwd());
  return found === null ? null : relative(process.cwd(), found);
}

/** The waivers that let something pass at the time and have ended by a day. */
export function endedWaivers({ waivers }: Receipt, today: string): Receipt["waivers"] {
  return waivers.filter(({ expires }) => expires < today);
}

/** The receipt of an output directory. */
export function receiptIn(directory: string): string {
  return join(directory, receiptFileName);
}

const SYNTH = text("请重新运行 cdktf synth。", "Run cdktf synth again.");

function refuse(file: string, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: { file }, message, remedy });
}
