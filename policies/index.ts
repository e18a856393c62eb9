import type { AnyRule } from "../lib/engine/rule";
import { accessProviderDiffers } from "./rules/access-provider-differs";
import { accountPortExceptionMissing } from "./rules/account-port-exception-missing";
import { addressNotInFiling } from "./rules/address-not-in-filing";
import { anchorNotEligible } from "./rules/anchor-not-eligible";
import { anchorQuotaExceeded } from "./rules/anchor-quota-exceeded";
import { apiWithoutAuthentication } from "./rules/api-without-authentication";
import { attestationVoid } from "./rules/attestation-void";
import { declaredOnlyInCode } from "./rules/declared-only-in-code";
import { domainBindingWithoutFiling } from "./rules/domain-binding-without-filing";
import { domainUndecided } from "./rules/domain-undecided";
import { exposureUndecided } from "./rules/exposure-undecided";
import { filingCancelledOrRestricted } from "./rules/filing-cancelled-or-restricted";
import { filingNotGranted } from "./rules/filing-not-granted";
import { filingWithoutMainlandTarget } from "./rules/filing-without-mainland-target";
import { filingNumberMalformed } from "./rules/filing-number-malformed";
import { lastAnchorRemoved } from "./rules/last-anchor-removed";
import { locationContradictory } from "./rules/location-contradictory";
import { locationUndecided } from "./rules/location-undecided";
import { opaqueCreator } from "./rules/opaque-creator";
import { originBehindOverseasEdgeWithoutFiling } from "./rules/origin-behind-overseas-edge-without-filing";
import { permissionWidenedWithInfrastructure } from "./rules/permission-widened-with-infrastructure";
import { recordDuringReview } from "./rules/record-during-review";
import { recordWithoutFiling } from "./rules/record-without-filing";
import { registrantDiffersFromSubject } from "./rules/registrant-differs-from-subject";
import { registrantUndeclared } from "./rules/registrant-undeclared";
import { serverWithoutFiling } from "./rules/server-without-filing";
import { sharedSuffixCannotBeFiled } from "./rules/shared-suffix-cannot-be-filed";
import { targetUndecided } from "./rules/target-undecided";
import { typeUnclassified } from "./rules/type-unclassified";
import { vendorHostnameInProduction } from "./rules/vendor-hostname-in-production";
import { waiverExpired } from "./rules/waiver-expired";
import { waiverUnmatched } from "./rules/waiver-unmatched";

export { defineRule, type AnyRule, type Messages, type Rule, type RuleExample, type RuleSeverity } from "../lib/engine/rule";
export type { LegalBasis } from "../lib/engine/legal-basis";
export type { Facts, JudgedSite } from "../lib/engine/judged";
export type { Settings } from "../lib/engine/settings";
export { recommended, strict } from "./rule-sets";

/** Every rule, in the order in which a report shows them: what is missing, what does not match, what is not known, what to note. */
export const rules: readonly AnyRule[] = [
  recordWithoutFiling,
  domainBindingWithoutFiling,
  serverWithoutFiling,
  sharedSuffixCannotBeFiled,
  filingCancelledOrRestricted,
  filingNotGranted,
  recordDuringReview,
  accessProviderDiffers,
  registrantDiffersFromSubject,
  registrantUndeclared,
  declaredOnlyInCode,
  attestationVoid,
  apiWithoutAuthentication,
  addressNotInFiling,
  lastAnchorRemoved,
  filingNumberMalformed,
  locationUndecided,
  exposureUndecided,
  targetUndecided,
  domainUndecided,
  opaqueCreator,
  locationContradictory,
  originBehindOverseasEdgeWithoutFiling,
  filingWithoutMainlandTarget,
  accountPortExceptionMissing,
  anchorNotEligible,
  anchorQuotaExceeded,
  vendorHostnameInProduction,
  permissionWidenedWithInfrastructure,
  waiverExpired,
  waiverUnmatched,
  typeUnclassified,
];
