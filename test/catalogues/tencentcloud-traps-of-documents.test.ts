import { describe, expect, test } from "vitest";
import { check } from "../../lib/check";
import type { Json } from "../../lib/terraform/body";
import { unitOfJson } from "../../lib/terraform/unit-of-json";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";
import { type MiniInstance, miniPlan, planVerdicts } from "../mini-plans";
import { type Resources, hk, providers, recordVerdict, serverVerdict, verdictAt } from "./tencent-estates";

/** How Terraform writes its documents and its plans; the numbers are those of the traps that were collected. */

const servers = {
  tencentcloud_eip: { cn: {}, hk },
  tencentcloud_clb_instance: { cn: { network_type: "OPEN" }, hk: { ...hk, network_type: "OPEN" } },
  tencentcloud_instance: {
    cn: { count: 2, allocate_public_ip: true },
    hk: { ...hk, count: 2, allocate_public_ip: true },
  },
};

describe("trap 61: what a synthesised document may look like", () => {
  test.each<[string, (provider: Json) => Json]>([
    ["an object", (provider) => provider],
    ["an array", (provider) => [provider]],
  ])("trap 61: provider and blocks as %s", (_, shape) => {
    const edge = (area: string): string | undefined =>
      verdictAt("tencentcloud_cdn_domain.c", {
        tencentcloud_cdn_domain: { c: { domain: "www.other-shop.cn", area, origin: shape({ origin_type: "ip" }) } },
      });
    expect([edge("mainland"), edge("overseas")]).toEqual(["violation", "exempt"]);
    expect(serverVerdict(shape({ region: "ap-guangzhou" }))).toBe("violation");
    expect(serverVerdict(shape({ region: "ap-hongkong" }))).toBe("exempt");
    const bucket = (domain: string): string | undefined =>
      verdictAt("tencentcloud_cos_bucket.b", {
        tencentcloud_cos_bucket: { b: { bucket: "shop-1250000000", origin_domain_rules: shape({ domain }) } },
      });
    expect([bucket("img.other-shop.cn"), bucket("img.xinghai-shop.cn")]).toEqual(["violation", "covered"]);
  });

  test.each([
    "${tencentcloud_eip.NAME.public_ip}",
    "${tencentcloud_clb_instance.NAME.clb_vips[0]}",
    '${tencentcloud_clb_instance.NAME["clb_vips"][0]}',
    '${try(tencentcloud_clb_instance.NAME.clb_vips[0], "10.0.0.1")}',
    '${join("", [tencentcloud_eip.NAME.public_ip])}',
    "${tencentcloud_instance.NAME[0].public_ip}",
    "${tencentcloud_instance.NAME.*.public_ip[1]}",
    "${element(tencentcloud_instance.NAME[*].public_ip, 1)}",
    "${one([for s in tencentcloud_eip.NAME[*] : s.public_ip])}",
  ])("trap 61: the reference in %s is found", (value) => {
    const to = (name: string): string | undefined => recordVerdict({ value: value.replaceAll("NAME", name) }, servers);
    expect([to("cn"), to("hk")]).toEqual(["violation", "exempt"]);
  });

  const ofWholeList = (call: string, name: string): string | undefined =>
    recordVerdict({ value: call.replace("LIST", `tencentcloud_clb_instance.${name}.clb_vips`) }, servers);
  const calls = ["${element(LIST, 0)}", '${join("", LIST)}'];

  test.each(calls)("trap 61: the reference in %s is found in the mainland, and elsewhere never in violation", (call) => {
    expect(ofWholeList(call, "cn")).toBe("violation");
    expect(ofWholeList(call, "hk")).not.toBe("violation");
  });

  // Unlike an index, element() of a list that only the provider knows is taken for a value that may come from anywhere.
  test.fails("trap 61: an element of such a list outside of the mainland is exempt", () => {
    expect(ofWholeList(calls[0]!, "hk")).toBe("exempt");
  });

  test("trap 61: every interpolation of a text is read, not the whole text alone", () => {
    const to = (value: string): string | undefined => recordVerdict({ record_type: "CNAME", value }, servers);
    expect(to("a-${var.x}.cos.ap-guangzhou.myqcloud.com")).toBe("violation");
    expect(to("a-${var.x}.cos.ap-hongkong.myqcloud.com")).toBe("exempt");
    expect(to("${tencentcloud_clb_instance.hk.domain}${var.x}")).toBe("undecided");
    const named = (domain: string): string | undefined =>
      verdictAt("tencentcloud_cdn_domain.c", { tencentcloud_cdn_domain: { c: { domain } } });
    expect(named("${var.x}.xinghai-shop.cn")).toBe("covered");
    expect(named("${var.x}.other-shop.cn")).toBe("violation");
    expect(named("www.${var.x}")).not.toMatch(/covered|exempt/);
  });

  test("trap 61: a resource that is repeated is judged at each place", () => {
    const repeated = (zones: Json): readonly (string | undefined)[] => {
      const web = { for_each: zones, allocate_public_ip: true, availability_zone: "${each.value}" };
      const rows = rowsOf({ shop: { provider: { tencentcloud: {} }, resource: { tencentcloud_instance: { web } } } });
      return [...rows.values()].map(({ verdict }) => verdict);
    };
    expect(repeated({ cn: "ap-guangzhou-3", hk: "ap-hongkong-2" })).toEqual(["violation", "exempt"]);
    expect(repeated({ sg: "ap-singapore-4", hk: "ap-hongkong-2" })).toEqual(["exempt", "exempt"]);
  });

  test.each([
    "${tencentcloud_eip.hk.public_ip",
    '${file("address.txt")}',
    '${templatefile("a.tpl", {})}',
    "${tencentcloud_eip.gone.public_ip}",
  ])("trap 61: %s cannot be read and is not passed", (value) => {
    expect(recordVerdict({ value }, servers)).not.toMatch(/exempt|covered/);
  });
});

describe("trap 62: what a plan shows", () => {
  const record = (known: Resources, references: readonly string[], more: MiniInstance = {}): MiniInstance => ({
    known: { domain: "other-shop.cn", sub_domain: "www", record_type: "A", ...known },
    unknown: { value: references },
    ...more,
  });
  const at = (provider: string): Readonly<Record<string, MiniInstance>> => ({
    "tencentcloud_instance.web": { known: { allocate_public_ip: true }, unknown: { public_ip: null }, provider },
    "tencentcloud_dnspod_record.r": record({}, ["tencentcloud_instance.web.public_ip", "tencentcloud_instance.web"]),
  });

  test("trap 62: a value that is not known yet is followed by its references", () => {
    expect(planVerdicts(miniPlan(at("tencentcloud")))).toEqual({
      "tencentcloud_instance.web": "violation",
      "tencentcloud_dnspod_record.r": "violation",
    });
    expect(planVerdicts(miniPlan(at("tencentcloud.hk")))).toEqual({
      "tencentcloud_instance.web": "exempt",
      "tencentcloud_dnspod_record.r": "exempt",
    });
  });

  test("trap 62: a value that is not known and refers to nothing is not known", () => {
    const lost = { "tencentcloud_dnspod_record.r": record({}, ["var.address"]) };
    expect(planVerdicts(miniPlan(lost))["tencentcloud_dnspod_record.r"]).toBe("undecided");
  });

  test("trap 62: an attribute that is not known is no attribute that is left out", () => {
    const web = (unknown: MiniInstance["unknown"]): string | undefined =>
      planVerdicts(miniPlan({ "tencentcloud_instance.web": unknown === undefined ? {} : { unknown } }))[
        "tencentcloud_instance.web"
      ];
    expect([web(undefined), web({ allocate_public_ip: ["var.open"] })]).toEqual(["exempt", "undecided"]);
  });

  test("trap 62: the region of a provider within a module stands under the module's key", () => {
    const planned = (region: Json): string | undefined => {
      const key = "module.shop:tencentcloud";
      const address = "module.shop.tencentcloud_instance.web";
      const base = { mode: "managed", type: "tencentcloud_instance", name: "web" };
      const change = {
        actions: ["create"],
        before: null,
        after: { allocate_public_ip: true },
        after_unknown: {},
        after_sensitive: {},
      };
      const inside = {
        ...base,
        address: "tencentcloud_instance.web",
        provider_config_key: key,
        expressions: { allocate_public_ip: { constant_value: true } },
      };
      return planVerdicts({
        format_version: "1.2",
        resource_changes: [{ ...base, address, module_address: "module.shop", change }],
        configuration: {
          provider_config: {
            tencentcloud: { name: "tencentcloud", expressions: { region: { constant_value: "ap-guangzhou" } } },
            [key]: { name: "tencentcloud", module_address: "module.shop", expressions: { region } },
          },
          root_module: { module_calls: { shop: { source: "./shop", module: { resources: [inside] } } } },
        },
      })[address];
    };
    expect(planned({ constant_value: "ap-hongkong" })).toBe("exempt");
    expect(planned({ constant_value: "ap-shanghai" })).toBe("violation");
    expect(planned({ references: ["var.region"] })).toBe("undecided");
  });
});

describe("trap 63: a region that only the plan knows", () => {
  const server = { tencentcloud_instance: { web: { allocate_public_ip: true } } };
  const provider = { tencentcloud: { region: "${var.region}" } };
  const judged = (region: Json): string | undefined =>
    verdictAt("tencentcloud_instance.web", server, provider, { variable: { region } });

  test("trap 63: without a value it is no pass", () => {
    expect(judged({ type: "string" })).toBe("undecided");
    expect(judged({ default: "ap-hongkong" })).toBe("exempt");
    expect(judged({ default: "ap-guangzhou" })).toBe("violation");
    // A region that is null is one that is left out.
    expect(judged({ default: null })).toBe("violation");
  });

  test("trap 63: a report with such a region does not pass", () => {
    const verdict = (region: Json): string => {
      const units = [unitOfJson("shop", { provider, variable: { region }, resource: server }, "shop.tf.json")];
      return check({ units, ledger: ledgerWith(), rules: [], today: "2026-11-25", door: "guard", inputs: [] }).verdict;
    };
    expect([verdict({ type: "string" }), verdict({ default: "ap-hongkong" })]).toEqual(["undecided", "passed"]);
  });

  test("trap 63: a pass that rests on a default says so", () => {
    const units = [
      unitOfJson("shop", { provider, variable: { region: { default: "ap-hongkong" } }, resource: server }, "shop.tf.json"),
    ];
    const report = check({ units, ledger: ledgerWith(), rules: [], today: "2026-11-25", door: "guard", inputs: [] });
    expect(JSON.stringify(report.assumedVariables)).toContain("region");
  });

  test("trap 63: the plan settles it", () => {
    const planned = (region: string): string | undefined =>
      planVerdicts(
        miniPlan(
          { "tencentcloud_instance.web": { known: { allocate_public_ip: true } } },
          { tencentcloud: { references: ["var.region"] } },
          { variables: { region: { value: region } } },
        ),
      )["tencentcloud_instance.web"];
    expect([planned("ap-guangzhou"), planned("ap-hongkong")]).toEqual(["violation", "exempt"]);
  });

  test("trap 63: a zone that is written needs no region", () => {
    const zoned = (availability_zone: string): string | undefined => serverVerdict({ region: "${var.x}" }, { availability_zone });
    expect([zoned("ap-guangzhou-3"), zoned("ap-hongkong-2"), zoned("${var.x}")]).toEqual(["violation", "exempt", "undecided"]);
    expect(verdictAt("tencentcloud_instance.web", server, providers)).toBe("violation");
  });
});
