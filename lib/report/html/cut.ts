import { type Text, text } from "../../text";
import { showSafely } from "./escape";
import { type Markup, markup, nothing, verbatim } from "./markup";

/** A name, a value, an address: set as code. A very long one is cut, with the rest to unfold. */
export function cutCode(value: string): Markup {
  const [head, tail] = split(showSafely(value), LONGEST_CODE);
  if (tail === "") return markup`<code>${head}</code>`;
  return markup`<code>${head}</code>${rest(tail, markup`<code>${tail}</code>`)}`;
}

/** The same as a link. What there is to unfold stands behind it: one control does not hold another. */
export function cutLink(target: string, value: string): Markup {
  const [head, tail] = split(showSafely(value), LONGEST_CODE);
  const link = markup`<a href="${target}"${EXTERNAL.test(target) ? verbatim(' rel="noopener noreferrer"') : nothing}><code>${head}</code></a>`;
  return tail === "" ? link : markup`${link}${rest(tail, markup`<code>${tail}</code>`)}`;
}

/** A sentence or a reason. A very long one is cut, with the rest to unfold. */
export function cutProse(value: string): Markup {
  const [head, tail] = split(showSafely(value), LONGEST_PROSE);
  return tail === "" ? markup`${head}` : markup`${head}${rest(tail, markup`${tail}`)}`;
}

/** A name where nothing can be unfolded: in a choice, in a drawing. */
export function cutShort(value: string, longest: number): string {
  const [head, tail] = split(showSafely(value), longest - 1);
  return tail.length <= 1 ? head + tail : `${head}…`;
}

const EXTERNAL = /^https?:/;
const LONGEST_CODE = 400;
const LONGEST_PROSE = 1000;

function rest(tail: string, shown: Markup): Markup {
  const left: Text = text(`…另有 ${tail.length} 个字符`, `… ${tail.length} more characters`);
  const summary = markup`<span class="zh" lang="zh-CN">${left.zh}</span><span class="en" lang="en">${left.en}</span>`;
  return markup`<details class="rest"><summary>${summary}</summary>${shown}</details>`;
}

/** Never between the halves of one character. */
function split(shown: string, longest: number): readonly [string, string] {
  if (shown.length <= longest) return [shown, ""];
  const last = shown.charCodeAt(longest - 1);
  const at = last >= 0xd800 && last < 0xdc00 ? longest - 1 : longest;
  return [shown.slice(0, at), shown.slice(at)];
}
