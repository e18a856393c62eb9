import { defineRule } from "../../lib/engine/rule";
import type { LedgerService } from "../../lib/filing/ledger";
import { STATES } from "../../lib/filing/states";
import { text } from "../../lib/text";
import { company, inProgress, ledgerOf, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { order292 } from "../legal-basis";

interface Unlicensed {
  readonly service: string;
  readonly subject: string;
}

/** A licence of the subject, or a filing number that is a licence itself. */
function hasLicence({ number, subject }: LedgerService): boolean {
  if (subject.licence !== null) return true;
  return [number, subject.number].some((each) => each !== null && each.system !== "filing");
}

const commercialShop = shopService("浙ICP备2021999901号-1", "commercial: true");

export const licenceMissing = defineRule({
  id: "licence-missing",
  severity: "error",
  scope: "ledger",
  title: text("经营性服务没有经营许可证", "A commercial service has no licence"),
  rationale: text(
    "向上网用户有偿提供信息或网页制作等服务属于经营性互联网信息服务，备案之外还须取得增值电信业务经营许可证；无证经营没收违法所得并罚款，所得不足 5 万元的罚 10 万至 100 万元。在网上出售自己的商品不等于经营性信息服务。",
    "Who offers information or web services to the public for a fee runs a commercial information service, which needs a telecommunications licence beside the filing; without one the income is confiscated, and where it is below CNY 50,000 the fine is CNY 100,000 to 1,000,000. Selling one's own goods online does not by itself make the service a commercial one.",
  ),
  legalBasis: [order292(3), order292(4), order292(7), order292(19)],
  remedy: text(
    "请在主体下填写 licence: { number, validTo }；没有许可证的，先取得许可证再开展经营，或确认服务并非经营性后写 commercial: false。",
    "Enter licence: { number, validTo } at the subject; without a licence obtain one before charging, or, where the service is no commercial one, write commercial: false.",
  ),
  messages: {
    missing: ({ service, subject }: Unlicensed) =>
      text(
        `服务 ${service} 标为经营性（commercial: true），而主体“${subject}”没有填写经营许可证。`,
        `${service} is entered as commercial (commercial: true), but the subject "${subject}" has no licence.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      // A first filing comes before the licence, which asks for its number.
      if (service.commercial !== true || !STATES[service.status].numbered || hasLicence(service)) continue;
      const entry = serviceEntry(service, "commercial");
      yield { message: "missing", data: { service: entry.name, subject: service.subject.name }, site: null, entry };
    }
  },
  examples: {
    denied: [
      {
        title: text("经营性网站，主体没有许可证", "A commercial website, and no licence of its subject"),
        ledger: ledgerOf(commercialShop),
        expects: [{ message: "missing", entry: "浙ICP备2021999901号-1" }],
      },
    ],
    allowed: [
      {
        title: text("主体有许可证", "The subject has a licence"),
        ledger: ledgerOfSubjects(
          subjectOf([...company, "number: 浙ICP备2021999901号", "licence: { number: 浙B2-20219901 }"], [commercialShop]),
        ),
      },
      {
        title: text("近似情形：备案号本身就是许可证号", "Near miss: the filing number is itself a licence"),
        ledger: ledgerOfSubjects(
          subjectOf([...company, "number: 粤B2-20219901"], [shopService("粤B2-20219901-5", "commercial: true")]),
        ),
      },
      {
        title: text("近似情形：没有写明是否经营性", "Near miss: nobody said whether it is commercial"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-1")),
      },
      {
        title: text("近似情形：首次备案还在审核", "Near miss: the first filing is still under review"),
        ledger: inProgress(
          "{ id: shop, status: bureau_review, commercial: true, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});
