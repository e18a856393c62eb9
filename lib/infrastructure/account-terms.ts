import type { Condition } from "../catalogues/catalogue";
import type { Conditions } from "./condition";
import type { Surveyed } from "./survey";
import { settle } from "./truth";

type Answer = "yes" | "no" | "unknown";

/** What a cloud refuses a resource in the mainland until its account has a filing there. */
export interface AccountTerms {
  readonly shutPorts: readonly number[];
  /** It answers on one of them. */
  readonly webPort: Answer;
  /** It answers calls that nobody has signed. */
  readonly unsignedCalls: Answer;
}

/** Null where the cloud asks nothing of the account, as far as is known. */
export function accountTermsOf(one: Surveyed, conditions: Conditions): AccountTerms | null {
  const { shutPorts } = one.catalogue;
  if (shutPorts === undefined) return null;
  const ask = (condition: Condition | undefined, otherwise: Answer): Answer =>
    condition === undefined ? otherwise : settle(conditions.test(condition, one));
  return {
    shutPorts: shutPorts.ports,
    webPort: ask(one.entry.webPort, "unknown"),
    unsignedCalls: ask(one.entry.unsignedCalls, "no"),
  };
}
