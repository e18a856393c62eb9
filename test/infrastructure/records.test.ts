import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf, verdictOf } from "./verdict-of";

const estate = {
  alicloud_instance: {
    cn: { internet_max_bandwidth_out: 10 },
    hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" },
    inner: { internet_max_bandwidth_out: 0 },
  },
} as const;
const providers: Json = {
  alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  tencentcloud: { region: "ap-guangzhou" },
};

function record(body: Record<string, Json>): Record<string, Json> {
  return { ...estate, alicloud_alidns_record: { r: { domain_name: "other-shop.cn", rr: "www", type: "A", ...body } } };
}

describe("a record is judged by what its values lead to", () => {
  test.each<[string, Record<string, Json>, string]>([
    ["a mainland server", { value: "${alicloud_instance.cn.public_ip}" }, "violation"],
    ["a Hong Kong server, whatever the line", { value: "${alicloud_instance.hk.public_ip}", line: "telecom" }, "exempt"],
    ["a mainland server for visitors abroad", { value: "${alicloud_instance.cn.public_ip}", line: "oversea" }, "violation"],
    ["the private address of a public server", { value: "${alicloud_instance.cn.private_ip}" }, "exempt"],
    ["the primary private address of a public server", { value: "${alicloud_instance.cn.primary_ip_address}" }, "exempt"],
    ["an attribute that is neither public nor private", { value: "${alicloud_instance.cn.os_name}" }, "undecided"],
    ["a server without a public address", { value: "${alicloud_instance.inner.public_ip}" }, "exempt"],
    [
      "one of two, by a condition",
      { value: "${var.u == 1 ? alicloud_instance.cn.public_ip : alicloud_instance.hk.public_ip}" },
      "violation",
    ],
    ["an unknown function of a mainland address", { value: "${base64decode(alicloud_instance.cn.public_ip)}" }, "violation"],
    ["a variable without default", { value: "${var.u}" }, "undecided"],
    ["a resource that is not there", { value: "${alicloud_instance.gone.public_ip}" }, "undecided"],
    ["RFC 1918", { value: "10.1.2.3" }, "exempt"],
    ["loopback", { value: "127.0.0.1" }, "exempt"],
    ["carrier-grade NAT", { value: "100.64.0.9" }, "exempt"],
    ["unique local IPv6", { type: "AAAA", value: "fd00::1" }, "exempt"],
    ["a literal public address", { value: "203.0.113.10" }, "undecided"],
    ["an octal look-alike of a private address", { value: "012.0.0.1" }, "undecided"],
    ["OSS in Hangzhou by name", { type: "CNAME", value: "b.oss-cn-hangzhou.aliyuncs.com" }, "violation"],
    ["OSS in Hong Kong by name, with a dot and capitals", { type: "CNAME", value: "B.OSS-cn-hongkong.aliyuncs.com." }, "exempt"],
    ["COS in Guangzhou by name", { type: "CNAME", value: "b-125.cos.ap-guangzhou.myqcloud.com" }, "violation"],
    ["a CDN name that shows no scope", { type: "CNAME", value: "x.w.kunlunsl.com" }, "undecided"],
    ["a look-alike of a vendor name", { type: "CNAME", value: "b.oss-cn-hongkong.aliyuncs.com.evil.example.com" }, "undecided"],
    ["MX", { type: "MX", value: "${alicloud_instance.cn.public_ip}" }, "exempt"],
    ["TXT in lower case", { type: "txt", value: "v=spf1" }, "exempt"],
    ["a record type that nobody knows", { type: "NEWTYPE", value: "${alicloud_instance.cn.public_ip}" }, "undecided"],
    ["a type that is not known", { type: "${var.u}", value: "${alicloud_instance.hk.public_ip}" }, "undecided"],
    ["URL forwarding to Hong Kong", { type: "REDIRECT_URL", value: "https://www.example.com" }, "violation"],
    ["disabled", { status: "DISABLE", value: "${alicloud_instance.cn.public_ip}" }, "exempt"],
    [
      "perhaps disabled",
      { status: '${var.u == 1 ? "DISABLE" : "ENABLE"}', value: "${alicloud_instance.cn.public_ip}" },
      "violation",
    ],
    ["an ACME challenge by CNAME", { rr: "_acme-challenge.www", type: "CNAME", value: "x.validation.example.net" }, "exempt"],
  ])("%s", (_, body, expected) => {
    expect(verdictOf("alicloud_alidns_record.r", record(body), providers, { variable: { u: {} } })).toBe(expected);
  });
});

describe("which hostname a record publishes", () => {
  const value = "${alicloud_instance.cn.public_ip}";
  test.each<[string, Record<string, Json>, string | undefined, string]>([
    ["a name below the zone", { rr: "www", domain_name: "xinghai-shop.cn", value }, "www.xinghai-shop.cn", "covered"],
    ["the apex", { rr: "@", domain_name: "xinghai-shop.cn", value }, "xinghai-shop.cn", "covered"],
    ["a wildcard", { rr: "*", domain_name: "xinghai-shop.cn", value }, "*.xinghai-shop.cn", "covered"],
    ["capitals and a trailing dot", { rr: "WWW", domain_name: "XingHai-Shop.cn.", value }, "www.xinghai-shop.cn", "covered"],
    [
      "a label that is not known under a filed domain",
      { rr: "${var.u}", domain_name: "xinghai-shop.cn", value },
      "*.xinghai-shop.cn",
      "covered",
    ],
    [
      "a label that is not known under an unfiled domain",
      { rr: "${var.u}", domain_name: "other-shop.cn", value },
      "*.other-shop.cn",
      "violation",
    ],
    ["a domain that is not known", { rr: "www", domain_name: "${var.u}", value }, undefined, "undecided"],
    [
      "a sibling that only ends alike",
      { rr: "www", domain_name: "not-xinghai-shop.cn", value },
      "www.not-xinghai-shop.cn",
      "violation",
    ],
    [
      "the zone by reference to its id",
      { rr: "www", domain_name: "${alicloud_alidns_domain.z.id}", value },
      "www.xinghai-shop.cn",
      "covered",
    ],
    ["an IDN", { rr: "www", domain_name: "星海商城.cn", value }, "www.xn--czru2dd8u48g.cn", "violation"],
  ])("%s", (_, body, name, verdict) => {
    const resources = { ...record(body), alicloud_alidns_domain: { z: { domain_name: "xinghai-shop.cn" } } };
    const row = rowsOf({ shop: { provider: providers, resource: resources, variable: { u: {} } } }).get(
      "alicloud_alidns_record.r",
    );
    expect(row?.hostnames[0]?.name).toBe(name);
    expect(row?.verdict).toBe(verdict);
  });
});

test("a CNAME chain inside the estate is followed to its end, and a circle is undecided", () => {
  const chain = (value: string): Json => ({ domain_name: "other-shop.cn", type: "CNAME", value });
  const rows = rowsOf({
    shop: {
      provider: providers,
      resource: {
        ...estate,
        alicloud_alidns_record: {
          a: { ...(chain("b.other-shop.cn") as object), rr: "a" },
          b: { ...(chain("c.other-shop.cn") as object), rr: "b" },
          c: { domain_name: "other-shop.cn", rr: "c", type: "A", value: "${alicloud_instance.hk.public_ip}" },
          x: { ...(chain("y.other-shop.cn") as object), rr: "x" },
          y: { ...(chain("x.other-shop.cn") as object), rr: "y" },
        },
      },
    },
  });
  expect(rows.get("alicloud_alidns_record.a")?.verdict).toBe("exempt");
  expect(rows.get("alicloud_alidns_record.x")?.verdict).toBe("undecided");
});

test("the ledger's addresses say where literal addresses and foreign hostnames are", () => {
  const ledger = ledgerWith(`addresses:
  - { cidr: 203.0.113.0/24, jurisdiction: mainland, cloud: tencentcloud }
  - { cidr: 203.0.113.128/25, jurisdiction: overseas }
  - { host: "*.partner-cdn.example", jurisdiction: overseas }
`);
  const verdicts = (value: string, type = "A"): string | undefined =>
    rowsOf(
      {
        shop: {
          provider: providers,
          resource: { alicloud_alidns_record: { r: { domain_name: "xinghai-shop.cn", rr: "www", type, value } } },
        },
      },
      ledger,
    ).get("alicloud_alidns_record.r")?.verdict;
  // The filing lists Alibaba Cloud alone.
  expect(verdicts("203.0.113.7")).toBe("violation");
  expect(verdicts("203.0.113.200")).toBe("exempt");
  expect(verdicts("x.partner-cdn.example", "CNAME")).toBe("exempt");
  expect(verdicts("partner-cdn.example", "CNAME")).toBe("undecided");
});

test("the cloud of the server counts, not the cloud of the record", () => {
  const resource = {
    tencentcloud_instance: { web: { allocate_public_ip: true } },
    alicloud_alidns_record: {
      r: { domain_name: "xinghai-shop.cn", rr: "www", type: "A", value: "${tencentcloud_instance.web.public_ip}" },
    },
  };
  expect(verdictOf("alicloud_alidns_record.r", resource)).toBe("violation");
});

test("private DNS is exempt even where it repeats a public name", () => {
  expect(
    verdictOf("alicloud_pvtz_zone_record.r", {
      ...estate,
      alicloud_pvtz_zone_record: { r: { zone_id: "z", rr: "www", type: "A", value: "${alicloud_instance.cn.public_ip}" } },
    }),
  ).toBe("exempt");
});
