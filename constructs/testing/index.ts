import type { FindingQuery } from "./to-have-finding";
import { toHaveFinding } from "./to-have-finding";
import { type ResourceOptions, toHaveVerdict } from "./to-have-verdict";
import { toPassFilingPolicy } from "./to-pass-filing-policy";
import type { JudgeOptions, LedgerChoice } from "./options";

export type { FindingQuery } from "./to-have-finding";
export type { ResourceOptions } from "./to-have-verdict";

/** The matchers as functions, for `expect.extend()` of Vitest and Jest. */
export const filingMatchers = {
  toPassFilingPolicy,
  toHaveFinding,
  toBeCovered: toHaveVerdict("covered"),
  toBeExempt: toHaveVerdict("exempt"),
  toBeInViolation: toHaveVerdict("violation"),
  toBeUndecided: toHaveVerdict("undecided"),
};

/**
 * What `expect()` has more. It is given an App of cdktf or cdktn (guarded or not), one of its stacks, the path of an output directory,
 * or a report. A rule, address or stack that does not exist is an error, with and without `.not`.
 */
export interface FilingMatchers<R = void> {
  /** Nothing blocks: the guard would let it through. */
  toPassFilingPolicy(ledger?: LedgerChoice, options?: Omit<JudgeOptions, "ledger">): R;
  /** The rule found something, at the place that is given. */
  toHaveFinding(rule: string, where?: FindingQuery, options?: JudgeOptions): R;
  /** It needs a filing, and a matching one permits it. */
  toBeCovered(addressOrConstructPath: string, options?: ResourceOptions): R;
  /** It needs no filing. */
  toBeExempt(addressOrConstructPath: string, options?: ResourceOptions): R;
  /** It needs a filing and lacks it, or has one that does not match. */
  toBeInViolation(addressOrConstructPath: string, options?: ResourceOptions): R;
  /** What it needs cannot be determined. */
  toBeUndecided(addressOrConstructPath: string, options?: ResourceOptions): R;
}
