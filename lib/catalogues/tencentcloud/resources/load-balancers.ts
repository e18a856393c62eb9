import { fillEntries } from "../../fill-entries";

export const loadBalancers = fillEntries([
  {
    type: "tencentcloud_clb_instance",
    role: "entry",
    filingClass: "this_provider",
    location: [{ zone: "zone_id" }, { zone: "master_zone_id" }, { via: "subnet_id" }, { via: "vpc_id" }, "provider"],
    public: {
      any: [
        { attribute: "network_type", is: ["OPEN"] },
        { attribute: "eip_address_id", present: true },
        { boundBy: "tencentcloud_eip_association", through: "instance_id" },
        { boundBy: "tencentcloud_dayu_eip", through: "bind_resource_id" },
      ],
    },
    targets: [
      { attribute: "vpc_id", kind: "network" },
      { attribute: "subnet_id", kind: "network" },
    ],
    publishes: ["clb_vips", "domain", "address_ipv6", "vip"],
    names: ["clb_vips", "domain", "address_ipv6", "vip"],
    links: [{ from: "eip_address_id", to: "self", when: { attribute: "eip_address_id", present: true }, meaning: "address" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 8, 18, 22, 23: network_type is required and INTERNAL with an EIP is public; numeric zones; target_region_info_region is where the backends stand; newer ones are reached by domain",
    },
  },
  {
    type: "tencentcloud_clb_listener",
    role: "link",
    filingClass: "none",
    location: [{ via: "clb_id" }, "provider"],
    public: { sameAs: "clb_id" },
    links: [{ from: "clb_id", to: "self", meaning: "part" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 46: health_check_http_domain is a probe; names are on the rules" },
  },
  {
    type: "tencentcloud_clb_listener_rule",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "clb_id" }, { via: "listener_id" }, "provider"],
    public: { sameAs: "clb_id" },
    hostnames: [
      { attribute: "domain", wildcard: "star", kind: "served" },
      { attribute: "domains", wildcard: "star", kind: "served" },
    ],
    links: [
      { from: "clb_id", to: "self", meaning: "hostname" },
      { from: "listener_id", to: "self", meaning: "hostname" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 45: an exact name, *.wildcard, or a regular expression after ~, whose names cannot be known",
    },
  },
  {
    type: "tencentcloud_clb_listener_default_domain",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "clb_id" }, "provider"],
    public: { sameAs: "clb_id" },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    links: [{ from: "clb_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_clb_redirection",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "clb_id" }, "provider"],
    public: { sameAs: "clb_id" },
    hostnames: [{ attribute: "source_domian", wildcard: "star", kind: "served" }],
    links: [{ from: "clb_id", to: "self", meaning: "hostname" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 34: the provider spells it source_domian" },
  },
  {
    type: "tencentcloud_clb_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "clb_id" }, "provider"],
    public: { reachedThrough: "clb_id" },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [
      { attribute: "targets.instance_id", kind: "backend" },
      { attribute: "targets.eni_ip", kind: "address" },
    ],
    links: [
      { from: "clb_id", to: "targets.instance_id", meaning: "forwarding" },
      { from: "clb_id", to: "targets.eni_ip", meaning: "forwarding" },
      { from: "listener_id", to: "targets.instance_id", meaning: "forwarding" },
      { from: "listener_id", to: "targets.eni_ip", meaning: "forwarding" },
      { from: "rule_id", to: "targets.instance_id", when: { attribute: "rule_id", present: true }, meaning: "forwarding" },
      { from: "rule_id", to: "targets.eni_ip", when: { attribute: "rule_id", present: true }, meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "domain only picks a rule, yet the load balancer answers for it" },
  },
  {
    type: "tencentcloud_clb_target_group",
    role: "link",
    filingClass: "none",
    location: [{ via: "vpc_id" }, "provider"],
    public: {
      any: [
        { boundBy: "tencentcloud_clb_target_group_attachment", through: "target_group_id", if: { reachedThrough: "clb_id" } },
        {
          boundBy: "tencentcloud_clb_target_group_attachments",
          through: "target_group_id",
          if: {
            all: [
              { attribute: "associations.load_balancer_id", present: true },
              { reachedThrough: "associations.load_balancer_id" },
            ],
          },
        },
        {
          boundBy: "tencentcloud_clb_target_group_attachments",
          through: "associations.target_group_id",
          if: { all: [{ attribute: "load_balancer_id", present: true }, { reachedThrough: "load_balancer_id" }] },
        },
      ],
    },
    targets: [
      { attribute: "target_group_instances.bind_ip", kind: "address" },
      { attribute: "vpc_id", kind: "network" },
    ],
    links: [{ from: "self", to: "target_group_instances.bind_ip", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_clb_target_group_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "clb_id" }, "provider"],
    public: { reachedThrough: "clb_id" },
    targets: [{ attribute: "target_group_id", kind: "backend" }],
    links: [
      { from: "clb_id", to: "target_group_id", meaning: "forwarding" },
      { from: "listener_id", to: "target_group_id", when: { attribute: "listener_id", present: true }, meaning: "forwarding" },
      { from: "rule_id", to: "target_group_id", when: { attribute: "rule_id", present: true }, meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_clb_target_group_attachments",
    role: "link",
    filingClass: "none",
    location: [{ via: "load_balancer_id" }, { via: "associations.load_balancer_id" }, "provider"],
    public: {
      any: [
        { all: [{ attribute: "load_balancer_id", present: true }, { reachedThrough: "load_balancer_id" }] },
        {
          all: [
            { attribute: "associations.load_balancer_id", present: true },
            { reachedThrough: "associations.load_balancer_id" },
          ],
        },
      ],
    },
    targets: [
      { attribute: "associations.target_group_id", kind: "backend" },
      { attribute: "target_group_id", kind: "backend" },
    ],
    links: [
      {
        from: "load_balancer_id",
        to: "associations.target_group_id",
        when: { attribute: "load_balancer_id", present: true },
        meaning: "forwarding",
      },
      {
        from: "associations.load_balancer_id",
        to: "target_group_id",
        when: { attribute: "associations.load_balancer_id", present: true },
        meaning: "forwarding",
      },
      {
        from: "associations.listener_id",
        to: "target_group_id",
        when: { attribute: "target_group_id", present: true },
        meaning: "forwarding",
      },
      {
        from: "associations.listener_id",
        to: "associations.target_group_id",
        when: { attribute: "load_balancer_id", present: true },
        meaning: "forwarding",
      },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "either one load balancer with many groups or one group with many load balancers",
    },
  },
  {
    type: "tencentcloud_clb_target_group_instance_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "target_group_id" }, "provider"],
    public: { reachedThrough: "target_group_id" },
    targets: [{ attribute: "bind_ip", kind: "address" }],
    links: [{ from: "target_group_id", to: "bind_ip", meaning: "forwarding" }],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_clb_function_targets_attachment",
    role: "binding",
    filingClass: "this_provider",
    location: [{ via: "load_balancer_id" }, "provider"],
    public: { sameAs: "load_balancer_id" },
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "function_targets.function.function_name", kind: "backend" }],
    links: [
      { from: "load_balancer_id", to: "function_targets.function.function_name", meaning: "opening" },
      { from: "listener_id", to: "function_targets.function.function_name", meaning: "opening" },
    ],
    evidence: { basis: "docs", confidence: "high" },
  },
  {
    type: "tencentcloud_lb",
    role: "entry",
    filingClass: "this_provider",
    location: [{ via: "vpc_id" }, "provider"],
    public: {
      any: [
        { attribute: "type", is: ["OPEN"] },
        { boundBy: "tencentcloud_eip_association", through: "instance_id" },
      ],
    },
    targets: [{ attribute: "vpc_id", kind: "network" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 18: older type, its network_type is called type; exports no address",
    },
  },
  {
    type: "tencentcloud_alb_server_attachment",
    role: "link",
    filingClass: "none",
    location: [{ via: "loadbalancer_id" }, "provider"],
    public: { reachedThrough: "loadbalancer_id" },
    targets: [{ attribute: "backends.instance_id", kind: "backend" }],
    links: [
      { from: "loadbalancer_id", to: "backends.instance_id", meaning: "forwarding" },
      { from: "listener_id", to: "backends.instance_id", meaning: "forwarding" },
      {
        from: "location_id",
        to: "backends.instance_id",
        when: { attribute: "location_id", present: true },
        meaning: "forwarding",
      },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 51: older type, now clb_attachment" },
  },
]);
