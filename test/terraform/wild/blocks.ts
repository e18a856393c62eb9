import { type WildCase, provider } from "./wild-case";

/** Dynamic blocks, and exposure that a string hides. */
export const blocks: readonly WildCase[] = [
  {
    name: "a dynamic block over a list of origins",
    files: {
      "main.tf": `variable "origins" { default = ["203.0.113.7"] }
resource "alicloud_cdn_domain_new" "shop" {
  domain_name = "www.example.com"
  cdn_type    = "web"
  scope       = "domestic"
  dynamic "sources" {
    for_each = var.origins
    content {
      type    = "ipaddr"
      content = sources.value
    }
  }
}
`,
    },
    verdicts: { "alicloud_cdn_domain_new.shop": "violation" },
  },
  {
    name: "a dynamic block that binds a public load balancer to a private server",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}
resource "alicloud_slb_load_balancer" "front" {
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
}
resource "alicloud_instance" "back" {
  instance_type              = "ecs.g7.large"
  internet_max_bandwidth_out = 0
}
resource "alicloud_slb_backend_server" "all" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  dynamic "backend_servers" {
    for_each = [alicloud_instance.back.id]
    iterator = each_server
    content {
      server_id = each_server.value
      weight    = 100
    }
  }
}
`,
    },
    verdicts: { "alicloud_slb_load_balancer.front": "violation", "alicloud_instance.back": "violation" },
  },
  {
    name: "a dynamic block over a variable that nothing sets",
    files: {
      "main.tf": `variable "servers" { type = list(string) }
${provider('"cn-hangzhou"')}
resource "alicloud_slb_load_balancer" "front" {
  address_type       = "internet"
  load_balancer_spec = "slb.s2.small"
}
resource "alicloud_instance" "back" {
  instance_type              = "ecs.g7.large"
  internet_max_bandwidth_out = 0
}
resource "alicloud_slb_backend_server" "all" {
  load_balancer_id = alicloud_slb_load_balancer.front.id
  dynamic "backend_servers" {
    for_each = var.servers
    content { server_id = backend_servers.value }
  }
}
`,
    },
    verdicts: { "alicloud_slb_load_balancer.front": "violation", "alicloud_instance.back": "undecided" },
  },
  {
    name: "a public ingress that only the configuration of an add-on asks for",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}
resource "alicloud_cs_managed_kubernetes" "shop" {
  name                 = "shop"
  slb_internet_enabled = false
  addons {
    name   = "nginx-ingress-controller"
    config = jsonencode({ IngressSlbNetworkType = "internet" })
  }
}
`,
    },
    // Trap 20 of the facts: with this network type the add-on makes a public load balancer.
    verdicts: { "alicloud_cs_managed_kubernetes.shop": "violation" },
  },
  ...(
    [
      ["says internet", 'jsonencode({ IngressSlbNetworkType = "internet" })', "violation"],
      ["says intranet", 'jsonencode({ IngressSlbNetworkType = "intranet" })', "exempt"],
      ["says it in the other order", '"{\\"a\\":\\"intranet\\", \\"IngressSlbNetworkType\\" : \\"internet\\"}"', "violation"],
      [
        "says both",
        'jsonencode({ a = { IngressSlbNetworkType = "intranet" }, IngressSlbNetworkType = "internet" })',
        "violation",
      ],
      ["waits for a variable", "jsonencode({ IngressSlbNetworkType = var.network })", "undecided"],
      ["does not speak of it", "jsonencode({ replicas = 2 })", "undecided"],
    ] as const
  ).map(([what, config, verdict]): WildCase => ({
    name: `an ingress add-on of its own whose configuration ${what}`,
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}
variable "network" {}
resource "alicloud_cs_managed_kubernetes" "shop" {
  name                 = "shop"
  slb_internet_enabled = false
}
resource "alicloud_cs_kubernetes_addon" "ingress" {
  cluster_id = alicloud_cs_managed_kubernetes.shop.id
  name       = "nginx-ingress-controller"
  config     = ${config}
}
`,
    },
    verdicts: { "alicloud_cs_managed_kubernetes.shop": verdict },
  })),
  {
    name: "a whole website inside the template of a stack",
    files: {
      "main.tf": `${provider('"cn-hangzhou"')}
resource "alicloud_ros_stack" "site" {
  stack_name    = "site"
  template_body = <<-EOT
    {
      "ROSTemplateFormatVersion": "2015-09-01",
      "Resources": { "Web": { "Type": "ALIYUN::ECS::Instance", "Properties": { "InternetMaxBandwidthOut": 10 } } }
    }
  EOT
}
`,
    },
    verdicts: { "alicloud_ros_stack.site": "undecided" },
  },
];
