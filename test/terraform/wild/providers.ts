import { type WildCase, provider, server } from "./wild-case";

const hk = provider('"cn-hongkong"', 'alias = "hk"');

/** Provider aliases, data sources and what only a run knows. */
export const providers: readonly WildCase[] = [
  {
    name: "a resource picks a second region, overseas",
    files: {
      "main.tf": provider('"cn-hangzhou"') + hk + server("hk", "provider = alicloud.hk") + server("hz"),
    },
    verdicts: { "alicloud_instance.hk": "exempt", "alicloud_instance.hz": "violation" },
  },
  {
    name: "a resource picks a second region, in the mainland",
    files: {
      "main.tf": provider('"cn-hongkong"') + provider('"cn-shanghai"', 'alias = "sh"') + server("sh", "provider = alicloud.sh"),
    },
    verdicts: { "alicloud_instance.sh": "violation" },
  },
  {
    name: "an alias as old code writes it, in quotes",
    files: { "main.tf": provider('"cn-hangzhou"') + hk + server("hk", 'provider = "alicloud.hk"') },
    verdicts: { "alicloud_instance.hk": "exempt" },
  },
  {
    // Only the alias has a region: the default provider has that of the cloud, cn-beijing.
    name: "an alias beside a default provider that is not configured",
    files: { "main.tf": hk + server("hk", "provider = alicloud.hk") + server("other") },
    verdicts: { "alicloud_instance.hk": "exempt", "alicloud_instance.other": "violation" },
  },
  {
    name: "an alias that no block configures",
    files: { "main.tf": provider('"cn-hongkong"') + server("web", "provider = alicloud.tokyo") },
    verdicts: { "alicloud_instance.web": "undecided" },
  },
  {
    name: "a zone from a data source stands in the region of that data source's provider",
    files: {
      "main.tf": `data "alicloud_zones" "all" {}
${provider('"cn-hongkong"')}${server("web", "availability_zone = data.alicloud_zones.all.zones[0].id")}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a zone from a data source of another provider stands there",
    files: {
      "main.tf": `data "alicloud_zones" "all" { provider = alicloud.sh }
${provider('"cn-shanghai"', 'alias = "sh"')}${provider('"cn-hongkong"')}${server(
        "web",
        "availability_zone = data.alicloud_zones.all.zones[0].id",
      )}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a zone that is drawn by lot from a list may be any of it",
    files: {
      "main.tf": `resource "random_shuffle" "zone" { input = ["cn-hongkong-b", "cn-hangzhou-h"] }
${provider('"cn-hongkong"')}${server("web", "availability_zone = random_shuffle.zone.result[0]")}`,
    },
    verdicts: { "alicloud_instance.web": "undecided" },
  },
  {
    name: "images and instance types from data sources say nothing of the place",
    files: {
      "main.tf": `data "alicloud_images" "debian" { name_regex = "^debian_12" }
data "alicloud_zones" "by_product" { available_resource_creation = "VSwitch" }
${provider('"cn-hangzhou"')}resource "alicloud_instance" "web" {
  image_id                   = data.alicloud_images.debian.images[0].id
  availability_zone          = data.alicloud_zones.by_product.zones.0.id
  internet_max_bandwidth_out = 10
}
`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a region from the state of another stack",
    files: {
      "main.tf": `data "terraform_remote_state" "base" {
  backend = "oss"
  config  = { bucket = "state", key = "base" }
}
${provider("data.terraform_remote_state.base.outputs.region")}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "data.terraform_remote_state.base" },
  },
  {
    name: "an address by its id, from a data source in the mainland, behind a record",
    files: {
      "main.tf": `data "alicloud_eip_addresses" "old" { ids = ["eip-1"] }
${provider('"cn-hangzhou"')}resource "alicloud_alidns_record" "www" {
  domain_name = "example.com"
  rr          = "www"
  type        = "A"
  value       = data.alicloud_eip_addresses.old.addresses[0].ip_address
}
`,
    },
    verdicts: { "alicloud_alidns_record.www": "violation" },
  },
  {
    name: "servers of a launch template that is named by its id",
    files: {
      "main.tf": `data "alicloud_ecs_launch_templates" "old" { ids = ["lt-1"] }
${provider('"cn-hangzhou"')}resource "alicloud_instance" "web" {
  launch_template_id = data.alicloud_ecs_launch_templates.old.templates[0].id
}
`,
    },
    verdicts: { "alicloud_instance.web": "undecided" },
  },
  {
    name: "the workspace is not known",
    files: {
      "main.tf": `locals { regions = { prod = "cn-hangzhou", hk = "cn-hongkong" } }
${provider("local.regions[terraform.workspace]")}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a region that is the workspace",
    files: { "main.tf": provider("terraform.workspace") + server() },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "terraform.workspace" },
  },
];
