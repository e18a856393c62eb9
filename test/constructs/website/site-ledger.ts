import { openLedger, type LedgerHandle } from "../../../lib/filing/open-ledger";
import { parseLedger } from "../../../lib/filing/ledger-file";

/** A ledger with one service of a company, in YAML from its `number` or `services` on. */
export function siteLedger(rest: string): LedgerHandle {
  const file = `version: 1\nsubjects:\n  - name: 杭州星海科技有限公司\n    kind: company\n${rest}`;
  return openLedger(parseLedger(new TextEncoder().encode(file), "filings.yaml"));
}

/** The filing of xinghai-shop.cn is granted, and a literal address is known to be of a server of the company at the cloud. */
export const granted = (cloud: string): LedgerHandle =>
  siteLedger(`    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [${cloud}], registrant: subject }
addresses:
  - { cidr: 203.0.113.0/24, jurisdiction: mainland, cloud: ${cloud} }
`);

/** The bureau is reviewing it. */
export const inProgress = (cloud: string): LedgerHandle =>
  siteLedger(`    services:
      - { id: shop, status: bureau_review, domains: [xinghai-shop.cn], accessProviders: [${cloud}], registrant: subject }
`);

/** Nothing is filed; the literal address is one in Hong Kong. */
export const hongKongAddress = (cloud: string): LedgerHandle =>
  openLedger(
    parseLedger(
      new TextEncoder().encode(
        `version: 1\nsubjects: []\naddresses:\n  - { cidr: 203.0.113.0/24, jurisdiction: hong-kong, cloud: ${cloud} }\n`,
      ),
      "filings.yaml",
    ),
  );
