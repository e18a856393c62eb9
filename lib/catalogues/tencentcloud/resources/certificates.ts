import { type EntryFacts, fillEntries } from "../../fill-entries";

export const certificates = fillEntries([
  {
    type: "tencentcloud_ssl_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [
      { attribute: "domain", kind: "source", wildcard: "star" },
      { attribute: "subject_names", kind: "source", wildcard: "star" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 46: a certificate serves nothing; its names are a sign at most" },
  },
  {
    type: "tencentcloud_ssl_free_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "domain", kind: "source", wildcard: "star" }],
    evidence: { basis: "docs", confidence: "high", note: "trap 46: a certificate serves nothing; its names are a sign at most" },
  },
  {
    type: "tencentcloud_ssl_pay_certificate",
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [
      { attribute: "information.certificate_domain", kind: "source", wildcard: "star" },
      { attribute: "information.domain_list", kind: "source", wildcard: "star" },
    ],
    evidence: { basis: "docs", confidence: "high", note: "trap 46: a certificate serves nothing; its names are a sign at most" },
  },
  ...[
    "tencentcloud_ssl_deploy_certificate_instance_operation",
    "tencentcloud_ssl_update_certificate_instance_operation",
    "tencentcloud_ssl_check_certificate_domain_verification_operation",
  ].map((type): EntryFacts => ({
    type,
    role: "certificate",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    evidence: { basis: "docs", confidence: "high", note: "trap 46: a certificate serves nothing; its names are a sign at most" },
  })),
]);
