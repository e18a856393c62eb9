import { describe, expect, test } from "vitest";
import { type Resources, hk, recordVerdict, verdictAt } from "./tencent-estates";

/** What Tencent Cloud's products are, and which of them there are; the numbers are those of the traps that were collected. */

describe("trap 50: names that the provider does not have", () => {
  test.each([
    "tencentcloud_ecm_instance",
    "tencentcloud_tcb_hosting",
    "tencentcloud_cloudbase_site",
    "tencentcloud_ecdn_domain",
    "tencentcloud_live_domain",
    "tencentcloud_cos_bucket_website",
    "tencentcloud_dnspod_zone",
    "tencentcloud_domain_registration",
    "tencentcloud_vod_domain",
    "tencentcloud_icp_filing",
  ])("trap 50: %s is undecided, wherever it stands", (type) => {
    const body = { domain: "www.other-shop.cn" };
    expect(verdictAt(`${type}.x`, { [type]: { x: body } })).toBe("undecided");
    expect(verdictAt(`${type}.x`, { [type]: { x: { ...body, ...hk } } })).toBe("undecided");
  });

  test("trap 50: what it does have is judged", () => {
    const css = (play_type: number): string | undefined =>
      verdictAt("tencentcloud_css_domain.x", {
        tencentcloud_css_domain: { x: { domain_name: "live.other-shop.cn", domain_type: 1, play_type } },
      });
    expect([css(1), css(3)]).toEqual(["violation", "exempt"]);
    expect(verdictAt("tencentcloud_vod_sub_application.x", { tencentcloud_vod_sub_application: { x: { name: "shop" } } })).toBe(
      "neutral",
    );
    const zone = { tencentcloud_dnspod_domain_instance: { x: { domain: "other-shop.cn" } } };
    expect(verdictAt("tencentcloud_dnspod_domain_instance.x", zone)).toBe("neutral");
  });
});

describe("trap 51: what is withdrawn is judged as long as it is written", () => {
  const scaling = {
    auto_scaling_group: [{ vpc_id: "vpc-1" }],
    auto_scaling_config: [{ internet_max_bandwidth_out: 5 }],
  };
  test.each<[string, Resources, string]>([
    ["tencentcloud_eks_cluster", { public_lb: [{ enabled: true }] }, "violation"],
    ["tencentcloud_eks_cluster", { public_lb: [{ enabled: false }] }, "exempt"],
    ["tencentcloud_eks_container_instance", { auto_create_eip: true }, "violation"],
    ["tencentcloud_eks_container_instance", { existed_eip_ids: ["eip-1"] }, "violation"],
    ["tencentcloud_eks_container_instance", {}, "exempt"],
    ["tencentcloud_kubernetes_as_scaling_group", scaling, "violation"],
    [
      "tencentcloud_kubernetes_as_scaling_group",
      { ...scaling, auto_scaling_config: [{ internet_max_bandwidth_out: 5, public_ip_assigned: false }] },
      "exempt",
    ],
    ["tencentcloud_container_cluster", { require_wan_ip: 1 }, "violation"],
    ["tencentcloud_container_cluster", { require_wan_ip: 0 }, "exempt"],
    ["tencentcloud_container_cluster_instance", { require_wan_ip: 1 }, "violation"],
    ["tencentcloud_container_cluster_instance", {}, "exempt"],
    ["tencentcloud_lb", { type: "OPEN" }, "violation"],
    ["tencentcloud_lb", { type: "INTERNAL" }, "exempt"],
    ["tencentcloud_alb_instance", {}, "undecided"],
  ])("trap 51: %s with %j is %s", (type, argument, expected) => {
    expect(verdictAt(`${type}.x`, { [type]: { x: argument } })).toBe(expected);
    if (expected === "violation") expect(verdictAt(`${type}.x`, { [type]: { x: { ...argument, ...hk } } })).toBe("exempt");
  });

  test("trap 51: the one type that is called alb opens the servers behind a load balancer", () => {
    const behind = (network_type: string): string | undefined =>
      verdictAt("tencentcloud_instance.web", {
        tencentcloud_instance: { web: {} },
        tencentcloud_clb_instance: { lb: { network_type } },
        tencentcloud_alb_server_attachment: {
          a: {
            loadbalancer_id: "${tencentcloud_clb_instance.lb.id}",
            listener_id: "lbl-1",
            backends: [{ instance_id: "${tencentcloud_instance.web.id}", port: 80 }],
          },
        },
      });
    expect([behind("OPEN"), behind("INTERNAL")]).toEqual(["violation", "exempt"]);
  });
});

describe("trap 52: what a filing can rest on", () => {
  // A filing in progress permits its server; which servers may carry one changes no verdict, and is a rule of its own (anchor-not-eligible).
  const tagged = { allocate_public_ip: true, tags: { "icp-filing": "浙ICP备2021999901号-2" } };
  test.each<[string, string, Resources]>([
    ["a prepaid server", "tencentcloud_instance", { instance_charge_type: "PREPAID", instance_charge_type_prepaid_period: 3 }],
    ["one that is paid by the hour", "tencentcloud_instance", {}],
    ["a spot server", "tencentcloud_instance", { instance_charge_type: "SPOTPAID" }],
    ["a set of servers", "tencentcloud_instance_set", {}],
  ])("trap 52: the way of paying for %s changes no verdict", (_, type, argument) => {
    const at = (more: Resources): string | undefined =>
      verdictAt(`${type}.web`, { [type]: { web: { allocate_public_ip: true, ...argument, ...more } } });
    expect([at({}), at(tagged), at(hk)]).toEqual(["violation", "covered", "exempt"]);
  });

  test("trap 52: a bucket is public on Tencent's own name without a filing of the user, on a name of the user with one", () => {
    const bucket = (argument: Resources): string | undefined =>
      verdictAt("tencentcloud_cos_bucket.b", { tencentcloud_cos_bucket: { b: { bucket: "shop-1250000000", ...argument } } });
    const named = (domain: string): Resources => ({ origin_domain_rules: [{ domain, type: "REST" }] });
    expect(bucket({ website: [{ index_document: "index.html" }] })).toBe("exempt");
    expect(bucket(named("img.other-shop.cn"))).toBe("violation");
    expect(bucket(named("img.xinghai-shop.cn"))).toBe("covered");
    expect(bucket({ ...named("img.other-shop.cn"), ...hk })).toBe("exempt");
  });

  test("trap 52: a record on one of Tencent's own names brings in the user's name", () => {
    const to = (value: string): string | undefined => recordVerdict({ record_type: "CNAME", value });
    expect(to("shop-1250000000.cos.ap-guangzhou.myqcloud.com")).toBe("violation");
    expect(to("shop-1250000000.cos-website.ap-guangzhou.myqcloud.com")).toBe("violation");
    expect(to("1250000000-abc.ap-guangzhou.tencentscf.com")).toBe("violation");
    expect(to("shop-1250000000.cos.ap-hongkong.myqcloud.com")).toBe("exempt");
    expect(to("shop-1g.tcloudbaseapp.com")).toBe("undecided");
  });

  test("trap 52: a filing elsewhere does not carry a server at Tencent Cloud", () => {
    const web = { tencentcloud_instance: { web: { ...tagged, tags: { "icp-filing": "浙ICP备2021999901号-1" } } } };
    expect(verdictAt("tencentcloud_instance.web", web)).toBe("violation");
  });
});
