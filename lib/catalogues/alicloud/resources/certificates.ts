import { type EntryFacts, fillEntries } from "../../fill-entries";

export const certificates = fillEntries([
  {
    type: "alicloud_ssl_certificates_service_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "medium", note: "a certificate serves nothing; its names are a sign at most" },
  },
  ...["alicloud_ssl_certificates_service_instance", "alicloud_ssl_certificates_service_certificate_apply"].map(
    (type): EntryFacts => ({
      type,
      role: "certificate",
      filingClass: "none",
      location: [{ fixed: "none" }],
      public: "never",
      hostnames: [{ attribute: "domain", wildcard: "star", kind: "alias" }],
      evidence: { basis: "docs", confidence: "medium", note: "a certificate serves nothing; its names are a sign at most" },
    }),
  ),
  {
    type: "alicloud_ssl_certificates_service_instance_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [
      { attribute: "domain", wildcard: "star", kind: "alias" },
      { attribute: "common_name", wildcard: "star", kind: "alias" },
      { attribute: "subject_alternative_names", wildcard: "star", kind: "alias" },
    ],
    evidence: { basis: "docs", confidence: "medium", note: "a certificate serves nothing; its names are a sign at most" },
  },
  ...["alicloud_alb_listener_additional_certificate_attachment", "alicloud_nlb_listener_additional_certificate_attachment"].map(
    (type): EntryFacts => ({
      type,
      role: "certificate",
      filingClass: "none",
      location: [{ via: "listener_id" }, "provider"],
      public: "never",
      evidence: { basis: "docs", confidence: "medium", note: "a certificate serves nothing; its names are a sign at most" },
    }),
  ),
  {
    type: "alicloud_waf_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ via: "instance_id" }, "provider"],
    public: "never",
    hostnames: [{ attribute: "domain", wildcard: "star", kind: "alias" }],
    evidence: { basis: "docs", confidence: "medium", note: "a certificate serves nothing; its names are a sign at most" },
  },
  {
    type: "alicloud_slb_server_certificate",
    role: "certificate",
    filingClass: "none",
    location: ["provider"],
    public: "never",
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "trap 12: alicloud_certificate_region_id is the region of the certificate service",
    },
  },
]);
