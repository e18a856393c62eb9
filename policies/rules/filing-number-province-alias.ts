import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { objectedNumbers } from "../ledger-numbers";
import { order33, yearsAndProvincesOfNumbers } from "../legal-basis";

interface Alias {
  readonly written: string;
  readonly used: string;
  readonly issued: string;
}

const ledgerWith = (number: string, more: readonly string[] = []): string =>
  ledgerOfSubjects(subjectOf([...company, `number: ${number}`, ...more], [shopService(`${number}-1`)]));

export const filingNumberProvinceAlias = defineRule({
  id: "filing-number-province-alias",
  severity: "warning",
  scope: "ledger",
  title: text("备案号用了省份的另一个简称", "A filing number has the province's other character"),
  rationale: text(
    "四川、贵州、云南、陕西、甘肃的备案号以蜀、黔、滇、陕、陇开头；页脚中常见的川、贵、云、秦、甘不是签发的写法，在公共查询中查不到。本工具按签发的写法理解它们。公安联网备案号另有写法，川、贵、甘在其中是对的。",
    "Numbers of Sichuan, Guizhou, Yunnan, Shaanxi and Gansu begin with 蜀, 黔, 滇, 陕 and 陇; the 川, 贵, 云, 秦 and 甘 that footers often show are not what is issued, and the public query does not know them. This tool reads them as what is meant. Public-security numbers are another matter: there 川, 贵 and 甘 are right.",
  ),
  legalBasis: [order33(13), yearsAndProvincesOfNumbers],
  remedy: text(
    "请在台账和页脚中改为签发的写法。",
    "Write the character that is issued, in the ledger and in the footer of the site.",
  ),
  messages: {
    alias: ({ written, used, issued }: Alias) =>
      text(
        `备案号“${written}”以“${used}”开头，签发的写法是“${issued}”。`,
        `The number "${written}" begins with ${used}, where ${issued} is issued.`,
      ),
  },
  *check({ ledger }) {
    // Licences have characters of their own.
    const found = objectedNumbers(ledger, ({ system, provinceAlias }) => system === "filing" && provinceAlias !== null);
    for (const { number, entry } of found) {
      const { used = "", issued = "" } = number.provinceAlias ?? {};
      yield { message: "alias", data: { written: number.original, used, issued }, site: null, entry };
    }
  },
  examples: {
    denied: [
      {
        title: text("四川的号码以“川”开头", "A number of Sichuan that begins with 川"),
        ledger: ledgerWith("川ICP备2021999901号"),
        expects: [{ message: "alias", entry: "蜀ICP备2021999901号" }],
      },
      {
        title: text("陕西的号码以“秦”开头", "A number of Shaanxi that begins with 秦"),
        ledger: ledgerWith("秦ICP备2021999901号"),
        expects: [{ message: "alias", entry: "陕ICP备2021999901号" }],
      },
    ],
    allowed: [
      {
        title: text("四川的号码以“蜀”开头", "A number of Sichuan that begins with 蜀"),
        ledger: ledgerWith("蜀ICP备2021999901号"),
      },
      {
        title: text("近似情形：公安联网备案号以“川”开头", "Near miss: a public-security number that begins with 川"),
        ledger: ledgerOfSubjects(
          subjectOf(
            [...company, "number: 蜀ICP备2021999901号"],
            [shopService("蜀ICP备2021999901号-1", "publicSecurity: { number: 川公网安备51010602999901号 }")],
          ),
        ),
      },
    ],
  },
});
