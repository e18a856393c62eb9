/**
 * The declarations of the public entries: those that they reach, without the packages that are bundled. What is derived from a schema
 * of zod is written out, so that a user who checks the declarations of libraries needs no zod.
 */
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { write } from "./write.mjs";

const DERIVED = new Set(["infer", "input", "output"]);

/**
 * `tree`: the folder of the compiled sources; `entries`: the declarations in it that are public; `external`: the packages that a user
 * has. Writes all that these reach to `out`, under the same paths. Gives a function that tells the names of the values of a module.
 */
export function writeDeclarations({ tree, entries, external, out }) {
  const program = ts.createProgram(
    entries.map((entry) => join(tree, entry)),
    {
      module: ts.ModuleKind.Node16,
      moduleResolution: ts.ModuleResolutionKind.Node16,
      strict: true,
      types: ["node"],
      noEmit: true,
    },
  );
  const checker = program.getTypeChecker();
  const reached = new Map(entries.map((entry) => [entry, null]));
  for (const file of reached.keys()) {
    const source = program.getSourceFile(join(tree, file));
    if (source === undefined) throw new Error(`build: there is no ${file}`);
    const text = source.text.includes('from "zod"') ? withoutZod(source, checker) : source.text;
    reached.set(file, text);
    for (const name of importsOf(text)) {
      if (name.startsWith("."))
        reached.set(resolve(file, name, program, tree), reached.get(resolve(file, name, program, tree)) ?? null);
      else if (!external(name)) throw new Error(`build: the declarations of ${file} need the package ${name}, which is bundled`);
    }
  }
  for (const [file, text] of reached) write(join(out, file), text);
  return (module) => valuesOf(program.getSourceFile(join(tree, module.replace(/\.js$/, ".d.ts"))), checker);
}

/** The names that a module exports and that are there at run time. */
function valuesOf(source, checker) {
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
  return exported.filter((symbol) => isValue(symbol, checker)).map(({ name }) => name);
}

function isValue(symbol, checker) {
  const isOfTypeOnly = symbol.declarations?.some(
    (each) => ts.isExportSpecifier(each) && (each.isTypeOnly || each.parent.parent.isTypeOnly),
  );
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return !isOfTypeOnly && (target.flags & ts.SymbolFlags.Value) !== 0;
}

function importsOf(text) {
  return [...text.matchAll(/(?:from |import\()"([^"]+)"/g)].map(([, name]) => name);
}

function resolve(file, name, program, tree) {
  const base = join(dirname(file), name.replace(/\.js$/, ""));
  const found = [`${base}.d.ts`, join(base, "index.d.ts")].find((path) => program.getSourceFile(join(tree, path)) !== undefined);
  if (found === undefined) throw new Error(`build: ${file} imports ${name}, which has no declarations`);
  return found;
}

/** The text of a file with the types written out that are derived from schemas, and the schemas left out. */
function withoutZod(source, checker) {
  const edits = [];
  const replaceDerived = (node) => {
    if (isDerived(node)) edits.push({ start: node.getStart(source), end: node.end, text: written(node, checker) });
    else ts.forEachChild(node, replaceDerived);
  };
  for (const statement of source.statements) {
    const derived = ts.isInterfaceDeclaration(statement) ? derivedBase(statement) : null;
    if (derived !== null) {
      if (statement.members.length > 0)
        throw new Error(`build: ${statement.name.text} adds members to what it derives from a schema`);
      edits.push({ start: statement.name.end, end: statement.end, text: ` ${written(derived, checker)}` });
    } else if (isSchema(statement, source)) edits.push({ start: statement.pos, end: statement.end, text: "" });
    else replaceDerived(statement);
  }
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), source.text);
}

/** `z.infer<…>` and its like. */
function isDerived(node) {
  return (
    ts.isTypeReferenceNode(node) &&
    ts.isQualifiedName(node.typeName) &&
    node.typeName.left.getText() === "z" &&
    DERIVED.has(node.typeName.right.text)
  );
}

/** `z.infer<…>` where an interface extends it, to have a name of its own; null for any other. */
function derivedBase({ heritageClauses = [] }) {
  const bases = heritageClauses.flatMap(({ types }) => types);
  return (
    bases.find(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "z") ?? null
  );
}

/** The import of zod, and what is of one of its own types. */
function isSchema(statement, source) {
  if (ts.isImportDeclaration(statement)) return statement.moduleSpecifier.text === "zod";
  return (
    (ts.isVariableStatement(statement) || ts.isFunctionDeclaration(statement)) &&
    /\bz\.(?!infer|input|output)/.test(statement.getText(source))
  );
}

function written(node, checker) {
  const flags =
    ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  const text = checker.typeToString(checker.getTypeFromTypeNode(node), node, flags);
  if (/\bany\b|\bz\./.test(text))
    throw new Error(`build: ${relative(process.cwd(), node.getSourceFile().fileName)}: ${node.getText()} cannot be written out`);
  return text;
}
