import { type WildCase, provider, server } from "./wild-case";

/** count, for_each, index and splat. */
export const repetition: readonly WildCase[] = [
  {
    name: "for_each over a local judges every entry by itself",
    files: {
      "main.tf": `locals {
  sites = { hk = "cn-hongkong-b", hz = "cn-hangzhou-h" }
}
${server("web", "for_each = local.sites\n  availability_zone = each.value")}`,
    },
    verdicts: { 'alicloud_instance.web["hk"]': "exempt", 'alicloud_instance.web["hz"]': "violation" },
  },
  {
    name: "for_each over a map without a default",
    files: {
      "main.tf": `variable "sites" { type = map(object({ zone = string })) }
${provider('"cn-hongkong"')}${server("web", "for_each = var.sites\n  availability_zone = each.value.zone")}`,
    },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "each.value" },
  },
  {
    name: "for_each over a set of names",
    files: {
      "main.tf": provider('"cn-hongkong"') + server("web", 'for_each = toset(["a", "b"])\n  instance_name = each.key'),
    },
    verdicts: { 'alicloud_instance.web["a"]': "exempt", 'alicloud_instance.web["b"]': "exempt" },
  },
  {
    name: "a conditional on count.index",
    files: {
      "main.tf": server("web", 'count = 2\n  availability_zone = count.index == 0 ? "cn-hongkong-b" : "cn-hangzhou-h"'),
    },
    verdicts: { "alicloud_instance.web[0]": "exempt", "alicloud_instance.web[1]": "violation" },
  },
  {
    name: "count zero is nothing to file",
    files: { "main.tf": provider('"cn-hangzhou"') + server("web", "count = 0") },
    verdicts: {},
  },
  {
    name: "count over a variable that nothing sets",
    files: { "main.tf": `variable "n" { type = number }\n${provider('"cn-hangzhou"')}${server("web", "count = var.n")}` },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a list of domain objects, indexed in a module",
    files: {
      "main.tf": `variable "domains" {
  type = list(object({ name = string, scope = string }))
  default = [
    { name = "www.example.com", scope = "overseas" },
    { name = "www.xinghai-shop.cn", scope = "domestic" },
  ]
}
module "cdn" {
  source  = "./cdn"
  domains = var.domains
}
`,
      "cdn/main.tf": `variable "domains" { type = list(any) }
resource "alicloud_cdn_domain_new" "each" {
  count       = length(var.domains)
  cdn_type    = "web"
  domain_name = var.domains[count.index].name
  scope       = var.domains[count.index]["scope"]
}
`,
    },
    verdicts: {
      "module.cdn.alicloud_cdn_domain_new.each[0]": "exempt",
      "module.cdn.alicloud_cdn_domain_new.each[1]": "violation",
    },
  },
  {
    name: "records that splat the addresses of servers in the mainland",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}${server("web", "count = 2")}
resource "alicloud_alidns_record" "www" {
  count       = 2
  domain_name = "example.com"
  rr          = "www"
  type        = "A"
  value       = element(alicloud_instance.web[*].public_ip, count.index)
}
resource "alicloud_alidns_record" "old" {
  domain_name = "example.com"
  rr          = "old"
  type        = "A"
  value       = "\${element(alicloud_instance.web.*.public_ip, 0)}"
}
`,
    },
    verdicts: {
      "alicloud_instance.web[0]": "violation",
      "alicloud_instance.web[1]": "violation",
      "alicloud_alidns_record.www[0]": "violation",
      "alicloud_alidns_record.www[1]": "violation",
      "alicloud_alidns_record.old": "violation",
    },
  },
  {
    name: "a splat over servers in Hong Kong",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}${server("web", "count = 2")}
resource "alicloud_alidns_record" "www" {
  domain_name = "example.com"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.*.public_ip[0]
}
`,
    },
    verdicts: {
      "alicloud_instance.web[0]": "exempt",
      "alicloud_instance.web[1]": "exempt",
      "alicloud_alidns_record.www": "exempt",
    },
  },
];
