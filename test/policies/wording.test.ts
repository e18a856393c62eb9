import { expect, test } from "vitest";
import { ledgerOf } from "../../policies/examples/ledger";
import { balancerOn, beijing, grantedAtAws } from "../../policies/examples/china-aws";
import { individualLedger } from "../../policies/examples/subjects";
import { synthesised } from "../../policies/examples/synthesised";
import { rules } from "../../policies/index";
import { judgeExample } from "../../lib/try-example";

const service = "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud]";

function messagesOf(id: string, example: Parameters<typeof judgeExample>[1]): readonly { zh: string; en: string }[] {
  return judgeExample(rules, example)
    .findings.filter(({ rule }) => rule === id)
    .map(({ message }) => message);
}

test.each([
  ["2026-11-22", "xinghai-shop.cn 将于 2026-11-22 到期，就在今天。", "xinghai-shop.cn expires on 2026-11-22, today."],
  ["2026-11-23", "xinghai-shop.cn 将于 2026-11-23 到期，还有 1 天。", "xinghai-shop.cn expires on 2026-11-23, in 1 day."],
  ["2026-11-20", "xinghai-shop.cn 已于 2026-11-20 到期，至今 2 天。", "xinghai-shop.cn expired on 2026-11-20, 2 days ago."],
])("a domain that ends on %s is told of in days, and today is called today", (expiresAt, zh, en) => {
  const domains = `domains: [{ name: xinghai-shop.cn, registrant: subject, expiresAt: ${expiresAt} }]\n`;
  expect(messagesOf("domain-expired", { title: { zh: "", en: "" }, ledger: ledgerOf(`${service} }`, domains) })).toEqual([
    { zh, en },
  ]);
});

test("a change that takes effect today did so today, not 0 days ago", () => {
  const ledger = ledgerOf(`${service}, registrant: subject, changes: [{ what: 域名, at: 2026-11-22 }] }`);
  const [message] = messagesOf("change-not-filed", { title: { zh: "", en: "" }, ledger });
  expect(message?.en).toContain("took effect on 2026-11-22, today,");
  expect(message?.zh).toContain("已于 2026-11-22 生效，就在今天，");
});

test("a Chinese sentence has a space between an address and what follows it", () => {
  const stacks = synthesised({ shop: { provider: beijing, resource: balancerOn(443) } });
  const [message] = messagesOf("account-port-exception-missing", {
    title: { zh: "", en: "" },
    stacks,
    ledger: grantedAtAws(),
  });
  expect(message?.zh).toMatch(/^aws_lb\.web 在/);
});

test("one name that leads out of the mainland is not called all of them", () => {
  const { denied = [] } = rules.find(({ id }) => id === "filing-without-mainland-target")?.examples ?? {};
  const [message] = messagesOf("filing-without-mainland-target", denied[0]!);
  expect(message?.zh).toContain("www.xinghai-shop.cn 解析到内地以外");
});

test("an individual's website with a name of one character has 1 character", () => {
  const ledger = individualLedger([
    "{ number: 浙ICP备2021999902号-1, name: 星, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
  ]);
  const messages = messagesOf("site-name-not-allowed", { title: { zh: "", en: "" }, ledger });
  expect(messages.map(({ en }) => en)).toContainEqual(expect.stringContaining("has 1 character and"));
});
