import type { Condition } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { servesWeb } from "../../record-conditions";

/** A paused site answers even its proxied records with their plain values. */
const servedAtTheEdge: Condition = {
  all: [
    { attribute: "proxied", is: [true] },
    {
      attribute: "site_id",
      refersTo: ["alicloud_esa_site"],
      if: { not: { attribute: "paused", is: [true], omitted: false } },
    },
  ],
};

const routeIsOn: Condition = { attribute: "route_enable", is: ["on", true] };

export const esa = fillEntries([
  {
    type: "alicloud_esa_site",
    role: "edge",
    filingClass: "any_provider",
    location: [
      { scope: "coverage", mainland: ["domestic", "global", ""], exempt: ["overseas"], omitted: "mainland" },
      { via: "instance_id" },
    ],
    public: "always",
    hostnames: [{ attribute: "site_name", wildcard: "none", kind: "served" }],
    defaults: { coverage: "", paused: false },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "traps 27, 29: the filing is asked for when the site is created, so a paused one is not exempt; coverage left out is an empty string and means the mainland; an update may change it in place",
    },
  },
  {
    type: "alicloud_esa_rate_plan_instance",
    role: "network",
    filingClass: "none",
    location: [{ scope: "coverage", mainland: ["domestic", "global", ""], exempt: ["overseas"], omitted: "mainland" }],
    public: "never",
    billing: { chargeType: "payment_type", prepaid: ["Subscription"], period: "period", periodUnit: "month" },
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 29: says where its sites may stand; a list of several coverages is left undecided",
    },
  },
  {
    type: "alicloud_esa_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ via: "site_id", when: { attribute: "proxied", is: [true] } }],
    public: servesWeb({ type: "record_type", name: "record_name", forwarding: ["A/AAAA"] }),
    hostnames: [{ attribute: "record_name", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "data.value", kind: "record-value", list: "comma", when: { not: servedAtTheEdge } }],
    links: [{ from: "self", to: "data.value", when: { attribute: "proxied", is: [true] }, meaning: "origin" }],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 29: proxied, the site's coverage answers and the value is an origin; not proxied, or proxied while the site is paused, the value answers; left out, both count. With source_type OP or LB the value names a pool or a load balancer",
    },
  },
  {
    type: "alicloud_esa_routine",
    role: "function",
    filingClass: "any_provider",
    location: [
      { viaReverse: { type: "alicloud_esa_routine_related_record", through: "name" } },
      { viaReverse: { type: "alicloud_esa_routine_route", through: "routine_name" } },
    ],
    public: {
      any: [
        { boundBy: "alicloud_esa_routine_related_record", through: "name" },
        { boundBy: "alicloud_esa_routine_route", through: "routine_name", if: routeIsOn },
      ],
    },
    names: ["name"],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 34: code at the edge: it stands where the sites of its records and routes do, which are judged themselves",
    },
  },
  {
    type: "alicloud_esa_routine_related_record",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: "always",
    hostnames: [{ attribute: "record_name", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "name", kind: "backend" }],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "name", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 29: record_name is a full name, the site's coverage decides" },
  },
  {
    type: "alicloud_esa_routine_route",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: routeIsOn,
    targets: [{ attribute: "routine_name", kind: "backend" }],
    links: [
      { from: "site_id", to: "self", when: routeIsOn, meaning: "part" },
      { from: "self", to: "routine_name", when: routeIsOn, meaning: "forwarding" },
    ],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "trap 34: names stand in the rule's text only; the site's own name counts",
    },
  },
  {
    type: "alicloud_esa_edge_container_app",
    role: "function",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: { boundBy: "alicloud_esa_edge_container_app_record", through: "app_id" },
    evidence: { basis: "docs", confidence: "medium", note: "containers at the edge: their records give them names" },
  },
  {
    type: "alicloud_esa_edge_container_app_record",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: "always",
    hostnames: [{ attribute: "record_name", wildcard: "star", kind: "served" }],
    targets: [{ attribute: "app_id", kind: "backend" }],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "app_id", meaning: "forwarding" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 29: record_name is a full name, the site's coverage decides" },
  },
  {
    type: "alicloud_esa_load_balancer",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    hostnames: [{ attribute: "load_balancer_name", wildcard: "none", kind: "served" }],
    targets: [
      { attribute: "default_pools", kind: "backend" },
      { attribute: "fallback_pool", kind: "backend" },
      { attribute: "region_pools", kind: "backend" },
      { attribute: "sub_region_pools", kind: "backend" },
    ],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "default_pools", meaning: "origin" },
      { from: "self", to: "fallback_pool", meaning: "origin" },
      { from: "self", to: "region_pools", meaning: "origin" },
      { from: "self", to: "sub_region_pools", meaning: "origin" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "the name is one under the site; pools of a region may send some visitors to mainland origins",
    },
  },
  {
    type: "alicloud_esa_origin_pool",
    role: "link",
    filingClass: "none",
    location: [{ via: "site_id" }],
    public: { not: { attribute: "enabled", is: [false], omitted: true } },
    targets: [{ attribute: "origins.address", kind: "origin" }],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "origins.address", meaning: "origin" },
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 28: an origin in the mainland sees the Host even behind overseas nodes; located by the edge, its members have places of their own",
    },
  },
  {
    type: "alicloud_esa_origin_rule",
    role: "link",
    filingClass: "none",
    location: [{ via: "site_id" }],
    public: { not: { attribute: "rule_enable", is: ["off"], omitted: "on" } },
    targets: [{ attribute: "dns_record", kind: "origin" }],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "dns_record", meaning: "origin" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "a setting of the site; origin_host is a header, not a served name" },
  },
  {
    type: "alicloud_esa_transport_layer_application",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: "always",
    hostnames: [{ attribute: "record_name", wildcard: "none", kind: "served" }],
    targets: [{ attribute: "rules.source", kind: "origin" }],
    links: [
      { from: "site_id", to: "self", meaning: "part" },
      { from: "self", to: "rules.source", meaning: "origin" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 29: record_name is a full name, the site's coverage decides" },
  },
  {
    type: "alicloud_esa_waiting_room",
    role: "binding",
    filingClass: "any_provider",
    location: [{ via: "site_id" }],
    public: { not: { attribute: "status", is: ["off"] } },
    hostnames: [
      { attribute: "host_name_and_path.domain", wildcard: "none", kind: "served" },
      { attribute: "host_name_and_path.subdomain", wildcard: "none", kind: "served" },
    ],
    links: [{ from: "site_id", to: "self", meaning: "part" }],
    evidence: {
      basis: "docs",
      confidence: "medium",
      note: "domain and subdomain are full names of their own; an example in the docs ends in a dot",
    },
  },
  {
    type: "alicloud_esa_redirect_rule",
    role: "link",
    filingClass: "none",
    location: [{ via: "site_id" }],
    public: "never",
    evidence: { basis: "docs", confidence: "medium", note: "a setting of the site; target_url is not a served name" },
  },
  {
    type: "alicloud_esa_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ via: "site_id" }],
    public: "never",
    hostnames: [{ attribute: "domains", wildcard: "star", list: "comma", kind: "alias" }],
    evidence: { basis: "docs", confidence: "medium", note: "only a sign: it lists names" },
  },
  {
    type: "alicloud_esa_origin_client_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ via: "site_id" }],
    public: "never",
    hostnames: [{ attribute: "hostnames", wildcard: "star", kind: "alias" }],
    evidence: { basis: "docs", confidence: "medium", note: "only a sign: it lists names" },
  },
]);
