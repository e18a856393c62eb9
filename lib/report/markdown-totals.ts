import type { Report } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { codeSpan, collapsed, tableRow } from "./markdown-escape";
import { prose } from "./markdown-prose";
import { assumedOf, basisOf, coverageOf, verdictCounts } from "./totals-lines";

/** The end of the comment: what was judged and what was not, and on what it rests. */
export function totalsList(report: Report, language: Language): string {
  const rows: readonly (readonly [Text, string])[] = [
    [VERDICTS, verdictCounts(report)[language]],
    [COVERAGE, coverageOf(report)[language]],
    [LEDGER, ledgerOf(report, language)],
    [BASIS, prose(basisOf(report)[language])],
    ...assumedOf(report).map((assumed): readonly [Text, string] => [DEFAULTS, prose(assumed[language])]),
  ];
  return rows.map(([label, row]) => `- **${label[language]}**${COLON[language]}${row}`).join("\n");
}

/** The same in one line, for a report that has nothing else to say. */
export function totalsSentence(report: Report, language: Language): string {
  const parts = [
    coverageOf(report)[language].replace(/^j/, "J"),
    text(`台账：${ledgerOf(report, "zh")}`, `ledger: ${ledgerOf(report, "en")}`)[language],
    prose(basisOf(report)[language]),
    ...assumedOf(report).map((assumed) => prose(assumed[language])),
  ];
  return language === "zh" ? `${parts.join("；")}。` : `${parts.join("; ")}.`;
}

/** The exceptions in force, as tables. */
export function exceptionTables(report: Report, language: Language, reportFile: string): readonly string[] {
  const waivers = report.waivers.map(({ rule, match, expires, owner, ticket, covers, reason }) => [
    ...[rule, match, expires, owner].map(cell),
    ticket === null ? "" : cell(ticket),
    String(covers),
    cell(reason),
  ]);
  const attestations = report.attestations.map(({ match, purpose, owner, reviewedAt, reason }) =>
    [match, purpose, owner, reviewedAt, reason].map(cell),
  );
  return [
    ...table(text(`有效的豁免：${waivers.length} 项`, `Waivers in force: ${waivers.length}`), WAIVER_HEADS, waivers),
    ...table(
      text(`有效的用途声明：${attestations.length} 项`, `Attestations in force: ${attestations.length}`),
      ATTESTATION_HEADS,
      attestations,
    ),
  ];

  function table(title: Text, heads: readonly Text[], rows: readonly (readonly string[])[]): readonly string[] {
    if (rows.length === 0) return [];
    const more = rows.length - SHOWN_ROWS;
    const file = codeSpan(reportFile);
    const rest = more <= 0 ? [] : ["", text(`另有 ${more} 项，见 ${file}。`, `${more} more in ${file}.`)[language]];
    const lines = [heads.map((head) => head[language]), heads.map(() => "---"), ...rows.slice(0, SHOWN_ROWS)].map(tableRow);
    return [collapsed(title[language], [...lines, ...rest].join("\n"))];
  }
}

/** What the rules of this report rest on. */
export function legalBasis(report: Report, language: Language): string {
  if (report.rules.length === 0) return "";
  const rules = report.rules.map(({ id, title, legalBasis: sources }) => {
    const lines = sources.map(({ name, article, asOf }) => {
      const parts = [prose(name[language], 300), prose(article[language], 300)];
      const source = text(`${parts.join("，")}（截至 ${prose(asOf)}）`, `${parts.join(", ")} (as of ${prose(asOf)})`);
      return `  - ${source[language]}`;
    });
    return [`- ${codeSpan(id)}${COLON[language]}${prose(title[language], 300)}`, ...lines].join("\n");
  });
  return collapsed(text("所涉规则的法律依据", "Legal basis of the rules named here")[language], rules.join("\n"));
}

function ledgerOf({ ledger, ledgerDigest }: Report, language: Language): string {
  if (ledger.file === null) {
    return text("未找到，以代码中的声明为准", "none found; the declarations in the code are the ledger")[language];
  }
  const file = codeSpan(ledger.file);
  if (ledgerDigest === null) return file;
  const digest = codeSpan(ledgerDigest);
  return text(`${file}（sha256 ${digest}）`, `${file} (sha256 ${digest})`)[language];
}

function cell(value: string): string {
  return codeSpan(value, 120);
}

const SHOWN_ROWS = 20;
const COLON = { zh: "：", en: ": " } as const;
const VERDICTS = text("结论", "Verdicts");
const COVERAGE = text("覆盖", "Coverage");
const LEDGER = text("台账", "Ledger");
const BASIS = text("依据", "Basis");
const DEFAULTS = text("默认值", "Defaults");
const WAIVER_HEADS = [
  text("规则", "Rule"),
  text("匹配", "Match"),
  text("到期日", "Until"),
  text("负责人", "Owner"),
  text("工单", "Ticket"),
  text("涉及的发现", "Findings covered"),
  text("理由", "Reason"),
];
const ATTESTATION_HEADS = [
  text("匹配", "Match"),
  text("用途", "Purpose"),
  text("负责人", "Owner"),
  text("复核日期", "Reviewed"),
  text("理由", "Reason"),
];
