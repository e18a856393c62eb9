import type { Ledger, LedgerAccount } from "../filing/ledger";
import { text } from "../text";
import { type Widening, widened } from "./widening";

/** The accounts for which a ledger says more than an earlier one: filed at their cloud, or with the web ports opened. */
export function accountWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.accounts.flatMap((account) => {
    const { cloud, region } = account;
    const former = before.accounts.filter((each) => nameOf(each) === nameOf(account));
    const concerns = { kind: "account", cloud, region } as const;
    const found: Widening[] = [];
    if (account.filed && !former.some(({ filed }) => filed)) {
      const what = text(
        `accounts 写明账号 ${nameOf(account)} 已备案`,
        `\`accounts\`, which has the account ${nameOf(account)} filed`,
      );
      found.push(widened(what, concerns, account, "filed"));
    }
    if (account.portException !== null && !former.some(({ portException }) => portException !== null)) {
      const what = text(
        `accounts 写明账号 ${nameOf(account)} 的网站端口已开通`,
        `\`accounts\`, which has the web ports of the account ${nameOf(account)} opened`,
      );
      found.push(widened(what, concerns, account, "portException"));
    }
    return found;
  });
}

function nameOf({ cloud, account, region }: LedgerAccount): string {
  return [cloud, account, region].filter((part) => part !== null).join("/");
}
