import type { AnyRule } from "../lib/engine/rule";
import { accessProviderDiffers } from "./rules/access-provider-differs";
import { declaredOnlyInCode } from "./rules/declared-only-in-code";
import { domainBindingWithoutFiling } from "./rules/domain-binding-without-filing";
import { domainUndecided } from "./rules/domain-undecided";
import { exposureUndecided } from "./rules/exposure-undecided";
import { filingNotGranted } from "./rules/filing-not-granted";
import { filingNumberMalformed } from "./rules/filing-number-malformed";
import { locationContradictory } from "./rules/location-contradictory";
import { locationUndecided } from "./rules/location-undecided";
import { recordDuringReview } from "./rules/record-during-review";
import { recordWithoutFiling } from "./rules/record-without-filing";
import { registrantDiffersFromSubject } from "./rules/registrant-differs-from-subject";
import { registrantUndeclared } from "./rules/registrant-undeclared";
import { serverWithoutFiling } from "./rules/server-without-filing";
import { targetUndecided } from "./rules/target-undecided";
import { typeUnclassified } from "./rules/type-unclassified";

export { defineRule, type AnyRule, type Messages, type Rule, type RuleExample, type RuleSeverity } from "../lib/engine/rule";
export type { LegalBasis } from "../lib/engine/legal-basis";
export type { Facts, JudgedSite } from "../lib/engine/judged";
export { recommended, strict } from "./rule-sets";

/** Every rule, in the order in which a report shows them: what is missing, what does not match, what is not known, what to note. */
export const rules: readonly AnyRule[] = [
  recordWithoutFiling,
  domainBindingWithoutFiling,
  serverWithoutFiling,
  filingNotGranted,
  recordDuringReview,
  accessProviderDiffers,
  registrantDiffersFromSubject,
  registrantUndeclared,
  declaredOnlyInCode,
  filingNumberMalformed,
  locationUndecided,
  exposureUndecided,
  targetUndecided,
  domainUndecided,
  locationContradictory,
  typeUnclassified,
];
