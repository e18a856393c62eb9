import type { Finding } from "../../engine/report";
import { type Markup, markup, nothing } from "./markup";
import { bothBlocks } from "./bilingual";
import { cutCode } from "./cut";

/** The evidence as a numbered list, from the hostname to the region: what stands where, and what follows from it. */
export function trailList({ hostname, trail }: Pick<Finding, "hostname" | "trail">): Markup {
  if (trail.length === 0) return nothing;
  const first = hostname === null ? nothing : markup`<li>${cutCode(hostname)}</li>\n`;
  return markup`<ol class="trail">
${first}${trail.map(
    (step) => markup`<li>${subjectOf(step)}<div class="means">${bothBlocks(step.means)}</div></li>
`,
  )}</ol>
`;
}

function subjectOf({ address, attribute, value }: Finding["trail"][number]): Markup {
  const subject = cutCode(attribute === null ? address : `${address}.${attribute}`);
  return value === null ? subject : markup`${subject} <span class="equals">=</span> ${cutCode(value)}`;
}
