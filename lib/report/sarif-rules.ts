import type { Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { cutText } from "./cut-text";
import { makeInert } from "./inert";
import { type HelpParagraph, sarifHelp, sarifMessage } from "./sarif-message";

type Rule = Report["rules"][number];
type LegalBasis = Rule["legalBasis"][number];

/** The rules that the findings name, and the law that they rest on, each document once. */
export interface RuleTables {
  readonly rules: readonly object[];
  readonly taxonomies: readonly Taxonomy[];
  /** The place of a rule among the rules. */
  readonly indexOf: (rule: string) => number;
}

export function ruleTablesOf(report: Report, language: Language): RuleTables {
  const known = new Map(report.rules.map((rule) => [rule.id, rule]));
  const ids = [...new Set(report.findings.map(({ rule }) => rule))];
  const documents = documentsOf(ids.flatMap((id) => known.get(id)?.legalBasis ?? []));
  const places = new Map(ids.map((id, at) => [id, at]));
  return {
    rules: ids.map((id) => {
      const rule = known.get(id);
      // The report of an earlier version names its rules only.
      return rule === undefined ? bareRule(id) : describe(rule, scopesOf(report, id), documents, language);
    }),
    taxonomies: documents.map((document) => taxonomyOf(document, language)),
    indexOf: (rule) => places.get(rule) ?? -1,
  };
}

interface Taxonomy {
  readonly name: string;
  readonly [property: string]: unknown;
}

/** The level of a severity. */
export const levels = { error: "error", warning: "warning", info: "note" } as const;

function bareRule(id: string): object {
  const said = sarifMessage(id);
  return { id: makeInert(id), shortDescription: said, fullDescription: said, help: said };
}

function describe(rule: Rule, scopes: readonly string[], documents: readonly Document[], language: Language): object {
  return {
    id: makeInert(rule.id),
    shortDescription: sarifMessage(both(rule.title, language)),
    fullDescription: sarifMessage(both(rule.rationale, language)),
    help: sarifHelp(
      language === "zh" ? [...helpIn("zh", rule), ...helpIn("en", rule)] : [...helpIn("en", rule), ...helpIn("zh", rule)],
    ),
    defaultConfiguration: { level: levels[rule.severity] },
    relationships: rule.legalBasis.map((basis) => relationshipTo(basis, documents, language)),
    properties: { tags: ["icp-filing", ...scopes] },
  };
}

function scopesOf(report: Report, id: string): readonly string[] {
  return [...new Set(report.findings.flatMap(({ rule, scope }) => (rule === id ? [scope] : [])))];
}

/** Both languages, the reader's first. */
function both({ zh, en }: Text, language: Language): string {
  return cutText(makeInert(language === "zh" ? `${zh} ${en}` : `${en} ${zh}`), LONGEST_DESCRIPTION);
}

/** GitHub takes 1,024 characters; the help has the whole text. */
const LONGEST_DESCRIPTION = 1000;

function helpIn(language: Language, { title, rationale, remedy, legalBasis }: Rule): readonly HelpParagraph[] {
  return [
    { kind: "heading", text: title[language] },
    { kind: "text", text: rationale[language] },
    { kind: "text", text: `${NEXT[language]}${remedy[language]}` },
    ...legalBasis.map(({ name, article, asOf }): HelpParagraph => ({
      kind: "item",
      text: text(`${name.zh}，${article.zh}（${asOf} 版）`, `${name.en}, ${article.en} (as of ${asOf})`)[language],
    })),
  ];
}

const NEXT = text("处理：", "Next step: ");

/** A statute or another document in one version, with the articles that rules cite. */
interface Document {
  readonly basis: LegalBasis;
  readonly articles: readonly Text[];
}

function documentsOf(bases: readonly LegalBasis[]): readonly Document[] {
  const documents = new Map<string, { basis: LegalBasis; articles: Map<string, Text> }>();
  for (const basis of bases) {
    const document = documents.get(keyOf(basis)) ?? { basis, articles: new Map<string, Text>() };
    documents.set(keyOf(basis), document);
    document.articles.set(basis.article.zh, basis.article);
  }
  return [...documents.values()].map(({ basis, articles }) => ({ basis, articles: [...articles.values()] }));
}

function keyOf({ name, asOf }: LegalBasis): string {
  return JSON.stringify([name.zh, asOf]);
}

function taxonomyOf({ basis, articles }: Document, language: Language): Taxonomy {
  const { name, asOf, link, confidence } = basis;
  return {
    name: makeInert(name[language]),
    version: makeInert(asOf),
    shortDescription: sarifMessage(both(name, language)),
    ...(link !== null && /^https:\/\/[!-~]+$/.test(link) ? { informationUri: link } : {}),
    isComprehensive: false,
    taxa: articles.map((article) => ({
      id: makeInert(article.en),
      name: makeInert(article[language]),
      shortDescription: sarifMessage(both(article, language)),
    })),
    properties: { confidence },
  };
}

function relationshipTo(basis: LegalBasis, documents: readonly Document[], language: Language): object {
  const index = documents.findIndex((document) => keyOf(document.basis) === keyOf(basis));
  const name = documents[index]?.basis.name ?? basis.name;
  const article = documents[index]?.articles.findIndex(({ zh }) => zh === basis.article.zh) ?? -1;
  return {
    target: { id: makeInert(basis.article.en), index: article, toolComponent: { name: makeInert(name[language]), index } },
    kinds: ["relevant"],
  };
}
