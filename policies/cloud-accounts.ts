import type { JudgedSite } from "../lib/engine/judged";
import type { Ledger, LedgerAccount } from "../lib/filing/ledger";

/** The accounts of the ledger at the cloud of a site whose region is that of the site, or all. */
export function accountsFor({ cloud, trail }: JudgedSite, { accounts }: Ledger): readonly LedgerAccount[] {
  const isThere = (region: string): boolean => trail.some(({ value }) => value?.startsWith(region) === true);
  return accounts.filter((account) => account.cloud === cloud && (account.region === null || isThere(account.region)));
}

/** It stands in the mainland and the public reaches it, so that what a cloud asks of the account holds for it. */
export function isOpenInMainland({ need, exposure, verdict }: JudgedSite): boolean {
  return need.kind === "required" && exposure === "yes" && verdict !== "exempt";
}
