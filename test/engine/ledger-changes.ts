import { ledgerWidenings } from "../../lib/engine/ledger-widening";
import { ledgerAsOf } from "../../lib/filing/ledger-as-of";
import { parseLedger } from "../../lib/filing/ledger-file";

export const service = (rest: string): string => `{ number: 浙ICP备2021999901号-1, ${rest} }`;
export const subject = (
  services: string,
  head = "name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号",
): string => `version: 1\nsubjects: [{ ${head}, services: [${services}] }]\n`;
export const plain = subject(service("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"));
export const of = (rest: string): string => subject(service(rest));
export const empty = "version: 1\nsubjects: []\n";
export const person = "registrant: { name: 王海, kind: individual }";
export const waiver = (match: string, more = "reason: r, owner: wang, expires: 2026-12-31"): string =>
  `waivers: [{ rule: record-without-filing, match: "${match}", ${more} }]\n`;
export const attested = (more: string): string => `attestations: [{ match: alicloud_instance.a, purpose: non-web, ${more} }]\n`;
export const account = (more: string): string => `accounts: [{ cloud: aws, ${more} }]\n`;
export const withHead = (more: string): string =>
  subject(
    service("domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject"),
    `name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号, ${more}`,
  );
export const domain = (more: string): string =>
  `domains: [{ name: xinghai-shop.cn, registrant: 杭州星海科技有限公司, ${more} }]\n`;
export const disputed = (status: string): string => `version: 1
subjects: [{ name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999901号, services: [{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }] },
  { name: 杭州海星科技有限公司, kind: company, number: 浙ICP备2021999902号, services: [{ number: 浙ICP备2021999902号-1, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud] }] }]
`;
export const address = (cidr: string, jurisdiction: string): string =>
  `addresses: [{ cidr: ${cidr}, jurisdiction: ${jurisdiction} }]\n`;

export function said(before: string, after: string): readonly string[] {
  const read = (yaml: string) => ledgerAsOf(parseLedger(new TextEncoder().encode(yaml), "filings.yaml"), "2026-11-25");
  return ledgerWidenings(read(before), read(after)).map(({ what, line }) => `${what.en}${line === null ? "" : ` :${line}`}`);
}

export const filing = "the filing 浙ICP备2021999901号-1";
