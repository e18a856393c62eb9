import type { Finding, ReportedResource } from "../../engine/report";
import { markOf, stateWords } from "../finding-words";
import { verdictWords } from "../resource-words";
import { both } from "./bilingual";
import { type Markup, markup } from "./markup";

/** A verdict as a sign, a word and a colour; each alone is enough. */
export function verdictBadge(verdict: ReportedResource["verdict"]): Markup {
  return markup`<span class="badge ${verdict}"><span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span>${both(verdictWords[verdict].word)}</span>`;
}

/** How a finding is marked. */
export function findingBadge(finding: Finding): Markup {
  const { word, tone } = markOf(finding);
  return markup`<span class="badge ${tone}"><span class="sign" aria-hidden="true">${SIGNS[tone] ?? ""}</span>${both(word)}</span>`;
}

/** Whether the finding is new against an earlier report. */
export function stateBadge(state: NonNullable<Finding["state"]>): Markup {
  return markup`<span class="badge plain">${both(stateWords[state])}</span>`;
}

/** The sign of each verdict, in letters that every font has. */
export const verdictSigns: Readonly<Record<ReportedResource["verdict"], string>> = {
  violation: "×",
  undecided: "?",
  covered: "✓",
  exempt: "○",
  neutral: "·",
};

const SIGNS: Readonly<Record<string, string>> = { error: "×", undecided: "?", warning: "!", info: "i", faint: "~" };
