import { describe, expect, test } from "vitest";
import { type MiniInstance, miniPlan, planVerdicts } from "./mini-plans";
import { ip, of, record, server } from "./pitfall-plans";

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
