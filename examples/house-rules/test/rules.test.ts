import { test } from "node:test";
import { testRule } from "beian-guard/policies";
import acme from "..";

for (const rule of acme.rules) {
  for (const { title, run } of testRule(rule, { extensions: [acme] })) void test(title, run);
}
