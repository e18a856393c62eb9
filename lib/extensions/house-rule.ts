import { isHouseRuleId, reservedNamespace } from "../engine/house-rule-id";
import { type AnyRule, type Messages, type Rule, defineRule } from "../engine/rule";
import type { ValueFault } from "../filing/value-fault";
import { GuardError } from "../guard-error";
import { text } from "../text";

/** A rule of a company's own, as `defineRule` of `beian-guard/policies` takes it. */
export interface HouseRule<M extends Messages = Messages> extends Omit<Rule<M>, "id" | "formerIds" | "after"> {
  /** `namespace/name-of-the-defect`, both of lower-case words with hyphens: `acme/record-outside-dnspod`. No shipped rule has a slash. */
  readonly id: `${string}/${string}`;
  /** Ids that it had before, with their namespace: settings, waivers and baselines that name them stay in force. */
  readonly formerIds?: readonly `${string}/${string}`[];
}

/**
 * Defines a rule of a company's own. It adds findings to those of the shipped rules: it can take none away, lower none, and make nothing
 * pass. The compiler rejects an id without a namespace, an unknown message id, data that a message does not take, a message without one
 * of the languages, and an example that expects a message the rule lacks. Throws GuardError for an id of another form.
 */
export function defineHouseRule<const M extends Messages>(rule: HouseRule<M>): AnyRule {
  const [wrong] = [rule.id, ...(rule.formerIds ?? [])].filter((id) => !isHouseRuleId(id));
  if (wrong !== undefined) throw new GuardError(namelessFault(wrong));
  return Object.freeze({ ...defineRule<M>(rule), written: String(rule.check) });
}

/** What is wrong with an id that has no namespace, or not the form of one. */
export function namelessFault(id: string): ValueFault {
  return {
    message: text(
      `自定规则的名称“${id}”不是“命名空间/缺陷名”的形式，将来可能与内置规则重名。`,
      `The id "${id}" of a house rule is not of the form namespace/name-of-the-defect, so a shipped rule may come to have the same one.`,
    ),
    remedy: text(
      `请以小写字母、数字和连字符书写，例如 acme/record-outside-dnspod；命名空间 ${reservedNamespace} 不可用。`,
      `Write it in lower-case words with hyphens, such as acme/record-outside-dnspod; the namespace ${reservedNamespace} is taken.`,
    ),
  };
}
