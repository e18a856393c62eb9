import { openLedger, type LedgerHandle } from "../../../lib/filing/open-ledger";
import { parseLedger } from "../../../lib/filing/ledger-file";

/** A ledger with one service, and with an address of which the company knows that it is a server of its own at the cloud. */
export function siteLedger(cloud: string, service: string): LedgerHandle {
  const file = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
${service}
addresses:
  - { cidr: 203.0.113.0/24, jurisdiction: mainland, cloud: ${cloud} }
`;
  return openLedger(parseLedger(new TextEncoder().encode(file), "filings.yaml"));
}

export const granted = (cloud: string): LedgerHandle =>
  siteLedger(
    cloud,
    `    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [${cloud}], registrant: subject }`,
  );

export const inProgress = (cloud: string): LedgerHandle =>
  siteLedger(
    cloud,
    `    services:
      - { id: shop, status: bureau_review, domains: [xinghai-shop.cn], accessProviders: [${cloud}], registrant: subject }`,
  );
