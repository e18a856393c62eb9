import { text } from "../text";
import { checkMatch } from "./value-checks";
import type { ValueFault } from "./value-fault";

/** What every fingerprint of a finding begins with, and no address. */
export const fingerprintPrefix = "icp/";

/** What a waiver names: resources may be a pattern, a fingerprint is one finding and stands whole. */
export function checkWaiverMatch(value: string): ValueFault | null {
  if (!value.startsWith(fingerprintPrefix) || !value.includes("*")) return checkMatch(value);
  return {
    message: text(
      `“${value}”是含通配符的指纹；指纹只代表一项发现，通配符会豁免谁也没有看过的发现。`,
      `"${value}" is a fingerprint with a wildcard; a fingerprint stands for one finding, and a wildcard would waive findings that nobody has looked at.`,
    ),
    remedy: text(
      "请照抄 JSON 报告中该项发现的完整 fingerprint，或改写资源地址。",
      "Copy the whole fingerprint of the finding from the JSON report, or write the address of the resource.",
    ),
  };
}
