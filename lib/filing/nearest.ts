import { distance } from "fastest-levenshtein";

/** The candidate that was probably meant, or null: case, `_` and `-` do not count, and a third of the letters may differ. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = plain(word);
  const [best] = candidates
    .map((candidate) => ({ candidate, away: distance(wanted, plain(candidate)) }))
    .sort((a, b) => a.away - b.away);
  const allowed = Math.min(wanted.length - 1, Math.ceil(wanted.length / 3));
  return best !== undefined && best.away <= allowed ? best.candidate : null;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[_-]/g, "");
}
