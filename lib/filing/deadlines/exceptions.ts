import { text } from "../../text";
import { addYears } from "../days";
import type { Deadline } from "../deadlines";
import type { Ledger } from "../ledger";

/** Waivers end, and what is attested is looked at again every year. */
export function exceptionDeadlines({ waivers, attestations }: Ledger): readonly Deadline[] {
  return [
    ...waivers.map(({ rule, match, owner, expires, places, place }): Deadline => ({
      kind: "waiver-end",
      about: match,
      due: expires,
      exact: true,
      notice: 30,
      waitsFor: "us",
      what: text(`规则 ${rule} 的豁免到期（负责人 ${owner}）`, `The waiver of the rule ${rule} ends (owner: ${owner})`),
      remedy: text(
        "请在此之前解决问题；确需延期的，由合规负责人重新审批。",
        "Resolve what it excuses before that day; an extension is for compliance to decide.",
      ),
      basis: text("台账", "the ledger"),
      place: places["expires"] ?? place,
    })),
    ...attestations.map(({ match, owner, reviewedAt, places, place }): Deadline => ({
      kind: "attestation-review",
      about: match,
      due: addYears(reviewedAt, 1),
      exact: true,
      notice: 30,
      waitsFor: "us",
      what: text(
        `用途声明的年度复核（上次 ${reviewedAt}，负责人 ${owner}）`,
        `The yearly review of the attestation is due (last one on ${reviewedAt}, owner: ${owner})`,
      ),
      remedy: text("请确认用途未变，再更新 reviewedAt。", "Confirm that its use is the same, then renew reviewedAt."),
      basis: text("台账", "the ledger"),
      place: places["reviewedAt"] ?? place,
    })),
  ];
}
