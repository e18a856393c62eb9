import ignore from "ignore";

/** Who owns which file of a repository; paths begin at its root, with `/` between folders. */
export interface CodeOwners {
  ownersOf(path: string): readonly string[];
}

/** Where GitHub and GitLab look for the file, in their order; the first one that is there counts. */
export const codeOwnersFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"] as const;

/**
 * Reads CODEOWNERS in the form of GitHub and GitLab: the last line that matches decides, in each of GitLab's sections by itself.
 * A line without owners takes those of its section, and without a section means that nobody owns the path. What neither of them
 * takes for a pattern owns nothing.
 */
export function parseCodeOwners(source: string): CodeOwners {
  const sections: Section[] = [{ name: "", entries: [] }];
  let section = sections[0];
  let defaults: readonly string[] = [];
  for (const line of source.split(/\r\n|\r|\n/)) {
    const [head, ...owners] = wordsOf(line);
    if (head === undefined) continue;
    const opened = sectionOf(line);
    if (opened !== null) {
      defaults = opened.owners;
      // Sections of one name are one, whatever the case.
      section = sections.find(({ name }) => name === opened.name);
      if (section === undefined) sections.push((section = { name: opened.name, entries: [] }));
    } else if (!head.startsWith("!")) {
      section?.entries.push({ matches: matcherOf(head), owners: owners.length === 0 ? defaults : owners });
    }
  }
  return {
    ownersOf: (path) => [
      ...new Set(sections.flatMap(({ entries }) => entries.findLast(({ matches }) => matches(path))?.owners ?? [])),
    ],
  };
}

interface Section {
  readonly name: string;
  readonly entries: { readonly matches: (path: string) => boolean; readonly owners: readonly string[] }[];
}

/** `[Name][2] @owner`, with `^` before an optional one; null for every other line. */
function sectionOf(line: string): { readonly name: string; readonly owners: readonly string[] } | null {
  const match = /^\^?\[([^\]]+)\](?:\[\d+\])?(?:\s+(.*))?$/.exec(line.trim());
  return match === null ? null : { name: (match[1] ?? "").trim().toLowerCase(), owners: wordsOf(match[2] ?? "") };
}

/** The words of a line up to its comment; a space after a backslash belongs to the word. */
function wordsOf(line: string): readonly string[] {
  const words = line.match(/(?:\\.|[^\s\\])+/g) ?? [];
  const comment = words.findIndex((word) => word.startsWith("#"));
  return comment === -1 ? words : words.slice(0, comment);
}

function matcherOf(pattern: string): (path: string) => boolean {
  const patterns = ignore({ ignorecase: false, allowRelativePaths: true }).add(pattern);
  // Unlike in .gitignore, `docs/*` ends at the files of that folder.
  const isShallow = /[^*]\/\*$/.test(pattern);
  return (path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
    return patterns.ignores(path) && !(isShallow && folder !== "" && patterns.ignores(folder));
  };
}
