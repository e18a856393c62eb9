import { defineRule } from "../../lib/engine/rule";
import { nameFaults } from "../../lib/filing/site-names";
import { text } from "../../lib/text";
import { individualLedger, subjectLedger } from "../examples/subjects";
import { livingServices, serviceEntry } from "../ledger-entries";
import { namesOfWebsites } from "../legal-basis/domains";

interface Named {
  readonly name: string;
}

interface Worded extends Named {
  readonly word: string;
}

const company = (name: string, subject = "杭州星海科技有限公司", kind = "company"): string =>
  subjectLedger(`{ name: ${subject}, kind: ${kind}, number: 浙ICP备2021999901号`, [
    `{ number: 浙ICP备2021999901号-1, name: ${name}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }`,
  ]);
const individual = (name: string): string =>
  individualLedger([
    `{ number: 浙ICP备2021999902号-1, name: ${name}, domains: [lixing-photo.cn], accessProviders: [alicloud], registrant: subject }`,
  ]);

export const siteNameNotAllowed = defineRule({
  id: "site-name-not-allowed",
  severity: "warning",
  scope: "ledger",
  title: text("网站名称不符合备案要求", "The name of a website does not meet the requirements"),
  rationale: text(
    "网站名称不得只有数字或只有外文字母；非国家单位不得冠以“中国”“中华”“国家”；个人网站的名称不得用“博客”或地名，宜为 3 至 10 个字。所依据的是服务商的审核要求，各省尺度不同，所以只作提示。",
    "The name of a website may not be made of digits or of Latin letters alone; who is no body of the state may not call itself 中国, 中华 or 国家; an individual's website may not be called a 博客 or carry the name of a place, and should have 3 to 10 characters. That is what providers ask, and bureaus differ, so this is a warning.",
  ),
  legalBasis: [namesOfWebsites],
  remedy: text(
    "请换一个与主体名称或网站内容相关的中文名称并提交变更备案；确有资格使用该名称的，请保留证明材料并豁免本条。",
    "Take a Chinese name that goes with the subject or the content and file the change; where the name is rightly used, keep the proof and waive this.",
  ),
  messages: {
    digits: ({ name }: Named) =>
      text(`网站名称“${name}”只有数字或符号。`, `The name "${name}" of a website is made of digits or signs alone.`),
    latin: ({ name }: Named) =>
      text(`网站名称“${name}”没有汉字，只有字母。`, `The name "${name}" of a website has Latin letters alone and no Chinese.`),
    state: ({ name, word }: Worded) =>
      text(
        `网站名称“${name}”带有“${word}”，而主体不是国家单位，其名称也没有这个词。`,
        `The name "${name}" of a website carries ${word}, while its subject is no body of the state and does not have the word in its own name.`,
      ),
    personal: ({ name, word }: Worded) =>
      text(
        `个人网站的名称“${name}”带有“${word}”，个人网站不得使用这个词。`,
        `The name "${name}" of an individual's website carries ${word}, which individuals may not use.`,
      ),
    length: ({ name, characters }: Named & { readonly characters: number }) =>
      text(
        `个人网站的名称“${name}”有 ${characters} 个字，宜为 3 至 10 个字。`,
        `The name "${name}" of an individual's website has ${characters} ${characters === 1 ? "character" : "characters"} and should have 3 to 10.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      const { name } = service;
      if (name === null || service.kind !== "website") continue;
      for (const fault of nameFaults(name, service.subject)) {
        const where = { site: null, entry: serviceEntry(service, "name"), cause: fault.kind };
        switch (fault.kind) {
          case "digits":
          case "latin":
            yield { message: fault.kind, data: { name }, ...where };
            break;
          case "state":
          case "personal":
            yield { message: fault.kind, data: { name, word: fault.word }, ...where };
            break;
          case "length":
            yield { message: "length", data: { name, characters: fault.characters }, ...where };
        }
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("名称只有数字", "The name is made of digits"),
        ledger: company('"123456"'),
        expects: [{ message: "digits", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("名称只有字母", "The name is made of Latin letters"),
        ledger: company("Xinghai Shop"),
        expects: [{ message: "latin", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("公司的网站冠以“中国”", "A company's website calls itself after the country"),
        ledger: company("中国星海商城"),
        expects: [{ message: "state", entry: "浙ICP备2021999901号-1" }],
      },
      {
        title: text("个人网站的名称带有地名，而且过长", "An individual's website carries a place and is too long"),
        ledger: individual("杭州西湖边浙江人李星的摄影"),
        expects: [
          { message: "personal", entry: "浙ICP备2021999902号-1" },
          { message: "length", entry: "浙ICP备2021999902号-1" },
        ],
      },
    ],
    allowed: [
      { title: text("名称与主体相关", "The name goes with the subject"), ledger: company("星海科技官网") },
      {
        title: text("近似情形：主体自己的名称就有“中国”", "Near miss: the subject's own name has the word"),
        ledger: company("中国星海商城", "中国星海科技有限公司"),
      },
      {
        title: text("近似情形：“爱国家园”不是“国家”", "Near miss: 爱国家园 does not speak of the state"),
        ledger: company("爱国家园商城"),
      },
      {
        title: text("近似情形：汉字夹字母和数字", "Near miss: Chinese together with letters and digits"),
        ledger: company("星海 Shop 24"),
      },
    ],
  },
});
