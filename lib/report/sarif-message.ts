import { makeInert } from "./inert";

/** A plain-text message of SARIF, in which braces would be placeholders and `[…](…)` a link. */
export function sarifMessage(text: string): { readonly text: string } {
  return { text: plain(text) };
}

/** Texts with paragraphs, once plain and once in Markdown that shows them as they are. */
export function sarifHelp(paragraphs: readonly HelpParagraph[]): { readonly text: string; readonly markdown: string } {
  return {
    text: paragraphs.map(({ kind, text }) => (kind === "item" ? `- ${plain(text)}` : plain(text))).join("\n"),
    markdown: paragraphs.map(({ kind, text }) => `${MARKS[kind]}${escapeMarkdown(plain(text))}`).join("\n\n"),
  };
}

export interface HelpParagraph {
  readonly kind: "heading" | "text" | "item";
  readonly text: string;
}

const MARKS = { heading: "## ", text: "", item: "- " } as const;

function plain(text: string): string {
  return makeInert(text).replaceAll("{", "{{").replaceAll("}", "}}").replaceAll("](", "] (");
}

/** Nothing in it is markup, a tag or a mention. */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("@", "&#64;")
    .replace(/[\\`*_[\]|~#]/g, "\\$&")
    .replace(/^([-+]|\d+[.)])/, "\\$1");
}
