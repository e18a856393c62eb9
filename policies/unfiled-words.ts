import { type Text, text } from "../lib/text";

/** That no filing lists a domain; of a name under gov.cn, why that of its parent does not do. */
export function noFilingLists(domain: string): Text {
  if (!domain.endsWith(".gov.cn")) return text(`没有任何备案包含 ${domain}`, `no filing lists ${domain}`);
  return text(
    `没有任何备案包含 ${domain}（.gov.cn 下的域名逐个备案，请在台账中逐个列出）`,
    `no filing lists ${domain} (under .gov.cn each name is filed, and listed in the ledger, by itself)`,
  );
}
