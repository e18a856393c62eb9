import { type WildCase, provider, server } from "./wild-case";

const record = (rr: string, domain: string): string => `${provider('"cn-hangzhou"')}${server()}
resource "alicloud_alidns_record" "www" {
  domain_name = ${domain}
  rr          = ${rr}
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;

/** Conditionals, and names that are put together. */
export const conditionals: readonly WildCase[] = [
  {
    name: "one where a variable is given, none where it is null",
    files: {
      "main.tf": `variable "domain" {
  type    = string
  default = null
}
${provider('"cn-hangzhou"')}${server("web", "count = var.domain != null ? 1 : 0")}`,
    },
    verdicts: {},
  },
  {
    name: "one where a variable is given, and it is",
    files: {
      "main.tf": `variable "domain" { default = null }
${provider('"cn-hangzhou"')}${server("web", "count = var.domain != null ? 1 : 0")}`,
      "terraform.tfvars": 'domain = "example.com"\n',
    },
    verdicts: { "alicloud_instance.web[0]": "violation" },
  },
  {
    name: "a bandwidth of zero by a conditional",
    files: {
      "main.tf": `variable "public" { default = false }
${provider('"cn-hangzhou"')}resource "alicloud_instance" "web" {
  instance_type              = "ecs.g7.large"
  internet_max_bandwidth_out = var.public ? 10 : 0
}
`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a bandwidth of zero by a conditional that is not known",
    files: {
      "main.tf": `variable "public" { type = bool }
${provider('"cn-hangzhou"')}resource "alicloud_instance" "web" {
  instance_type              = "ecs.g7.large"
  internet_max_bandwidth_out = var.public ? 10 : 0
}
`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    // OPEN is the default of the provider: null means that it is left out.
    name: "a network type that is null by default",
    files: {
      "main.tf": `variable "network_type" {
  type    = string
  default = null
}
${provider('"ap-guangzhou"').replace("alicloud", "tencentcloud")}resource "tencentcloud_clb_instance" "front" {
  network_type = var.network_type
  clb_name     = "front"
}
`,
    },
    verdicts: { "tencentcloud_clb_instance.front": "undecided" },
  },
  {
    name: "a region by a conditional that is not known: either",
    files: {
      "main.tf": `variable "overseas" { type = bool }
${provider('var.overseas ? "cn-hongkong" : "cn-hangzhou"')}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a region by a conditional that is not known: Hong Kong or Singapore",
    files: {
      "main.tf": `variable "near" { type = bool }
${provider('var.near ? "cn-hongkong" : "ap-southeast-1"')}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a hostname of format()",
    files: { "main.tf": record('format("%s", "www")', 'format("%s.%s", "example", "com")') },
    verdicts: { "alicloud_instance.web": "violation", "alicloud_alidns_record.www": "violation" },
  },
  {
    name: "a hostname of variables",
    files: {
      "main.tf": `variable "sub" { default = "shop" }
variable "zone" { default = "example.com" }
${record('"${var.sub}"', '"${var.sub}.${var.zone}"')}`,
    },
    verdicts: { "alicloud_instance.web": "violation", "alicloud_alidns_record.www": "violation" },
  },
  {
    name: "a hostname with a random number",
    files: {
      "main.tf": `resource "random_integer" "n" {
  min = 1
  max = 99
}
${record('"www${random_integer.n.result}"', '"example.com"')}`,
    },
    verdicts: { "alicloud_instance.web": "violation", "alicloud_alidns_record.www": "violation" },
  },
  {
    name: "a domain that is empty by default",
    files: { "main.tf": `variable "domain" { default = "" }\n${record('"www"', "var.domain")}` },
    verdicts: { "alicloud_instance.web": "violation", "alicloud_alidns_record.www": "violation" },
  },
];
