import { describe, expect, test } from "vitest";
import { faultLine } from "../../lib/guard-error";
import { faultsOf, ledgerOf } from "./ledgers";

const subject = (rest: string): string => `version: 1\nsubjects:\n  - { name: 杭州星海科技有限公司${rest} }\n`;

describe("full-width punctuation in place of YAML's own is named with its place", () => {
  test.each([
    ["a colon after the first key", "version：1\nsubjects: []\n", "：", 1],
    ["a colon in a ledger with no half-width one", "version：1\nsubjects：\n  - name：星海\n", "：", 1],
    ["a colon further down", "version: 1\nsubjects:\n  - name: 星海\n    kind：company\n    services: []\n", "：", 4],
    ["a comma in a flow mapping", subject("， kind: company, services: []"), "，", 3],
    [
      "a bracket and a colon in a service",
      subject(", kind: company, services: [{ number: 浙ICP备2021999901号-1, accessProviders: [alicloud], domains：【a.cn】 }]"),
      "：",
      3,
    ],
    ["quotation marks", "version: “1”\nsubjects: []\n", "“", 1],
    [
      "a comma between two domains",
      subject(
        ", kind: company, services: [{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn，xinghai.cn], accessProviders: [alicloud] }]",
      ),
      "，",
      3,
    ],
  ])("%s", (_, yaml, sign, line) => {
    const column = (yaml.split("\n")[line - 1]?.indexOf(sign) ?? -1) + 1;
    const remedies = faultsOf(() => ledgerOf(yaml)).map(({ remedy }) => remedy);
    const told = remedies.find(({ zh }) => zh.includes("全角"));
    expect(told?.zh).toContain(`第 ${line} 行第 ${column} 列的 ${sign} 是全角符号`);
    expect(told?.en).toContain(`The ${sign} at line ${line}, column ${column} is full-width`);
  });

  test("what stands in quotes, in a comment or in another value is left alone", () => {
    const other = `, kind: companyy, services: [] } # 甲：乙，丙`;
    const quoted = `${subject(other).replace(" }\n", "\n")}waivers: [{ reason: "张三：值班，李四" }]\n`;
    expect(faultsOf(() => ledgerOf(quoted)).filter(({ remedy }) => remedy.zh.includes("全角"))).toEqual([]);
  });
});

test("the words of the YAML parser stand in quotes in a Chinese sentence, and no blank follows its full stop", () => {
  const [fault] = faultsOf(() => ledgerOf("version: 1\nsubjects: ["));
  expect(fault?.message.zh).toMatch(/，解析器的说明是“[^”]+”。$/);
  expect(faultLine(fault!, "zh")).not.toMatch(/。 /);
  expect(faultLine(faultsOf(() => ledgerOf(""))[0]!, "zh")).toContain("台账是空的。至少写明");
});

test("a version in quotes is told that it must be a number", () => {
  const [fault] = faultsOf(() => ledgerOf('version: "1"\nsubjects: []\n'));
  expect(fault?.message.en).toContain("is in quotes, which makes it text where a number belongs");
  expect(fault?.remedy).toEqual({ zh: "请去掉引号：version: 1。", en: "Take the quotes off: version: 1" });
});
