import { defineRule } from "../../lib/engine/rule";
import { isImpossibleYear, isPlaceholder } from "../../lib/filing/number-agreement";
import { text } from "../../lib/text";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { objectedNumbers } from "../ledger-numbers";
import { yearsAndProvincesOfNumbers } from "../legal-basis";
import { heldBack, heldBackMessage } from "../mistaken-numbers";

interface Impossible {
  readonly number: string;
  readonly year: string;
}

const ledgerWith = (number: string): string =>
  ledgerOfSubjects(subjectOf([...company, `number: ${number}`], [shopService(`${number}-1`)]));

export const filingNumberYearImpossible = defineRule({
  id: "filing-number-year-impossible",
  severity: "error",
  scope: "ledger",
  waivable: false,
  title: text("备案号中的年份不可能", "The year in a filing number is impossible"),
  rationale: text(
    "备案号的前几位数字是年份：8 位数字对应 2005 至 2020 年，10 位数字从 2020 年起使用。年份不在其中的号码没有签发过，多半是抄漏或抄错了数字，不能凭它放行。",
    "A filing number begins with its year: 8 digits stand for 2005 to 2020, 10 digits were introduced in 2020. A number of another year was never issued; most often a digit was lost or mistyped, and such a number must permit nothing.",
  ),
  legalBasis: [yearsAndProvincesOfNumbers],
  remedy: text(
    "请按备案通知或工信部公共查询核对号码，逐字改正。",
    "Check the number against the notice of the grant or the MIIT's public query, and correct it digit by digit.",
  ),
  messages: {
    eightDigits: ({ number, year }: Impossible) =>
      text(
        `备案号 ${number} 有 8 位数字，年份却是“${year}”；8 位的号码只在 2005 至 2020 年签发。`,
        `${number} has 8 digits and the year "${year}", but numbers of 8 digits were issued from 2005 to 2020 only.`,
      ),
    tenDigits: ({ number, year }: Impossible) =>
      text(
        `备案号 ${number} 的年份“${year}”不可能；10 位的号码从 2020 年起签发，也不会早于所在年份。`,
        `The year "${year}" of ${number} is impossible: numbers of 10 digits were issued from 2020 on, and none ahead of its year.`,
      ),
    heldBack: heldBackMessage,
  },
  *check({ infrastructure, ledger, today }) {
    const thisYear = Number(today.slice(0, 4));
    // A sample number is the finding of filing-number-placeholder.
    const found = objectedNumbers(ledger, (number) => isImpossibleYear(number, thisYear) && !isPlaceholder(number));
    for (const { number, entry } of found) {
      const data = { number: number.canonical, year: number.year?.written ?? "" };
      yield { message: number.year?.digits === 2 ? "eightDigits" : "tenDigits", data, site: null, entry };
    }
    yield* heldBack(infrastructure.sites, "year");
  },
  examples: {
    denied: [
      {
        title: text("2021 年的号码抄漏了“20”", "A number of 2021 that lost its 20"),
        ledger: ledgerWith("浙ICP备21999901号"),
        expects: [{ message: "eightDigits", entry: "浙ICP备21999901号" }],
      },
      {
        title: text("10 位数字，年份在检查日期之后", "Ten digits, and a year that is still to come"),
        ledger: ledgerWith("浙ICP备2027999901号"),
        today: "2026-11-22",
        expects: [{ message: "tenDigits", entry: "浙ICP备2027999901号" }],
      },
      {
        title: text("10 位数字，年份在启用之前", "Ten digits, and a year before they were introduced"),
        ledger: ledgerWith("浙ICP备2019999901号"),
        expects: [{ message: "tenDigits", entry: "浙ICP备2019999901号" }],
      },
      {
        title: text("网站依据年份在检查日期之后的号码", "A website that rests on a number of next year"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: ledgerWith("浙ICP备2027999901号"),
        today: "2026-11-22",
        expects: [
          { message: "tenDigits", entry: "浙ICP备2027999901号" },
          { message: "heldBack", address: "alicloud_alidns_record.www" },
        ],
      },
    ],
    allowed: [
      {
        title: text("2021 年的 10 位号码", "A number of ten digits from 2021"),
        ledger: ledgerWith("浙ICP备2021999901号"),
      },
      {
        title: text(
          "近似情形：2020 年的 8 位号码，两种写法当年都有",
          "Near miss: eight digits from 2020, when both forms were issued",
        ),
        ledger: ledgerWith("浙ICP备20999901号"),
      },
      {
        title: text("近似情形：检查日期当年的号码", "Near miss: a number of the very year of the check"),
        ledger: ledgerWith("浙ICP备2026999901号"),
        today: "2026-01-01",
      },
    ],
  },
});
