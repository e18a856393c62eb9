import { defineRule } from "../../lib/engine/rule";
import { standingOf } from "../../lib/filing/deadlines";
import { changeOrders } from "../../lib/filing/deadlines/duties";
import { type Text, text } from "../../lib/text";
import { countedDays, daysAgo } from "../counted-days";
import { ledgerOf, shopService } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { order292, order33 } from "../legal-basis";

interface Unfiled {
  readonly service: string;
  readonly what: string;
  readonly at: string;
  readonly due: string;
  readonly days: Text;
}

const ledgerWith = (change: string): string => ledgerOf(shopService("浙ICP备2021999901号-1", `changes: [${change}]`));

export const changeNotFiled = defineRule({
  id: "change-not-filed",
  severity: "warning",
  scope: "ledger",
  title: text("变更没有按期备案", "A change was not filed in time"),
  rationale: text(
    "备案内容的变更要提前 30 日办理变更备案，否则可能被责令改正、罚款直至关闭网站。各接入服务商的说法不同，有的要求变更后 10 个工作日或 30 日内更正，所以只作提示；晚办也好过不办。",
    "A change of what was filed needs a change order 30 days ahead; without one the bureau may order a correction, fine, and in the end close the site. Providers word it differently, some ask for a correction within 10 working days or 30 days after the change, so this rule only warns; late is better than never.",
  ),
  legalBasis: [order33(14), order33(26), order292(11)],
  remedy: text(
    "请尽快通过接入服务商提交变更备案，并在该变更处填写 filedAt；变更取消的，从 changes 中删去。",
    "Hand in the change order through the access provider soon and enter its day as filedAt; a change that was called off is removed from changes.",
  ),
  messages: {
    late: ({ service, what, at, due, days }: Unfiled) =>
      text(
        `服务 ${service} 的变更“${what}”将于 ${at} 生效，变更备案应在 ${due} 前提交，已晚 ${days.zh}。`,
        `The change "${what}" of ${service} takes effect on ${at}; its change order was due by ${due}, ${days.en} ago.`,
      ),
    inEffect: ({ service, what, at, days }: Omit<Unfiled, "due">) =>
      text(
        `服务 ${service} 的变更“${what}”已于 ${at} 生效，${days.zh}，仍没有变更备案。`,
        `The change "${what}" of ${service} took effect on ${at}, ${days.en}, and no change order is entered.`,
      ),
  },
  *check({ ledger, today }) {
    for (const service of livingServices(ledger.services)) {
      for (const change of service.changes) {
        for (const deadline of changeOrders(service, change)) {
          if (standingOf(deadline, today) !== "overdue") continue;
          const { what, at } = change;
          const { due } = deadline;
          const entry = serviceEntry(service, "changes");
          const data = { service: entry.name, what, at };
          const about = { site: null, entry, cause: what };
          if (at > today) yield { message: "late", data: { ...data, due, days: countedDays(due, today) }, ...about };
          else yield { message: "inEffect", data: { ...data, days: daysAgo(at, today) }, ...about };
        }
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("20 天后生效，没有变更备案", "In effect in 20 days, and no change order"),
        ledger: ledgerWith("{ what: site name, at: 2026-12-12 }"),
        expects: [{ message: "late", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("两项变更已生效，都没有备案", "Two changes in effect, neither filed"),
        ledger: ledgerWith("{ what: server, at: 2026-10-01 }, { what: contact, at: 2026-11-01 }"),
        expects: [
          { message: "inEffect", entry: "浙ICP备2021999901号-1" },
          { message: "inEffect", entry: "浙ICP备2021999901号-1" },
        ],
      },
    ],
    allowed: [
      {
        title: text("40 天后生效，变更备案已提交", "In effect in 40 days, and the change order is in"),
        ledger: ledgerWith("{ what: site name, at: 2027-01-01, filedAt: 2026-11-20 }"),
      },
      {
        title: text(
          "近似情形：正好 30 天后生效，今天还来得及",
          "Near miss: in effect in exactly 30 days, so today will still do",
        ),
        ledger: ledgerWith("{ what: site name, at: 2026-12-22 }"),
      },
      {
        title: text("近似情形：生效后才提交，但已提交", "Near miss: handed in after it took effect, but handed in"),
        ledger: ledgerWith("{ what: contact, at: 2026-10-01, filedAt: 2026-10-10 }"),
      },
    ],
  },
});
