import { type WildCase, provider, server } from "./wild-case";

const site = `variable "zone" { default = "cn-hangzhou-h" }
${server("web", "availability_zone = var.zone")}output "ip" { value = alicloud_instance.web.public_ip }
`;

const required = `terraform {
  required_providers {
    alicloud = {
      source                = "aliyun/alicloud"
      configuration_aliases = [alicloud.site]
    }
  }
}
`;

/** Modules: depth, arguments over defaults, providers that are passed, remote ones. */
export const modules: readonly WildCase[] = [
  {
    name: "three levels, up to the root of the repository and down again",
    files: {
      "stacks/prod/main.tf": 'module "shop" {\n  source = "../../modules/shop"\n  zone   = "cn-hongkong-b"\n}\n',
      "modules/shop/main.tf": 'variable "zone" {}\nmodule "web" {\n  source = "./web"\n  zone   = var.zone\n}\n',
      "modules/shop/web/main.tf": 'variable "zone" {}\nmodule "one" {\n  source = "../../one"\n  zone   = var.zone\n}\n',
      "modules/one/main.tf": site,
    },
    root: "stacks/prod",
    verdicts: { "module.shop.module.web.module.one.alicloud_instance.web": "exempt" },
  },
  {
    name: "an argument overrides the mainland default of a module",
    files: { "main.tf": 'module "web" {\n  source = "./web"\n  zone   = "cn-hongkong-b"\n}\n', "web/main.tf": site },
    verdicts: { "module.web.alicloud_instance.web": "exempt" },
  },
  {
    name: "a mainland default of a module that no argument overrides",
    files: { "main.tf": 'module "web" {\n  source = "./web"\n}\n', "web/main.tf": site },
    verdicts: { "module.web.alicloud_instance.web": "violation" },
  },
  {
    name: "count on a module",
    files: {
      "main.tf": `variable "enabled" { default = true }
module "on" {
  source = "./web"
  count  = var.enabled ? 1 : 0
}
module "off" {
  source = "./web"
  count  = var.enabled ? 0 : 1
}
`,
      "web/main.tf": site,
    },
    verdicts: { "module.on[0].alicloud_instance.web": "violation" },
  },
  {
    name: "for_each on a module, and a record of its output",
    files: {
      "main.tf": `module "web" {
  source   = "./web"
  for_each = { hk = "cn-hongkong-b", hz = "cn-hangzhou-h" }
  zone     = each.value
}
resource "alicloud_alidns_record" "www" {
  for_each    = module.web
  domain_name = "example.com"
  rr          = each.key
  type        = "A"
  value       = each.value.ip
}
`,
      "web/main.tf": site,
    },
    verdicts: {
      'module.web["hk"].alicloud_instance.web': "exempt",
      'module.web["hz"].alicloud_instance.web': "violation",
      'alicloud_alidns_record.www["hk"]': "exempt",
      'alicloud_alidns_record.www["hz"]': "violation",
    },
  },
  {
    name: "a remote module is undecided",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}module "web" {
  source  = "terraform-alicloud-modules/ecs-instance/alicloud"
  version = "2.12.0"
}
`,
    },
    verdicts: { "module.web": "undecided" },
  },
  {
    name: "a remote module that terraform init has fetched is read",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}module "web" {
  source  = "terraform-alicloud-modules/ecs-instance/alicloud"
  version = "2.12.0"
  zone    = "cn-hangzhou-h"
}
`,
      ".terraform/modules/modules.json": JSON.stringify({
        Modules: [
          { Key: "", Source: "", Dir: "." },
          {
            Key: "web",
            Source: "registry.terraform.io/terraform-alicloud-modules/ecs-instance/alicloud",
            Version: "2.12.0",
            Dir: ".terraform/modules/web",
          },
          { Key: "web.inner", Source: "git::https://example.com/inner.git//site", Dir: ".terraform/modules/web.inner/site" },
        ],
      }),
      ".terraform/modules/web/main.tf":
        'variable "zone" {}\nmodule "inner" {\n  source = "git::https://example.com/inner.git//site"\n  zone   = var.zone\n}\n' +
        server("plain"),
      ".terraform/modules/web.inner/site/main.tf": site,
    },
    verdicts: { "module.web.alicloud_instance.plain": "exempt", "module.web.module.inner.alicloud_instance.web": "violation" },
  },
  {
    name: "a remote module whose source has changed since terraform init is undecided",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}module "web" {
  source = "git::https://example.com/web.git?ref=v2"
}
`,
      ".terraform/modules/modules.json": JSON.stringify({
        Modules: [
          { Key: "", Source: "", Dir: "." },
          { Key: "web", Source: "git::https://example.com/web.git?ref=v1", Dir: ".terraform/modules/web" },
        ],
      }),
      ".terraform/modules/web/main.tf": site,
    },
    verdicts: { "module.web": "undecided" },
  },
  {
    name: "a remote module that was listed and is gone is undecided",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}module "web" {
  source = "git::https://example.com/web.git"
}
`,
      ".terraform/modules/modules.json": JSON.stringify({
        Modules: [{ Key: "web", Source: "git::https://example.com/web.git", Dir: ".terraform/modules/web" }],
      }),
    },
    verdicts: { "module.web": "undecided" },
  },
  {
    name: "a provider block inside the child module",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}module "web" { source = "./web" }\n`,
      "web/main.tf": provider('"cn-hongkong"') + server(),
    },
    verdicts: { "module.web.alicloud_instance.web": "exempt" },
  },
  {
    name: "a providers map passes an alias as the default",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}${provider('"cn-hongkong"', 'alias = "hk"')}module "web" {
  source    = "./web"
  providers = { alicloud = alicloud.hk }
}
module "plain" { source = "./web" }
`,
      "web/main.tf": server(),
    },
    verdicts: { "module.web.alicloud_instance.web": "exempt", "module.plain.alicloud_instance.web": "violation" },
  },
  {
    name: "configuration_aliases that a providers map fills, two levels down",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}${provider('"cn-hongkong"', 'alias = "hk"')}module "outer" {
  source    = "./outer"
  providers = { alicloud.site = alicloud.hk }
}
`,
      "outer/main.tf": `${required}module "inner" {
  source    = "./inner"
  providers = { alicloud = alicloud.site }
}
`,
      "outer/inner/main.tf": server(),
    },
    verdicts: { "module.outer.module.inner.alicloud_instance.web": "exempt" },
  },
  {
    // Terraform refuses a root module of this kind: a caller has to pass the provider, and nobody knows which.
    name: "configuration_aliases with no provider block",
    files: { "main.tf": required + server("web", "provider = alicloud.site") },
    verdicts: { "alicloud_instance.web": "undecided" },
  },
  {
    name: "configuration_aliases that the call does not fill",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}module "web" { source = "./web" }\n`,
      "web/main.tf": required + server("web", "provider = alicloud.site"),
    },
    verdicts: { "module.web.alicloud_instance.web": "undecided" },
  },
];
