import type { Report } from "../engine/report";
import { type Language, text } from "../text";
import { countOf } from "./finding-words";
import { isSummedUp, ledgerHealthText } from "./ledger-health";
import { codeBlock, codeSpan, collapsed } from "./markdown-escape";
import { type FindingGroup, findingGroups, writeFinding, writeGroup } from "./markdown-groups";
import { prose } from "./markdown-prose";
import { exceptionTables, legalBasis, totalsList, totalsSentence } from "./markdown-totals";
import { mermaidGraph } from "./mermaid-graph";
import type { ReportOptions } from "./report-options";
import { laterNotices, openingNotices } from "./opening-notices";

/** The first line of every comment, by which a later run finds its own and replaces it. */
export const commentMarker = "<!-- beian-guard -->";

/**
 * The report as the comment of a pull request, for those who review it and those who keep it: what is new and blocks is open, the rest
 * is there to be opened; where nothing was compared, all that blocks is open. Whatever a name or value holds, it links to nothing, notifies nobody and changes nothing of the form.
 * It keeps below the size that GitHub takes: findings are left out from the end, and the last line says how many and where they are.
 */
export function markdownReport(report: Report, options: ReportOptions): string {
  const languages = languagesOf(options);
  const reportFile = options.reportFile ?? "beian-report.json";
  const items = itemsOf(report, languages);
  const graphs = languages.map((language) => graphOf(report, language));
  const write = (kept: number, extras: Extras): string => {
    const shown = items.slice(0, kept);
    const bodies = languages.map((language, at) => {
      const written = shown.map(({ group, write: texts }) => ({ group, text: texts()[at] ?? "" }));
      const graph = extras.graph ? (graphs[at] ?? []) : [];
      return bodyOf({ report, language, written, leftOut: items.length - kept, reportFile, graph, extras });
    });
    return join(report, languages, bodies);
  };
  let best = write(0, FEWEST);
  for (const extras of EXTRAS) {
    const room = MOST_CHARACTERS - write(0, extras).length;
    const kept = fitting(items, room);
    // The legal basis gives way to the last finding, the graph and the tables only to the first.
    if (room < 0 || (kept < items.length && (extras.basis || kept === 0))) continue;
    best = write(kept, extras);
    break;
  }
  return best;
}

/** GitHub takes 65,536 characters. */
const MOST_CHARACTERS = 65_000;

/** What a comment holds beside its findings. */
interface Extras {
  readonly basis: boolean;
  readonly graph: boolean;
  readonly tables: boolean;
}

const FEWEST: Extras = { basis: false, graph: false, tables: false };
const EXTRAS: readonly Extras[] = [
  { basis: true, graph: true, tables: true },
  { basis: false, graph: true, tables: true },
  { basis: false, graph: false, tables: true },
  FEWEST,
];

/** Each once, in the order that was asked for. */
function languagesOf({ language, languages = [] }: ReportOptions): readonly Language[] {
  return languages.length === 0 ? [language] : [...new Set(languages)];
}

/** A finding in its group, written once and only where there may be room for it. */
interface Item {
  readonly group: FindingGroup;
  readonly write: () => readonly string[];
}

function itemsOf(report: Report, languages: readonly Language[]): readonly Item[] {
  const findings = report.findings.filter((finding) => !isSummedUp(finding, report));
  return findingGroups(findings, report.comparedWith !== null).flatMap((group) =>
    group.findings.map((finding): Item => {
      let texts: readonly string[] | null = null;
      return { group, write: () => (texts ??= languages.map((language) => writeFinding(finding, group, language))) };
    }),
  );
}

/** How many of the items fit into a number of characters. */
function fitting(items: readonly Item[], room: number): number {
  let left = room;
  for (const [kept, { group, write }] of items.entries()) {
    const isFirst = items[kept - 1]?.group !== group;
    for (const written of write()) left -= written.length + GAP + (isFirst ? GROUP_CHARACTERS : 0);
    if (left < 0) return kept;
  }
  return items.length;
}

const GAP = 2;
/** More than the heading of a group takes. */
const GROUP_CHARACTERS = 160;

/** The second language is closed: whoever needs it opens it. */
function join(report: Report, languages: readonly Language[], bodies: readonly string[]): string {
  const parts = languages.map((language, at) => {
    const body = `## beian-guard${COLON[language]}${VERDICTS[report.verdict][language]}\n\n${bodies[at] ?? ""}`;
    return at === 0 ? body : collapsed(`${NAMES[language]}${COLON[language]}${VERDICTS[report.verdict][language]}`, body);
  });
  return `${[commentMarker, ...parts].join("\n\n")}\n`;
}

interface Body {
  readonly report: Report;
  readonly language: Language;
  readonly written: readonly { readonly group: FindingGroup; readonly text: string }[];
  readonly leftOut: number;
  readonly reportFile: string;
  readonly graph: readonly string[];
  readonly extras: Extras;
}

function bodyOf({ report, language, written, leftOut, reportFile, graph, extras }: Body): string {
  const health = ledgerHealthText(report, codeSpan);
  const opening = [statusOf(report, language), ...openingLines(report, language), ...(health === null ? [] : [health[language]])];
  const notices = noticesOf(report, language, reportFile, extras.tables);
  const groups = [...new Set(written.map(({ group }) => group))].map((group) => ({
    isOpen: group.isOpen,
    text: writeGroup(
      group,
      written.filter((each) => each.group === group).map((each) => each.text),
      language,
    ),
  }));
  const hasMore = report.findings.length + report.waivers.length + report.attestations.length + notices.length > 0;
  const parts = hasMore
    ? [
        ...opening,
        ...groups.filter(({ isOpen }) => isOpen).map((group) => group.text),
        ...graph,
        ...groups.filter(({ isOpen }) => !isOpen).map((group) => group.text),
        ...notices,
        ...(extras.tables ? exceptionTables(report, language, reportFile) : exceptionCounts(report, language, reportFile)),
        ...(extras.basis ? [legalBasis(report, language)] : []),
        totalsList(report, language),
        ...(leftOut === 0 ? [] : [pointerTo(reportFile, leftOut, language)]),
      ]
    : [...opening, totalsSentence(report, language)];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** What blocks, and what is new, unchanged and fixed where that is known, in one line. */
function statusOf(report: Report, language: Language): string {
  const blocking = report.findings.filter(({ blocks }) => blocks);
  const undecided = blocking.filter((finding) => finding.undecided).length;
  const errors = blocking.length - undecided;
  const verb = blocking.length === 1 ? "blocks" : "block";
  const outcome = {
    passed: text("没有阻断部署的发现。", "Nothing blocks the deployment."),
    violations: text(
      `${blocking.length} 项发现阻断部署（${errors} 项错误，${undecided} 项待定）。`,
      `${countOf(blocking.length, "finding")} ${verb} the deployment (${countOf(errors, "error")}, ${undecided} undecided).`,
    ),
    undecided: text(
      `${undecided} 项发现因无法判断而阻断部署。`,
      `${countOf(undecided, "finding")} that cannot be decided ${verb} the deployment.`,
    ),
  }[report.verdict];
  if (report.comparedWith === null) return outcome[language];
  const [fresh, unchanged, fixed] = (["new", "unchanged", "fixed"] as const).map(
    (state) => report.findings.filter((finding) => finding.state === state).length,
  );
  const changes = text(
    `新增 ${fresh} 项，未变 ${unchanged} 项，已修复 ${fixed} 项。`,
    ` ${fresh} new, ${unchanged} unchanged, ${fixed} fixed.`,
  );
  return outcome[language] + changes[language];
}

function openingLines(report: Report, language: Language): readonly string[] {
  return openingNotices(report).map(({ message }) => prose(message[language]));
}

/** What is to be pasted is shown whole or not at all. */
function noticesOf(report: Report, language: Language, file: string, showsDetail: boolean): readonly string[] {
  const notices = laterNotices(report);
  const more = notices.length - SHOWN_NOTICES;
  return [
    ...notices
      .slice(0, SHOWN_NOTICES)
      .flatMap(({ message, detail }) => [prose(message[language], 600), ...(detail === null ? [] : [detailOf(detail)])]),
    ...(more <= 0
      ? []
      : [text(`另有 ${more} 项提示，见 ${codeSpan(file)}。`, `${countOf(more, "more notice")} in ${codeSpan(file)}.`)[language]]),
  ];

  function detailOf(detail: string): string {
    if (showsDetail && detail.length <= LONGEST_DETAIL)
      return collapsed(text("具体内容", "Content")[language], codeBlock(detail, "yaml"));
    return text(`具体内容见 ${codeSpan(file)}。`, `Its content is in ${codeSpan(file)}.`)[language];
  }
}

const SHOWN_NOTICES = 8;
const LONGEST_DETAIL = 3000;

function graphOf(report: Report, language: Language): readonly string[] {
  const { source, leftOut, coveredLeftOut } = mermaidGraph(report, language);
  if (source === null) return [];
  const covered = text(`${coveredLeftOut} 个备案齐备的域名`, countOf(coveredLeftOut, "covered hostname"));
  const findings = text(`${leftOut} 项发现`, countOf(leftOut, "finding"));
  const missing = [...(leftOut === 0 ? [] : [findings]), ...(coveredLeftOut === 0 ? [] : [covered])];
  const isOne = leftOut + coveredLeftOut === 1;
  const words = text(
    `图中未画出：${missing.map(({ zh }) => zh).join("、")}。`,
    `Not in the graph: the ${isOne ? "path" : "paths"} of ${missing.map(({ en }) => en).join(" and ")}.`,
  );
  return [
    text("### 从域名到备案", "### From hostname to filing")[language],
    codeBlock(source, "mermaid"),
    ...(missing.length === 0 ? [] : [words[language]]),
  ];
}

/** What is left of the tables where there is no room for them. */
function exceptionCounts({ waivers, attestations }: Report, language: Language, file: string): readonly string[] {
  if (waivers.length + attestations.length === 0) return [];
  const counts = text(
    `有效的豁免 ${waivers.length} 项，用途声明 ${attestations.length} 项，见 ${codeSpan(file)}。`,
    `${countOf(waivers.length, "waiver")} and ${countOf(attestations.length, "attestation")} in force: see ${codeSpan(file)}.`,
  );
  return [counts[language]];
}

function pointerTo(file: string, leftOut: number, language: Language): string {
  const [path, command] = [codeSpan(file), codeSpan(`beian-guard report ${file}`, 200)];
  return text(
    `另有 ${leftOut} 项发现未列出，完整报告见 ${path}：${command}`,
    `${countOf(leftOut, "more finding")} left out; the whole report is in ${path}: ${command}`,
  )[language];
}

const COLON = { zh: "：", en: ": " } as const;
const NAMES = { zh: "中文", en: "English" } as const;
const VERDICTS: Readonly<Record<Report["verdict"], Readonly<Record<Language, string>>>> = {
  passed: text("通过", "PASSED"),
  violations: text("拒绝", "DENIED"),
  undecided: text("待定", "UNDECIDED"),
};
