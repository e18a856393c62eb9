import { type WildCase, provider, server } from "./wild-case";

/** Old and unusual syntax that Terraform takes, and what stands beside it in one root. */
export const syntax: readonly WildCase[] = [
  {
    name: "everything in quotes and braces, as before Terraform 0.12",
    files: {
      "main.tf": `variable "region" { default = "cn-hongkong" }
provider "alicloud" { region = "\${var.region}" }
resource "alicloud_instance" "web" {
  count                      = "\${var.region == "cn-hongkong" ? 1 : 0}"
  image_id                   = "\${"debian_12"}"
  internet_max_bandwidth_out = "\${10}"
}
`,
    },
    verdicts: { "alicloud_instance.web[0]": "exempt" },
  },
  {
    name: "labels without quotes",
    files: {
      "main.tf": `provider alicloud { region = "cn-hongkong" }
resource alicloud_instance web { internet_max_bandwidth_out = 10 }
`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a template that names nothing, as in a README",
    files: {
      "main.tf": `provider "alicloud" {
  access_key = "\${access_key}"
  secret_key = "\${secret_key}"
  region     = "cn-hongkong"
}
${server()}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a region that names nothing",
    files: { "main.tf": provider('"${region}"') + server() },
    verdicts: { "alicloud_instance.web": "undecided" },
  },
  {
    name: "a type and an attribute that no provider has",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}${server("web", "colour = true")}
resource "alicloud_web_thing" "new" { public_ip = true }
`,
    },
    verdicts: { "alicloud_instance.web": "violation", "alicloud_web_thing.new": "undecided" },
  },
  {
    name: "an ingress of Kubernetes is out of scope, the record that leads to it is not",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}
resource "kubernetes_ingress" "web" {
  metadata { name = "web" }
  spec {
    backend {
      service_name = "web"
      service_port = 80
    }
  }
}
resource "alicloud_alidns_record" "www" {
  domain_name = "example.com"
  rr          = "www"
  type        = "A"
  value       = kubernetes_ingress.web.load_balancer_ingress.0.ip
}
`,
    },
    verdicts: { "alicloud_alidns_record.www": "undecided" },
  },
  {
    name: "other clouds in the same root",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}${server()}
provider "aws" { region = "eu-west-1" }
resource "aws_instance" "web" {
  ami                         = "ami-1"
  associate_public_ip_address = true
}
resource "google_compute_instance" "web" { name = "web" }
`,
    },
    verdicts: { "alicloud_instance.web": "violation", "aws_instance.web": "exempt", "google_compute_instance.web": "exempt" },
  },
  {
    name: "native syntax and JSON in one module",
    files: {
      "main.tf": `locals { zone = "cn-hongkong-b" }\n${server("web", "availability_zone = local.zone")}`,
      "more.tf.json": JSON.stringify({
        resource: {
          alicloud_instance: { json: { internet_max_bandwidth_out: 10, availability_zone: "${local.zone}" } },
        },
      }),
    },
    verdicts: { "alicloud_instance.web": "exempt", "alicloud_instance.json": "exempt" },
  },
  {
    name: "an override file replaces an argument",
    files: {
      "main.tf": provider('"cn-hongkong"') + server("web", 'availability_zone = "cn-hongkong-b"'),
      "prod_override.tf": 'provider "alicloud" {\n  region = "cn-hangzhou"\n}\n',
      "override.tf.json": JSON.stringify({ resource: { alicloud_instance: { web: { availability_zone: "cn-hangzhou-h" } } } }),
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "moved, import, removed, check and ephemeral blocks",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}${server()}
moved {
  from = alicloud_instance.old
  to   = alicloud_instance.web
}
import {
  to = alicloud_instance.web
  id = "i-1"
}
removed {
  from = alicloud_instance.gone
  lifecycle { destroy = false }
}
check "health" {
  data "alicloud_instances" "web" {}
  assert {
    condition     = length(data.alicloud_instances.web.ids) > 0
    error_message = "none"
  }
}
`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "functions around zones, domains and regions",
    files: {
      "main.tf": `variable "regions" { default = "CN-HONGKONG,ap-southeast-1" }
locals {
  split  = split(",", lower(var.regions))
  region = coalesce("", element(local.split, 0))
  zone   = join("-", [replace(local.region, "_", "-"), "b"])
  cidr   = cidrsubnet("10.0.0.0/8", 8, 1)
  picked = lookup(merge({ a = "x" }, { hk = local.zone }), "hk", "cn-hangzhou-h")
  tried  = try(local.nothing.at.all, concat([local.picked], [])[0])
  name   = format("%s-%s", title("web"), substr(sha1("x"), 0, 4))
}
${provider("local.region")}${server("web", "availability_zone = local.picked\n  instance_name = local.name\n  private_ip = local.cidr")}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a here document that looks like Terraform",
    files: {
      "main.tf": `${provider('"cn-hongkong"')}resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 10
  user_data                  = <<EOF
#!/bin/sh
echo "} resource \\"alicloud_instance\\" \\"x\\" {"
cat <<'INNER'
%%{ if } $\${HOME}
INNER
EOF
}
`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
];
