import { describe, expect, test } from "vitest";
import { catalogues, findEntry } from "../../lib/catalogues/index";
import type { Json } from "../../lib/terraform/body";
import { rowsOf } from "../infrastructure/verdict-of";

/** Records at Cloudflare and at DNS providers that are no cloud of the mainland: what they lead to decides. */

type Resources = Readonly<Record<string, Json>>;

const provider: Json = {
  alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  tencentcloud: { region: "ap-guangzhou" },
  aws: { region: "us-east-1" },
};
const servers = {
  alicloud_instance: { cn: { internet_max_bandwidth_out: 10 }, hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" } },
  tencentcloud_instance: { cn: { allocate_public_ip: true } },
  aws_instance: { us: { associate_public_ip_address: true } },
};
const cn = "${alicloud_instance.cn.public_ip}";
const hk = "${alicloud_instance.hk.public_ip}";

function verdictsIn(resource: Resources): ReadonlyMap<string, string> {
  const rows = rowsOf({ shop: { provider, variable: { u: {} }, resource: { ...servers, ...resource } } });
  return new Map([...rows].map(([address, row]) => [address, row.verdict]));
}

function verdictOn(type: string, body: Json, more: Resources = {}): string | undefined {
  return verdictsIn({ ...more, [type]: { r: body } }).get(`${type}.r`);
}

describe("a record at Cloudflare", () => {
  const zones = {
    cloudflare_zone: { z: { name: "xinghai-shop.cn" }, v4: { zone: "xinghai-shop.cn" }, o: { name: "other-shop.cn" } },
  };
  const unfiled = { name: "www.other-shop.cn", zone_id: "0da42c8d2132a9ddaf714f9e7c920711", type: "A" };

  test.each<[string, Resources, string]>([
    ["a mainland server", { content: cn }, "violation"],
    ["one of another cloud", { content: "${tencentcloud_instance.cn.public_ip}" }, "violation"],
    ["a mainland server behind the proxy", { content: cn, proxied: true }, "violation"],
    ["the same under a filed name", { content: cn, proxied: true, name: "www.xinghai-shop.cn" }, "covered"],
    ["a Hong Kong server", { content: hk }, "exempt"],
    ["a Hong Kong server behind the proxy", { content: hk, proxied: true }, "exempt"],
    ["a server of AWS abroad", { content: "${aws_instance.us.public_ip}" }, "exempt"],
    ["a bucket in Hangzhou by name", { type: "CNAME", content: "b.oss-cn-hangzhou.aliyuncs.com" }, "violation"],
    ["Pages", { type: "CNAME", content: "shop.pages.dev" }, "exempt"],
    ["a tunnel", { type: "CNAME", content: "6b1f.cfargotunnel.com", proxied: true }, "undecided"],
    ["a private address", { content: "10.0.0.1" }, "exempt"],
    ["a literal address", { content: "203.0.113.10", proxied: true }, "undecided"],
    ["MX", { type: "MX", content: cn }, "exempt"],
    ["TXT", { type: "TXT", content: "v=spf1" }, "exempt"],
    ["content that is not known", { content: "${var.u}" }, "undecided"],
    ["no content", {}, "undecided"],
    [
      "an HTTPS record in a block",
      { type: "HTTPS", data: { priority: 1, target: "b.oss-cn-hangzhou.aliyuncs.com" } },
      "violation",
    ],
    ["a label of a filed zone", { content: cn, name: "www", zone_id: "${cloudflare_zone.z.id}" }, "covered"],
    ["the apex of it", { content: cn, name: "@", zone_id: "${cloudflare_zone.z.id}" }, "covered"],
    ["a label of an unfiled zone", { content: cn, name: "www", zone_id: "${cloudflare_zone.o.id}" }, "violation"],
    ["a label of a zone by its id", { content: cn, name: "www" }, "undecided"],
  ])("%s", (_, body, expected) => {
    expect(verdictOn("cloudflare_dns_record", { ...unfiled, ...body }, zones)).toBe(expected);
  });

  test.each<[string, Resources, string]>([
    ["value, the older name of content", { value: cn }, "violation"],
    ["content", { content: hk }, "exempt"],
    ["a zone by its older attribute", { content: cn, name: "www", zone_id: "${cloudflare_zone.v4.id}" }, "covered"],
  ])("version 4: %s", (_, body, expected) => {
    expect(verdictOn("cloudflare_record", { ...unfiled, ...body }, zones)).toBe(expected);
  });

  test("an origin behind the proxy is reached under the record's name", () => {
    const record = { cloudflare_dns_record: { r: { ...unfiled, content: cn, proxied: true } } };
    expect(verdictsIn(record).get("alicloud_instance.cn")).toBe("violation");
  });
});

describe("a load balancer at Cloudflare", () => {
  const balance = (address: string, body: Resources): string | undefined =>
    verdictOn(
      "cloudflare_load_balancer",
      { zone_id: "z", name: "www.other-shop.cn", default_pools: ["${cloudflare_load_balancer_pool.p.id}"], ...body },
      { cloudflare_load_balancer_pool: { p: { name: "p", origins: [{ name: "o", address }] } } },
    );

  test.each<[string, string, Resources, string]>([
    ["a mainland origin", cn, {}, "violation"],
    ["a mainland origin under a filed name", cn, { name: "www.xinghai-shop.cn" }, "covered"],
    ["an origin abroad", "${aws_instance.us.public_ip}", {}, "exempt"],
    [
      "an origin abroad on the China Network",
      "${aws_instance.us.public_ip}",
      { networks: ["cloudflare", "jdcloud"] },
      "violation",
    ],
    ["an origin abroad on the global network", hk, { networks: ["cloudflare"] }, "exempt"],
    ["a network that is not known", hk, { networks: "${var.u}" }, "undecided"],
    ["a written address", "203.0.113.10", {}, "undecided"],
    [
      "pools by their older attribute",
      cn,
      { default_pools: [], default_pool_ids: ["${cloudflare_load_balancer_pool.p.id}"] },
      "violation",
    ],
    ["switched off", cn, { enabled: false }, "exempt"],
    ["a map of pools by region", hk, { region_pools: { NEAS: ["${var.u}"] } }, "undecided"],
    [
      "blocks of pools by region",
      hk,
      { region_pools: [{ region: "NEAS", pool_ids: ["${cloudflare_load_balancer_pool.p.id}"] }] },
      "exempt",
    ],
  ])("%s", (_, address, body, expected) => {
    expect(balance(address, body)).toBe(expected);
  });
});

/** Every other record type: its attributes for a name, a type and values. */
type Write = (label: string, domain: string, type: string, value: string) => Resources;

const providers: readonly (readonly [type: string, write: Write])[] = [
  [
    "google_dns_record_set",
    (label, domain, type, value) => ({ managed_zone: "z", name: `${label}.${domain}.`, type, rrdatas: [value] }),
  ],
  ["digitalocean_record", (name, domain, type, value) => ({ domain, name, type, value })],
  ["ns1_record", (label, zone, type, value) => ({ zone, domain: `${label}.${zone}`, type, answers: [{ answer: value }] })],
  ["dnsimple_zone_record", (name, zone_name, type, value) => ({ zone_name, name, type, value })],
  ["gandi_livedns_record", (name, zone, type, value) => ({ zone, name, type, ttl: 300, values: [value] })],
  ["ovh_domain_zone_record", (subdomain, zone, fieldtype, target) => ({ zone, subdomain, fieldtype, target })],
  ["vercel_dns_record", (name, domain, type, value) => ({ domain, name, type, value })],
  ["akamai_dns_record", (label, zone, recordtype, value) => ({ zone, name: `${label}.${zone}`, recordtype, target: [value] })],
  [
    "oci_dns_rrset",
    (label, zone, rtype, rdata) => ({ domain: `${label}.${zone}`, rtype, zone_name_or_id: zone, items: [{ rdata }] }),
  ],
  [
    "linode_domain_record",
    (name, _domain, record_type, target) => ({ domain_id: "${linode_domain.d.id}", name, record_type, target }),
  ],
  ["hetznerdns_record", (name, _domain, type, value) => ({ zone_id: "${hetznerdns_zone.d.id}", name, type, value })],
];

describe.each(providers)("%s", (type, write) => {
  const judge = (domain: string, recordType: string, value: string): string | undefined =>
    verdictOn(type, write("www", domain, recordType, value), {
      linode_domain: { d: { domain } },
      hetznerdns_zone: { d: { name: domain } },
    });

  test("is judged by its target and its name", () => {
    expect(judge("other-shop.cn", "A", cn)).toBe("violation");
    expect(judge("xinghai-shop.cn", "A", cn)).toBe("covered");
    expect(judge("other-shop.cn", "A", hk)).toBe("exempt");
    expect(judge("other-shop.cn", "CNAME", "b.oss-cn-hangzhou.aliyuncs.com")).toBe("violation");
    expect(judge("other-shop.cn", "MX", cn)).toBe("exempt");
    expect(judge("other-shop.cn", "A", "${var.u}")).toBe("undecided");
  });
});

describe("records without a type of their own", () => {
  test.each<[string, Resources, string]>([
    ["dns_a_record_set", { zone: "other-shop.cn.", name: "www", addresses: [cn] }, "violation"],
    ["dns_a_record_set", { zone: "xinghai-shop.cn.", addresses: [cn] }, "covered"],
    ["dns_a_record_set", { zone: "other-shop.cn.", name: "www", addresses: [hk] }, "exempt"],
    ["dns_a_record_set", { zone: "other-shop.cn.", name: "www", addresses: [hk, cn] }, "violation"],
    ["dns_cname_record", { zone: "other-shop.cn.", name: "www", cname: "b.oss-cn-hangzhou.aliyuncs.com." }, "violation"],
    ["dns_cname_record", { zone: "other-shop.cn.", name: "_acme-challenge", cname: "x.example.net." }, "exempt"],
  ])("%s with %j", (type, body, expected) => {
    expect(verdictOn(type, body)).toBe(expected);
  });
});

describe("Google Cloud DNS", () => {
  const record = { name: "www.other-shop.cn.", type: "A", rrdatas: [cn], managed_zone: "${google_dns_managed_zone.z.name}" };

  test("a private zone answers inside networks only", () => {
    const zone = (visibility: string): Resources => ({
      google_dns_managed_zone: { z: { name: "z", dns_name: "other-shop.cn.", visibility } },
    });
    expect(verdictOn("google_dns_record_set", record, zone("private"))).toBe("exempt");
    expect(verdictOn("google_dns_record_set", record, zone("public"))).toBe("violation");
  });

  test("a routing policy leads to all of its values", () => {
    const policy = {
      ...record,
      rrdatas: null,
      routing_policy: [
        {
          geo: [
            { location: "asia-east1", rrdatas: [hk] },
            { location: "us", rrdatas: [cn] },
          ],
        },
      ],
    };
    const zone = { google_dns_managed_zone: { z: { name: "z", dns_name: "other-shop.cn." } } };
    expect(verdictOn("google_dns_record_set", policy, zone)).toBe("violation");
    // A zone that is not in the input may be a private one.
    expect(verdictOn("google_dns_record_set", policy)).toBe("undecided");
  });

  test("a server of its own is outside the mainland", () => {
    const address = { google_compute_address: { a: { name: "a", region: "asia-east2" } } };
    const body = { ...record, rrdatas: ["${google_compute_address.a.address}"] };
    const zone = { google_dns_managed_zone: { z: { name: "z", dns_name: "other-shop.cn." } } };
    expect(verdictOn("google_dns_record_set", body, { ...zone, ...address })).toBe("exempt");
  });
});

test("the catalogue that claims no prefix is the last, and claims only what it lists", () => {
  expect(catalogues.at(-1)?.typePrefix).toBe("");
  expect(findEntry("alicloud_alidns_record", "resource")?.catalogue.cloud).toBe("alicloud");
  expect(findEntry("google_dns_record_set", "resource")?.catalogue.cloud).toBe("dns");
  expect(findEntry("google_sql_database", "resource")).toBeNull();
  expect(findEntry("cloudflare_worker", "resource")).toBeNull();
});
