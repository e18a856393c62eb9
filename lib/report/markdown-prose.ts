import { codeSpan, shorten } from "./markdown-escape";
import { pieceAt } from "./prose-piece";

/**
 * A sentence in which words stay words, and whatever is not plainly a word or a number is a code span: names, hostnames, numbers of
 * filings, and all that could be a mention, a reference, a link or markup.
 */
export function prose(sentence: string, limit = 1200): string {
  const shown = shorten(sentence, limit);
  const runs: Run[] = [];
  for (let at = 0; at < shown.length;) {
    const { open, code, close, length } = pieceAt(shown, at);
    at += length;
    append(runs, open, false);
    append(runs, code ?? "", true);
    append(runs, close, false);
  }
  return runs
    .map(({ isCode, content }) => (isCode ? codeSpan(content, Infinity) : content))
    .join("")
    .trim();
}

/** Words or code. No two runs of a kind stand side by side: a backtick of one code span would end the one before it. */
interface Run {
  readonly isCode: boolean;
  readonly content: string;
}

function append(runs: Run[], content: string, isCode: boolean): void {
  if (content === "") return;
  const last = runs.at(-1);
  const before = runs.at(-2);
  if (last?.isCode === isCode) {
    runs.splice(-1, 1, { isCode, content: last.content + content });
  } else if (isCode && last?.content === " " && before !== undefined) {
    // `--var region=cn-hangzhou` is one thing.
    runs.splice(-2, 2, { isCode, content: `${before.content} ${content}` });
  } else {
    runs.push({ isCode, content });
  }
}
