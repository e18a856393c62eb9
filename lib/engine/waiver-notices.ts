import { text } from "../text";
import type { Report } from "./report";
import type { WaiverUse } from "./waivers";

/** Days ahead from which every report warns of the end of a waiver, and from which the warning grows more urgent. */
const warnedAhead = { first: 30, second: 7, last: 1 };

/** Waivers that end soon, each with the days that are left and who owns it; the one that ends first comes first. */
export function waiverNotices(uses: readonly WaiverUse[]): readonly Report["notices"][number][] {
  return uses
    .filter(({ standing, daysLeft }) => standing === "in-force" && daysLeft <= warnedAhead.first)
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
    .map((use) => ({ kind: "waiver-ends", message: noticeOf(use), detail: null }));
}

function noticeOf({ waiver: { rule, match, owner, expires }, daysLeft }: WaiverUse): Report["notices"][number]["message"] {
  const last = daysLeft <= warnedAhead.last;
  const soon = daysLeft <= warnedAhead.second;
  const when = text(
    daysLeft === 0 ? "今天到期" : `还有 ${daysLeft} 天到期`,
    daysLeft === 0 ? "ends today" : `ends in ${daysLeft === 1 ? "1 day" : `${daysLeft} days`}`,
  );
  const then = last
    ? text("到期后其发现重新阻断部署，请立即处理。", "After that its findings block again: act now.")
    : soon
      ? text("请在一周内处理，到期后其发现重新阻断部署。", "Settle it within the week; after that its findings block again.")
      : text("到期后其发现重新阻断部署。", "After that its findings block again.");
  return text(
    `豁免 ${rule}（${match}）${when.zh}（${expires}，负责人 ${owner}）。${then.zh}`,
    `The waiver of ${rule} for ${match} ${when.en} (${expires}, owner ${owner}). ${then.en}`,
  );
}
