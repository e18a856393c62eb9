import type { Report } from "../../engine/report";
import { text } from "../../text";
import { severityWords } from "../finding-words";
import { both, bothBlocks } from "./bilingual";
import { cutCode, cutLink, cutProse } from "./cut";
import { labelled } from "./labelled";
import { type Markup, markup, nothing } from "./markup";

/** The rules that the findings name: why each exists and what it rests on. */
export function rulesSection({ rules }: Report): Markup {
  if (rules.length === 0) return nothing;
  return markup`<section id="rules" aria-labelledby="rules-title">
<h2 id="rules-title">${both(text("规则", "Rules"))} <span class="number">${rules.length}</span></h2>
${rules.map(ruleArticle)}</section>
`;
}

type ReportedRule = Report["rules"][number];

function ruleArticle({ id, severity, title, rationale, remedy, legalBasis }: ReportedRule, at: number): Markup {
  return markup`<article class="rule" id="rule-${at}" aria-labelledby="rule-${at}-title">
<div class="head"><h3 id="rule-${at}-title">${cutCode(id)}</h3><span class="badge plain">${both(severityWords[severity])}</span></div>
<div class="body"><div class="message">${bothBlocks(title)}</div>
${labelled([
  [text("理由", "Why"), bothBlocks(rationale)],
  [text("处理办法", "What to do"), bothBlocks(remedy)],
  [
    text("法律依据", "Legal basis"),
    legalBasis.length === 0
      ? null
      : markup`<ul class="plain-list">
${legalBasis.map((basis) => markup`<li>${basisLine(basis)}</li>\n`)}</ul>`,
  ],
])}</div></article>
`;
}

function basisLine({ name, article, asOf, link, confidence }: ReportedRule["legalBasis"][number]): Markup {
  const checked = markup`<span class="faint">${both(text("核对于 ", "as of "))}${cutProse(asOf)}${both(SURE[confidence])}</span>`;
  return markup`${bothBlocks(name)}${bothBlocks(article)}<div>${checked}</div>${link === null ? nothing : markup`<div>${sourceLink(link)}</div>`}`;
}

const SURE = {
  high: text("，把握：高", ", confidence: high"),
  medium: text("，把握：中", ", confidence: medium"),
  low: text("，把握：低", ", confidence: low"),
} as const;

/** Only a plain web address is a link; anything else is shown and does nothing. */
function sourceLink(link: string): Markup {
  return WEB_ADDRESS.test(link) ? cutLink(link, link) : cutCode(link);
}

const WEB_ADDRESS = /^https?:\/\/[\w.:-]+(?:\/[\w.~:/?#@!$&()*+,;=%-]*)?$/;
