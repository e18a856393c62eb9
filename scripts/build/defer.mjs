/**
 * Makes a CommonJS file load what it requires when it first uses it, not when it is loaded itself: `const a = require("./a")` becomes a
 * function, and each `a` a call of it. So an import of the package evaluates hardly anything, and a command only its own parts.
 */
import ts from "typescript";

const REQUIRE = /^(?:\w+\.)?(?:__toESM|__importDefault|__importStar)?\(?require\("([^"]+)"\)(?:, \d)?\)?$/;

/** `text` with its requires deferred; those whose path `isMeant` refuses stay as they are. */
export function deferRequires(text, isMeant = () => true) {
  const source = ts.createSourceFile("file.js", text, ts.ScriptTarget.ESNext, true);
  const deferred = new Map(source.statements.flatMap((statement) => deferrable(statement, source, isMeant)));
  const edits = [...deferred].map(([name, { statement, load }]) => ({
    start: statement.getStart(source),
    end: statement.end,
    // The memory outlives the call: some loaders copy the module, and all cost a look-up.
    text: `let ${name}$; const ${name} = () => ${name}$ ??= ${load};`,
  }));
  const visit = (node) => {
    if (ts.isIdentifier(node) && deferred.has(node.text) && isUse(node)) edits.push(callOf(node, source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text);
}

function deferrable(statement, source, isMeant) {
  const [declaration, more] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [];
  if (declaration?.initializer === undefined || more !== undefined || !ts.isIdentifier(declaration.name)) return [];
  const load = declaration.initializer.getText(source);
  const path = REQUIRE.exec(load)?.[1];
  return path !== undefined && isMeant(path) ? [[declaration.name.text, { statement, load }]] : [];
}

/** The compiler and the bundler write every use as `name.member`; anything else would not be a use of the import. */
function isUse(node) {
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && parent.name === node) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) return true;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  throw new Error(`build: a required module is used in a way that cannot be deferred: ${parent.getText()}`);
}

function callOf(node, source) {
  const { text } = node;
  if (ts.isShorthandPropertyAssignment(node.parent)) return { start: node.end, end: node.end, text: `: ${text}()` };
  // `new a().B()` would construct `a`.
  return { start: node.getStart(source), end: node.end, text: isConstructed(node) ? `(${text}())` : `${text}()` };
}

function isConstructed(node) {
  let callee = node;
  while (ts.isPropertyAccessExpression(callee.parent) && callee.parent.expression === callee) callee = callee.parent;
  return ts.isNewExpression(callee.parent) && callee.parent.expression === callee;
}
