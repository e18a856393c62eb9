import type { LedgerService } from "../ledger";

/** How an entry is called where people read of it: by its number, else its id, else its first domain. */
export function nameOfService({ number, id, domains }: LedgerService): string {
  return number?.canonical ?? id ?? domains[0] ?? "";
}
