import { addDays } from "../filing/days";
import { type Text, text } from "../text";
import type { Report } from "./report";
import type { WaiverUse } from "./waivers";

/** The waivers of the ledger that waive nothing, each with the reason: a reader who knows of one must not find that there is none. */
export function waiversNotInForce(uses: readonly WaiverUse[], maxDays: number): Report["waiversNotInForce"] {
  return uses.flatMap(({ waiver, standing }) => {
    if (standing === "in-force") return [];
    const { rule, match, reason, owner, expires, ticket } = waiver;
    return [{ rule, match, reason, owner, expires, ticket, standing, why: whyNot(standing, expires, maxDays) }];
  });
}

/** The day from which a waiver that runs too long would waive, since it is within the limit then. */
export function beginOfTooLong(expires: string, maxDays: number): string {
  return addDays(expires, -maxDays);
}

function whyNot(standing: Exclude<WaiverUse["standing"], "in-force">, expires: string, maxDays: number): Text {
  switch (standing) {
    case "expired":
      return text("已到期", "expired");
    case "too-long": {
      const from = beginOfTooLong(expires, maxDays);
      return text(
        `期限超过 ${maxDays} 天，${from} 之前不起作用`,
        `runs longer than ${maxDays} days, so it waives nothing before ${from}`,
      );
    }
    case "unknown-rule":
      return text("没有这条规则", "there is no such rule");
    case "not-waivable":
      return text("该规则不接受豁免", "no waiver covers the rule");
  }
}
