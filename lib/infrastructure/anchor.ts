import type { Billing, Condition } from "../catalogues/catalogue";
import type { Conditions } from "./condition";
import type { Surveyed } from "./survey";
import { settle } from "./truth";

type Answer = "yes" | "no" | "unknown";

/** How a resource meets what its cloud asks of the server that a filing names. */
export interface Anchor {
  /** The cloud gives out filing service numbers for it. */
  readonly carriesFiling: Answer;
  /** It is paid for in advance. */
  readonly prepaid: Answer;
  /** It is paid for long enough. */
  readonly longEnough: Answer;
  readonly minimumMonths: number;
  /** The most services that may name it. */
  readonly services: number;
}

/** Null where the cloud's terms are not known, or say nothing of this type. */
export function anchorOf(one: Surveyed, conditions: Conditions): Anchor | null {
  const { filingTerms: terms } = one.catalogue;
  const { billing } = one.entry;
  if (terms === undefined || billing === undefined) return null;
  if (billing.carriesFiling === undefined && billing.services === undefined) return null;
  const { minimumMonths } = terms;
  return {
    carriesFiling: billing.carriesFiling === undefined ? "unknown" : billing.carriesFiling ? "yes" : "no",
    prepaid: settle(conditions.test(isPrepaid(billing), one)),
    longEnough: settle(conditions.test(lasts(billing, minimumMonths), one)),
    minimumMonths,
    services: billing.services ?? terms.services,
  };
}

function isPrepaid({ always, chargeType, legacyChargeType, prepaid, omitted }: Billing): Condition {
  if (always !== undefined) return always === "prepaid" ? "always" : "never";
  if (chargeType === undefined || prepaid === undefined) return "unknown";
  const isOne = (attribute: string): Condition => ({
    attribute,
    is: prepaid,
    ...(omitted === undefined ? {} : { omitted }),
  });
  return legacyChargeType === undefined ? isOne(chargeType) : { any: [isOne(chargeType), isOne(legacyChargeType)] };
}

function lasts({ period, periodUnit }: Billing, months: number): Condition {
  if (period === undefined || periodUnit === undefined) return "unknown";
  const manyMonths: Condition = { attribute: period, over: months - 1 };
  if (periodUnit === "month") return manyMonths;
  const { attribute, omitted } = periodUnit;
  const unitIs = (unit: string): Condition => ({
    attribute,
    is: [unit],
    ...(omitted === undefined ? {} : { omitted }),
  });
  return { any: [unitIs("Year"), { all: [unitIs("Month"), manyMonths] }] };
}
