import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";
import { granted } from "../../policies/examples/ledger";
import { judgeExample } from "../../lib/try-example";
import type { Billing } from "../../lib/catalogues/catalogue";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf, verdictOf } from "../infrastructure/verdict-of";
import { miniPlan, planVerdicts } from "../mini-plans";
import { entryOf } from "./ask";

/** Payment, filings without a server and addresses that no attribute shows, each trap by the number under which it was collected. */

type Body = Readonly<Record<string, Json>>;

const providers: Json = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const tags = { "icp-filing": "浙ICP备2021999901号-1" };

describe("trap 23: addresses that Terraform does not export, so that a record holds them as literals", () => {
  const hidden: Readonly<Record<string, Body>> = {
    alicloud_simple_application_server_instance: { plan_id: "swas.s2.c2m2s50b4", period: 1 },
    alicloud_ecs_instance_set: { internet_max_bandwidth_out: 10, amount: 2 },
  };
  const record = { domain_name: "other-shop.cn", rr: "www", type: "A", value: "203.0.113.7" };
  const verdicts = (type: string, provider: string, ledger = ledgerWith()): readonly (string | undefined)[] => {
    const resource = { [type]: { s: { ...hidden[type], provider } }, alicloud_alidns_record: { r: record } };
    const rows = rowsOf({ shop: { provider: providers, resource } }, ledger);
    return [rows.get(`${type}.s`)?.verdict, rows.get("alicloud_alidns_record.r")?.verdict];
  };

  test.each(Object.keys(hidden))("%s: its record cannot be tied to it and is never passed", (type) => {
    expect(verdicts(type, "alicloud")).toEqual(["violation", "undecided"]);
    expect(verdicts(type, "alicloud.hk")).toEqual(["exempt", "undecided"]);
  });

  test.each([
    ["mainland, cloud: alicloud", "violation"],
    ["hong-kong", "exempt"],
  ])("the ledger says where the literal is: %s", (place, expected) => {
    const ledger = ledgerWith(`addresses:\n  - { cidr: 203.0.113.0/24, jurisdiction: ${place} }\n`);
    expect(verdicts("alicloud_simple_application_server_instance", "alicloud.hk", ledger)[1]).toBe(expected);
  });

  test.each([
    ["alicloud_eipanycast_anycast_eip_address", { service_location: "ChineseMainland" }, "violation"],
    ["alicloud_eipanycast_anycast_eip_address", { service_location: "international" }, "exempt"],
    ["alicloud_scdn_domain", { domain_name: "www.other-shop.cn" }, "violation"],
    ["alicloud_scdn_domain", { domain_name: "www.xinghai-shop.cn" }, "covered"],
    ["alicloud_dcdn_ipa_domain", { domain_name: "www.other-shop.cn", scope: "domestic" }, "violation"],
    ["alicloud_dcdn_ipa_domain", { domain_name: "www.other-shop.cn", scope: "overseas" }, "exempt"],
    ["alicloud_live_domain", { domain_name: "www.other-shop.cn", scope: "global" }, "violation"],
    ["alicloud_live_domain", { domain_name: "www.other-shop.cn", scope: "overseas" }, "exempt"],
    ["alicloud_ens_instance", { ens_region_id: "cn-nanjing-cmcc" }, "violation"],
    ["alicloud_ens_instance", { ens_region_id: "tr-Istanbul-1" }, "exempt"],
  ])("%s with %j is judged without its address: %s", (type, body, expected) => {
    expect(verdictOf(`${type}.x`, { [type]: { x: body } }, providers)).toBe(expected);
  });

  test.each(["alicloud_simple_application_server_instance", "alicloud_ecs_instance_set", "alicloud_ens_instance"])(
    "%s publishes nothing that a record could refer to",
    (type) => {
      expect(entryOf(type).publishes).toEqual([]);
    },
  );
});

describe("trap 51: what can carry a filing, and how a prepayment is written", () => {
  test.each<[string, Billing]>([
    [
      "alicloud_instance",
      {
        chargeType: "instance_charge_type",
        prepaid: ["PrePaid"],
        period: "period",
        periodUnit: { attribute: "period_unit", omitted: "Month" },
        carriesFiling: true,
      },
    ],
    [
      "alicloud_eip_address",
      {
        chargeType: "payment_type",
        prepaid: ["Subscription", "PrePaid"],
        period: "period",
        periodUnit: { attribute: "pricing_cycle", omitted: "Month" },
      },
    ],
    [
      "alicloud_slb_load_balancer",
      { chargeType: "payment_type", prepaid: ["Subscription"], period: "period", periodUnit: "month", carriesFiling: true },
    ],
    ["alicloud_simple_application_server_instance", { always: "prepaid", period: "period", periodUnit: "month" }],
    ["alicloud_ga_accelerator", { period: "duration", periodUnit: { attribute: "pricing_cycle", omitted: "Month" } }],
    ["alicloud_api_gateway_instance", { period: "duration", periodUnit: { attribute: "pricing_cycle" } }],
    ["alicloud_nat_gateway", { carriesFiling: true }],
    ["alicloud_ens_instance", { carriesFiling: true }],
  ])("%s", (type, billing) => {
    expect(entryOf(type).billing).toMatchObject(billing);
  });

  test("the charge type of a classic load balancer is not its payment", () => {
    expect(JSON.stringify(entryOf("alicloud_slb_load_balancer").billing)).not.toContain("instance_charge_type");
  });

  test.each([
    "alicloud_ess_scaling_group",
    "alicloud_ess_scaling_configuration",
    "alicloud_eci_container_group",
    "alicloud_auto_provisioning_group",
  ])("%s can carry none", (type) => {
    expect(entryOf(type).billing?.carriesFiling).not.toBe(true);
  });

  // No rule asks yet whether a server can carry its filing: the ledger alone decides, whatever the length of the prepayment.
  test.each<[string, Body, string]>([
    ["three months", { instance_charge_type: "PrePaid", period: 3, period_unit: "Month", tags }, "covered"],
    ["three weeks", { instance_charge_type: "PrePaid", period: 3, period_unit: "Week", tags }, "covered"],
    ["as it goes", { tags }, "covered"],
    ["a year without a filing", { instance_charge_type: "PrePaid", period: 12, period_unit: "Month" }, "violation"],
  ])("a public server that is paid for %s", (_, body, expected) => {
    const estate = { alicloud_instance: { web: { internet_max_bandwidth_out: 10, ...body } } };
    expect(verdictOf("alicloud_instance.web", estate, providers)).toBe(expected);
  });
});

test("trap 52: a prepaid server without a period is judged as any other", () => {
  const planned = (known: object): string | undefined =>
    planVerdicts(
      miniPlan({
        "alicloud_instance.web": {
          known: { internet_max_bandwidth_out: 10, instance_charge_type: "PrePaid", ...known },
          unknown: { period: null },
        },
      }),
    )["alicloud_instance.web"];
  expect([planned({ tags }), planned({}), planned({ internet_max_bandwidth_out: 0 })]).toEqual([
    "covered",
    "violation",
    "exempt",
  ]);
  const written = { internet_max_bandwidth_out: 10, instance_charge_type: "PrePaid", tags };
  const stacks = { shop: { provider: providers, resource: { alicloud_instance: { web: written } } } };
  const report = judgeExample(rules, { title: { zh: "", en: "" }, stacks, ledger: granted });
  expect(report.findings.filter(({ blocks }) => blocks)).toEqual([]);
});

describe("trap 53: a filed domain that leads out of the mainland alone", () => {
  const judge = (records: Body, domain_name = "xinghai-shop.cn"): ReturnType<typeof judgeExample> => {
    const resource = {
      alicloud_instance: {
        cn: { internet_max_bandwidth_out: 10, tags },
        hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" },
      },
      alicloud_alidns_record: Object.fromEntries(
        Object.entries(records).map(([rr, value]) => [rr, { domain_name, rr, type: "A", value }]),
      ),
    };
    const stacks = { shop: { provider: providers, resource } };
    return judgeExample(rules, { title: { zh: "", en: "" }, stacks, ledger: granted });
  };
  const hollow = (report: ReturnType<typeof judgeExample>): readonly (string | null)[] =>
    report.findings.filter(({ rule }) => rule === "filing-without-mainland-target").map(({ address }) => address);
  const hk = "${alicloud_instance.hk.public_ip}";

  test("is a warning, and no violation", () => {
    const report = judge({ www: hk });
    expect(hollow(report)).toEqual(["alicloud_alidns_record.www"]);
    expect(report.verdict).toBe("passed");
  });

  test.each<[string, Body, string]>([
    ["one name in the mainland", { www: hk, m: "${alicloud_instance.cn.public_ip}" }, "xinghai-shop.cn"],
    ["a name whose place is not known", { www: hk, m: "203.0.113.7" }, "xinghai-shop.cn"],
    ["a domain that is not filed", { www: hk }, "other-shop.cn"],
  ])("is not said of %s", (_, records, domain) => {
    expect(hollow(judge(records, domain))).toEqual([]);
  });
});

describe("trap 54: connections of a cluster, a map or a list", () => {
  const cluster = "alicloud_cs_managed_kubernetes";
  const types = [cluster, "alicloud_cs_kubernetes", "alicloud_cs_edge_kubernetes"];
  const verdicts = (
    type: string,
    path: string,
    provider = "alicloud",
    body: Body = {},
    domain_name = "other-shop.cn",
  ): unknown => {
    const record = { domain_name, rr: "api", type: "A", value: `\${${type}.k.${path}}` };
    const resource = { [type]: { k: { name: "k", provider, ...body } }, alicloud_alidns_record: { r: record } };
    return rowsOf({ shop: { provider: providers, resource } }).get("alicloud_alidns_record.r")?.verdict;
  };
  const shapes = [
    "connections[0].api_server_internet",
    "connections.0.api_server_internet",
    "connections.api_server_internet",
    'connections["api_server_internet"]',
    "connections[0].master_public_ip",
    "slb_internet",
  ];

  test.each(types.flatMap((type) => shapes.map((path) => [type, path] as const)))("a record on %s.%s", (type, path) => {
    expect(verdicts(type, path)).toBe("violation");
    expect(verdicts(type, path, "alicloud.hk")).toBe("exempt");
    expect(verdicts(type, path, "alicloud", {}, "xinghai-shop.cn")).toBe("covered");
  });

  test.each(["connections[0].api_server_intranet", "connections.api_server_intranet", "slb_intranet"])(
    "a record on the private %s leads nobody in",
    (path) => {
      for (const type of types) expect(verdicts(type, path)).toBe("exempt");
    },
  );

  test("an API server without a public address", () => {
    expect(verdicts(cluster, "connections[0].api_server_internet", "alicloud", { slb_internet_enabled: false })).toBe("exempt");
  });

  test.each([
    ["alicloud", "violation"],
    ["alicloud.hk", "exempt"],
  ])("in a plan of either version, in %s", (provider, expected) => {
    for (const refs of [
      ["connections[0].api_server_internet", "connections[0]", "connections"],
      ["connections.api_server_internet", "connections"],
      ['connections["api_server_internet"]', "connections"],
    ]) {
      const plan = miniPlan({
        [`${cluster}.k`]: { known: { name: "k" }, unknown: { connections: null }, provider },
        "alicloud_alidns_record.r": {
          known: { domain_name: "other-shop.cn", rr: "api", type: "A" },
          unknown: { value: [...refs.map((ref) => `${cluster}.k.${ref}`), `${cluster}.k`] },
        },
      });
      expect(planVerdicts(plan)["alicloud_alidns_record.r"]).toBe(expected);
    }
  });

  // Where a record names something, the machine does not ask by which attribute (condition.ts, namedBy).
  test.fails("a record on its private address does not open the API server", () => {
    const record = { domain_name: "other-shop.cn", rr: "api", type: "A", value: `\${${cluster}.k.slb_intranet}` };
    const resource = { [cluster]: { k: { name: "k" } }, alicloud_alidns_record: { r: record } };
    expect(verdictOf(`${cluster}.k`, resource, providers)).toBe("exempt");
  });

  // An index in quotes is lost on the way to the attribute's path: `connections` alone remains, which is public.
  test.fails("the private address by a key in brackets", () => {
    expect(verdicts(cluster, 'connections["api_server_intranet"]')).toBe("exempt");
  });

  test("a cluster that no record names is not opened by its API server", () => {
    expect(verdictOf(`${cluster}.k`, { [cluster]: { k: { name: "k" } } }, providers)).toBe("exempt");
  });
});
