import type { Report, ReportedResource } from "../../engine/report";
import { text } from "../../text";
import { exposureWords, nameOfPlace, verdictWords } from "../resource-words";
import { verdictBadge } from "./badges";
import { both, bothBlocks } from "./bilingual";
import { cutCode, cutLink } from "./cut";
import { noneLeft, rowAttributes } from "./filters";
import { type Markup, markup, nothing } from "./markup";
import type { ReportIndex } from "./report-index";
import { trailList } from "./trail-list";

/** Every resource with its verdict, place, hostnames and filing. */
export function resourcesSection(report: Report, index: ReportIndex): Markup {
  const { resources } = report;
  const heading = markup`<h2 id="resources-title">${both(text("资源", "Resources"))} <span class="number">${resources.length}</span></h2>`;
  if (resources.length === 0) {
    return markup`<section id="resources" aria-labelledby="resources-title">
${heading}
<p>${both(text("没有判断任何资源。", "No resource was judged."))}</p>
</section>
`;
  }
  return markup`<section id="resources" aria-labelledby="resources-title">
${heading}
${noneLeft("resource")}<div class="scroll" role="region" aria-labelledby="resources-title" tabindex="0">
<table class="resources">
<colgroup><col class="verdict-column"><col class="resource-column"><col class="place-column"><col class="names-column"><col class="evidence-column"></colgroup>
<thead><tr>${COLUMNS.map((column) => markup`<th scope="col">${both(column)}</th>`)}</tr></thead>
<tbody>
${resources.map((row, at) => tableRow(row, at, report, index))}</tbody>
</table>
</div>
</section>
`;
}

const COLUMNS = [
  text("结论", "Verdict"),
  text("资源", "Resource"),
  text("位置", "Place"),
  text("域名与备案", "Hostnames and filing"),
  text("原因与依据", "Reason and evidence"),
];

function tableRow(row: ReportedResource, at: number, report: Report, index: ReportIndex): Markup {
  const findings = index.findingsOf(row);
  const facts = {
    verdicts: [row.verdict],
    stacks: [row.stack],
    rules: [...new Set(findings.map(({ finding }) => finding.rule))],
    owners: [...new Set([...findings.flatMap(({ finding }) => finding.waived?.owner ?? []), ...attestersOf(row, report)])],
  };
  return markup`<tr id="resource-${at}"${rowAttributes("resource", facts, index.places)}>
<td>${verdictBadge(row.verdict)}${beforeOf(row)}</td>
<th scope="row">${cutCode(row.address)}<div class="faint">${cutCode(row.stack)}</div>${row.constructPath === null ? nothing : markup`<div class="faint">${cutCode(row.constructPath)}</div>`}</th>
<td>${row.jurisdictions.map((each) => bothBlocks(nameOfPlace(each)))}<div class="faint">${both(exposureWords[row.public])}</div></td>
<td>${row.hostnames.map(hostnameLine)}${row.filing === null ? nothing : markup`<div><span class="faint">${both(text("所指备案 ", "Filing "))}</span>${cutCode(row.filing)}</div>`}</td>
<td>${row.reason === null ? nothing : bothBlocks(row.reason)}${findings.map(({ finding, at: place }) => markup`<div>${cutLink(`#finding-${place}`, finding.rule)}</div>`)}${evidenceOf(row)}</td>
</tr>
`;
}

function beforeOf({ before, verdict }: ReportedResource): Markup {
  if (before === null || before === verdict) return nothing;
  return markup`<div class="faint">${both(text("变更之前：", "before: "))}${both(verdictWords[before].word)}</div>`;
}

function hostnameLine({ name, domain, filing, verdict }: ReportedResource["hostnames"][number]): Markup {
  const under = domain === null || domain === name ? nothing : markup` <span class="faint">(${cutCode(domain)})</span>`;
  const listed = filing === null ? both(text("无备案", "no filing")) : cutCode(filing);
  return markup`<div class="name">${cutCode(name)}${under}<div>${verdictBadge(verdict)} <span class="faint">${listed}</span></div></div>`;
}

function evidenceOf({ trail }: ReportedResource): Markup {
  if (trail.length === 0) return nothing;
  const count = text(`依据（${trail.length} 步）`, `evidence (${trail.length === 1 ? "1 step" : `${trail.length} steps`})`);
  return markup`<details><summary>${both(count)}</summary>${trailList({ hostname: null, trail })}</details>`;
}

/** Who attested the use of a resource: the report says it in the reason for which the resource is exempt. */
function attestersOf({ verdict, reason }: ReportedResource, { attestations }: Report): readonly string[] {
  if (verdict !== "exempt" || reason === null) return [];
  return attestations.flatMap(({ owner, reviewedAt, reason: given }) =>
    [owner, reviewedAt, given].every((part) => reason.en.includes(part)) ? [owner] : [],
  );
}
