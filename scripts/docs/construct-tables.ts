import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const clouds = { alicloud: "Alibaba Cloud", tencentcloud: "Tencent Cloud" } as const;

/**
 * The constructs of each cloud as a table with the first sentence of their description: they are too many for a page each, and all
 * are alike. They are read from the sources without compiling them, whose bindings take long.
 */
export function constructTables(): readonly (readonly [string, string])[] {
  return Object.entries(clouds).map(([cloud, name]) => {
    const exported = exportsOf(join(root, "constructs", cloud, "index.ts"));
    return [`docs/api/beian-guard/${cloud}.md`, page(cloud, name, exported)] as const;
  });
}

interface Exports {
  /** Classes by name, with the first sentence of their description. */
  readonly classes: ReadonlyMap<string, string>;
  /** The bindings that are passed on, by their module. */
  readonly bindings: readonly string[];
}

function page(cloud: string, name: string, { classes, bindings }: Exports): string {
  const rows = [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([each, sentence]) => `| \`${each}\` | ${sentence} |`);
  return `[**beian-guard**](../README.md)

***

# beian-guard/${cloud}

The constructs of ${name} on cdktf, and on cdktn from \`beian-guard/cdktn/${cloud}\`. Each class says more in the editor.

| Construct | What it is |
| ------ | ------ |
${rows.join("\n")}

## Bindings

These bindings of the provider come along as its generator writes them, with all that belongs to them: ${bindings.map((module) => `\`${module}\``).join(", ")}.
`;
}

/** What a file exports, and what it passes on of others beside it. */
function exportsOf(file: string): Exports {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const classes = new Map<string, string>();
  const bindings: string[] = [];
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement) && statement.name !== undefined && isExported(statement)) {
      classes.set(statement.name.text, firstSentence(statement));
    }
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly || !isText(statement.moduleSpecifier)) continue;
    const target = statement.moduleSpecifier.text;
    if (!target.startsWith(".")) {
      bindings.push(target.split("/").at(-1) ?? target);
      continue;
    }
    const found = exportsOf(sourceOf(join(dirname(file), target)));
    const named = namesIn(statement);
    bindings.push(...found.bindings);
    for (const [name, sentence] of found.classes) if (named === null || named.has(name)) classes.set(name, sentence);
  }
  return { classes, bindings: bindings.toSorted() };
}

/** The names in `export { … } from`; null for `export * from`. */
function namesIn({ exportClause }: ts.ExportDeclaration): ReadonlySet<string> | null {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return null;
  return new Set(exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text));
}

function isExported(statement: ts.ClassDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function isText(node: ts.Expression | undefined): node is ts.StringLiteral {
  return node !== undefined && ts.isStringLiteral(node);
}

function sourceOf(path: string): string {
  return existsSync(`${path}.ts`) ? `${path}.ts` : join(path, "index.ts");
}

function firstSentence(statement: ts.ClassDeclaration): string {
  const comment = ts.getJSDocCommentsAndTags(statement).find(ts.isJSDoc)?.comment;
  const written = (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim();
  const [sentence = ""] = /^.*?\.(?=\s|$)/.exec(written) ?? [written];
  return sentence.replaceAll("|", "\\|");
}
