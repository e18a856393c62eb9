import { checkDate } from "../filing/value-checks";
import { type Text, text } from "../text";
import type { Finding } from "./report";
import type { AnyRule } from "./rule";

/** The day from which a rule blocks, where that is still to come; null where it blocks already or never does. A day that is none is no delay. */
export function blocksLater({ severity, blocksFrom }: Pick<AnyRule, "severity" | "blocksFrom">, today: string): string | null {
  if (blocksFrom === undefined || checkDate(blocksFrom) !== null) return null;
  return (severity === "error" || severity === "undecided") && today < blocksFrom ? blocksFrom : null;
}

/** Why a finding does not block yet. */
export function notYet(day: string): Text {
  return text(`该规则自 ${day} 起才阻断部署`, `its rule blocks from ${day} on`);
}

/** A finding that will block: every format shows its message, so that says from when. */
export function announced(finding: Finding, day: string): Finding {
  const message = text(
    `${finding.message.zh}自 ${day} 起，这将阻断部署。`,
    `${finding.message.en} From ${day} on this blocks the deployment.`,
  );
  return { ...finding, message, blocksFrom: day };
}
