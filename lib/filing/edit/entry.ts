import type { Path } from "../place-at";

/** A new entry of a ledger as plain data; its keys are written in this order. */
export interface Entry {
  readonly [key: string]: EntryValue;
}

export type EntryValue = string | boolean | Entry | readonly (string | Entry)[];

/** What a list of a ledger holds: mappings, or the names in a list of domains. */
export type Item = string | Entry;

/** Entries, and the list of the ledger at whose end they go: `["waivers"]`, `["subjects", 0, "services"]`. */
export interface Addition {
  readonly list: Path;
  readonly entries: readonly [Item, ...Item[]];
}

/** Narrows a value of an entry to a nested mapping. */
export function isEntry(value: EntryValue): value is Entry {
  return typeof value === "object" && !Array.isArray(value);
}
