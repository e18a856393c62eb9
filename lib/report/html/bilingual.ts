import type { Text } from "../../text";
import { cutProse } from "./cut";
import { type Markup, markup } from "./markup";

/** A text of the page's own, within a line; the style shows the language that was chosen. */
export function both({ zh, en }: Text): Markup {
  return markup`<span class="zh" lang="zh-CN">${zh}</span><span class="en" lang="en">${en}</span>`;
}

/** A sentence of the report as a block of its own; a very long one is cut. */
export function bothBlocks({ zh, en }: Text): Markup {
  return markup`<div class="zh" lang="zh-CN">${cutProse(zh)}</div><div class="en" lang="en">${cutProse(en)}</div>`;
}
