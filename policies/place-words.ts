import type { JudgedSite } from "../lib/engine/judged";
import { type Text, text } from "../lib/text";

/** Where a site stands and what says so, for brackets in a message: the last step of its trail. */
export function placeOf(site: JudgedSite): Text {
  const step = site.trail.at(-1);
  if (step === undefined) return text("位于中国内地", "in mainland China");
  if (step.value !== null || step.attribute === null) return step.means;
  return text(`${step.attribute} ${step.means.zh}`, `${step.attribute} ${step.means.en}`);
}

/** What a DNS record's value names: the first step of its trail. */
export function targetOf(record: JudgedSite): string {
  return record.trail[0]?.value ?? record.address;
}
