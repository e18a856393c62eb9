/** The rules that are on when nothing is configured, by id. */
export const recommended: readonly string[] = [
  "record-without-filing",
  "domain-binding-without-filing",
  "server-without-filing",
  "shared-suffix-cannot-be-filed",
  "filing-cancelled-or-restricted",
  "filing-not-granted",
  "record-during-review",
  "access-provider-differs",
  "registrant-differs-from-subject",
  "registrant-undeclared",
  "declared-only-in-code",
  "attestation-void",
  "last-anchor-removed",
  "filing-number-malformed",
  "location-undecided",
  "exposure-undecided",
  "target-undecided",
  "domain-undecided",
  "opaque-creator",
  "location-contradictory",
  "origin-behind-overseas-edge-without-filing",
  "filing-without-mainland-target",
  "vendor-hostname-in-production",
  "waiver-expired",
  "waiver-unmatched",
  "type-unclassified",
];

/** The recommended rules; rules about what a ledger may leave out join them here. */
export const strict: readonly string[] = recommended;
