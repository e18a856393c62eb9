import type { AnyRule } from "../lib/engine/rule";
import { type RuleTest, type RuleTestOptions, testsOf } from "./test-rule";
import { accessProviderDiffers } from "./rules/access-provider-differs";
import { accountPortExceptionMissing } from "./rules/account-port-exception-missing";
import { addressNotInFiling } from "./rules/address-not-in-filing";
import { anchorNotEligible } from "./rules/anchor-not-eligible";
import { anchorQuotaExceeded } from "./rules/anchor-quota-exceeded";
import { apiWithoutAuthentication } from "./rules/api-without-authentication";
import { attestationVoid } from "./rules/attestation-void";
import { changeNotFiled } from "./rules/change-not-filed";
import { declaredOnlyInCode } from "./rules/declared-only-in-code";
import { domainBindingWithoutFiling } from "./rules/domain-binding-without-filing";
import { domainExpired } from "./rules/domain-expired";
import { domainNotRealNameVerified } from "./rules/domain-not-real-name-verified";
import { domainUndecided } from "./rules/domain-undecided";
import { domainUnderTwoSubjects } from "./rules/domain-under-two-subjects";
import { exposureUndecided } from "./rules/exposure-undecided";
import { filingCancelledOrRestricted } from "./rules/filing-cancelled-or-restricted";
import { filingNotGranted } from "./rules/filing-not-granted";
import { filingNumberMalformed } from "./rules/filing-number-malformed";
import { filingNumberPlaceholder } from "./rules/filing-number-placeholder";
import { filingNumberProvinceAlias } from "./rules/filing-number-province-alias";
import { filingNumberYearImpossible } from "./rules/filing-number-year-impossible";
import { filingWithoutMainlandTarget } from "./rules/filing-without-mainland-target";
import { governmentSuffixMissing } from "./rules/government-suffix-missing";
import { individualOffersCommercialService } from "./rules/individual-offers-commercial-service";
import { individualServiceQuotaExceeded } from "./rules/individual-service-quota-exceeded";
import { individualUsesCompanyWords } from "./rules/individual-uses-company-words";
import { lastAnchorRemoved } from "./rules/last-anchor-removed";
import { ledgerEntryStale } from "./rules/ledger-entry-stale";
import { licenceExpired } from "./rules/licence-expired";
import { licenceMissing } from "./rules/licence-missing";
import { locationContradictory } from "./rules/location-contradictory";
import { locationUndecided } from "./rules/location-undecided";
import { opaqueCreator } from "./rules/opaque-creator";
import { originBehindOverseasEdgeWithoutFiling } from "./rules/origin-behind-overseas-edge-without-filing";
import { permissionWidenedWithInfrastructure } from "./rules/permission-widened-with-infrastructure";
import { publicSecurityFilingOverdue } from "./rules/public-security-filing-overdue";
import { publicSecurityNumberMalformed } from "./rules/public-security-number-malformed";
import { preApprovalExpired } from "./rules/pre-approval-expired";
import { preApprovalMissing } from "./rules/pre-approval-missing";
import { recordDuringReview } from "./rules/record-during-review";
import { recordWithoutFiling } from "./rules/record-without-filing";
import { registrantDiffersFromSubject } from "./rules/registrant-differs-from-subject";
import { registrantRoleUnproven } from "./rules/registrant-role-unproven";
import { registrantUndeclared } from "./rules/registrant-undeclared";
import { registrarNotApproved } from "./rules/registrar-not-approved";
import { serverWithoutFiling } from "./rules/server-without-filing";
import { serviceNumberNotOfSubject } from "./rules/service-number-not-of-subject";
import { serviceSuffixDiffersFromKind } from "./rules/service-suffix-differs-from-kind";
import { sharedSuffixCannotBeFiled } from "./rules/shared-suffix-cannot-be-filed";
import { subjectProvinceDiffers } from "./rules/subject-province-differs";
import { siteNameNotAllowed } from "./rules/site-name-not-allowed";
import { targetUndecided } from "./rules/target-undecided";
import { tldNotApproved } from "./rules/tld-not-approved";
import { typeUnclassified } from "./rules/type-unclassified";
import { vendorHostnameInProduction } from "./rules/vendor-hostname-in-production";
import { waiverExpired } from "./rules/waiver-expired";
import { waiverUnmatched } from "./rules/waiver-unmatched";

export {
  defineCloud,
  defineResource,
  type OwnCloud,
  type OwnModule,
  type OwnResource,
  type OwnType,
} from "../lib/catalogues/own-entry";
export type { AnyRule, LedgerEntry, Messages, Rule, RuleExample, RuleSeverity } from "../lib/engine/rule";
export { defineExtension, type Extension } from "../lib/extensions/extension";
export { defineHouseRule as defineRule, type HouseRule } from "../lib/extensions/house-rule";
export { type Text, text } from "../lib/text";
export type { RuleTest, RuleTestOptions } from "./test-rule";
export type { LegalBasis } from "../lib/engine/legal-basis";
export type { Change, Facts, JudgedName, JudgedSite, Verdict } from "../lib/engine/judged";
export type { Ledger, LedgerService, LedgerSubject } from "../lib/filing/ledger";
export type { HeldName } from "../lib/infrastructure/names";
export type { Infrastructure, Site } from "../lib/infrastructure/site";
export type { Settings } from "../lib/engine/settings";
export { recommended, strict } from "./rule-sets";

/** Every rule, in the order in which a report shows them: what is missing, what does not match, what is not known, what to note. */
export const rules: readonly AnyRule[] = Object.freeze([
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
  domainUnderTwoSubjects,
  serviceNumberNotOfSubject,
  serviceSuffixDiffersFromKind,
  filingNumberYearImpossible,
  filingNumberPlaceholder,
  licenceMissing,
  licenceExpired,
  governmentSuffixMissing,
  individualOffersCommercialService,
  preApprovalMissing,
  preApprovalExpired,
  domainNotRealNameVerified,
  domainExpired,
  tldNotApproved,
  registrarNotApproved,
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
  filingNumberProvinceAlias,
  subjectProvinceDiffers,
  publicSecurityNumberMalformed,
  publicSecurityFilingOverdue,
  changeNotFiled,
  ledgerEntryStale,
  individualUsesCompanyWords,
  siteNameNotAllowed,
  individualServiceQuotaExceeded,
  registrantRoleUnproven,
  waiverExpired,
  waiverUnmatched,
  typeUnclassified,
]);

/**
 * The tests of a rule of your own: each of its examples by the whole machine, beside the shipped rules, and whether it says all that a
 * report needs. `for (const { title, run } of testRule(rule)) test(title, run)`, in vitest, jest and node:test alike.
 */
export function testRule(rule: AnyRule, options: RuleTestOptions = {}): readonly RuleTest[] {
  return testsOf(rule, rules, options);
}
