/** An element of a document that was read. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ReadElement[];
  readonly text: string;
}

// Char of XML 1.0, section 2.2.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const TOKEN = /<(\/?)([A-Za-z][\w-]*)((?: [A-Za-z][\w-]*="[^"<]*")*)(\/?)>|([^<]+)/gy;

/** Reads XML 1.0 with elements, attributes and text, and nothing else. Throws for what is not well-formed. */
export function readXml(source: string): ReadElement {
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden !== null) throw new Error(`no character of XML at ${forbidden.index}`);
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!source.startsWith(declaration)) throw new Error("no declaration");
  const body = source.slice(declaration.length);
  const top = { name: "", attributes: {}, children: [] as ReadElement[], text: "" };
  const open = [top];
  TOKEN.lastIndex = 0;
  let end = 0;
  for (let token = TOKEN.exec(body); token !== null; token = TOKEN.exec(body)) {
    end = TOKEN.lastIndex;
    const [, closing, name = "", attributes = "", empty, text] = token;
    const current = open.at(-1)!;
    if (text !== undefined) {
      if (open.length === 1 && text.trim() !== "") throw new Error(`text outside of the root: ${text}`);
      if (text.includes("]]>")) throw new Error("]]> in a text");
      current.text += unescape(text);
    } else if (closing === "/") {
      if (attributes !== "" || empty !== "" || open.length === 1 || current.name !== name)
        throw new Error(`</${name}> ends nothing`);
      open.pop();
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], text: "" };
      current.children.push(element);
      if (empty === "") open.push(element);
    }
  }
  if (end !== body.length) throw new Error(`not well-formed at ${body.slice(end, end + 40)}`);
  if (open.length !== 1) throw new Error(`<${open.at(-1)!.name}> has no end`);
  const [root, second] = top.children;
  if (root === undefined || second !== undefined) throw new Error("one root is needed");
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/ ([A-Za-z][\w-]*)="([^"]*)"/g)].map(
    ([, name = "", value = ""]) => [name, unescape(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error(`an attribute stands twice:${source}`);
  return Object.fromEntries(pairs);
}

function unescape(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare ampersand: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "");
}
