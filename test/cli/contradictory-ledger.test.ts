import { describe, expect, test } from "vitest";
import { command, inDirectory, serverIn } from "./command";

const two = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - number: 浙ICP备2021999901号-1
        domains: [xinghai-shop.cn]
        accessProviders: [alicloud]
        registrant: subject
  - name: 宁波星河科技有限公司
    kind: company
    number: 浙ICP备2021999902号
    services:
      - number: 浙ICP备2021999903号-1
        domains: [xinghai-shop.cn]
        accessProviders: [alicloud]
        registrant: subject
`;
const record = {
  domain_name: "xinghai-shop.cn",
  rr: "www",
  type: "A",
  value: "${alicloud_instance.web.public_ip}",
};
const { resource, ...rest } = JSON.parse(serverIn("cn-hangzhou")) as { readonly resource: object };
const site = JSON.stringify({ ...rest, resource: { ...resource, alicloud_alidns_record: { www: record } } });

inDirectory({ "filings.yaml": two, "site.tf.json": site });

describe("a ledger whose entries contradict each other", () => {
  test("lint refuses it, with both places of the domain and that of the number", async () => {
    const { code, stdout, stderr } = await command(["ledger", "lint", "--locale", "en"]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    const words = stderr.replace(/\s+/g, " ");
    expect(words).toContain("filings.yaml:16:");
    expect(words).toContain('"杭州星海科技有限公司" (line 8 of the ledger) and "宁波星河科技有限公司" (line 16 of the ledger)');
    expect(words).toContain("filings.yaml:15:");
    expect(words).toContain("Look up in the public query whose the domain is");
  });

  test("check lets nothing pass under the domain", async () => {
    const { code, stdout } = await command(["check", "site.tf.json", "--format", "json"]);
    expect(code).toBe(1);
    const { resources, findings } = JSON.parse(stdout) as {
      readonly resources: readonly { readonly address: string; readonly verdict: string }[];
      readonly findings: readonly { readonly rule: string; readonly address: string | null; readonly blocks: boolean }[];
    };
    expect(resources.find(({ address }) => address === "alicloud_alidns_record.www")?.verdict).toBe("violation");
    const blocking = findings.filter(({ blocks }) => blocks).map(({ rule, address }) => `${rule} ${address ?? "ledger"}`);
    expect(blocking.toSorted()).toEqual([
      "domain-under-two-subjects alicloud_alidns_record.www",
      "domain-under-two-subjects ledger",
      "service-number-not-of-subject ledger",
    ]);
  });
});
