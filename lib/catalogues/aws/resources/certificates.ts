import { fillEntries } from "../../fill-entries";
import { regional } from "../places";

export const certificates = fillEntries([
  {
    type: "aws_acm_certificate",
    role: "certificate",
    filingClass: "none",
    location: regional,
    public: "never",
    hostnames: [
      { attribute: "domain_name", wildcard: "star", kind: "source" },
      { attribute: "subject_alternative_names", wildcard: "star", kind: "source" },
    ],
    evidence: { basis: "memory", confidence: "high", note: "only a sign; its validation records serve no web" },
  },
  {
    type: "aws_acm_certificate_validation",
    role: "certificate",
    filingClass: "none",
    location: regional,
    public: "never",
    evidence: { basis: "memory", confidence: "high", note: "waits for the records that prove control; it tells them apart" },
  },
]);
