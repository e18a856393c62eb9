import { existsSync } from "node:fs";
import type { AnyRule } from "../engine/rule";
import { editLedger, type Origins, textOf } from "../filing/edit/edit-ledger";
import type { Addition } from "../filing/edit/entry";
import type { Ledger } from "../filing/ledger";
import { parseLedger } from "../filing/ledger-file";
import { readLedgerBytes } from "../filing/ledger-on-disk";
import { GuardError } from "../guard-error";
import { makeInert } from "../report/inert";
import { text } from "../text";
import { expectNoContradictions } from "./contradictory-ledger";
import { findLedgerFile } from "./ledger-handle";
import { ledgerDiff } from "./ledger-diff";
import type { Session } from "./session";
import { expectWaivableRules } from "./waiver-faults";
import { writeWhole } from "./write-file";

/** A ledger that is about to be added to. */
export interface EditableLedger {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly ledger: Ledger;
}

/** Reads the ledger that is named, that of the settings, or the nearest one. Throws GuardError where there is none, and for its faults. */
export function openEditable(named: string | undefined, { settings }: Session): EditableLedger {
  const file = findLedgerFile(named, settings());
  if (!existsSync(file)) throw missing(file);
  const bytes = readLedgerBytes(file);
  return { file, bytes, ledger: parseLedger(bytes, file) };
}

/** What is to be added, and whether it may be written. */
export interface Edit {
  readonly additions: readonly Addition[];
  readonly origins: Origins;
  readonly rules: readonly AnyRule[];
  readonly yes: boolean;
}

/** Shows what would change, and writes it when that was asked for. */
export function offerEdit({ file, bytes }: EditableLedger, edit: Edit, session: Session): void {
  const { io, language, colour } = session;
  const maxDays = session.settings().settings.waiverMaxDays;
  const expect = (edited: Ledger): void => {
    expectWaivableRules(edited, edit.rules, { today: io.today, maxDays });
    expectNoContradictions(edited, edit.rules, io.today);
  };
  const edited = editLedger({ bytes, file }, edit.additions, { origins: edit.origins, expect });
  const name = makeInert(file);
  io.stdout.write(ledgerDiff(file, textOf(bytes), edited, colour.stdout));
  if (edit.yes) writeWhole(file, edited);
  const said = edit.yes
    ? text(`已写入 ${name}。`, `Written to ${name}.`)
    : text(`以上为预览，尚未写入；加 --yes 写入。`, `This is a preview: nothing was written. Add --yes to write it.`);
  io.stdout.write(`\n${said[language]}\n`);
}

function missing(file: string): GuardError {
  return new GuardError({
    place: { file },
    message: text("指定的台账文件不存在。", "The ledger that is named here does not exist."),
    remedy: text(
      "请新建该文件，先写入 version: 1 和 subjects: [] 两行；或用 --ledger 指定已有的台账。",
      "Create it with the lines version: 1 and subjects: [], or name an existing ledger with --ledger.",
    ),
  });
}
