import type { Report } from "../../engine/report";
import { type Text, text } from "../../text";
import { purposesInChinese } from "../totals-lines";
import { both, bothBlocks } from "./bilingual";
import { cutCode, cutProse } from "./cut";
import { ruleLink } from "./findings-section";
import { noneLeft, type RowKind, rowAttributes } from "./filters";
import { type Markup, markup } from "./markup";
import type { ReportIndex } from "./report-index";

/** The waivers that are in force, and what each covers; then those that are not, and why. */
export function waiversSection({ waivers, waiversNotInForce }: Report, index: ReportIndex): Markup {
  const rows = [
    ...waivers.map((waiver) => waiverRow(waiver, markup`${waiver.covers}`)),
    ...waiversNotInForce.map((waiver) => {
      const why = text(`不起作用：${waiver.why.zh}`, `not in force: ${waiver.why.en}`);
      return waiverRow(waiver, bothBlocks(why));
    }),
  ];
  return section("waiver", text("豁免", "Waivers"), text("没有豁免。", "There are no waivers."), WAIVER_COLUMNS, rows);

  function waiverRow({ rule, match, reason, owner, expires, ticket }: Omit<Waiver, "covers">, covered: Markup): Markup {
    const facts = { verdicts: [], stacks: [], rules: [rule], owners: [owner] };
    return markup`<tr${rowAttributes("waiver", facts, index.places)}>
<td>${ruleLink(rule, index)}</td><td>${cutCode(match)}</td><td>${cutProse(reason)}</td><td>${cutProse(owner)}</td><td>${cutProse(expires)}</td><td>${cutProse(ticket ?? "-")}</td><td class="figure">${covered}</td></tr>
`;
  }
}

type Waiver = Report["waivers"][number];

/** What the ledger attests to serve no web. */
export function attestationsSection({ attestations }: Report, index: ReportIndex): Markup {
  const rows = attestations.map(({ match, purpose, reason, owner, reviewedAt }) => {
    const facts = { verdicts: [], stacks: [], rules: [], owners: [owner] };
    const use = text(purposesInChinese.get(purpose) ?? purpose, purpose);
    return markup`<tr${rowAttributes("attestation", facts, index.places)}>
<td>${cutCode(match)}</td><td>${bothBlocks(use)}</td><td>${cutProse(reason)}</td><td>${cutProse(owner)}</td><td>${cutProse(reviewedAt)}</td></tr>
`;
  });
  const none = text("没有用途声明。", "There are no attestations.");
  return section("attestation", text("用途声明", "Attestations"), none, ATTESTATION_COLUMNS, rows);
}

const RULE = text("规则", "Rule");
const MATCH = text("匹配", "Match");
const REASON = text("理由", "Reason");
const OWNER = text("负责人", "Owner");
const WAIVER_COLUMNS = [
  RULE,
  MATCH,
  REASON,
  OWNER,
  text("到期", "Expires"),
  text("工单", "Ticket"),
  text("涉及的发现", "Findings covered"),
];
const ATTESTATION_COLUMNS = [MATCH, text("用途", "Purpose"), REASON, OWNER, text("复核于", "Reviewed")];

function section(kind: RowKind, title: Text, none: Text, columns: readonly Text[], rows: readonly Markup[]): Markup {
  const heading = markup`<h2 id="${kind}-title">${both(title)} <span class="number">${rows.length}</span></h2>`;
  const body =
    rows.length === 0
      ? markup`<p>${both(none)}</p>`
      : markup`${noneLeft(kind)}<div class="scroll" role="region" aria-labelledby="${kind}-title" tabindex="0">
<table>
<thead><tr>${columns.map((column) => markup`<th scope="col">${both(column)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table>
</div>`;
  return markup`<section id="${kind}s" aria-labelledby="${kind}-title">
${heading}
${body}
</section>
`;
}
