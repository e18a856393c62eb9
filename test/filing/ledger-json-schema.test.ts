import Ajv from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { ledgerJsonSchema } from "../../lib/filing/ledger-schema";
import { faultsOf, ledgerOf } from "./ledgers";

const accepts = new Ajv({ strict: false, unicodeRegExp: false }).compile(ledgerJsonSchema());

const heldBy = (registrant: string): string => `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: ${registrant} }
domains:
  - { name: xinghai-shop.cn, registrant: ${registrant} }
`;

test.each(["{ name: 李星, kind: individual }", "{ name: 李星, role: shareholder }", "subject"])(
  "the JSON Schema and the ledger take the registrant %s",
  (registrant) => {
    expect(accepts(parse(heldBy(registrant)))).toBe(true);
    expect(ledgerOf(heldBy(registrant)).registrants.has("xinghai-shop.cn")).toBe(true);
  },
);

test.each(["{ name: 李星 }", "{ name: 李星, proof: 域名注册人证明 }"])(
  "the JSON Schema refuses as the ledger does a registrant of no kind and no role: %s",
  (registrant) => {
    expect(faultsOf(() => ledgerOf(heldBy(registrant)))[0]?.message.en).toContain("neither kind nor role");
    expect(accepts(parse(heldBy(registrant)))).toBe(false);
  },
);
