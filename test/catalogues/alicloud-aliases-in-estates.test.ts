import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { verdictOf } from "../infrastructure/verdict-of";

/** Types of Alibaba Cloud that are registered under two names (trap 24): either one gives the same verdict. */

type Body = Readonly<Record<string, Json>>;

const providers: Json = { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] };
const toMainland = "${alicloud_instance.cn.public_ip}";

/** The verdict on the A record www.other-shop.cn, or another one, beside a public server in Hangzhou. */
function recordVerdict(record: Body, resources: Body): string | undefined {
  const alicloud_alidns_record = { r: { domain_name: "other-shop.cn", rr: "www", type: "A", ...record } };
  const servers = { alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } } };
  return verdictOf("alicloud_alidns_record.r", { ...servers, ...resources, alicloud_alidns_record }, providers);
}

describe("trap 24: a resource under its second name", () => {
  const closed = { alicloud_instance: { web: { internet_max_bandwidth_out: 0 } } };
  const web = "${alicloud_instance.web.id}";
  const noRegion: Json = { alicloud: {} };

  test.each(["alicloud_eip", "alicloud_eip_address"])("%s opens what it is bound to, and a record leads to it", (type) => {
    const estate = {
      ...closed,
      [type]: { ip: {} },
      alicloud_eip_association: { a: { allocation_id: `\${${type}.ip.id}`, instance_id: web } },
    };
    expect(verdictOf("alicloud_instance.web", estate, providers)).toBe("violation");
    expect(recordVerdict({ value: `\${${type}.ip.ip_address}` }, { [type]: { ip: {} } })).toBe("violation");
    expect(recordVerdict({ value: `\${${type}.ip.ip_address}` }, { [type]: { ip: { provider: "alicloud.hk" } } })).toBe("exempt");
  });

  test.each(["alicloud_slb", "alicloud_slb_load_balancer"])("%s opens its servers unless it is internal", (type) => {
    const estate = (address_type: string): Body => ({
      ...closed,
      [type]: { lb: { address_type } },
      alicloud_slb_attachment: { a: { load_balancer_id: `\${${type}.lb.id}`, instance_ids: [web] } },
    });
    expect(verdictOf("alicloud_instance.web", estate("internet"), providers)).toBe("violation");
    expect(verdictOf("alicloud_instance.web", estate("intranet"), providers)).toBe("exempt");
  });

  test.each(["alicloud_subnet", "alicloud_vswitch"])("%s says where a server stands", (type) => {
    const placed = (zone_id: string): string | undefined =>
      verdictOf(
        "alicloud_instance.web",
        {
          [type]: { s: { zone_id } },
          alicloud_instance: { web: { internet_max_bandwidth_out: 10, vswitch_id: `\${${type}.s.id}` } },
        },
        noRegion,
      );
    expect([placed("cn-hongkong-b"), placed("cn-shanghai-b")]).toEqual(["exempt", "violation"]);
  });

  const interfaces = ["alicloud_network_interface", "alicloud_ecs_network_interface"];
  const attachments = ["alicloud_network_interface_attachment", "alicloud_ecs_network_interface_attachment"];
  test.each(interfaces.flatMap((nic) => attachments.map((attachment) => [nic, attachment])))(
    "an address on %s reaches the server of %s",
    (nic = "", attachment = "") => {
      const attached = {
        ...closed,
        [nic]: { n: {} },
        [attachment]: { a: { instance_id: web, network_interface_id: `\${${nic}.n.id}` } },
      };
      const bound = { allocation_id: "${alicloud_eip.ip.id}", instance_id: `\${${nic}.n.id}`, instance_type: "NetworkInterface" };
      const open = { ...attached, alicloud_eip: { ip: {} }, alicloud_eip_association: { a: bound } };
      expect(verdictOf("alicloud_instance.web", open, providers)).toBe("violation");
      expect(verdictOf("alicloud_instance.web", attached, providers)).toBe("exempt");
    },
  );

  test.each(["alicloud_havip", "alicloud_vpc_ha_vip"])("an address on %s reaches its server", (type) => {
    const attached = {
      ...closed,
      [type]: { v: {} },
      alicloud_havip_attachment: { a: { instance_id: web, havip_id: `\${${type}.v.id}` } },
    };
    const bound = { allocation_id: "${alicloud_eip.ip.id}", instance_id: `\${${type}.v.id}`, instance_type: "HaVip" };
    const open = { ...attached, alicloud_eip: { ip: {} }, alicloud_eip_association: { a: bound } };
    expect(verdictOf("alicloud_instance.web", open, providers)).toBe("violation");
    expect(verdictOf("alicloud_instance.web", attached, providers)).toBe("exempt");
  });

  test.each(["alicloud_launch_template", "alicloud_ecs_launch_template"])("%s decides for its servers", (type) => {
    const started = (internet_max_bandwidth_out: number): string | undefined =>
      verdictOf(
        "alicloud_instance.web",
        {
          [type]: { t: { internet_max_bandwidth_out } },
          alicloud_instance: { web: { launch_template_id: `\${${type}.t.id}` } },
        },
        providers,
      );
    expect([started(5), started(0)]).toEqual(["violation", "exempt"]);
  });

  test.each(["alicloud_dns_domain", "alicloud_alidns_domain"])("%s is a zone, by reference too", (type) => {
    const under = (zone: string): string | undefined =>
      recordVerdict({ domain_name: `\${${type}.z.domain_name}`, value: toMainland }, { [type]: { z: { domain_name: zone } } });
    expect([under("xinghai-shop.cn"), under("other-shop.cn")]).toEqual(["covered", "violation"]);
  });

  test.each(["alicloud_cas_certificate", "alicloud_ssl_certificates_service_certificate"])("%s serves nothing", (type) => {
    expect(verdictOf(`${type}.c`, { [type]: { c: { certificate_name: "shop" } } }, providers)).toBe("neutral");
  });
});
