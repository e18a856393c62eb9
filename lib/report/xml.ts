import { makeInert } from "./inert";

/** An XML element in lines: its content is either elements or one text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string | number])[];
  readonly content: readonly XmlElement[] | string;
}

/** A document of XML 1.0, whatever its texts hold: what XML does not allow, even escaped, is spelt out. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${linesOf(root, "").join("\n")}\n`;
}

function linesOf({ name, attributes, content }: XmlElement, indent: string): readonly string[] {
  const written = attributes.map(([key, value]) => ` ${key}="${escapeXml(makeInert(String(value)))}"`);
  const opening = `${indent}<${name}${written.join("")}`;
  if (content.length === 0) return [`${opening}/>`];
  if (typeof content === "string") {
    const text = content.split("\n").map((line) => escapeXml(makeInert(line)));
    return [`${opening}>${text.join("\n")}</${name}>`];
  }
  return [`${opening}>`, ...content.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${name}>`];
}

function escapeXml(text: string): string {
  return text.replace(MARKUP, (character) => ENTITIES[character] ?? "\ufffd");
}

// The two noncharacters are no characters of XML.
const MARKUP = /[&<>"'\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
