import { defineRule } from "../../lib/engine/rule";
import { standingOf } from "../../lib/filing/deadlines";
import { publicSecurityFilings } from "../../lib/filing/deadlines/duties";
import { type Text, text } from "../../lib/text";
import { countedDays } from "../counted-days";
import { ledgerOf, shopService } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { networkSecurity } from "../legal-basis";

interface Overdue {
  readonly service: string;
  readonly openedAt: string;
  readonly due: string;
  readonly days: Text;
}

const ledgerWith = (more: string): string => ledgerOf(shopService("浙ICP备2021999901号-1", more));

export const publicSecurityFilingOverdue = defineRule({
  id: "public-security-filing-overdue",
  severity: "warning",
  scope: "ledger",
  title: text("公安联网备案已逾期", "The filing with the public security bureau is overdue"),
  rationale: text(
    "网站开通之日起 30 日内，还须到公安机关办理联网备案；逾期的，公安机关可以警告或责令停机整顿。它与 ICP 备案是两件事，常在拿到 ICP 备案号后被忘记。台账没有写明开通日期的，本规则不作判断。",
    "Within 30 days of going online a site is also filed with the police, who may warn or suspend a site that is not. It is apart from the ICP filing and is easily forgotten once that number is there. Where the ledger does not say since when the site is online, this rule says nothing.",
  ),
  legalBasis: [networkSecurity(12), networkSecurity(23)],
  remedy: text(
    "请在全国互联网安全管理服务平台（beian.mps.gov.cn）办理，取得编号后填入 publicSecurity: { number }。",
    "File on the national internet security platform (beian.mps.gov.cn) and enter the number as publicSecurity: { number }.",
  ),
  messages: {
    overdue: ({ service, openedAt, due, days }: Overdue) =>
      text(
        `服务 ${service} 于 ${openedAt} 开通，公安联网备案应在 ${due} 前办理，已逾期 ${days.zh}，台账中没有编号。`,
        `${service} has been online since ${openedAt}; its filing with the police was due by ${due}, ${days.en} ago, and the ledger has no number of it.`,
      ),
  },
  *check({ ledger, today }) {
    for (const service of livingServices(ledger.services)) {
      for (const deadline of publicSecurityFilings(service)) {
        if (standingOf(deadline, today) !== "overdue") continue;
        const entry = serviceEntry(service, "openedAt");
        const { due } = deadline;
        const data = { service: entry.name, openedAt: service.openedAt ?? "", due, days: countedDays(due, today) };
        yield { message: "overdue", data, site: null, entry };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("开通后第 31 日，没有编号", "The 31st day online, and no number"),
        ledger: ledgerWith("openedAt: 2026-10-22"),
        expects: [{ message: "overdue", entry: "浙ICP备2021999901号-1" }],
      },
    ],
    allowed: [
      {
        title: text("编号已填", "The number is there"),
        ledger: ledgerWith("openedAt: 2026-06-01, publicSecurity: { number: 浙公网安备33010602999901号 }"),
      },
      {
        title: text("近似情形：开通后第 30 日", "Near miss: the 30th day online"),
        ledger: ledgerWith("openedAt: 2026-10-23"),
      },
      {
        title: text("近似情形：没有写明开通日期", "Near miss: nobody said since when it is online"),
        ledger: ledgerWith(""),
      },
    ],
  },
});
