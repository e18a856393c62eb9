import { defineRule } from "../../lib/engine/rule";
import { companyWordsIn } from "../../lib/filing/site-names";
import { text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { individualLedger } from "../examples/subjects";
import { livingServices, serviceEntry } from "../ledger-entries";
import { namesOfWebsites } from "../legal-basis/domains";

interface Words {
  readonly name: string;
  readonly words: readonly string[];
}

const named = (name: string): string =>
  individualLedger([
    `{ number: 浙ICP备2021999902号-1, name: ${name}, domains: [lixing-photo.cn], accessProviders: [alicloud], registrant: subject }`,
  ]);

export const individualUsesCompanyWords = defineRule({
  id: "individual-uses-company-words",
  severity: "warning",
  scope: "ledger",
  title: text("个人网站的名称带有单位用词", "An individual's website carries words of companies in its name"),
  rationale: text(
    "个人网站的名称不得涉及企业、行业信息，名称里有“公司”“商城”“论坛”等字样的，初审或管局会驳回。所依据的是服务商的审核要求，各省尺度不同，所以只作提示。",
    "The name of an individual's website may not speak of companies or trades: with words such as 公司, 商城 or 论坛 in it the filing is refused. That is what providers ask, and bureaus differ, so this is a warning.",
  ),
  legalBasis: [namesOfWebsites],
  remedy: text(
    "请改成个人网站的名称并提交变更备案，或由单位主体备案。",
    "Give it the name of a personal website and file the change, or have an organisation file it.",
  ),
  messages: {
    words: ({ name, words }: Words) =>
      text(
        `个人网站的名称“${name}”带有单位用词：${words.join("、")}。`,
        `The name "${name}" of an individual's website carries words of companies: ${words.join(", ")}.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      if (service.name === null || service.kind !== "website" || service.subject.kind !== "individual") continue;
      const words = companyWordsIn(service.name);
      if (words.length > 0)
        yield { message: "words", data: { name: service.name, words }, site: null, entry: serviceEntry(service, "name") };
    }
  },
  examples: {
    denied: [
      {
        title: text("个人网站名为“小李科技有限公司”", "An individual's website is called a company"),
        ledger: named("小李科技有限公司"),
        expects: [{ message: "words", entry: "浙ICP备2021999902号-1" }],
      },
    ],
    allowed: [
      { title: text("个人网站名为“小李的摄影”", "An individual's website on photographs"), ledger: named("小李的摄影") },
      {
        title: text("近似情形：单位的网站名为“星海商城”", "Near miss: the website of an organisation is called a mall"),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, name: 星海商城, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});
