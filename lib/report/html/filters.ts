import type { Finding, Report, ReportedResource } from "../../engine/report";
import { type Text, text } from "../../text";
import { verdictWords } from "../resource-words";
import { verdictSigns } from "./badges";
import { both } from "./bilingual";
import { cutShort } from "./cut";
import { type Markup, markup, nothing } from "./markup";

/** What rows can be filtered by. Rows name a stack, a rule or an owner by its place in these lists, never by its text. */
export interface FilterLists {
  readonly stacks: readonly string[];
  readonly rules: readonly string[];
  readonly owners: readonly string[];
}

/** The parts of the page whose rows can be filtered. */
export type RowKind = "finding" | "resource" | "waiver" | "attestation";

/** What a row is about; it is shown where it fits every choice. */
export interface RowFacts {
  readonly verdicts: readonly ReportedResource["verdict"][];
  readonly stacks: readonly string[];
  readonly rules: readonly string[];
  readonly owners: readonly string[];
}

/** The stacks, rules and owners of a report, each once and in order. */
export function filterListsOf(report: Report): FilterLists {
  const sorted = (values: readonly (string | null | undefined)[]): readonly string[] =>
    [...new Set(values.filter((value) => value !== null && value !== undefined))].sort();
  const { findings, resources, attestations } = report;
  const waivers = [...report.waivers, ...report.waiversNotInForce];
  return {
    stacks: sorted([...resources.map(({ stack }) => stack), ...findings.flatMap(stacksOf)]),
    rules: sorted([...findings, ...waivers].map(({ rule }) => rule)),
    owners: sorted([...waivers, ...attestations, ...findings.map(({ waived }) => waived)].map((held) => held?.owner)),
  };
}

/** The stacks that a finding is about. */
export function stacksOf(finding: Finding): readonly string[] {
  const own = finding.stack === null ? [] : [finding.stack];
  return [...new Set([...own, ...finding.resources.map(({ stack }) => stack)])];
}

/** The attributes by which the script finds a row and decides whether it is shown. */
export function rowAttributes(kind: RowKind, facts: RowFacts, places: FilterPlaces): Markup {
  const { verdicts, stacks, rules, owners } = facts;
  return markup` data-row="${kind}" data-verdict="${verdicts.join(" ")}" data-stack="${placesOf(stacks, places.stacks)}" data-rule="${placesOf(rules, places.rules)}" data-owner="${placesOf(owners, places.owners)}"`;
}

/** The lists of a report, to look places up in. */
export type FilterPlaces = Readonly<Record<keyof FilterLists, ReadonlyMap<string, number>>>;

/** Indexes the lists. */
export function placesIn(lists: FilterLists): FilterPlaces {
  const index = (values: readonly string[]) => new Map(values.map((value, at) => [value, at]));
  return { stacks: index(lists.stacks), rules: index(lists.rules), owners: index(lists.owners) };
}

function placesOf(values: readonly string[], places: ReadonlyMap<string, number>): string {
  return values.flatMap((value) => places.get(value) ?? []).join(" ");
}

/** The controls. They need the script, so the style hides them where it does not run, and on paper. */
export function filterBar(report: Report, lists: FilterLists): Markup {
  return markup`<section class="filters scripted-only" id="filters" role="search" aria-labelledby="filters-title">
<h2 id="filters-title" class="unseen">${both(text("筛选", "Filter"))}</h2>
<div class="chips" role="group" aria-labelledby="filter-verdict"><span class="label" id="filter-verdict">${both(text("结论", "Verdict"))}</span>
${VERDICTS.map((verdict) => chip(verdict, report.summary[verdict]))}</div>
<div class="fields">
${choice("stack", text("堆栈", "Stack"), lists.stacks)}${choice("rule", text("规则", "Rule"), lists.rules)}${choice("owner", text("负责人", "Owner"), lists.owners)}<label class="field" for="filter-text"><span class="label">${both(text("文字", "Text"))}</span>
<input type="search" id="filter-text" autocomplete="off" spellcheck="false"></label>
<button type="button" class="button" id="filter-clear">${both(text("清除筛选", "Clear filters"))}</button>
</div>
<p class="shown" role="status" aria-live="polite" aria-atomic="true" id="filter-status">${status(report)}</p>
</section>`;
}

/** What stands in place of the rows that a filter leaves out. */
export function noneLeft(kind: RowKind): Markup {
  return markup`<p class="none" data-none="${kind}" hidden>${both(text("没有符合筛选条件的内容。", "Nothing here fits the filters."))}</p>`;
}

const VERDICTS = ["violation", "undecided", "covered", "exempt", "neutral"] as const;

function chip(verdict: ReportedResource["verdict"], count: number): Markup {
  return markup`<button type="button" class="chip ${verdict}" data-choose="${verdict}" aria-pressed="false"><span class="sign" aria-hidden="true">${verdictSigns[verdict]}</span>${both(verdictWords[verdict].word)} <span class="number">${count}</span></button>
`;
}

function choice(name: "stack" | "rule" | "owner", label: Text, values: readonly string[]): Markup {
  if (values.length === 0) return nothing;
  const options = values.map(
    (value, at) => markup`<option value="${at}">${cutShort(value, LONGEST_CHOICE)}</option>
`,
  );
  return markup`<label class="field" for="filter-${name}"><span class="label">${both(label)}</span>
<select id="filter-${name}" autocomplete="off">
<option value="" data-zh="${ALL.zh}" data-en="${ALL.en}">${ALL.zh} / ${ALL.en}</option>
${options}</select></label>
`;
}

const ALL = text("全部", "all");
const LONGEST_CHOICE = 80;

function status({ findings, resources }: Report): Markup {
  const shown = (kind: RowKind, all: number): Markup => markup`<span data-count="${kind}">${all}</span>`;
  const of = (kind: RowKind, all: number, word: Text): Markup =>
    markup`<span class="zh" lang="zh-CN">${word.zh} ${shown(kind, all)} / ${all}</span><span class="en" lang="en">${word.en} ${shown(kind, all)} of ${all}</span>`;
  return markup`${both(text("显示：", "Shown: "))}${of("finding", findings.length, text("发现", "findings"))}${both(text("，", ", "))}${of("resource", resources.length, text("资源", "resources"))}`;
}
