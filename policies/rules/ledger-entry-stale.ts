import { type LedgerEntry, defineRule } from "../../lib/engine/rule";
import { STALE_AFTER_DAYS, standingOf } from "../../lib/filing/deadlines";
import { type SelfCheck, selfChecks } from "../../lib/filing/deadlines/self-checks";
import type { Ledger } from "../../lib/filing/ledger";
import { STATES } from "../../lib/filing/states";
import { type Text, text } from "../../lib/text";
import { countedDays } from "../counted-days";
import { company, ledgerOf, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { domainEntry, livingServices, serviceEntry, subjectEntry } from "../ledger-entries";
import { filedDomains } from "../ledger-domains";
import { regularVerification } from "../legal-basis";

interface Stale {
  readonly name: string;
  readonly last: string;
  readonly days: Text;
}

const ledgerWith = (more: string): string => ledgerOf(shopService("浙ICP备2021999901号-1", more));

function entryOf(about: SelfCheck["about"], key: SelfCheck["key"]): LedgerEntry {
  if (about.kind === "subject") return subjectEntry(about.subject, key);
  return about.kind === "domain" ? domainEntry(about.domain, key) : serviceEntry(about.service, key);
}

export const ledgerEntryStale = defineRule({
  id: "ledger-entry-stale",
  severity: "warning",
  scope: "ledger",
  title: text("台账条目很久没有核对", "An entry of the ledger was not checked for long"),
  rationale: text(
    `备案会被注销、取消接入或变成空壳，台账不会自己知道。本工具不联网查询，所以放行的依据只和最后一次人工核对一样新；超过 ${STALE_AFTER_DAYS} 天就提醒，天数可用设置 staleAfterDays 调整。没有法律规定核对的间隔，这是惯例。从未写明核对日期的条目不作判断，规则集为 strict 时则提醒；还没有到的日期不能说明核对过。`,
    `A filing can be cancelled, lose its access or become hollow, and the ledger does not learn of it by itself. This tool looks nothing up, so what it permits is as fresh as the last look of a person; after ${STALE_AFTER_DAYS} days it reminds, or after what staleAfterDays in the settings says. No law says how often, this is practice. An entry that never named a day is left alone, and is a warning in the rule set strict; a day that is still to come proves no look.`,
  ),
  legalBasis: [regularVerification],
  remedy: text(
    "请在工信部公共查询中核对号码、主体、域名和接入状态，域名的持有者和到期日向注册商核对，再更新 verifiedAt 或 evidence.at。",
    "Compare number, subject, domains and access with the MIIT's public query, registrant and expiry of a domain with its registrar, then renew verifiedAt or evidence.at.",
  ),
  messages: {
    missing: ({ name }: Pick<Stale, "name">) =>
      text(
        `台账没有写明 ${name} 的核对日期（verifiedAt 或 evidence）。`,
        `The ledger does not say when ${name} was last checked (verifiedAt or evidence).`,
      ),
    service: ({ name, last, days }: Stale) =>
      text(
        `服务 ${name} 上次核对是 ${last}，距今 ${days.zh}。`,
        `The service ${name} was last checked on ${last}, ${days.en} ago.`,
      ),
    subject: ({ name, last, days }: Stale) =>
      text(
        `主体 ${name} 上次核对是 ${last}，距今 ${days.zh}。`,
        `The subject ${name} was last checked on ${last}, ${days.en} ago.`,
      ),
    domain: ({ name, last, days }: Stale) =>
      text(
        `域名 ${name} 的注册信息上次核对是 ${last}，距今 ${days.zh}。`,
        `The registration of ${name} was last checked on ${last}, ${days.en} ago.`,
      ),
    future: ({ name, last }: Omit<Stale, "days">) =>
      text(
        `${name} 的核对日期写作 ${last}，这一天还没有到，不能说明已经核对过。`,
        `${name} is said to have been checked on ${last}, a day that is still to come, which proves nothing.`,
      ),
  },
  *check({ ledger, today, settings }) {
    for (const { about, last, key, deadline } of selfChecks(ledger, settings.staleAfterDays)) {
      const entry = entryOf(about, key);
      if (last > today) yield { message: "future", data: { name: entry.name, last }, site: null, entry };
      if (standingOf(deadline, today) !== "overdue") continue;
      yield { message: about.kind, data: { name: entry.name, last, days: countedDays(last, today) }, site: null, entry };
    }
    if (!settings.strict) return;
    for (const entry of neverChecked(ledger)) yield { message: "missing", data: { name: entry.name }, site: null, entry };
  },
  examples: {
    denied: [
      {
        title: text("上次核对在 91 天前", "Last checked 91 days ago"),
        ledger: ledgerWith("verifiedAt: 2026-08-23"),
        expects: [{ message: "service", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("核对日期来自留存的证据", "The day comes from the evidence"),
        ledger: ledgerWith("evidence: { source: MIIT query, by: legal, at: 2026-02-01 }"),
        expects: [{ message: "service", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("核对日期还没有到", "The day of the check is still to come"),
        ledger: ledgerWith("verifiedAt: 2027-05-01"),
        expects: [{ message: "future", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("证据的日期还没有到", "The day of the evidence is still to come"),
        ledger: ledgerWith("verifiedAt: 2026-11-12, evidence: { source: MIIT query, by: legal, at: 2027-05-01 }"),
        expects: [{ message: "future", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("主体和域名各有自己的核对日期", "Subject and domain have days of their own"),
        ledger: `${ledgerOfSubjects(
          subjectOf(
            [...company, "number: 浙ICP备2021999901号", "verifiedAt: 2026-06-01"],
            [shopService("浙ICP备2021999901号-1")],
          ),
        )}domains: [{ name: xinghai-shop.cn, registrant: subject, verifiedAt: 2026-06-01 }]\n`,
        expects: [
          { message: "subject", entry: "浙ICP备2021999901号" },
          { message: "domain", entry: "xinghai-shop.cn" },
        ],
      },
      {
        title: text("strict：服务和域名从未写明核对日期", "strict: service and domain never named a day"),
        ledger: `${ledgerWith("")}domains: [{ name: xinghai-shop.cn, registrant: subject }]\n`,
        settings: { ruleSet: "strict" },
        expects: [
          { message: "missing", entry: "浙ICP备2021999901号-1" },
          { message: "missing", entry: "xinghai-shop.cn" },
        ],
      },
      {
        title: text(
          "设置要求每 30 天核对，上次在 31 天前",
          "The settings ask for a check every 30 days, the last was 31 days ago",
        ),
        ledger: ledgerWith("verifiedAt: 2026-10-22"),
        settings: { staleAfterDays: 30 },
        expects: [{ message: "service", entry: "浙ICP备2021999901号-1" }],
      },
    ],
    allowed: [
      { title: text("十天前核对过", "Checked ten days ago"), ledger: ledgerWith("verifiedAt: 2026-11-12") },
      {
        title: text("近似情形：上次核对在 90 天前", "Near miss: last checked 90 days ago"),
        ledger: ledgerWith("verifiedAt: 2026-08-24"),
      },
      {
        title: text("近似情形：条目的日期很旧，证据是新的", "Near miss: the date of the entry is old, its evidence is new"),
        ledger: ledgerWith("verifiedAt: 2026-01-10, evidence: { source: MIIT query, by: legal, at: 2026-11-01 }"),
      },
      { title: text("近似情形：从未写明核对日期", "Near miss: no day was ever named"), ledger: ledgerWith("") },
    ],
  },
});

/** What has a number but no look at it, and domains that nobody compared with their registration. */
function* neverChecked(ledger: Ledger): Generator<LedgerEntry> {
  for (const service of livingServices(ledger.services))
    if (STATES[service.status].numbered && service.verifiedAt === null && service.evidence === null) yield serviceEntry(service);
  for (const { domain } of filedDomains(ledger)) if (domain?.verifiedAt === null) yield domainEntry(domain);
}
