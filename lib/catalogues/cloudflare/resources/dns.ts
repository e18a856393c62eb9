import type { Condition, Target } from "../../catalogue";
import { fillEntries } from "../../fill-entries";
import { recordTargets, servesWeb } from "../../record-conditions";
import { namesUnderZone, targetsWhen } from "../../record-names";

const hasContent: Condition = { attribute: "content", present: true };
const hasData: Condition = { attribute: "data.target", present: true };

/** HTTPS and SVCB records may be written as a block. */
const fromBlock: Target = { attribute: "data.target", kind: "record-value", when: hasData };

export const dns = fillEntries([
  {
    type: "cloudflare_dns_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type: "type", name: "name" }),
    hostnames: namesUnderZone({ name: "name", zone: "zone_id", whole: "hostname", mayBeFull: true }),
    targets: [fromBlock, ...targetsWhen({ not: hasData }, recordTargets({ type: "type", value: "content" }))],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "proxied hides the origin, which still sees the name: the content decides either way. That a zone is on the China Network is not in Terraform",
    },
  },
  {
    type: "cloudflare_record",
    role: "record",
    filingClass: "any_provider",
    location: [{ fixed: "none" }],
    public: servesWeb({ type: "type", name: "name" }),
    hostnames: namesUnderZone({ name: "name", zone: "zone_id", whole: "hostname", mayBeFull: true }),
    targets: [
      fromBlock,
      ...targetsWhen({ all: [{ not: hasData }, hasContent] }, recordTargets({ type: "type", value: "content" })),
      ...targetsWhen({ all: [{ not: hasData }, { not: hasContent }] }, recordTargets({ type: "type", value: "value" })),
    ],
    evidence: {
      basis: "docs",
      confidence: "high",
      note: "version 4 of the provider; value is the older name of content; proxied changes nothing for the origin",
    },
  },
  {
    type: "cloudflare_zone",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [
      { attribute: "name", wildcard: "none", kind: "source" },
      { attribute: "zone", wildcard: "none", kind: "source" },
    ],
    evidence: { basis: "memory", confidence: "high", note: "hosting a zone needs no filing; version 4 calls the name zone" },
  },
  {
    type: "cloudflare_zone",
    kind: "data",
    role: "zone",
    filingClass: "none",
    location: [{ fixed: "none" }],
    public: "never",
    hostnames: [{ attribute: "name", wildcard: "none", kind: "source" }],
    evidence: { basis: "memory", confidence: "high", note: "hosting a zone needs no filing" },
  },
]);
