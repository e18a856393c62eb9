import { createHash } from "node:crypto";
import { fingerprintPrefix } from "../filing/waiver-match";

/**
 * The identity of a finding: rule, address and domain, never a line. The prefix allows the recipe to change.
 * An address is that of the resource, or the cause that several resources share.
 */
export function fingerprintOf(rule: string, stack: string, address: string, domain: string | null): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([rule, stack, address, domain]))
    .digest("hex");
  return `${fingerprintPrefix}v1:${digest.slice(0, 32)}`;
}
