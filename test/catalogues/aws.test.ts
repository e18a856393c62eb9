import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";

/** Verdicts of AWS estates, from the facts of 2026-08-21: the China partition is the mainland, everything else is not. */

type Resources = Readonly<Record<string, Json>>;

const filedAtAws = ledgerWith(
  `      - { number: 浙ICP备2021999901号-2, domains: [xinghai-cloud.cn], accessProviders: [aws], registrant: subject }`,
);

function verdictsIn(region: string | null, resource: Resources, more: Resources = {}): ReadonlyMap<string, string> {
  const provider = {
    aws: region === null ? {} : { region },
    alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }],
  };
  const rows = rowsOf({ shop: { provider, variable: { u: {} }, resource, ...more } }, filedAtAws);
  return new Map([...rows].map(([address, row]) => [address, row.verdict]));
}

/** The verdict on aws_route53_record.r beside these resources. */
function recordTo(region: string, resource: Resources, record: Resources): string | undefined {
  const r = { name: "www.other-shop.cn", type: "A", ttl: 60, zone_id: "Z1", ...record };
  return verdictsIn(region, { ...resource, aws_route53_record: { r } }).get("aws_route53_record.r");
}

const subnets = {
  aws_subnet: { open: { map_public_ip_on_launch: true }, closed: { map_public_ip_on_launch: false }, plain: {} },
};

describe("what stands where", () => {
  test.each<[string, string | null, string, Resources, string]>([
    [
      "a server with a public address in Beijing",
      "cn-north-1",
      "aws_instance",
      { associate_public_ip_address: true },
      "violation",
    ],
    ["one in Ningxia", "cn-northwest-1", "aws_instance", { associate_public_ip_address: true }, "violation"],
    ["one in Frankfurt", "eu-central-1", "aws_instance", { associate_public_ip_address: true }, "exempt"],
    ["one in Hong Kong", "ap-east-1", "aws_instance", { associate_public_ip_address: true }, "exempt"],
    ["one in Taipei", "ap-east-2", "aws_instance", { associate_public_ip_address: true }, "exempt"],
    ["one without a region", null, "aws_instance", { associate_public_ip_address: true }, "undecided"],
    ["one in a region that nobody lists", "xx-north-1", "aws_instance", { associate_public_ip_address: true }, "undecided"],
    ["one in a new China region", "cn-south-1", "aws_instance", { associate_public_ip_address: true }, "violation"],
    ["one placed by its own region", null, "aws_instance", { associate_public_ip_address: true, region: "us-east-1" }, "exempt"],
    [
      "one placed by its zone",
      null,
      "aws_instance",
      { associate_public_ip_address: true, availability_zone: "cn-north-1a" },
      "violation",
    ],
    [
      "one in a local zone abroad",
      null,
      "aws_instance",
      { associate_public_ip_address: true, availability_zone: "us-west-2-lax-1a" },
      "exempt",
    ],
    ["a server without a public address", "cn-north-1", "aws_instance", { associate_public_ip_address: false }, "exempt"],
    [
      "one in a subnet that hands out addresses",
      "cn-north-1",
      "aws_instance",
      { subnet_id: "${aws_subnet.open.id}" },
      "violation",
    ],
    ["one in a subnet that does not", "cn-north-1", "aws_instance", { subnet_id: "${aws_subnet.plain.id}" }, "exempt"],
    [
      "one that refuses the subnet's address",
      "cn-north-1",
      "aws_instance",
      { subnet_id: "${aws_subnet.open.id}", associate_public_ip_address: false },
      "exempt",
    ],
    ["one in the default subnet", "cn-north-1", "aws_instance", {}, "violation"],
    ["one in a subnet that is not known", "cn-north-1", "aws_instance", { subnet_id: "${var.u}" }, "undecided"],
    ["a load balancer, which faces the internet by default", "cn-north-1", "aws_lb", {}, "violation"],
    ["an internal one", "cn-north-1", "aws_lb", { internal: true }, "exempt"],
    ["one for appliances", "cn-north-1", "aws_lb", { load_balancer_type: "gateway" }, "exempt"],
    ["a stack, whose inside is not shown", "cn-north-1", "aws_cloudformation_stack", {}, "undecided"],
    ["a stack abroad", "us-east-1", "aws_cloudformation_stack", {}, "exempt"],
    ["one by its older name", "cn-north-1", "aws_alb", {}, "violation"],
    ["a classic one abroad", "us-east-1", "aws_elb", {}, "exempt"],
    [
      "a distribution in China without a filed alias",
      "cn-northwest-1",
      "aws_cloudfront_distribution",
      { enabled: true, aliases: ["www.other-shop.cn"] },
      "violation",
    ],
    [
      "one with a filed alias",
      "cn-northwest-1",
      "aws_cloudfront_distribution",
      { enabled: true, aliases: ["www.xinghai-shop.cn"] },
      "covered",
    ],
    [
      "one that is switched off",
      "cn-northwest-1",
      "aws_cloudfront_distribution",
      { enabled: false, aliases: ["www.other-shop.cn"] },
      "exempt",
    ],
    [
      "one of the global partition",
      "us-east-1",
      "aws_cloudfront_distribution",
      { enabled: true, aliases: ["www.other-shop.cn"] },
      "exempt",
    ],
    [
      "a function under AWS's own name",
      "cn-north-1",
      "aws_lambda_function_url",
      { function_name: "f", authorization_type: "NONE" },
      "exempt",
    ],
    [
      "a custom domain of an API, unfiled",
      "cn-north-1",
      "aws_apigatewayv2_domain_name",
      { domain_name: "api.other-shop.cn" },
      "violation",
    ],
    [
      "one that is filed at AWS",
      "cn-north-1",
      "aws_apigatewayv2_domain_name",
      { domain_name: "api.xinghai-cloud.cn" },
      "covered",
    ],
    [
      "one that is filed at another cloud alone",
      "cn-north-1",
      "aws_apigatewayv2_domain_name",
      { domain_name: "api.xinghai-shop.cn" },
      "violation",
    ],
    ["a private bucket", "cn-north-1", "aws_s3_bucket", { bucket: "b" }, "exempt"],
    ["a cluster, whose inside is not shown", "cn-north-1", "aws_eks_cluster", {}, "undecided"],
    ["a cluster abroad", "eu-west-1", "aws_eks_cluster", {}, "exempt"],
    ["a database with a public endpoint", "cn-north-1", "aws_db_instance", { publicly_accessible: true }, "exempt"],
    ["a type that nobody lists and that looks public", "cn-north-1", "aws_new_thing", { public_endpoint: true }, "undecided"],
    ["such a type abroad", "eu-west-1", "aws_new_thing", { public_endpoint: true }, "neutral"],
  ])("%s (%s)", (_, region, type, body, expected) => {
    expect(verdictsIn(region, { ...subnets, [type]: { x: body } }).get(`${type}.x`)).toBe(expected);
  });
});

const behindBalancer: Resources = {
  aws_lb: { l: {} },
  aws_lb_listener: {
    l: {
      load_balancer_arn: "${aws_lb.l.arn}",
      default_action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.g.arn}" }],
    },
  },
  aws_lb_target_group: { g: {} },
  aws_lb_target_group_attachment: { a: { target_group_arn: "${aws_lb_target_group.g.arn}", target_id: "${aws_instance.i.id}" } },
  aws_instance: { i: { subnet_id: "${aws_subnet.closed.id}" } },
  ...subnets,
};

describe("what the public side exposes", () => {
  test("an address that is bound to a private server", () => {
    const server = { aws_instance: { i: { associate_public_ip_address: false } } };
    expect(
      verdictsIn("cn-north-1", { ...server, aws_eip: { e: { instance: "${aws_instance.i.id}" } } }).get("aws_instance.i"),
    ).toBe("violation");
    const association = { a: { allocation_id: "${aws_eip.e.id}", instance_id: "${aws_instance.i.id}" } };
    const bound = verdictsIn("cn-north-1", { ...server, aws_eip: { e: {} }, aws_eip_association: association });
    expect(bound.get("aws_instance.i")).toBe("violation");
  });

  test("an address of a NAT gateway serves nobody", () => {
    const nat = { aws_eip: { e: {} }, aws_nat_gateway: { n: { allocation_id: "${aws_eip.e.id}" } } };
    expect(verdictsIn("cn-north-1", nat).get("aws_eip.e")).toBe("exempt");
  });

  test("a server behind a load balancer", () => {
    expect(verdictsIn("cn-north-1", behindBalancer).get("aws_instance.i")).toBe("violation");
    const internal = { ...behindBalancer, aws_lb: { l: { internal: true } } };
    expect(verdictsIn("cn-north-1", internal).get("aws_instance.i")).toBe("exempt");
  });

  test("a rule's filed name covers what it leads to", () => {
    const rule = (host: string): Json => ({
      r: {
        listener_arn: "${aws_lb_listener.l.arn}",
        action: [{ type: "forward", target_group_arn: "${aws_lb_target_group.g.arn}" }],
        condition: [{ host_header: [{ values: [host] }] }],
      },
    });
    const verdict = (host: string): string | undefined =>
      verdictsIn("cn-north-1", { ...behindBalancer, aws_lb_listener_rule: rule(host) }).get("aws_lb_listener_rule.r");
    expect(verdict("www.xinghai-cloud.cn")).toBe("covered");
    expect(verdict("www.xinghai-shop.cn")).toBe("violation");
    expect(verdict("www.other-shop.cn")).toBe("violation");
  });

  test("an API whose methods nobody signs, also under AWS's own name", () => {
    const api = (authorization: string): Resources => ({
      aws_api_gateway_rest_api: { a: { name: "a", endpoint_configuration: [{ types: ["REGIONAL"] }] } },
      aws_api_gateway_method: { m: { rest_api_id: "${aws_api_gateway_rest_api.a.id}", http_method: "GET", authorization } },
    });
    const address = "aws_api_gateway_rest_api.a";
    expect(verdictsIn("cn-north-1", api("NONE")).get(address)).toBe("violation");
    expect(verdictsIn("cn-north-1", api("AWS_IAM")).get(address)).toBe("exempt");
    expect(verdictsIn("eu-west-1", api("NONE")).get(address)).toBe("exempt");
  });

  test("a template that hands out addresses makes its group public", () => {
    const group = (associate: boolean): Resources => ({
      ...subnets,
      aws_launch_template: { t: { network_interfaces: [{ associate_public_ip_address: associate }] } },
      aws_autoscaling_group: {
        g: { launch_template: [{ id: "${aws_launch_template.t.id}" }], vpc_zone_identifier: ["${aws_subnet.closed.id}"] },
      },
    });
    expect(verdictsIn("cn-north-1", group(true)).get("aws_autoscaling_group.g")).toBe("violation");
    expect(verdictsIn("cn-north-1", group(false)).get("aws_autoscaling_group.g")).toBe("exempt");
  });

  test("a website on a bucket, once a record leads there", () => {
    const site = {
      aws_s3_bucket: { b: { bucket: "shop" } },
      aws_s3_bucket_website_configuration: { w: { bucket: "${aws_s3_bucket.b.id}" } },
    };
    const record = { type: "CNAME", records: ["${aws_s3_bucket_website_configuration.w.website_endpoint}"] };
    expect(verdictsIn("cn-north-1", site).get("aws_s3_bucket_website_configuration.w")).toBe("exempt");
    expect(recordTo("cn-north-1", site, record)).toBe("violation");
    expect(recordTo("eu-west-1", site, record)).toBe("exempt");
  });
});

describe("a record at Route 53 is judged by what it leads to", () => {
  const servers = {
    aws_instance: { i: { associate_public_ip_address: true } },
    aws_lb: { l: {} },
    alicloud_instance: {
      cn: { internet_max_bandwidth_out: 10 },
      hk: { internet_max_bandwidth_out: 10, provider: "alicloud.hk" },
    },
    aws_route53_zone: { z: { name: "xinghai-shop.cn" }, inner: { name: "other-shop.cn", vpc: [{ vpc_id: "vpc-1" }] } },
  };
  const mainland = { records: ["${alicloud_instance.cn.public_ip}"] };

  test.each<[string, string, Resources, string]>([
    ["a server of AWS China", "cn-north-1", { records: ["${aws_instance.i.public_ip}"] }, "violation"],
    ["a server of AWS abroad", "us-east-1", { records: ["${aws_instance.i.public_ip}"] }, "exempt"],
    ["its private address", "cn-north-1", { records: ["${aws_instance.i.private_ip}"] }, "exempt"],
    [
      "an alias of a load balancer in China",
      "cn-north-1",
      { alias: [{ name: "${aws_lb.l.dns_name}", zone_id: "Z" }] },
      "violation",
    ],
    ["an alias of one abroad", "us-east-1", { alias: [{ name: "${aws_lb.l.dns_name}", zone_id: "Z" }] }, "exempt"],
    ["an alias of both IP versions", "cn-north-1", { alias: [{ name: "dualstack.${aws_lb.l.dns_name}" }] }, "violation"],
    ["a mainland server of another cloud", "us-east-1", mainland, "violation"],
    ["the same under a filed name", "us-east-1", { ...mainland, name: "www.xinghai-shop.cn" }, "covered"],
    ["the same under the zone itself", "us-east-1", { ...mainland, name: "${aws_route53_zone.z.name}" }, "covered"],
    ["a label of a filed zone", "us-east-1", { ...mainland, name: "www", zone_id: "${aws_route53_zone.z.id}" }, "covered"],
    ["an empty label of it", "us-east-1", { ...mainland, name: "", zone_id: "${aws_route53_zone.z.id}" }, "covered"],
    ["two labels of it", "us-east-1", { ...mainland, name: "a.staging", zone_id: "${aws_route53_zone.z.id}" }, "covered"],
    ["a label of a zone that is not known", "us-east-1", { ...mainland, name: "www" }, "undecided"],
    ["a Hong Kong server of another cloud", "cn-north-1", { records: ["${alicloud_instance.hk.public_ip}"] }, "exempt"],
    ["a private zone", "us-east-1", { ...mainland, zone_id: "${aws_route53_zone.inner.zone_id}" }, "exempt"],
    ["MX", "us-east-1", { ...mainland, type: "MX" }, "exempt"],
    ["TXT", "us-east-1", { type: "TXT", records: ["v=spf1"] }, "exempt"],
    ["neither records nor alias", "us-east-1", {}, "undecided"],
    ["an alias that is not known", "us-east-1", { alias: [{ name: "${var.u}" }] }, "undecided"],
    [
      "a load balancer of China by its name",
      "us-east-1",
      { type: "CNAME", records: ["l-1.cn-north-1.elb.amazonaws.com.cn"] },
      "violation",
    ],
    [
      "an internal one by its name",
      "us-east-1",
      { type: "CNAME", records: ["internal-l-1.cn-north-1.elb.amazonaws.com.cn"] },
      "exempt",
    ],
    ["one abroad by its name", "us-east-1", { type: "CNAME", records: ["l-1.us-east-1.elb.amazonaws.com"] }, "exempt"],
    ["CloudFront in China by its name", "us-east-1", { type: "CNAME", records: ["d1.cloudfront.cn"] }, "violation"],
    [
      "the same under a name filed elsewhere",
      "us-east-1",
      { type: "CNAME", name: "www.xinghai-shop.cn", records: ["d1.cloudfront.cn"] },
      "covered",
    ],
    ["CloudFront by its global name", "cn-north-1", { type: "CNAME", records: ["d1.cloudfront.net"] }, "exempt"],
    [
      "mail keys",
      "us-east-1",
      { type: "CNAME", name: "k1._domainkey.other-shop.cn", records: ["k1.dkim.amazonses.com"] },
      "exempt",
    ],
  ])("%s (%s)", (_, region, record, expected) => {
    expect(recordTo(region, servers, record)).toBe(expected);
  });
});

test("a label of a filed zone that is referred to by zone_id is covered", () => {
  const zone = { aws_route53_zone: { z: { name: "xinghai-shop.cn" } } };
  const server = { alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } } };
  const record = { name: "www", zone_id: "${aws_route53_zone.z.zone_id}", records: ["${alicloud_instance.cn.public_ip}"] };
  expect(recordTo("us-east-1", { ...zone, ...server }, record)).toBe("covered");
});

test("a global distribution passes its name on to a mainland origin", () => {
  const verdicts = verdictsIn("us-east-1", {
    alicloud_instance: { cn: { internet_max_bandwidth_out: 10 } },
    aws_cloudfront_distribution: {
      d: { enabled: true, aliases: ["www.other-shop.cn"], origin: [{ domain_name: "${alicloud_instance.cn.public_ip}" }] },
    },
  });
  expect(verdicts.get("aws_cloudfront_distribution.d")).toBe("exempt");
  expect(verdicts.get("alicloud_instance.cn")).toBe("violation");
});

describe.each(["us-east-1", "eu-central-1"])("an estate wholly in %s", (region) => {
  test("raises no alarm", () => {
    const validation = "${tolist(aws_acm_certificate.c.domain_validation_options)[0]";
    const verdicts = verdictsIn(
      region,
      {
        ...behindBalancer,
        aws_vpc: { v: { cidr_block: "10.0.0.0/16" } },
        aws_internet_gateway: { g: { vpc_id: "${aws_vpc.v.id}" } },
        aws_security_group: { s: { vpc_id: "${aws_vpc.v.id}" } },
        aws_eip: { e: { domain: "vpc" } },
        aws_key_pair: { k: { public_key: "ssh-ed25519 AAAA" } },
        aws_s3_bucket: { b: { bucket: "assets" } },
        aws_s3_bucket_public_access_block: { b: { bucket: "${aws_s3_bucket.b.id}", block_public_acls: true } },
        aws_s3_bucket_website_configuration: { b: { bucket: "${aws_s3_bucket.b.id}" } },
        aws_db_instance: { d: { publicly_accessible: false } },
        aws_eks_cluster: { k: { vpc_config: [{ subnet_ids: ["${aws_subnet.open.id}"] }] } },
        aws_sns_topic_subscription: { t: { protocol: "https", endpoint: "https://hooks.example.com" } },
        aws_unheard_of: { u: { domain_name: "x.example.com" } },
        aws_acm_certificate: { c: { domain_name: "www.example.com" } },
        aws_acm_certificate_validation: { c: { validation_record_fqdns: ["${aws_route53_record.proof.fqdn}"] } },
        aws_route53_zone: { z: { name: "example.com" } },
        aws_cloudfront_distribution: {
          d: {
            enabled: true,
            aliases: ["cdn.example.com"],
            origin: [{ domain_name: "${aws_s3_bucket.b.bucket_regional_domain_name}" }],
          },
        },
        aws_route53_record: {
          www: {
            zone_id: "${aws_route53_zone.z.zone_id}",
            name: "www",
            type: "A",
            alias: [{ name: "${aws_lb.l.dns_name}", zone_id: "${aws_lb.l.zone_id}", evaluate_target_health: true }],
          },
          cdn: {
            zone_id: "${aws_route53_zone.z.zone_id}",
            name: "cdn.example.com",
            type: "A",
            alias: [{ name: "${aws_cloudfront_distribution.d.domain_name}", zone_id: "Z2FDTNDATAQYW2" }],
          },
          box: { zone_id: "${aws_route53_zone.z.zone_id}", name: "box", type: "A", records: ["${aws_eip.e.public_ip}"] },
          db: { zone_id: "${aws_route53_zone.z.zone_id}", name: "db", type: "CNAME", records: ["${aws_db_instance.d.address}"] },
          proof: {
            zone_id: "${aws_route53_zone.z.zone_id}",
            name: `${validation}.resource_record_name}`,
            type: `${validation}.resource_record_type}`,
            records: [`${validation}.resource_record_value}`],
          },
        },
      },
      {},
    );
    expect([...verdicts].filter(([, verdict]) => verdict !== "exempt" && verdict !== "neutral")).toEqual([]);
    expect(verdicts.size).toBeGreaterThan(25);
  });
});
