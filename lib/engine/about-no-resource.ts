import type { Finding } from "./report";

/** What a finding says of its place where it is about no resource and no entry of the ledger. */
export const aboutNoResource = {
  address: null,
  entry: null,
  stack: null,
  constructPath: null,
  resources: [],
  hostname: null,
  hostnames: [],
  domain: null,
  trail: [],
  location: null,
  calledFrom: [],
  waived: null,
  formerFingerprints: [],
  state: null,
  before: null,
} satisfies Partial<Finding>;
