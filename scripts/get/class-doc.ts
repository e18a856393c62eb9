import type { RoleWithFiling } from "../../constructs/roles-with-filing";
import type { Catalogue, Entry } from "../../lib/catalogues/catalogue";
import { type Text, text } from "../../lib/text";
import { clausesOf, nameOf, sentenceOf } from "./condition-words";
import { locationSentence } from "./location-words";
import type { Props } from "./minimal-props";
import { productOf } from "./products";
import { filingClassSentence, roleWords } from "./role-words";
import { showProps } from "./show-props";

/** An entry whose role takes a filing. */
export type FiledEntry = Entry & { readonly role: RoleWithFiling };

export interface DocumentedClass {
  readonly catalogue: Catalogue;
  readonly entry: FiledEntry;
  readonly className: string;
  readonly props: Props;
  /** The page of the type in the Terraform Registry. */
  readonly registryPage: string;
}

/** The comment above a `Filed…` class: what it is, when it needs a filing, in English and in Chinese, its page, and an example. */
export function classDoc({ catalogue, entry, className, props, registryPage }: DocumentedClass): string {
  const parts = [whatItIs(entry, catalogue), ...whenItNeedsOne(entry, catalogue)];
  const lines = [
    ...parts.flatMap((part) => [part.en, ""]),
    ...parts.flatMap((part) => [spaced(part.zh), ""]),
    `@see {@link ${registryPage} | \`${entry.type}\` in the Terraform Registry}`,
    "@example",
    "```ts",
    `new ${className}(this, "${ids[entry.role]}", ${showProps({ expressions: { filing }, props })});`,
    "```",
  ].flatMap((line) => line.split("\n"));
  return ["/**", ...lines.map((line) => ` * ${line.replaceAll("*/", "*\\/")}`.trimEnd()), " */"].join("\n");
}

/** How the filing is had from the ledger. */
const filing = 'ledger.filingFor("www.xinghai-shop.cn")';

function whatItIs({ type, role }: FiledEntry, { name }: Catalogue): Text {
  const product = productOf(type);
  const noun = roleWords[role].noun;
  const whose = product.en.startsWith(name.en) ? product.en : `${name.en}, ${product.en}`;
  return text(
    `${noun.zh}：${name.zh}${product.zh}的 \`${type}\`，其属性必须带备案 \`filing\`。`,
    `${noun.en}: \`${type}\` (${whose}), whose props demand a \`filing\`.`,
  );
}

function whenItNeedsOne(entry: FiledEntry, { name }: Catalogue): readonly Text[] {
  const { needs, place } = roleWords[entry.role];
  const location = locationSentence(entry.type, place, entry.location);
  return [
    sentences([needs, filingClassSentence(entry.filingClass, name)]),
    ...(location === null ? [] : [location]),
    publicSentence(entry),
    ...hostnameSentence(entry),
  ];
}

function sentences(parts: readonly Text[]): Text {
  return text(parts.map(({ zh }) => zh).join(""), parts.map(({ en }) => en).join(" "));
}

function publicSentence({ type, role, public: condition }: FiledEntry): Text {
  const { zh, en } = roleWords[role].serves;
  if (condition === "always") return text(`它始终${zh}。`, `It ${withAdverb("always", en)}.`);
  if (condition === "never") return text(`它自身从不${zh}。`, `By itself it ${withAdverb("never", en)}.`);
  if (condition === "unknown") return text(`它是否${zh}，仅凭代码无法判断。`, `The code alone cannot tell where it ${en}.`);
  const clauses = clausesOf(type, condition);
  if ("zh" in clauses || clauses.doubtful) {
    const where = sentenceOf(clauses);
    return text(`${where.zh}时，它${zh}。`, `It ${en} where ${where.en}.`);
  }
  const parts = clauses.parts.map(sentenceOf);
  return text(
    [`满足以下${clauses.all ? "全部" : "任一"}条件时，它${zh}：`, ...parts.map((part) => `- ${part.zh}`)].join("\n"),
    [`It ${en} where ${clauses.all ? "all" : "any"} of this holds:`, ...parts.map((part) => `- ${part.en}`)].join("\n"),
  );
}

/** "is always public", "always publishes". */
function withAdverb(adverb: string, clause: string): string {
  return clause.startsWith("is ") ? clause.replace("is ", `is ${adverb} `) : `${adverb} ${clause}`;
}

function hostnameSentence({ type, hostnames }: Entry): readonly Text[] {
  const names = hostnames
    .filter(({ kind }) => kind !== "source")
    .map((source) =>
      "join" in source ? source.join.map((path) => nameOf(type, path)).join(" + ") : nameOf(type, source.attribute),
    );
  if (names.length === 0) return [];
  return [text(`域名取自 ${names.join("、")}。`, `Its hostnames are read from ${names.join(", ")}.`)];
}

/** Chinese with blanks around what is not Chinese; what is quoted stays as it is. */
function spaced(zh: string): string {
  return zh
    .split(/("[^"]*"|`[^`]*`)/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const words = part.replace(/([\u4e00-\u9fff])(?=\w)/g, "$1 ").replace(/(\w)(?=[\u4e00-\u9fff])/g, "$1 ");
      return words.replace(/^(?=[\u4e00-\u9fff])/, index === 0 ? "" : " ").replace(/([\u4e00-\u9fff])$/, "$1 ");
    })
    .join("")
    .replace(/ +$/gm, "");
}

/** The ids of the examples' constructs, by role. */
const ids: Readonly<Record<RoleWithFiling, string>> = {
  server: "web",
  address: "address",
  entry: "entry",
  edge: "edge",
  binding: "domain",
  storage: "assets",
  function: "api",
  record: "www",
};
