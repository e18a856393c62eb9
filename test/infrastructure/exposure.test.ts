import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { rowsOf, verdictOf } from "./verdict-of";

/** Alibaba Cloud: a private server that something else may open. */
const server = { alicloud_instance: { web: { internet_max_bandwidth_out: 0 } } } as const;

describe("a server without bandwidth of its own is judged by what reaches it", () => {
  test.each<[string, Json, string]>([
    ["nothing", {}, "exempt"],
    [
      "an EIP",
      {
        alicloud_eip_address: { ip: {} },
        alicloud_eip_association: {
          a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_instance.web.id}" },
        },
      },
      "violation",
    ],
    [
      "an EIP whose target is lost",
      {
        alicloud_eip_address: { ip: {} },
        alicloud_eip_association: { a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${local.lost}" } },
      },
      "undecided",
    ],
    [
      "a DNAT entry on a NAT gateway",
      {
        alicloud_nat_gateway: { nat: { vpc_id: "vpc-1" } },
        alicloud_forward_entry: {
          f: {
            forward_table_id: "${alicloud_nat_gateway.nat.forward_table_ids}",
            external_ip: "203.0.113.7",
            internal_ip: "${alicloud_instance.web.private_ip}",
          },
        },
      },
      "violation",
    ],
    [
      "a public CLB backend",
      {
        alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
        alicloud_slb_backend_server: {
          b: {
            load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
            backend_servers: [{ server_id: "${alicloud_instance.web.id}" }],
          },
        },
      },
      "violation",
    ],
    [
      "an intranet CLB backend",
      {
        alicloud_slb_load_balancer: { lb: { address_type: "intranet" } },
        alicloud_slb_backend_server: {
          b: {
            load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
            backend_servers: [{ server_id: "${alicloud_instance.web.id}" }],
          },
        },
      },
      "exempt",
    ],
    [
      "a public ALB, through listener and server group",
      {
        alicloud_alb_load_balancer: { lb: { address_type: "Internet", vpc_id: "vpc-1" } },
        alicloud_alb_server_group: {
          g: { vpc_id: "vpc-1", servers: [{ server_id: "${alicloud_instance.web.id}", server_type: "Ecs" }] },
        },
        alicloud_alb_listener: {
          l: {
            load_balancer_id: "${alicloud_alb_load_balancer.lb.id}",
            default_actions: [
              {
                type: "ForwardGroup",
                forward_group_config: [{ server_group_tuples: [{ server_group_id: "${alicloud_alb_server_group.g.id}" }] }],
              },
            ],
          },
        },
      },
      "violation",
    ],
    [
      "a CDN domain that pulls from it",
      {
        alicloud_cdn_domain_new: {
          c: {
            domain_name: "img.other-shop.cn",
            cdn_type: "web",
            scope: "domestic",
            sources: [{ type: "ipaddr", content: "${alicloud_instance.web.public_ip}" }],
          },
        },
      },
      "violation",
    ],
    [
      "a record alone: a name opens nothing",
      {
        alicloud_alidns_record: {
          r: { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.web.private_ip}" },
        },
      },
      "exempt",
    ],
  ])("%s", (_, more, expected) => {
    expect(verdictOf("alicloud_instance.web", { ...server, ...(more as object) })).toBe(expected);
  });
});

describe("what an attribute that is not known does to exposure", () => {
  test.each<[string, Json, string]>([
    ["bandwidth from a variable without default", { internet_max_bandwidth_out: "${var.unset}" }, "undecided"],
    ["bandwidth 0 or 10 by a condition", { internet_max_bandwidth_out: "${var.unset == 1 ? 10 : 0}" }, "violation"],
    ["bandwidth as text", { internet_max_bandwidth_out: "10" }, "violation"],
    ["bandwidth null", { internet_max_bandwidth_out: null }, "exempt"],
    ["a launch template that is a literal", { launch_template_id: "lt-1" }, "undecided"],
  ])("%s", (_, body, expected) => {
    expect(verdictOf("alicloud_instance.web", { alicloud_instance: { web: body } }, undefined, { variable: { unset: {} } })).toBe(
      expected,
    );
  });
});

describe("Tencent Cloud", () => {
  const privateServer = {
    tencentcloud_instance: { web: { availability_zone: "ap-guangzhou-3", internet_max_bandwidth_out: 10 } },
  } as const;
  test.each<[string, Json, string]>([
    ["bandwidth alone gives no address", {}, "exempt"],
    [
      "an EIP",
      {
        tencentcloud_eip: { ip: {} },
        tencentcloud_eip_association: {
          a: { eip_id: "${tencentcloud_eip.ip.id}", instance_id: "${tencentcloud_instance.web.id}" },
        },
      },
      "violation",
    ],
    [
      "DNAT",
      {
        tencentcloud_dnat: {
          d: {
            vpc_id: "vpc-1",
            nat_id: "nat-1",
            elastic_ip: "203.0.113.9",
            private_ip: "${tencentcloud_instance.web.private_ip}",
          },
        },
      },
      "violation",
    ],
    [
      "an OPEN CLB",
      {
        tencentcloud_clb_instance: { lb: { network_type: "OPEN" } },
        tencentcloud_clb_listener: { l: { clb_id: "${tencentcloud_clb_instance.lb.id}", protocol: "TCP", port: 443 } },
        tencentcloud_clb_attachment: {
          a: {
            clb_id: "${tencentcloud_clb_instance.lb.id}",
            listener_id: "${tencentcloud_clb_listener.l.listener_id}",
            targets: [{ instance_id: "${tencentcloud_instance.web.id}" }],
          },
        },
      },
      "violation",
    ],
    [
      "an INTERNAL CLB",
      {
        tencentcloud_clb_instance: { lb: { network_type: "INTERNAL" } },
        tencentcloud_clb_attachment: {
          a: {
            clb_id: "${tencentcloud_clb_instance.lb.id}",
            listener_id: "lbl-1",
            targets: [{ instance_id: "${tencentcloud_instance.web.id}" }],
          },
        },
      },
      "exempt",
    ],
  ])("%s", (_, more, expected) => {
    expect(verdictOf("tencentcloud_instance.web", { ...privateServer, ...(more as object) })).toBe(expected);
  });
});

test("a public side that leads to an end that cannot be seen makes every private server of its cloud undecided, no other's", () => {
  const rows = rowsOf({
    shop: {
      provider: { alicloud: { region: "cn-hangzhou" }, tencentcloud: { region: "ap-guangzhou" } },
      resource: {
        ...server,
        tencentcloud_instance: { web: { allocate_public_ip: false } },
        alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
        alicloud_slb_backend_server: {
          b: {
            load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
            dynamic: { backend_servers: { for_each: "${var.ids}", content: { server_id: "${backend_servers.value}" } } },
          },
        },
      },
      variable: { ids: {} },
    },
  });
  expect(rows.get("alicloud_instance.web")?.verdict).toBe("undecided");
  expect(rows.get("tencentcloud_instance.web")?.verdict).toBe("exempt");
});

describe("a NAT gateway only lets traffic out", () => {
  const nat = {
    alicloud_nat_gateway: { nat: { vpc_id: "vpc-1" } },
    alicloud_eip_address: { ip: {} },
    alicloud_eip_association: {
      a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_nat_gateway.nat.id}" },
    },
  } as const;
  test("its EIP needs no filing, also when instance_type is left out", () => {
    expect(verdictOf("alicloud_eip_address.ip", nat)).toBe("exempt");
    expect(verdictOf("alicloud_nat_gateway.nat", nat)).toBe("exempt");
  });
  test("until a DNAT entry stands on it", () => {
    const open = {
      ...nat,
      alicloud_forward_entry: {
        f: {
          forward_table_id: "${alicloud_nat_gateway.nat.forward_table_ids}",
          external_ip: "${alicloud_eip_address.ip.ip_address}",
          internal_ip: "192.168.0.9",
        },
      },
    };
    expect(verdictOf("alicloud_eip_address.ip", open)).toBe("violation");
    expect(verdictOf("alicloud_nat_gateway.nat", open)).toBe("violation");
  });
});

test("a type of a known cloud that no catalogue lists is undecided, a type of another provider is counted", () => {
  const stacks = {
    shop: {
      provider: { alicloud: { region: "cn-hangzhou" } },
      resource: { alicloud_brand_new_gateway: { g: {} }, random_id: { r: {} } },
    },
  };
  const rows = rowsOf(stacks);
  expect(rows.get("alicloud_brand_new_gateway.g")?.verdict).toBe("undecided");
  expect(rows.has("random_id.r")).toBe(false);
});

test("a module whose content is not in the input is undecided", () => {
  expect(rowsOf({ shop: { module: { site: { source: "acme/site/alicloud" } } } }).get("module.site")?.verdict).toBe("undecided");
});
