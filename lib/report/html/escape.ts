import { makeInert } from "../inert";

/**
 * A text as it can stand between tags of HTML and of SVG, and in an attribute in quotation marks. Characters without a shape of
 * their own are spelt out as `<U+202E>`; NUL and lone surrogates are among them.
 */
export function escapeHtml(text: string): string {
  return showSafely(text).replace(MEANINGFUL, (character) => ENTITIES[character] ?? "");
}

/** The text without effect; nearly every one holds nothing to spell out, and the search by Unicode property is slow. */
export function showSafely(text: string): string {
  return HARMLESS.test(text) && !text.includes("##") ? text : makeInert(text);
}

const MEANINGFUL = /[&<>"'`]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Visible ASCII, Chinese characters and their punctuation. */
const HARMLESS = /^[\u0020-\u007e\u2014\u2018-\u201d\u2026\u3001-\u303f\u4e00-\u9fff\uff01-\uff60]*$/;
