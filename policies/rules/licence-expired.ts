import { defineRule } from "../../lib/engine/rule";
import { standingOf } from "../../lib/filing/deadlines";
import { licenceEnds } from "../../lib/filing/deadlines/certificates";
import { type Text, text } from "../../lib/text";
import { daysAgo, daysAhead } from "../counted-days";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { livingServices, subjectEntry } from "../ledger-entries";
import { licenceRenewal, order292 } from "../legal-basis";

interface Ending {
  readonly subject: string;
  readonly licence: string;
  readonly validTo: string;
  readonly days: Text;
}

const ledgerWith = (validTo: string, commercial = true): string =>
  ledgerOfSubjects(
    subjectOf(
      [...company, "number: 浙ICP备2021999901号", `licence: { number: 浙B2-20219901, validTo: ${validTo} }`],
      [shopService("浙ICP备2021999901号-1", `commercial: ${commercial}`)],
    ),
  );

export const licenceExpired = defineRule({
  id: "licence-expired",
  severity: "error",
  scope: "ledger",
  title: text("经营许可证已到期或即将到期", "A licence has expired or is about to"),
  rationale: text(
    "经营性互联网信息服务凭增值电信业务经营许可证开展，许可证有有效期；到期没有续期，就是无证经营。续期要在到期前 90 日提出申请，所以从那时起提醒。备案本身没有有效期。",
    "A commercial information service rests on a telecommunications licence, which ends; past its last day the service operates without one. Its renewal is applied for 90 days ahead, so this rule warns from then on. A filing itself does not end.",
  ),
  legalBasis: [order292(7), licenceRenewal],
  remedy: text(
    "请向发证机关续期，并更新台账中的 licence.validTo；不再经营的，停止经营性服务并写 commercial: false。",
    "Have the issuing authority renew it and update licence.validTo in the ledger; a service that is given up ends, or becomes commercial: false.",
  ),
  messages: {
    expired: ({ subject, licence, validTo, days }: Ending) =>
      text(
        `主体“${subject}”的经营许可证 ${licence} 已于 ${validTo} 到期，${days.zh}。`,
        `The licence ${licence} of the subject "${subject}" expired on ${validTo}, ${days.en}.`,
      ),
    ending: ({ subject, licence, validTo, days }: Ending) =>
      text(
        `主体“${subject}”的经营许可证 ${licence} 将于 ${validTo} 到期，${days.zh}。`,
        `The licence ${licence} of the subject "${subject}" ends on ${validTo}, ${days.en}.`,
      ),
  },
  *check({ ledger, today }) {
    for (const subject of ledger.subjects) {
      const own = livingServices(ledger.services).filter((service) => service.subject === subject);
      // Nothing rests on the licence of a subject without a commercial service.
      if (own.every(({ commercial }) => commercial === false)) continue;
      for (const deadline of licenceEnds(subject)) {
        const standing = standingOf(deadline, today);
        if (standing === "far") continue;
        const isOver = standing === "overdue";
        const { due: validTo } = deadline;
        const days = isOver ? daysAgo(validTo, today) : daysAhead(today, validTo);
        const data = { subject: subject.name, licence: subject.licence?.number.canonical ?? "", validTo, days };
        const entry = subjectEntry(subject, "licence");
        if (isOver) yield { message: "expired", data, site: null, entry };
        else yield { message: "ending", data, site: null, entry, severity: "warning" };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("许可证昨天到期", "The licence expired yesterday"),
        ledger: ledgerWith("2026-11-21"),
        expects: [{ message: "expired", entry: "浙ICP备2021999901号" }],
      },
      {
        title: text("许可证 90 天后到期", "The licence ends in 90 days"),
        ledger: ledgerWith("2027-02-20"),
        expects: [{ message: "ending", entry: "浙ICP备2021999901号", severity: "warning" }],
      },
      {
        title: text("今天是许可证的最后一天", "Today is the last day of the licence"),
        ledger: ledgerWith("2026-11-22"),
        expects: [{ message: "ending", entry: "浙ICP备2021999901号", severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("许可证还有一年多", "The licence has more than a year to go"), ledger: ledgerWith("2028-03-01") },
      { title: text("近似情形：还有 91 天", "Near miss: 91 days are left"), ledger: ledgerWith("2027-02-21") },
      {
        title: text(
          "近似情形：许可证已到期，服务已不是经营性",
          "Near miss: the licence has expired, and no service is commercial any more",
        ),
        ledger: ledgerWith("2025-12-31", false),
      },
    ],
  },
});
