import { describe, expect, test } from "vitest";
import { type MiniInstance, miniPlan, planVerdicts } from "./mini-plans";

/** The ways in which a plan misleads its reader, by the numbers under which they were collected (2026-11-22), each as a plan of its own. */

const server = (more: MiniInstance = {}): MiniInstance => ({
  known: { internet_max_bandwidth_out: 10, ...more.known },
  unknown: { public_ip: null, private_ip: null, ...more.unknown },
  ...(more.provider === undefined ? {} : { provider: more.provider }),
});
const record = (value: readonly string[], known: object = {}): MiniInstance => ({
  known: { domain_name: "other-shop.cn", rr: "www", type: "A", ...known },
  unknown: { value },
});
const of = (
  instances: Readonly<Record<string, MiniInstance>>,
  regions?: Readonly<Record<string, unknown>>,
  more?: Readonly<Record<string, unknown>>,
): Record<string, string> => planVerdicts(miniPlan(instances, regions, more));
const ip = (name: string): readonly string[] => [`alicloud_instance.${name}.public_ip`, `alicloud_instance.${name}`];
const balancer: MiniInstance = { known: { address_type: "internet" }, unknown: { address: null } };

describe("1, an end of an edge that is not known", () => {
  const attached = (refs: readonly string[]): Record<string, MiniInstance> => ({
    "alicloud_instance.web": server({ known: { internet_max_bandwidth_out: 0 } }),
    "alicloud_eip_address.ip": { unknown: { ip_address: null } },
    "alicloud_eip_association.a": {
      unknown: { allocation_id: ["alicloud_eip_address.ip.id", "alicloud_eip_address.ip"], instance_id: refs },
    },
  });
  test("a local may be any server", () => {
    expect(of(attached(["local.server"]))["alicloud_instance.web"]).toBe("undecided");
    expect(of(attached(["alicloud_instance.web.id", "alicloud_instance.web"]))["alicloud_instance.web"]).toBe("violation");
  });
});

describe("2, what was left out", () => {
  test("an attribute without an expression is left out, though the plan does not know it", () => {
    expect(of({ "alicloud_instance.web": { unknown: { internet_max_bandwidth_out: null } } })["alicloud_instance.web"]).toBe(
      "exempt",
    );
  });
  test("an expression that shows nothing is not left out", () => {
    expect(of({ "alicloud_instance.web": { unknown: { internet_max_bandwidth_out: [] } } })["alicloud_instance.web"]).toBe(
      "undecided",
    );
  });
  test("what the state keeps counts, though the code has none", () => {
    const cdn = { known: { domain_name: "www.other-shop.cn", scope: "overseas" } };
    const plan = miniPlan({ "alicloud_cdn_domain_new.c": cdn });
    const text = JSON.stringify(plan).replace('"scope":{"constant_value":"overseas"}', '"dropped":{}');
    expect(planVerdicts(JSON.parse(text) as typeof plan)["alicloud_cdn_domain_new.c"]).toBe("exempt");
  });
});

describe("3, references", () => {
  const pool = {
    'alicloud_instance.web["cn"]': server(),
    'alicloud_instance.web["cn2"]': server(),
  };
  const keyed = (refs: readonly string[]): Record<string, MiniInstance> => ({
    ...pool,
    'alicloud_alidns_record.r["cn"]': { ...record(refs), forEach: ["local.sites"] },
  });
  test("each.key picks the instance of its own key", () => {
    expect(of(keyed(["alicloud_instance.web", "each.key"]))['alicloud_alidns_record.r["cn"]']).toBe("violation");
  });
  test("a key that no instance has may be any of them, or none", () => {
    const verdicts = of({
      'alicloud_instance.web["a"]': server({ provider: "alicloud.hk" }),
      'alicloud_alidns_record.r["b"]': record(["alicloud_instance.web", "each.key"]),
    });
    expect(verdicts['alicloud_alidns_record.r["b"]']).toBe("undecided");
  });
  test("a prefix that stands there again is a reference that lost its attribute", () => {
    const refs = ["alicloud_instance.web.private_ip", "alicloud_instance.web", "alicloud_instance.web"];
    expect(of({ "alicloud_instance.web": server(), "alicloud_alidns_record.r": record(refs) })["alicloud_alidns_record.r"]).toBe(
      "violation",
    );
  });
  test("a variable beside a resource is a condition", () => {
    const verdicts = of({ "alicloud_instance.web": server(), "alicloud_alidns_record.r": record(["var.on", ...ip("web")]) });
    expect(verdicts["alicloud_alidns_record.r"]).toBe("violation");
  });
});

describe("4, a reference without an instance", () => {
  test("a block without count that the plan leaves out exists all the same", () => {
    const plan = miniPlan({ "alicloud_instance.web": server(), "alicloud_alidns_record.r": record(ip("web")) });
    const changes = plan.resource_changes as readonly { address: string }[];
    const partial = { ...plan, resource_changes: changes.filter(({ address }) => address !== "alicloud_instance.web") };
    expect(planVerdicts(partial as unknown as typeof plan)["alicloud_alidns_record.r"]).toBe("violation");
  });
});

describe("5, names and addresses that are known", () => {
  test("a bucket by its name", () => {
    const verdicts = of({
      "alicloud_oss_bucket.b": { known: { bucket: "shop" } },
      "alicloud_oss_bucket_cname.c": { known: { bucket: "shop", domain: "img.other-shop.cn" } },
    });
    expect(verdicts["alicloud_oss_bucket.b"]).toBe("violation");
  });
  test("a record value that equals a known address, at another cloud too", () => {
    const verdicts = of({
      "alicloud_eip_address.ip": { known: { ip_address: "203.0.113.9" }, provider: "alicloud.hk" },
      "tencentcloud_dnspod_record.r": {
        known: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", value: "203.0.113.9" },
      },
    });
    expect(verdicts["tencentcloud_dnspod_record.r"]).toBe("exempt");
  });
});

describe("6, the attribute that is asked for", () => {
  const asked = (attribute: string): string | undefined =>
    of({
      "alicloud_instance.web": server(),
      "alicloud_alidns_record.r": record([`alicloud_instance.web.${attribute}`, "alicloud_instance.web"]),
    })["alicloud_alidns_record.r"];
  test("a private address leads nowhere, another attribute is not known", () => {
    expect([asked("public_ip"), asked("private_ip"), asked("host_name")]).toEqual(["violation", "exempt", "undecided"]);
  });
});

describe("7 and 8, records", () => {
  test("any target in the mainland decides", () => {
    const verdicts = of({
      "alicloud_instance.cn": server(),
      "alicloud_instance.hk": server({ provider: "alicloud.hk" }),
      "alicloud_alidns_record.r": record([...ip("hk"), ...ip("cn")]),
    });
    expect(verdicts["alicloud_alidns_record.r"]).toBe("violation");
  });
  test("URL forwarding is a web service of its own, and a disabled record none", () => {
    const forward = { known: { domain_name: "other-shop.cn", rr: "go", type: "REDIRECT_URL", value: "https://example.net" } };
    expect(of({ "alicloud_alidns_record.r": forward })["alicloud_alidns_record.r"]).toBe("violation");
    const disabled = { known: { ...forward.known, status: "DISABLE" } };
    expect(of({ "alicloud_alidns_record.r": disabled })["alicloud_alidns_record.r"]).toBe("exempt");
  });
  test("a record on a private server does not open it", () => {
    const verdicts = of({
      "alicloud_instance.web": server({ known: { internet_max_bandwidth_out: 0 } }),
      "alicloud_alidns_record.r": record(ip("web")),
    });
    expect(verdicts).toMatchObject({ "alicloud_instance.web": "exempt", "alicloud_alidns_record.r": "exempt" });
  });
});

describe("9, reach", () => {
  test("through a load balancer", () => {
    const verdicts = of({
      "alicloud_instance.web": server({ known: { internet_max_bandwidth_out: 0 } }),
      "alicloud_slb_load_balancer.lb": balancer,
      "alicloud_slb_attachment.a": {
        unknown: {
          load_balancer_id: ["alicloud_slb_load_balancer.lb.id", "alicloud_slb_load_balancer.lb"],
          instance_ids: ["alicloud_instance.web.id", "alicloud_instance.web"],
        },
      },
    });
    expect(verdicts["alicloud_instance.web"]).toBe("violation");
  });
});

describe("10, locations that disagree", () => {
  test("a zone in the mainland beats a provider in Hong Kong, and the other way round", () => {
    const zoned = (zone: string, provider: string): string | undefined =>
      of({ "alicloud_instance.web": server({ known: { availability_zone: zone }, provider }) })["alicloud_instance.web"];
    expect(zoned("cn-hangzhou-h", "alicloud.hk")).toBe("violation");
    expect(zoned("cn-hongkong-b", "alicloud")).toBe("violation");
    expect(zoned("cn-hongkong-b", "alicloud.hk")).toBe("exempt");
  });
  test("a zone in Hong Kong beats a region that is left out", () => {
    const verdicts = of(
      { "alicloud_instance.web": server({ known: { availability_zone: "cn-hongkong-b" } }) },
      { alicloud: null },
    );
    expect(verdicts["alicloud_instance.web"]).toBe("exempt");
  });
});

describe("11, the region of a provider", () => {
  const at = (region: unknown, variables: object = {}): string | undefined =>
    of({ "alicloud_instance.web": server() }, { alicloud: region }, { variables })["alicloud_instance.web"];
  test("a variable by its value, a local not at all, a constant that no table lists not at all", () => {
    const region = { references: ["var.region"] };
    expect(at(region, { region: { value: "cn-hongkong" } })).toBe("exempt");
    expect(at(region, { region: { value: "cn-shenzhen" } })).toBe("violation");
    expect(at(region, { region: { value: "prod" } })).toBe("undecided");
    expect(at({ references: ["local.region"] })).toBe("undecided");
    expect(at({ references: ["local.regions", "terraform.workspace"] })).toBe("undecided");
    expect(at({ references: ["each.value"] })).toBe("undecided");
    expect(at(null)).toBe("violation");
  });
  test("a module takes what its call gives, not its own default", () => {
    const plan = (call: object): Record<string, string> =>
      planVerdicts({
        format_version: "1.2",
        resource_changes: [
          {
            address: "module.m.alicloud_instance.web",
            mode: "managed",
            type: "alicloud_instance",
            change: { actions: ["create"], before: null, after: { internet_max_bandwidth_out: 10 }, after_unknown: {} },
          },
        ],
        configuration: {
          provider_config: {
            "module.m:alicloud": {
              name: "alicloud",
              full_name: "registry.terraform.io/aliyun/alicloud",
              module_address: "module.m",
              expressions: { region: { references: ["var.region"] } },
            },
          },
          root_module: {
            module_calls: {
              m: {
                source: "./m",
                expressions: call,
                module: {
                  resources: [
                    {
                      address: "alicloud_instance.web",
                      mode: "managed",
                      type: "alicloud_instance",
                      name: "web",
                      provider_config_key: "module.m:alicloud",
                      expressions: { internet_max_bandwidth_out: { constant_value: 10 } },
                    },
                  ],
                  variables: { region: { default: "cn-hongkong" } },
                },
              },
            },
          },
        },
      } as never);
    expect(plan({ region: { constant_value: "cn-chengdu" } })["module.m.alicloud_instance.web"]).toBe("violation");
    expect(plan({})["module.m.alicloud_instance.web"]).toBe("exempt");
  });
});

test("12, numbers, texts and case", () => {
  const bandwidth = (value: unknown): string | undefined =>
    of({ "alicloud_instance.web": { known: { internet_max_bandwidth_out: value } } })["alicloud_instance.web"];
  expect([bandwidth("10"), bandwidth(10), bandwidth("0"), bandwidth(0)]).toEqual(["violation", "violation", "exempt", "exempt"]);
  const scope = { known: { domain_name: "www.other-shop.cn", scope: "Overseas" } };
  expect(of({ "alicloud_cdn_domain_new.c": scope })["alicloud_cdn_domain_new.c"]).toBe("exempt");
});

test("13, an alias domain of a zone is judged, a zone is neutral", () => {
  expect(of({ "alicloud_alidns_domain.z": { known: { domain_name: "other-shop.cn" } } })["alicloud_alidns_domain.z"]).toBe(
    "neutral",
  );
  const alias = { known: { domain: "alias-shop.cn", domain_alias: "other-alias.cn" }, unknown: { domain_id: null } };
  expect(of({ "tencentcloud_dnspod_domain_alias.a": alias })["tencentcloud_dnspod_domain_alias.a"]).toBe("undecided");
});

test("14, what is deleted or forgotten needs nothing any more", () => {
  const plan = miniPlan({ "alicloud_instance.web": server(), "alicloud_instance.old": server() });
  for (const action of ["delete", "forget"]) {
    const changes = (plan.resource_changes as readonly { address: string; change: object }[]).map((entry) =>
      entry.address.endsWith("old") ? { ...entry, change: { actions: [action], before: {}, after: null } } : entry,
    );
    expect(Object.keys(planVerdicts({ ...plan, resource_changes: changes } as unknown as typeof plan))).toEqual([
      "alicloud_instance.web",
    ]);
  }
});

test("15, hostnames in any spelling; what a resource is known to publish beats the table", () => {
  const cname = (value: string): MiniInstance => ({ known: { domain_name: "other-shop.cn", rr: "img", type: "CNAME", value } });
  const upper = cname("IMG.OSS-CN-BEIJING.aliyuncs.com.");
  expect(of({ "alicloud_alidns_record.r": upper })["alicloud_alidns_record.r"]).toBe("violation");
  const edge = cname("www.other-shop.cn.w.kunlunaq.com");
  expect(of({ "alicloud_alidns_record.r": edge })["alicloud_alidns_record.r"]).toBe("undecided");
  const known = {
    "alicloud_cdn_domain_new.c": {
      known: { domain_name: "www.other-shop.cn", scope: "overseas", cname: "www.other-shop.cn.w.kunlunaq.com" },
    },
    "alicloud_alidns_record.r": edge,
  };
  expect(of(known)["alicloud_alidns_record.r"]).toBe("exempt");
});

describe("words that the vocabulary once lacked", () => {
  test("refersTo: an address on a NAT gateway without forwarding leads in nobody", () => {
    const verdicts = of({
      "alicloud_nat_gateway.n": { known: { vpc_id: "vpc-1" } },
      "alicloud_eip_address.ip": { unknown: { ip_address: null } },
      "alicloud_eip_association.a": {
        unknown: {
          allocation_id: ["alicloud_eip_address.ip.id", "alicloud_eip_address.ip"],
          instance_id: ["alicloud_nat_gateway.n.id", "alicloud_nat_gateway.n"],
        },
      },
    });
    expect([verdicts["alicloud_eip_address.ip"], verdicts["alicloud_nat_gateway.n"]]).not.toContain("violation");
  });
  test("when: a proxied record stands where its site does, another where its value does", () => {
    const proxied = (value: boolean): string | undefined =>
      of({
        "alicloud_esa_site.s": { known: { site_name: "other-shop.cn", coverage: "overseas" } },
        "alicloud_esa_record.r": {
          known: {
            record_name: "www.other-shop.cn",
            record_type: "CNAME",
            proxied: value,
            data: [{ value: "lb.cn-hangzhou.alb.aliyuncs.com" }],
          },
          unknown: { site_id: ["alicloud_esa_site.s.id", "alicloud_esa_site.s"] },
        },
      })["alicloud_esa_record.r"];
    expect([proxied(true), proxied(false)]).toEqual(["exempt", "violation"]);
  });
  test("namedBy: a bucket that a record of another cloud names is public", () => {
    const verdicts = of({
      "alicloud_oss_bucket.b": { known: { bucket: "shop" } },
      "tencentcloud_dnspod_record.r": {
        known: {
          domain: "other-shop.cn",
          sub_domain: "img",
          record_type: "CNAME",
          value: "shop.oss-cn-hangzhou.aliyuncs.com",
        },
      },
    });
    expect(verdicts["alicloud_oss_bucket.b"]).toBe("violation");
  });
  test("matches: a CNAME that proves control of a domain serves nothing", () => {
    const proof = {
      known: { domain_name: "other-shop.cn", rr: "_acme-challenge", type: "CNAME", value: "lb.cn-hangzhou.alb.aliyuncs.com" },
    };
    expect(of({ "alicloud_alidns_record.r": proof })["alicloud_alidns_record.r"]).toBe("exempt");
  });
  test("svcb: an HTTPS record leads to its target, not to its whole text", () => {
    const https = {
      known: { domain_name: "other-shop.cn", rr: "www", type: "HTTPS", value: "1 lb.cn-hangzhou.alb.aliyuncs.com alpn=h2" },
    };
    expect(of({ "alicloud_alidns_record.r": https })["alicloud_alidns_record.r"]).toBe("violation");
  });
});
