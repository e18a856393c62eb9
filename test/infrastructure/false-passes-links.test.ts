import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { verdictsOf } from "./false-passes-shop";

describe("what stands outside of the estate", () => {
  test("a load balancer that is named by a literal id may be public", () => {
    const behind = (more: Record<string, Json>): Record<string, string> =>
      verdictsOf({ alicloud_instance: { web: { internet_max_bandwidth_out: 0 } }, ...more });
    expect(
      behind({
        alicloud_slb_backend_server: {
          b: { load_balancer_id: "lb-bp1", backend_servers: [{ server_id: "${alicloud_instance.web.id}" }] },
        },
      })["alicloud_instance.web"],
    ).toBe("undecided");
    expect(
      behind({ alicloud_slb_attachment: { b: { load_balancer_id: "lb-bp1", instance_ids: ["${alicloud_instance.web.id}"] } } })[
        "alicloud_instance.web"
      ],
    ).toBe("undecided");
    const clb = {
      tencentcloud_instance: { web: {} },
      tencentcloud_clb_attachment: {
        a: { clb_id: "lb-1", listener_id: "lbl-1", targets: [{ instance_id: "${tencentcloud_instance.web.id}" }] },
      },
    };
    expect(verdictsOf(clb)["tencentcloud_instance.web"]).toBe("undecided");
  });

  test("a scaling configuration with public bandwidth stands for the servers of a group elsewhere", () => {
    const configuration = { scaling_group_id: "asg-1", internet_max_bandwidth_out: 10 };
    expect(verdictsOf({ alicloud_ess_scaling_configuration: { c: configuration } })).toEqual({
      "alicloud_ess_scaling_configuration.c": "violation",
    });
    expect(
      verdictsOf({ alicloud_ess_scaling_configuration: { c: { ...configuration, internet_max_bandwidth_out: 0 } } }),
    ).toEqual({});
    const inside = verdictsOf({
      alicloud_ess_scaling_group: { g: {} },
      alicloud_ess_scaling_configuration: { c: { ...configuration, scaling_group_id: "${alicloud_ess_scaling_group.g.id}" } },
    });
    expect(inside).toEqual({ "alicloud_ess_scaling_group.g": "violation" });
  });
});

test("an address of a mainland provider stays there, whatever it is bound to", () => {
  const way = (count: Json): Record<string, Json> => ({
    alicloud_eip_address: { ip: {} },
    alicloud_instance: { hk: { provider: "alicloud.hk" } },
    alicloud_eip_association: {
      a: {
        provider: "alicloud.hk",
        count,
        allocation_id: "${alicloud_eip_address.ip.id}",
        instance_id: "${alicloud_instance.hk.id}",
      },
    },
    alicloud_alidns_record: {
      r: { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${alicloud_eip_address.ip.ip_address}" },
    },
  });
  for (const count of ["${var.bind ? 1 : 0}", 1]) {
    const verdicts = verdictsOf(way(count));
    expect(verdicts["alicloud_eip_address.ip"]).toBe("violation");
    expect(verdicts["alicloud_alidns_record.r"]).toBe("violation");
  }
});

describe("a private address that is written out leads to a server whose address is not", () => {
  const nat = {
    alicloud_eip_address: { ip: {} },
    alicloud_nat_gateway: { n: { vpc_id: "vpc-1" } },
    alicloud_eip_association: {
      a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_nat_gateway.n.id}" },
    },
    alicloud_forward_entry: {
      f: {
        forward_table_id: "${alicloud_nat_gateway.n.forward_table_ids}",
        external_ip: "${alicloud_eip_address.ip.ip_address}",
        internal_ip: "10.0.1.5",
        ip_protocol: "tcp",
        external_port: "80",
        internal_port: "80",
      },
    },
  };
  test.each([
    [{}, "undecided"],
    [{ private_ip: "10.0.1.5" }, "violation"],
    [{ private_ip: "10.0.1.6" }, "exempt"],
    [{ private_ip: "10.0.1.6", secondary_private_ips: ["10.0.1.5"] }, "violation"],
    [{ secondary_private_ips: ["10.0.1.7"] }, "undecided"],
    [{ private_ip: "${var.x}" }, "undecided"],
  ])("a server with %j", (more, expected) => {
    const verdicts = verdictsOf({ ...nat, alicloud_instance: { web: { internet_max_bandwidth_out: 0, ...more } } });
    expect(verdicts["alicloud_instance.web"]).toBe(expected);
  });

  test("and to a network interface, and on to its server", () => {
    const verdicts = verdictsOf({
      ...nat,
      alicloud_instance: { web: { internet_max_bandwidth_out: 0, private_ip: "10.0.1.9" } },
      alicloud_network_interface: { eni: { vswitch_id: "vsw-1", security_group_ids: ["sg-1"] } },
      alicloud_network_interface_attachment: {
        a: { instance_id: "${alicloud_instance.web.id}", network_interface_id: "${alicloud_network_interface.eni.id}" },
      },
    });
    expect(verdicts["alicloud_instance.web"]).toBe("undecided");
  });

  test("tencentcloud_dnat", () => {
    const dnat = {
      tencentcloud_eip: { ip: {} },
      tencentcloud_nat_gateway: { n: { vpc_id: "vpc-1", assigned_eip_set: ["${tencentcloud_eip.ip.public_ip}"] } },
      tencentcloud_dnat: {
        d: {
          nat_id: "${tencentcloud_nat_gateway.n.id}",
          vpc_id: "vpc-1",
          protocol: "TCP",
          elastic_ip: "${tencentcloud_eip.ip.public_ip}",
          elastic_port: 80,
          private_ip: "10.0.1.5",
          private_port: 80,
        },
      },
    };
    expect(verdictsOf({ ...dnat, tencentcloud_instance: { web: {} } })["tencentcloud_instance.web"]).toBe("undecided");
    expect(verdictsOf({ ...dnat, tencentcloud_instance: { web: { private_ip: "10.0.1.6" } } })["tencentcloud_instance.web"]).toBe(
      "exempt",
    );
  });
});

describe("a link whose two ends are outside of the input", () => {
  const entry = (more: Record<string, Json> = {}): Json => ({
    forward_table_id: "ftb-1",
    external_ip: "198.51.100.7",
    external_port: "80",
    internal_ip: "10.0.0.7",
    internal_port: "80",
    ip_protocol: "tcp",
    ...more,
  });

  test.each<readonly [string, Readonly<Record<string, Json>>]>([
    ["alicloud_forward_entry.l", { alicloud_forward_entry: { l: entry() } }],
    [
      "tencentcloud_dnat.l",
      { tencentcloud_dnat: { l: { nat_id: "nat-1", elastic_ip: "198.51.100.7", private_ip: "10.0.0.7" } } },
    ],
    ["alicloud_eip_association.l", { alicloud_eip_association: { l: { allocation_id: "${var.x}", instance_id: "${var.m}" } } }],
    ["tencentcloud_eip_association.l", { tencentcloud_eip_association: { l: { eip_id: "eip-1", instance_id: "ins-1" } } }],
  ])("%s is undecided in the mainland, and exempt in Hong Kong", (address, resource) => {
    expect(verdictsOf(resource)[address]).toBe("undecided");
    const [type = "", named] = Object.entries(resource)[0] ?? [];
    const { l } = named as Record<string, object>;
    const away = { [type]: { l: { ...l, provider: `${type.split("_")[0]}.hk` } } } as unknown as Readonly<Record<string, Json>>;
    const provider = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
    const tencent = { tencentcloud: [{ region: "ap-guangzhou" }, { alias: "hk", region: "ap-hongkong" }] };
    expect(verdictsOf(away, { provider: { ...provider, ...tencent } })[address]).toBe("exempt");
  });
});

test("a WAF domain stands where its instance does", () => {
  const verdicts = verdictsOf({
    alicloud_wafv3_instance: { w: {} },
    alicloud_wafv3_domain: {
      d: { provider: "alicloud.hk", domain: "www.other-shop.cn", instance_id: "${alicloud_wafv3_instance.w.id}" },
    },
  });
  expect(verdicts["alicloud_wafv3_domain.d"]).toBe("violation");
});
