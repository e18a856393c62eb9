import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";

/** What the configuration of an ingress add-on, a text in JSON, says of its load balancer. */
const internet = String.raw`"IngressSlbNetworkType"\s*:\s*"internet"`;
const intranet = String.raw`"IngressSlbNetworkType"\s*:\s*"intranet"`;

const addonInPublic: Condition = {
  all: [
    { attribute: "name", is: ["nginx-ingress-controller"] },
    {
      any: [
        { not: { attribute: "config", present: true } },
        { attribute: "config", matches: internet },
        { all: [{ not: { attribute: "config", matches: intranet } }, "unknown"] },
      ],
    },
  ],
};

const ingressAddon: Condition = {
  any: [
    {
      all: [
        { attribute: "addons.name", is: ["nginx-ingress-controller"], omitted: "none" },
        { not: { attribute: "addons.disabled", is: [true], omitted: false } },
        { any: [{ not: { attribute: "addons.config", present: true } }, { attribute: "addons.config", matches: internet }] },
      ],
    },
    { boundBy: "alicloud_cs_kubernetes_addon", through: "cluster_id", if: addonInPublic },
  ],
};

/** The API server has a public address unless that is switched off. */
const namedApiServer: Condition = {
  all: [{ namedBy: "record" }, { not: { attribute: "slb_internet_enabled", is: [false], omitted: true } }],
};

/** A map in version 1 of the provider, a list of one in version 2; a key in brackets leaves the whole. */
const publicConnections: readonly string[] = [
  "connections",
  "connections.api_server_internet",
  "connections.master_public_ip",
  "connections.service_domain",
];

export const containers = fillEntries([
  {
    type: "alicloud_cs_managed_kubernetes",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ zone: "zone_ids" }, { via: "vswitch_ids" }, { via: "worker_vswitch_ids" }, { via: "vpc_id" }, "provider"],
    public: { any: [ingressAddon, namedApiServer] },
    targets: [
      { attribute: "vswitch_ids", kind: "network" },
      { attribute: "worker_vswitch_ids", kind: "network" },
    ],
    publishes: ["slb_internet", ...publicConnections],
    private: ["slb_intranet", "connections.api_server_intranet", "worker_nodes.private_ip"],
    defaults: { slb_internet_enabled: true, new_nat_gateway: true },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 20, 54: slb_internet_enabled opens the API server only, which counts once a record names it; connections is a map or a list of one. An ingress add-on is a public entry without configuration, or where that says internet; what is made inside the cluster is judged by its records and addresses. Names and configurations of several add-ons cannot be told apart",
    },
  },
  {
    type: "alicloud_cs_kubernetes",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ via: "master_vswitch_ids" }, { via: "worker_vswitch_ids" }, "provider"],
    public: { any: [ingressAddon, namedApiServer] },
    targets: [{ attribute: "master_vswitch_ids", kind: "network" }],
    publishes: ["slb_internet", ...publicConnections],
    private: ["slb_intranet", "connections.api_server_intranet", "worker_nodes.private_ip"],
    defaults: { slb_internet_enabled: true, new_nat_gateway: true },
    billing: {
      chargeType: "master_instance_charge_type",
      prepaid: ["PrePaid"],
      period: "master_period",
      periodUnit: { attribute: "master_period_unit" },
    },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 20, 54: slb_internet_enabled opens the API server only, which counts once a record names it; connections is a map or a list of one. An ingress add-on is a public entry without configuration, or where that says internet; what is made inside the cluster is judged by its records and addresses. Names and configurations of several add-ons cannot be told apart",
    },
  },
  {
    type: "alicloud_cs_edge_kubernetes",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ via: "worker_vswitch_ids" }, "provider"],
    public: { any: [ingressAddon, namedApiServer] },
    targets: [{ attribute: "worker_vswitch_ids", kind: "network" }],
    publishes: ["slb_internet", ...publicConnections],
    private: ["slb_intranet", "connections.api_server_intranet"],
    defaults: { slb_internet_enabled: true, new_nat_gateway: true },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 20, 54: slb_internet_enabled opens the API server only, which counts once a record names it; connections is a map or a list of one. An ingress add-on is a public entry without configuration, or where that says internet; what is made inside the cluster is judged by its records and addresses. Names and configurations of several add-ons cannot be told apart",
    },
  },
  {
    type: "alicloud_cs_serverless_kubernetes",
    role: "server",
    hidesWorkloads: true,
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_ids" }, "provider"],
    public: ingressAddon,
    targets: [{ attribute: "vswitch_ids", kind: "network" }],
    defaults: { endpoint_public_access_enabled: false, new_nat_gateway: true },
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "traps 20, 54: slb_internet_enabled opens the API server only, which counts once a record names it; connections is a map or a list of one. An ingress add-on is a public entry without configuration, or where that says internet; what is made inside the cluster is judged by its records and addresses. Names and configurations of several add-ons cannot be told apart",
    },
  },
  {
    type: "alicloud_cs_kubernetes_node_pool",
    role: "server",
    filingClass: "this_provider",
    location: [{ via: "vswitch_ids" }, { via: "cluster_id" }, "provider"],
    public: {
      any: [
        { attribute: "internet_max_bandwidth_out", over: 0, omitted: 0 },
        { attribute: "scaling_config.is_bond_eip", is: [true], omitted: false },
      ],
    },
    targets: [
      { attribute: "vswitch_ids", kind: "network" },
      { attribute: "instances", kind: "backend" },
    ],
    links: [
      {
        from: "self",
        to: "instances",
        when: { attribute: "internet_max_bandwidth_out", over: 0, omitted: 0 },
        meaning: "address",
      },
    ],
    defaults: { internet_max_bandwidth_out: 0, "scaling_config.is_bond_eip": false, period_unit: "Month" },
    billing: {
      chargeType: "instance_charge_type",
      prepaid: ["PrePaid"],
      period: "period",
      periodUnit: { attribute: "period_unit", omitted: "Month" },
    },
    evidence: { basis: "docs", confidence: "high", note: "trap 20: nodes may have public addresses of their own" },
  },
  {
    type: "alicloud_cs_kubernetes_addon",
    role: "link",
    filingClass: "none",
    location: [{ via: "cluster_id" }, "provider"],
    public: { any: [addonInPublic, { all: [{ attribute: "name", is: ["alb-ingress-controller", "alb-ingress"] }, "unknown"] }] },
    links: [
      {
        from: "self",
        to: "cluster_id",
        when: { attribute: "name", is: ["nginx-ingress-controller", "alb-ingress-controller", "alb-ingress"] },
        meaning: "opening",
      },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 20: config is JSON and may make the entry private: unknown where present",
    },
  },
  {
    type: "alicloud_ack_one_cluster",
    role: "network",
    filingClass: "none",
    location: [{ via: "network.vswitches" }, "provider"],
    public: "never",
    targets: [
      { attribute: "network.vswitches", kind: "network" },
      { attribute: "network.vpc_id", kind: "network" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "a control plane" },
  },
  {
    type: "alicloud_eci_container_group",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, "provider"],
    public: {
      any: [
        { attribute: "auto_create_eip", is: [true], omitted: false },
        { attribute: "eip_instance_id", present: true },
        { boundBy: "alicloud_eip_association", through: "instance_id" },
      ],
    },
    targets: [
      { attribute: "vswitch_id", kind: "network" },
      { attribute: "eip_instance_id", kind: "address" },
    ],
    publishes: ["internet_ip"],
    private: ["intranet_ip"],
    names: ["intranet_ip", "internet_ip"],
    links: [{ from: "eip_instance_id", to: "self", meaning: "address" }],
    defaults: { auto_create_eip: false },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 16, 51: an EIP is named or made on creation; pay-as-you-go, no carrier; vswitch_id may list several",
    },
  },
  {
    type: "alicloud_eci_virtual_node",
    role: "server",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { via: "vswitch_id" }, "provider"],
    public: {
      any: [
        { attribute: "enable_public_network", is: [true], omitted: false },
        { attribute: "eip_instance_id", present: true },
      ],
    },
    targets: [
      { attribute: "vswitch_id", kind: "network" },
      { attribute: "eip_instance_id", kind: "address" },
    ],
    links: [{ from: "eip_instance_id", to: "self", meaning: "address" }],
    defaults: { enable_public_network: false },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 16, 51: an EIP is named or made on creation; pay-as-you-go, no carrier; vswitch_id may list several",
    },
  },
  {
    type: "alicloud_service_mesh_service_mesh",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "network.vpc_id" }, "provider"],
    public: {
      any: [
        { attribute: "load_balancer.api_server_public_eip", is: [true], omitted: false },
        { attribute: "load_balancer.pilot_public_eip", is: [true], omitted: false },
        { attribute: "mesh_config.kiali.integrate_clb", is: [true], omitted: false },
      ],
    },
    hostnames: [{ attribute: "mesh_config.kiali.server_config.web_fqdn", wildcard: "none", kind: "served" }],
    targets: [{ attribute: "network.vpc_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "low",
      note: "addresses of a control plane; web_fqdn is served only where kiali.integrate_clb opens a load balancer",
    },
  },
  {
    type: "alicloud_cr_storage_domain_routing_rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "instance_id" }, "provider"],
    public: { not: { attribute: "routes.endpoint_type", is: ["vpc", "intranet"] } },
    hostnames: [
      { attribute: "routes.instance_domain", wildcard: "none", kind: "served" },
      { attribute: "routes.storage_domain", wildcard: "none", kind: "source" },
    ],
    evidence: {
      basis: "memory",
      confidence: "low",
      note: "own names of a registry; endpoint_type has no documented values: all but vpc and intranet count as public",
    },
  },
]);
