import { describe, expect, test } from "vitest";
import { miniPlan, planVerdicts } from "./mini-plans";
import { of, server } from "./pitfall-plans";

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
