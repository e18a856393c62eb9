import type { Report } from "../../lib/engine/report";
import { text } from "../../lib/text";
import { reportOf, unfiledRecord } from "../report/reports";

/** A report of so many findings, each of a resource of its own; every fourth is undecided. */
export function bigReport(count: number): Report {
  const numbers = Array.from({ length: count }, (_, at) => at);
  const addressOf = (at: number): string => `alicloud_alidns_record.r${at}`;
  const findings = numbers.map((at) => ({
    ...unfiledRecord,
    undecided: at % 4 === 0,
    address: addressOf(at),
    hostname: `r${at}.xinghai-shop.cn`,
    resources: [{ stack: "shop", address: addressOf(at) }],
    message: text(`没有备案列出 r${at}.xinghai-shop.cn。`, `No granted filing lists r${at}.xinghai-shop.cn.`),
  }));
  const resources = numbers.map((at): Report["resources"][number] => ({
    stack: "shop",
    address: addressOf(at),
    type: "alicloud_alidns_record",
    constructPath: `shop/r${at}`,
    verdict: at % 4 === 0 ? "undecided" : "violation",
    before: null,
    jurisdictions: ["mainland"],
    anchor: null,
    public: "yes",
    hostnames: [{ name: `r${at}.xinghai-shop.cn`, domain: "xinghai-shop.cn", filing: null, verdict: "violation" }],
    filing: null,
    reason: null,
    trail: unfiledRecord.trail,
  }));
  return reportOf(findings, { resources });
}
