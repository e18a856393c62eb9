import { defineRule } from "../../lib/engine/rule";
import { parsePublicSecurityNumber } from "../../lib/filing/public-security-number";
import { type Text, text } from "../../lib/text";
import { ledgerOf, shopService } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { publicSecurityNumberForm } from "../legal-basis";

interface Written {
  readonly number: string;
}

interface OfProvince extends Written {
  readonly province: Text;
  /** What the province has in these numbers: a code of two digits, or a character. */
  readonly right: string;
}

const ledgerWith = (number: string): string =>
  ledgerOf(shopService("浙ICP备2021999901号-1", `publicSecurity: { number: ${number} }`));
const reported = (message: "shapeless" | "codeDiffers" | "filingCharacter") => [{ message, entry: "浙ICP备2021999901号-1" }];

export const publicSecurityNumberMalformed = defineRule({
  id: "public-security-number-malformed",
  severity: "warning",
  scope: "ledger",
  title: text("公安联网备案号的写法不正确", "A public-security number is malformed"),
  rationale: text(
    "公安联网备案号由省份简称、“公网安备”、14 位数字和“号”组成，前两位数字是该省的行政区划代码。四川、贵州、甘肃在这里用川、贵、甘，而不是 ICP 备案号的蜀、黔、陇。写错的号码在页脚公示后查不到。这一写法由网站页脚归纳，没有见到规定它的文件，所以只作提示。",
    "A public-security number is made of the province character, 公网安备, 14 digits and 号, and the digits begin with the province's division code. Sichuan, Guizhou and Gansu are 川, 贵 and 甘 here, not the 蜀, 黔 and 陇 of filing numbers. A number that is written wrongly leads nowhere from the footer of the site. The form was gathered from footers, no document that lays it down was seen, and so this rule only warns.",
  ),
  legalBasis: [publicSecurityNumberForm],
  remedy: text(
    "请照公安机关的备案通知或 beian.mps.gov.cn 的查询结果逐字抄写，例如 浙公网安备33010602999901号。",
    "Copy the number from the notice of the police or the query at beian.mps.gov.cn, in the form 浙公网安备33010602999901号.",
  ),
  messages: {
    shapeless: ({ number }: Written) =>
      text(
        `“${number}”不是公安联网备案号：应为省份简称、公网安备、14 位数字和“号”。`,
        `"${number}" is no public-security number, which is the province character, 公网安备, 14 digits and 号.`,
      ),
    codeDiffers: ({ number, province, right }: OfProvince) =>
      text(
        `“${number}”以${province.zh}的简称开头，其数字应以 ${right} 开头。`,
        `"${number}" begins with the character of ${province.en}, where the digits begin with ${right}.`,
      ),
    filingCharacter: ({ number, province, right }: OfProvince) =>
      text(
        `“${number}”用了${province.zh} ICP 备案号的简称；公安联网备案号以“${right}”开头。`,
        `"${number}" has the character of ${province.en} in filing numbers; in public-security numbers it is ${right}.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      const { publicSecurity: number } = service;
      if (number === null) continue;
      const entry = serviceEntry(service, "publicSecurity");
      const read = parsePublicSecurityNumber(number);
      if (read.kind === "number") continue;
      if (read.kind === "shapeless") {
        yield { message: "shapeless", data: { number }, site: null, entry };
        continue;
      }
      const { zh, en, code, publicSecurity } = read.province;
      const data = { number, province: text(zh, en) };
      if (read.kind === "code-differs") yield { message: "codeDiffers", data: { ...data, right: code }, site: null, entry };
      else yield { message: "filingCharacter", data: { ...data, right: publicSecurity }, site: null, entry };
    }
  },
  examples: {
    denied: [
      {
        title: text("只有 13 位数字", "Thirteen digits"),
        ledger: ledgerWith("浙公网安备3301060299990号"),
        expects: reported("shapeless"),
      },
      {
        title: text("四川的简称，北京的代码", "The character of Sichuan, the code of Beijing"),
        ledger: ledgerWith("川公网安备11010602999901号"),
        expects: reported("codeDiffers"),
      },
      {
        title: text("用了 ICP 备案号的“蜀”", "The 蜀 of filing numbers"),
        ledger: ledgerWith("蜀公网安备51010602999901号"),
        expects: reported("filingCharacter"),
      },
    ],
    allowed: [
      { title: text("浙江的号码", "A number of Zhejiang"), ledger: ledgerWith("浙公网安备33010602999901号") },
      {
        title: text("近似情形：四川在这里是“川”", "Near miss: Sichuan is 川 here"),
        ledger: ledgerWith("川公网安备51010602999901号"),
      },
      {
        title: text(
          "近似情形：数字前有空格，开发区的代码",
          "Near miss: a space before the digits, and the code of a development zone",
        ),
        ledger: ledgerWith("陕公网安备 61019702999901号"),
      },
    ],
  },
});
