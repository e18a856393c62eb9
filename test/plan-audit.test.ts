import { describe, expect, test } from "vitest";
import { check } from "../lib/check";
import { redact } from "../lib/engine/redact";
import { GuardError } from "../lib/guard-error";
import type { Json } from "../lib/terraform/body";
import { joinConfiguration } from "../lib/terraform/join-configuration";
import { unitOfPlan } from "../lib/terraform/read-plan";
import { unitOfState } from "../lib/terraform/read-state";
import { unitOfJson } from "../lib/terraform/unit-of-json";
import { rules } from "../policies/index";
import { ledgerWith } from "./infrastructure/verdict-of";
import { type MiniInstance, miniPlan, planVerdicts } from "./mini-plans";
import { reportOf, unfiledRecord } from "./report/reports";

/** Plans and states that once passed wrongly, or were once denied wrongly; each verdict follows from what Terraform would apply. */

type Plan = ReturnType<typeof miniPlan>;

const server = (more: MiniInstance = {}): MiniInstance => ({
  known: { internet_max_bandwidth_out: 10, ...more.known },
  unknown: { public_ip: null },
  ...(more.provider === undefined ? {} : { provider: more.provider }),
});

describe("a configuration that another plan was made of", () => {
  const plan = unitOfPlan("plan.json", miniPlan({ "alicloud_instance.web": server() }, { alicloud: "cn-hangzhou" }), "plan.json");
  const configured = (region: string, bandwidth: Json = 10): ReturnType<typeof unitOfJson> =>
    unitOfJson(
      "app",
      { provider: { alicloud: { region } }, resource: { alicloud_instance: { web: { internet_max_bandwidth_out: bandwidth } } } },
      "main.tf.json",
    );
  test.each<readonly [string, Json]>([
    ["cn-hongkong", 10],
    ["cn-hangzhou", 0],
  ])("is refused: region %s, bandwidth %j", (region, bandwidth) => {
    expect(() => joinConfiguration(plan, [configured(region, bandwidth)], "app")).toThrow(GuardError);
  });
  test("the right one is taken, also out of several", () => {
    expect(joinConfiguration(plan, [configured("cn-hongkong"), configured("cn-hangzhou")], "app").stack).toBe("plan.json");
    expect(joinConfiguration(plan, [configured("${var.region}", "${var.b}")], "app").stack).toBe("plan.json");
  });
});

test("what a plan's names are taken for is said, and the configuration settles it", () => {
  const kinds = (plan: Plan): readonly string[] => {
    const unit = unitOfPlan("plan.json", plan, "plan.json");
    const report = check({ units: [unit], ledger: ledgerWith(), rules: [], today: "2026-11-25", door: "check", inputs: [] });
    return report.notices.filter(({ kind }) => kind === "names-taken-as-values").map(({ message }) => message.en);
  };
  const at = (region: object): Plan => miniPlan({ "alicloud_instance.web": server() }, { alicloud: region });
  expect(kinds(at({ references: ["var.region"] }))[0]).toContain("provider alicloud region = var.region");
  expect(kinds(at({ references: ["local.region"] }))).toEqual([]);
  expect(kinds(at({ constant_value: "cn-hangzhou" }))).toEqual([]);
});

test("a key with another value beside it may be worked out of that", () => {
  const verdicts = planVerdicts(
    miniPlan({
      'alicloud_instance.s["a"]': server({ known: { availability_zone: "cn-hongkong-b" } }),
      'alicloud_instance.s["b"]': server({ known: { availability_zone: "cn-hangzhou-h" } }),
      'alicloud_alidns_record.r["a"]': {
        known: { domain_name: "other-shop.cn", rr: "www", type: "A" },
        unknown: { value: ["alicloud_instance.s", "each.key", "var.flip"] },
      },
    }),
  );
  expect(verdicts['alicloud_alidns_record.r["a"]']).not.toBe("exempt");
});

test("an address in a variable beside an unknown one stays a target", () => {
  const plan = miniPlan(
    {
      "alicloud_instance.hk": server({ provider: "alicloud.hk" }),
      "alicloud_alidns_record.r": {
        known: { domain_name: "other-shop.cn", rr: "www", type: "A" },
        unknown: { value: ["alicloud_instance.hk.public_ip", "alicloud_instance.hk", "var.fallback"] },
      },
    },
    undefined,
    { variables: { fallback: { value: "47.96.1.1" } } },
  );
  expect(planVerdicts(plan)["alicloud_alidns_record.r"]).toBe("undecided");
});

test("what stood before and is no part of the plan still stands", () => {
  const association = { allocation_id: "eip-1", instance_id: "i-1", id: "a-1" };
  const resource = (type: string, values: object): object => ({
    address: `${type}.x[0]`,
    mode: "managed",
    type,
    name: "x",
    index: 0,
    values,
  });
  const plan = miniPlan({ "alicloud_instance.web": { known: { internet_max_bandwidth_out: 0, id: "i-1" } } });
  const stood = { root_module: { resources: [resource("alicloud_eip_association", association)] } };
  const partial = { ...plan, prior_state: { values: stood } } as unknown as Plan;
  expect(planVerdicts(plan)["alicloud_instance.web"]).toBe("exempt");
  expect(planVerdicts(partial)["alicloud_instance.web"]).toBe("violation");
});

test.each([
  ["alicloud_instance", { availability_zone: "cn-hangzhou-h", internet_max_bandwidth_out: 0 }],
  ["tencentcloud_instance", { availability_zone: "ap-guangzhou-3", allocate_public_ip: false }],
])("a public address that a state shows on %s was bound by something", (type, values) => {
  const verdict = (ip: string): string | undefined => {
    const state = {
      version: 4,
      terraform_version: "1.9.0",
      resources: [{ mode: "managed", type, name: "web", instances: [{ attributes: { id: "i-1", ...values, public_ip: ip } }] }],
    };
    const unit = unitOfState("s", state, "s");
    const report = check({ units: [unit], ledger: ledgerWith(), rules: [], today: "2026-11-25", door: "check", inputs: [] });
    return report.resources[0]?.verdict;
  };
  expect([verdict("43.1.2.3"), verdict("")]).toEqual(["undecided", "exempt"]);
});

describe("last-anchor-removed", () => {
  const before = {
    internet_max_bandwidth_out: 10,
    public_ip: "47.96.1.1",
    id: "i-1",
    tags: { "icp-filing": "浙ICP备2021999901号-1" },
  };
  const said = (plan: Plan): readonly string[] => {
    const unit = unitOfPlan("plan.json", plan, "plan.json");
    const report = check({ units: [unit], ledger: ledgerWith(), rules, today: "2026-11-25", door: "check", inputs: [] });
    return report.findings.map(({ rule }) => rule);
  };
  const gone = (action: string, others: Readonly<Record<string, MiniInstance>>, configured: boolean): Plan => {
    const plan = miniPlan({ "alicloud_instance.old": server(), ...others });
    const changes = (plan.resource_changes as readonly { address: string; change: object }[]).map((entry) =>
      entry.address === "alicloud_instance.old" ? { ...entry, change: { actions: [action], before, after: null } } : entry,
    );
    const configuration = plan.configuration as { root_module: { resources: { name: string }[] } };
    const resources = configuration.root_module.resources.filter(({ name }) => configured || name !== "old");
    return {
      ...plan,
      resource_changes: changes,
      configuration: { ...configuration, root_module: { resources } },
    } as unknown as Plan;
  };
  const hk = { "alicloud_instance.hk": server({ provider: "alicloud.hk" }) };

  test("speaks when all of it is destroyed, and when only Hong Kong is left", () => {
    expect(said(gone("delete", {}, true))).toContain("last-anchor-removed");
    expect(said(gone("delete", hk, false))).toContain("last-anchor-removed");
    expect(said(gone("delete", hk, true))).toContain("last-anchor-removed");
  });
  test("is silent when it is only forgotten", () => {
    expect(said(gone("forget", {}, false))).not.toContain("last-anchor-removed");
  });
});

describe("a plan or state that is not whole is refused", () => {
  const plan = miniPlan({ "alicloud_instance.web": server() });
  test.each<readonly [string, Json | undefined]>([
    ["null", null],
    ["an object", {}],
    ["nothing", undefined],
  ])("resource_changes is %s", (_, changes) => {
    expect(() => unitOfPlan("p", { ...plan, resource_changes: changes } as Plan, "p")).toThrow("resource_changes");
  });
  test.each<readonly [string, Json]>([
    ["a resource that is none", ["x"]],
    ["instances that are none", [{ type: "alicloud_instance", name: "x", instances: "x" }]],
    ["attributes of an upgraded state", [{ type: "a", name: "x", instances: [{ attributes: null, attributes_flat: {} }] }]],
  ])("%s", (_, resources) => {
    expect(() => unitOfState("s", { version: 4, terraform_version: "1", resources }, "s")).toThrow(GuardError);
  });
});

test("a secret is masked in any case, as a hostname spells it, and as a number", () => {
  const shown = (text: string, secret: string): string | null =>
    redact(reportOf([{ ...unfiledRecord, hostname: text }]), [secret]).findings[0]?.hostname ?? null;
  expect(shown("hunter2secret.other-shop.cn", "Hunter2SECRET")).toBe("(sensitive).other-shop.cn");
  expect(shown("xn--bchersecret-thb.other-shop.cn", "bücherSecret")).toBe("(sensitive).other-shop.cn");
  expect(shown("bandwidth = 4711", "4711")).toBe("bandwidth = (sensitive)");
  expect(shown("pin.other-shop.cn", "pin")).toBe("(sensitive).other-shop.cn");
  expect(shown("spinning.other-shop.cn", "pin")).toBe("spinning.other-shop.cn");
});
