import { diffArrays } from "diff";
import { expect } from "vitest";

/**
 * Expects every line of a ledger to stand in the edited one, in its order. Two kinds of line cannot stay as they are: `key: []`, which
 * loses its brackets and keeps its comment, and a list of domains in brackets, which grows.
 */
export function expectLinesKept(before: string, after: string, growing: boolean): void {
  const plain = (text: string): readonly string[] =>
    text.split("\n").map((line) => line.replace(/: \[\](?= #|\r?$)/, ":").trimEnd());
  const now = plain(after);
  const gone = diffArrays(plain(before) as string[], now as string[]).flatMap(({ removed, value }) => (removed ? value : []));
  const grown = gone.filter((line) => /^ *domains: \[/.test(line) && now.some((other) => isSubsequence(line, other)));
  expect(gone).toEqual(growing ? grown.slice(0, 1) : []);
  if (before.includes("\r\n")) expect(after).not.toMatch(/[^\r]\n/);
}

function isSubsequence(parts: string, whole: string): boolean {
  let at = 0;
  for (const part of whole) if (parts[at] === part) at++;
  return at === parts.length;
}
