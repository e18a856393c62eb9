import { type WildCase, provider, server } from "./wild-case";

const map = `locals {
  region_config = {
    hk = { region = "cn-hongkong", zones = ["cn-hongkong-b"] }
    hz = { region = "cn-hangzhou", zones = ["cn-hangzhou-h"] }
  }
  config = local.region_config[var.region]
}
${provider("local.config.region")}${server("web", "availability_zone = local.config.zones[0]")}`;

const bandwidth = `locals {
  is_public = { yes = 10, no = 0 }
}
${provider('"cn-hangzhou"')}resource "alicloud_instance" "web" {
  instance_type              = "ecs.g7.large"
  internet_max_bandwidth_out = local.is_public[var.is_public]
}
`;

/** Locals: maps that a variable looks up, sets, loops, templates. */
export const locals: readonly WildCase[] = [
  {
    name: "a map of regions, looked up by a variable with a default",
    files: { "main.tf": `variable "region" { default = "hk" }\n${map}` },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a map of regions, looked up by a variable that nothing sets: one of them is in the mainland",
    files: { "main.tf": `variable "region" {}\n${map}` },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a bandwidth that a map gives: none",
    files: { "main.tf": `variable "is_public" { default = "no" }\n${bandwidth}` },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a bandwidth that a map gives: some",
    files: { "main.tf": `variable "is_public" { default = "yes" }\n${bandwidth}` },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "setintersection of zones of one place",
    files: {
      "main.tf": `locals {
  wanted = ["cn-hongkong-b", "cn-hongkong-c"]
  sold   = ["cn-hongkong-c", "cn-hongkong-d"]
  zones  = tolist(setintersection(local.wanted, local.sold))
}
${provider('"cn-hongkong"')}${server("web", "availability_zone = local.zones[0]")}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "setintersection with what a data source sells stands in the provider's region at worst",
    files: {
      "main.tf": `data "alicloud_zones" "sold" {}
locals {
  zones = tolist(setintersection(["cn-hangzhou-h"], data.alicloud_zones.sold.ids))
}
${provider('"cn-hangzhou"')}${server("web", "availability_zone = local.zones[0]")}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a for expression over zones",
    files: {
      "main.tf": `locals {
  letters = ["b", "c"]
  zones   = [for letter in local.letters : "cn-hongkong-\${letter}"]
  by_name = { for letter in local.letters : upper(letter) => "cn-hangzhou-\${letter}" }
}
${server("hk", "availability_zone = local.zones[1]")}${server("hz", 'availability_zone = local.by_name["B"]')}`,
    },
    verdicts: { "alicloud_instance.hk": "exempt", "alicloud_instance.hz": "violation" },
  },
  {
    name: "a zone that is the region and a letter",
    files: {
      "main.tf": `variable "region" { default = "cn-hongkong" }
locals { zone = "\${var.region}-b" }
${server("web", "availability_zone = local.zone")}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
];
