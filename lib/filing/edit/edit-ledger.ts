import { GuardError, isGuardError, type Place } from "../../guard-error";
import { text } from "../../text";
import type { Ledger } from "../ledger";
import { readLedgerDocument } from "../ledger-document";
import { parseLedger } from "../ledger-file";
import { appendEntries } from "./append-entries";
import type { Addition, Item } from "./entry";
import { placesInEdited } from "./edited-places";

/** Where an entry comes from, such as the row of a table; entries of the command line come from nowhere. */
export type Origins = ReadonlyMap<Item, Place>;

/**
 * A ledger with more entries: its bytes as text, a byte order mark included. Throws GuardError for an entry that cannot be put in
 * without touching what is there, and for all faults that the ledger would have, at their place in the ledger as it is or at the
 * origin of the entry. `expect` checks what the ledger alone does not know.
 */
export function editLedger(
  ledger: { readonly bytes: Uint8Array; readonly file: string },
  additions: readonly Addition[],
  { origins, expect }: { readonly origins: Origins; readonly expect: (edited: Ledger) => void },
): string {
  const { bytes, file } = ledger;
  const before = textOf(bytes);
  const mark = before.startsWith("\uFEFF") ? "\uFEFF" : "";
  const source = additions.reduce((edited, addition) => {
    const next = appendEntries(edited, addition);
    if (next === null) throw notAppended(bytes, file, addition);
    return next;
  }, before.slice(mark.length));
  const edited = new TextEncoder().encode(source);
  try {
    expect(parseLedger(edited, file));
  } catch (error) {
    if (!isGuardError(error)) throw error;
    const relocate = placesInEdited({ before: before.slice(mark.length), source, file }, additions, origins);
    const [first, ...rest] = error.faults.map((fault) => relocate(fault));
    throw first === undefined ? error : new GuardError([first, ...rest]);
  }
  return mark + source;
}

/** The text of a ledger that was read before, with its byte order mark. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function notAppended(bytes: Uint8Array, file: string, { list }: Addition): GuardError {
  const key = String(list.at(-1));
  return new GuardError({
    place: readLedgerDocument(bytes, file).placeAt(list) ?? { file },
    message: text(
      `列表 ${key} 的写法（别名、锚点或括号内的注释等）不允许在不改动原文的情况下追加条目。`,
      `The list ${key} is written in a way (an alias, an anchor, a comment within brackets) to which nothing can be added without changing what is there.`,
    ),
    remedy: text(
      `请把 ${key} 写成逐行以 - 开头的列表，再运行本命令；或手工添加这一条。`,
      `Write ${key} as a list with one dash a line and run this again, or add the entry by hand.`,
    ),
  });
}
