import { defineRule } from "../../lib/engine/rule";
import { beginOfTooLong } from "../../lib/engine/waivers-not-in-force";
import { text } from "../../lib/text";
import { granted, withoutFilings } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";

interface Expired {
  readonly rule: string;
  readonly match: string;
  readonly owner: string;
  readonly expires: string;
}

interface TooLong extends Expired {
  readonly days: number;
  readonly most: number;
  /** The day from which it would waive. */
  readonly from: string;
}

const website = {
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { legacy: wwwRecord("${alicloud_instance.web.public_ip}") },
};
const waiverUntil = (expires: string): string =>
  withoutFilings(
    `waivers:\n  - { rule: record-without-filing, match: alicloud_alidns_record.legacy, reason: moving to Hong Kong, owner: wang, expires: ${expires} }\n`,
  );

export const waiverExpired = defineRule({
  id: "waiver-expired",
  severity: "warning",
  scope: "infrastructure",
  waivable: false,
  after: "waivers",
  title: text("豁免已到期或期限过长", "A waiver has expired or runs too long"),
  rationale: text(
    "豁免是有期限的例外，到期后不再起作用，它曾覆盖的发现重新阻断部署。留在台账里的过期豁免会让人误以为例外仍然有效。期限超过上限的豁免同样不起作用，直到剩余天数降到上限以内。",
    "A waiver is an exception that ends: past its last day it waives nothing, and the findings it covered block again. Left in the ledger it looks like an exception that still holds. One that runs longer than the limit waives nothing either, until the days that are left come within it.",
  ),
  legalBasis: [order33(5), order33(18)],
  remedy: text(
    "问题已解决的，从台账的 waivers 中删去；确需继续例外的，由负责人重新审批，写明新的理由和截止日期；期限过长的，把 expires 改到上限以内（设置的 waivers.maxDays，默认 365 天）。",
    "Where the problem is solved, remove the entry from waivers: in the ledger; where the exception has to go on, have its owner decide anew, with a reason and a new end; where it runs too long, bring expires within the limit (waivers.maxDays of the settings, 365 days by default).",
  ),
  messages: {
    expired: ({ rule, match, owner, expires }: Expired) =>
      text(
        `对规则 ${rule} 的豁免（${match}，负责人 ${owner}）已于 ${expires} 到期，不再起作用。`,
        `The waiver of ${rule} for ${match} (owner ${owner}) expired on ${expires} and waives nothing any more.`,
      ),
    tooLong: ({ rule, match, owner, expires, days, most, from }: TooLong) =>
      text(
        `对规则 ${rule} 的豁免（${match}，负责人 ${owner}）至 ${expires}，还有 ${days} 天，超过豁免的上限 ${most} 天，现在不起作用；不改的话，${from} 起才起作用。`,
        `The waiver of ${rule} for ${match} (owner ${owner}) runs until ${expires}, ${days} days from now, and the limit for waivers is ${most} days: it waives nothing now, and left as it is would begin to on ${from}.`,
      ),
  },
  *check({ waivers, settings: { waiverMaxDays: most } }) {
    for (const { waiver, standing, daysLeft: days } of waivers) {
      const { rule, match, owner, expires } = waiver;
      const data = { rule, match, owner, expires };
      const where = { site: null, entry: { name: `${rule} ${match}`, place: waiver.places.expires ?? waiver.place } };
      if (standing === "expired") yield { message: "expired", data, ...where };
      if (standing === "too-long")
        yield { message: "tooLong", data: { ...data, days, most, from: beginOfTooLong(expires, most) }, ...where };
    }
  },
  examples: {
    denied: [
      {
        title: text("豁免昨天到期，发现重新出现", "The waiver ended yesterday, and its finding is back"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiverUntil("2026-11-21"),
        expects: [{ message: "expired", entry: "record-without-filing alicloud_alidns_record.legacy" }],
      },
      {
        title: text("豁免到期，问题也已解决", "The waiver has ended, and so has what it was for"),
        stacks: synthesised({ shop: { provider: hongKong, resource: website } }),
        ledger: waiverUntil("2026-10-31"),
        expects: [{ message: "expired", entry: "record-without-filing alicloud_alidns_record.legacy" }],
      },
      {
        title: text("豁免还有 366 天，超过上限", "The waiver has 366 days left, more than the limit"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiverUntil("2027-11-23"),
        expects: [{ message: "tooLong", entry: "record-without-filing alicloud_alidns_record.legacy" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：豁免还有 365 天，刚好在上限之内", "Near miss: the waiver has 365 days left, exactly the limit"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiverUntil("2027-11-22"),
      },
      {
        title: text("没有豁免", "There is no waiver"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: granted,
      },
      {
        title: text("近似情形：今天是豁免的最后一天，仍然有效", "Near miss: today is the last day of the waiver, and it holds"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiverUntil("2026-11-22"),
      },
    ],
  },
});
