import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { declarationOf, hangzhou, publicServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { numbersAsIssued, order33 } from "../legal-basis";
import { malformedNumbers } from "../malformed-numbers";

interface Malformed {
  readonly address: string;
  readonly reason: Text;
}

const filed = ledgerOf(
  "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
);
const withTag = (number: string): object => ({ ...publicServer, tags: { "icp-filing": number } });

export const filingNumberMalformed = defineRule({
  id: "filing-number-malformed",
  severity: "error",
  scope: "ledger",
  title: text("备案号的写法不正确", "A filing number is malformed"),
  rationale: text(
    "备案号由省份简称、“ICP备”、8 位或 10 位数字和“号”组成，服务备案号另加序号；许可证号另有写法。写错的号码不指向任何备案，也无法在公共查询中核对。台账文件中的错误号码在读取时就被拒绝；本规则检查代码写下的号码。",
    "A filing number is made of the province character, ICP备, 8 or 10 digits and 号, and a service adds its own index; licences have a form of their own. A number that is written wrongly names no filing and cannot be looked up. A ledger file with such a number is refused when it is read; this rule looks at the numbers that code writes.",
  ),
  legalBasis: [order33(12), order33(13), numbersAsIssued],
  remedy: text(
    "请照备案通知或工信部公共查询逐字抄写，例如 浙ICP备2021999901号-1。",
    "Copy the number from the notice of the grant or from the MIIT's public query, in the form 浙ICP备2021999901号-1.",
  ),
  messages: {
    tag: ({ address, reason }: Malformed) =>
      text(
        `${address} 的标签 icp-filing 不是备案号：${reason.zh}`,
        `The tag icp-filing of ${address} is no filing number: ${reason.en}`,
      ),
    declaration: ({ address, reason }: Malformed) =>
      text(
        `${address} 声明的号码不是备案号：${reason.zh}`,
        `The number declared at ${address} is no filing number: ${reason.en}`,
      ),
  },
  *check({ infrastructure }) {
    for (const site of infrastructure.sites) {
      if (site.verdict === "neutral") continue;
      for (const { by, reason } of malformedNumbers(site)) yield { message: by, data: { address: site.address, reason }, site };
    }
  },
  examples: {
    denied: [
      {
        title: text("标签中的号码只有 5 位数字", "The number in the tag has five digits"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: withTag("浙ICP备99901号") } } },
        }),
        ledger: filed,
        expects: [{ message: "tag", address: "alicloud_instance.web" }],
      },
      {
        title: text("手写的声明缺少省份简称", "A declaration written by hand lacks the province"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { "//": { icp: declarationOf("ICP备2021999901号-1") }, ...publicServer } } },
          },
        }),
        ledger: filed,
        expects: [{ message: "declaration", address: "alicloud_instance.web" }],
      },
    ],
    allowed: [
      {
        title: text("号码与台账一致", "The number is that of the ledger"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: withTag("浙ICP备2021999901号-1") } } },
        }),
        ledger: filed,
      },
      {
        title: text(
          "近似情形：全角字符和空格，仍是同一个号码",
          "Near miss: full-width characters and a space, but the same number",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: withTag("浙ＩＣＰ备 ２０２１９９９９０１号－１") } },
          },
        }),
        ledger: filed,
      },
    ],
  },
});
