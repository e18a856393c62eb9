import type { Ledger } from "../filing/ledger";
import { type Text, text } from "../text";
import { type Widening, widened } from "./widening";

/** The attestations that hold on the day of the check and did not hold so in an earlier ledger: new, renewed, or for another purpose. */
export function attestationWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.attestations.flatMap((attestation): readonly Widening[] => {
    const { match, purpose, outdated, reviewedAt } = attestation;
    const former = before.attestations.filter((each) => each.match === match);
    const held = former.filter((each) => !each.outdated);
    if (outdated || held.some((each) => each.purpose === purpose)) return [];
    const told = (what: Text, key?: string): readonly Widening[] => [
      widened(what, { kind: "match", match, by: "attestations" }, attestation, key),
    ];
    const [other] = held;
    if (other !== undefined) {
      return told(
        text(
          `用途声明（attestations）${match} 的用途由 ${other.purpose} 改为 ${purpose}`,
          `the purpose of the attestation of ${match}, changed from ${other.purpose} to ${purpose}`,
        ),
        "purpose",
      );
    }
    // A review that was still to come has never attested anything.
    const latest = former
      .map((each) => each.reviewedAt)
      .filter((each) => each <= reviewedAt)
      .toSorted()
      .at(-1);
    if (latest === undefined) {
      return told(
        text(`新增用途声明（attestations）：${match} 用途为 ${purpose}`, `the new attestation of ${match} as ${purpose}`),
      );
    }
    return told(
      text(
        `已失效的用途声明（attestations）${match} 的复核日期由 ${latest} 改为 ${reviewedAt}`,
        `the review of the lapsed attestation of ${match}, changed from ${latest} to ${reviewedAt}`,
      ),
      "reviewedAt",
    );
  });
}
