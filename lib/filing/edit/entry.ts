import type { Path } from "../place-at";

/** A new entry of a ledger as plain data; its keys are written in this order. */
export interface Entry {
  readonly [key: string]: EntryValue;
}

export type EntryValue = string | boolean | Entry | readonly (string | Entry)[];

/** An entry, and the list of the ledger at whose end it goes: `["waivers"]`, `["subjects", 0, "services"]`. */
export interface Addition {
  readonly list: Path;
  readonly entry: Entry;
}

/** Narrows a value of an entry to a nested mapping. */
export function isEntry(value: EntryValue): value is Entry {
  return typeof value === "object" && !Array.isArray(value);
}
