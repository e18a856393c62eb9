import type { Finding } from "../engine/report";
import { type Language, type Text, text } from "../text";
import { collapsed } from "./markdown-escape";
import { fixedFinding, fullFinding } from "./markdown-findings";

/** Findings that are shown together. */
export interface FindingGroup {
  readonly title: Text;
  /** What blocks is open, unless it is known not to be new; the rest is closed until its reader opens it. */
  readonly isOpen: boolean;
  readonly isList: boolean;
  readonly findings: readonly Finding[];
}

/** The findings in the order in which their reader needs them; errors before undecided ones. */
export function findingGroups(findings: readonly Finding[], isCompared: boolean): readonly FindingGroup[] {
  return (isCompared ? COMPARED : UNCOMPARED)
    .map(({ title, isOpen, isList, holds }): FindingGroup => {
      const held = findings.filter(holds).sort((a, b) => Number(a.undecided) - Number(b.undecided));
      return { title: title(held.length), isOpen, isList, findings: held };
    })
    .filter((group) => group.findings.length > 0);
}

/** A finding as its group shows it. */
export function writeFinding(finding: Finding, { isList }: FindingGroup, language: Language): string {
  return isList ? fixedFinding(finding) : fullFinding(finding, language);
}

/** A group with those of its findings for which there is room. */
export function writeGroup({ title, isOpen, isList }: FindingGroup, written: readonly string[], language: Language): string {
  const body = written.join(isList ? "\n" : "\n\n");
  return isOpen ? `### ${title[language]}\n\n${body}` : collapsed(title[language], body);
}

interface Kind {
  readonly title: (count: number) => Text;
  readonly isOpen: boolean;
  readonly isList: boolean;
  readonly holds: (finding: Finding) => boolean;
}

/** Where nothing was compared: what is new is not known. */
const UNCOMPARED: readonly Kind[] = [
  {
    title: (count) => text(`阻断部署的发现：${count} 项`, `Findings that block: ${count}`),
    isOpen: true,
    isList: false,
    holds: ({ blocks }) => blocks,
  },
  {
    title: (count) => text(`不阻断部署的发现：${count} 项`, `Findings that do not block: ${count}`),
    isOpen: false,
    isList: false,
    holds: ({ blocks }) => !blocks,
  },
];

const COMPARED: readonly Kind[] = [
  {
    title: (count) => text(`新增且阻断部署的发现：${count} 项`, `New findings that block: ${count}`),
    isOpen: true,
    isList: false,
    holds: ({ state, blocks }) => state === "new" && blocks,
  },
  {
    title: (count) => text(`未变且阻断部署的发现：${count} 项`, `Unchanged findings that block: ${count}`),
    isOpen: false,
    isList: false,
    holds: ({ state, blocks }) => state === "unchanged" && blocks,
  },
  {
    title: (count) => text(`新增但不阻断部署的发现：${count} 项`, `New findings that do not block: ${count}`),
    isOpen: false,
    isList: false,
    holds: ({ state, blocks }) => state === "new" && !blocks,
  },
  {
    title: (count) => text(`未变且不阻断部署的发现：${count} 项`, `Unchanged findings that do not block: ${count}`),
    isOpen: false,
    isList: false,
    holds: ({ state, blocks }) => state === "unchanged" && !blocks,
  },
  {
    title: (count) => text(`已修复的发现：${count} 项`, `Fixed findings: ${count}`),
    isOpen: false,
    isList: true,
    holds: ({ state }) => state === "fixed",
  },
];
