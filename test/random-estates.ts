import fc from "fast-check";
import type { Json } from "../lib/terraform/body";

/** A document of Terraform JSON. */
export type Document = { readonly [key: string]: Json };

/** One website of a random estate: where it stands, what opens it, which name leads to it. */
export interface Website {
  readonly cloud: "alicloud" | "tencentcloud";
  readonly place: "default" | "mainland" | "hk" | "overseas";
  readonly zone: "none" | "mainland" | "hk";
  readonly opening: "bandwidth" | "address" | "balancer" | "dnat" | "none";
  readonly leads: "address" | "private" | "literal" | "edge" | "nothing";
  readonly domain: "xinghai-shop.cn" | "other-shop.cn";
  readonly label: "www" | "@" | "*" | "_acme-challenge" | "pay";
  readonly type: "A" | "TXT" | "AAAA";
  readonly enabled: boolean;
  readonly scope: "domestic" | "overseas" | "global";
}

const website: fc.Arbitrary<Website> = fc.record({
  cloud: fc.constantFrom("alicloud", "tencentcloud"),
  place: fc.constantFrom("default", "mainland", "hk", "overseas"),
  zone: fc.constantFrom("none", "none", "mainland", "hk"),
  opening: fc.constantFrom("bandwidth", "address", "balancer", "dnat", "none"),
  leads: fc.constantFrom("address", "address", "private", "literal", "edge", "nothing"),
  domain: fc.constantFrom("xinghai-shop.cn", "other-shop.cn"),
  label: fc.constantFrom("www", "@", "*", "_acme-challenge", "pay"),
  type: fc.constantFrom("A", "A", "TXT", "AAAA"),
  enabled: fc.boolean(),
  scope: fc.constantFrom("domestic", "overseas", "global"),
});

export const estate: fc.Arbitrary<readonly Website[]> = fc.array(website, { minLength: 1, maxLength: 4 });

const regions = {
  alicloud: { mainland: "cn-hangzhou", hk: "cn-hongkong", overseas: "ap-southeast-1" },
  tencentcloud: { mainland: "ap-guangzhou", hk: "ap-hongkong", overseas: "ap-singapore" },
} as const;

/** The providers of every estate: a default one in the mainland, and one alias for each other place. */
export const providers: Document = Object.fromEntries(
  Object.entries(regions).map(([cloud, { mainland, hk, overseas }]) => [
    cloud,
    [
      { region: mainland },
      { alias: "mainland", region: mainland },
      { alias: "hk", region: hk },
      { alias: "overseas", region: overseas },
    ],
  ]),
);

/** The aliases by which a module call hands all of them on. */
export const passedProviders: Document = Object.fromEntries(
  Object.keys(regions).flatMap((cloud) =>
    [cloud, `${cloud}.mainland`, `${cloud}.hk`, `${cloud}.overseas`].map((key) => [key, key] as const),
  ),
);

/** The resources of an estate; `nameOf` gives each website the name that all its resources have. */
export function resourcesOf(websites: readonly Website[], nameOf: (index: number) => string): Document {
  const resources: Record<string, Record<string, Json>> = {};
  websites.forEach((site, index) => {
    const name = nameOf(index);
    for (const [type, body] of Object.entries(site.cloud === "alicloud" ? atAlibaba(site, name) : atTencent(site, name)))
      (resources[type] ??= {})[name] = body;
  });
  return resources;
}

function atAlibaba(site: Website, name: string): Record<string, Document> {
  const provider: Document = site.place === "default" ? {} : { provider: `alicloud.${site.place}` };
  const zone: Document =
    site.zone === "none" ? {} : { availability_zone: site.zone === "mainland" ? "cn-hangzhou-h" : "cn-hongkong-b" };
  const made: Record<string, Document> = {
    alicloud_instance: {
      ...provider,
      ...zone,
      instance_type: "ecs.g7.large",
      internet_max_bandwidth_out: site.opening === "bandwidth" ? 10 : 0,
    },
  };
  let address = `\${alicloud_instance.${name}.public_ip}`;
  const id = `\${alicloud_instance.${name}.id}`;
  if (site.opening === "address") {
    made.alicloud_eip_address = { ...provider, bandwidth: "5" };
    made.alicloud_eip_association = { ...provider, allocation_id: `\${alicloud_eip_address.${name}.id}`, instance_id: id };
    address = `\${alicloud_eip_address.${name}.ip_address}`;
  } else if (site.opening === "balancer") {
    made.alicloud_slb_load_balancer = { ...provider, address_type: "internet" };
    made.alicloud_slb_backend_server = {
      ...provider,
      load_balancer_id: `\${alicloud_slb_load_balancer.${name}.id}`,
      backend_servers: [{ server_id: id, weight: 100 }],
    };
    address = `\${alicloud_slb_load_balancer.${name}.address}`;
  } else if (site.opening === "dnat") {
    made.alicloud_nat_gateway = { ...provider, vpc_id: "vpc-1", network_type: "internet" };
    made.alicloud_eip_address = { ...provider, bandwidth: "5" };
    made.alicloud_eip_association = {
      ...provider,
      allocation_id: `\${alicloud_eip_address.${name}.id}`,
      instance_id: `\${alicloud_nat_gateway.${name}.id}`,
    };
    made.alicloud_forward_entry = {
      ...provider,
      forward_table_id: `\${alicloud_nat_gateway.${name}.forward_table_ids}`,
      external_ip: `\${alicloud_eip_address.${name}.ip_address}`,
      internal_ip: `\${alicloud_instance.${name}.private_ip}`,
      ip_protocol: "tcp",
      external_port: "80",
      internal_port: "80",
    };
    address = `\${alicloud_eip_address.${name}.ip_address}`;
  }
  if (site.leads === "nothing") return made;
  if (site.leads === "edge") {
    const host = site.label === "@" ? site.domain : `${site.label.replace("*", "all")}.${site.domain}`;
    made.alicloud_cdn_domain_new = {
      domain_name: host,
      cdn_type: "web",
      scope: site.scope,
      sources: [{ type: "ipaddr", content: address, port: 80 }],
    };
    return made;
  }
  made.alicloud_alidns_record = {
    domain_name: site.domain,
    rr: site.label,
    type: site.type,
    value:
      site.leads === "literal" ? "203.0.113.7" : site.leads === "private" ? `\${alicloud_instance.${name}.private_ip}` : address,
    status: site.enabled ? "ENABLE" : "DISABLE",
  };
  return made;
}

function atTencent(site: Website, name: string): Record<string, Document> {
  const provider: Document = site.place === "default" ? {} : { provider: `tencentcloud.${site.place}` };
  const zone: Document =
    site.zone === "none" ? {} : { availability_zone: site.zone === "mainland" ? "ap-guangzhou-3" : "ap-hongkong-2" };
  const made: Record<string, Document> = {
    tencentcloud_instance: { ...provider, ...zone, image_id: "img-1", allocate_public_ip: site.opening === "bandwidth" },
  };
  let address = `\${tencentcloud_instance.${name}.public_ip}`;
  const id = `\${tencentcloud_instance.${name}.id}`;
  if (site.opening === "address" || site.opening === "dnat") {
    made.tencentcloud_eip = { ...provider, name: "ip" };
    made.tencentcloud_eip_association = { ...provider, eip_id: `\${tencentcloud_eip.${name}.id}`, instance_id: id };
    address = `\${tencentcloud_eip.${name}.public_ip}`;
  } else if (site.opening === "balancer") {
    made.tencentcloud_clb_instance = { ...provider, network_type: "OPEN" };
    made.tencentcloud_clb_listener = {
      ...provider,
      clb_id: `\${tencentcloud_clb_instance.${name}.id}`,
      protocol: "TCP",
      port: 80,
    };
    made.tencentcloud_clb_attachment = {
      ...provider,
      clb_id: `\${tencentcloud_clb_instance.${name}.id}`,
      listener_id: `\${tencentcloud_clb_listener.${name}.listener_id}`,
      targets: [{ instance_id: id, port: 80 }],
    };
    address = `\${tencentcloud_clb_instance.${name}.clb_vips[0]}`;
  }
  if (site.leads === "nothing") return made;
  if (site.leads === "edge") {
    const host = site.label === "@" ? site.domain : `${site.label.replace("*", "all")}.${site.domain}`;
    made.tencentcloud_cdn_domain = {
      domain: host,
      service_type: "web",
      area: site.scope === "domestic" ? "mainland" : site.scope,
      origin: [{ origin_type: "ip", origin_list: [address] }],
    };
    return made;
  }
  made.tencentcloud_dnspod_record = {
    domain: site.domain,
    sub_domain: site.label,
    record_type: site.type,
    record_line: "默认",
    value:
      site.leads === "literal"
        ? "203.0.113.7"
        : site.leads === "private"
          ? `\${tencentcloud_instance.${name}.private_ip}`
          : address,
    status: site.enabled ? "ENABLE" : "DISABLE",
  };
  return made;
}

/** The path of a literal in a document. */
export type Path = readonly (string | number)[];

/** Every literal argument of the resources: no reference, no choice of a provider. */
export function literalsIn(resources: Document): readonly Path[] {
  const found: Path[] = [];
  const walk = (value: Json, path: Path): void => {
    if (Array.isArray(value)) (value as readonly Json[]).forEach((item, index) => walk(item, [...path, index]));
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) if (key !== "provider") walk(inner, [...path, key]);
    if ((typeof value === "string" && !value.includes("${")) || typeof value === "number" || typeof value === "boolean")
      found.push(path);
  };
  walk(resources, []);
  return found;
}

/** The document with the value at a path replaced. */
export function replaceAt(document: Json, path: Path, change: (value: Json) => Json): Json {
  const [first, ...rest] = path;
  if (first === undefined) return change(document);
  if (Array.isArray(document))
    return (document as readonly Json[]).map((item, index) => (index === first ? replaceAt(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(document as Document).map(([key, value]) => [key, key === first ? replaceAt(value, rest, change) : value]),
  );
}

/** The same document with all keys the other way round. */
export function reversed(document: Json): Json {
  if (Array.isArray(document)) return (document as readonly Json[]).map(reversed);
  if (typeof document !== "object" || document === null) return document;
  return Object.fromEntries(
    Object.entries(document)
      .reverse()
      .map(([key, value]) => [key, reversed(value)]),
  );
}
