import { parseHostname } from "../../lib/filing/hostname";
import type { Ledger } from "../../lib/filing/ledger";
import { permitHostname, type AskedFiling, type Permission } from "../../lib/filing/permission";
import { ledgerOf, oneService } from "./ledgers";

export function ask(ledger: Ledger, name: string, cloud = "alicloud", filingClass: AskedFiling = "this_provider"): Permission {
  const hostname = parseHostname(name);
  if (hostname.kind !== "hostname") throw new Error(hostname.reason.en);
  return permitHostname({ hostname, cloud, filingClass }, ledger);
}

export const kinds = ({ problems }: Permission) => problems.map(({ kind }) => kind);
export const website = "number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud]";
export const filed = ledgerOf(oneService(`{ ${website}, registrant: subject }`));
