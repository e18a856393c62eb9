/**
 * The typed bindings as dist carries them: the JavaScript once, as a function of the framework, and the declarations for each framework,
 * because its classes are told apart by name. Below constructs/<cloud> each class is made when it is first read.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { compact } from "./compact.mjs";
import { folderOf, frameworks, onFramework } from "./frameworks.mjs";
import { write } from "./write.mjs";

/** Writes the bindings of a cloud: `lib` has the generator's, `load` is the code that loads lazy-classes in constructs/<cloud>. */
export function writeBindings({ cloud, lib, load, code, declarations: types }) {
  const modules = readdirSync(lib).sort();
  const declarations = new Map(
    modules.map((module) => [module, shortened(readFileSync(join(lib, module, "index.d.ts"), "utf8"))]),
  );
  for (const module of modules) {
    write(join(code, `bindings/${cloud}/${module}.js`), asFunction(readFileSync(join(lib, module, "index.js"), "utf8")));
  }
  for (const framework of frameworks) {
    for (const [module, text] of declarations) {
      write(join(types, `bindings/${framework}/${cloud}/${module}.d.ts`), onFramework(framework, text));
    }
    const names = [...declarations].map(([module, text]) => [module, classesIn(text)]);
    write(join(code, `constructs/${folderOf(framework, cloud)}/classes.js`), lazyClasses({ framework, cloud, names, load }));
  }
}

/** The declarations of a file of constructs/<cloud>, `depth` folders below that, with its imports of bindings as they lie in dist. */
export function withBindings(framework, text, depth) {
  const bindings = `${"../".repeat(depth + 2)}bindings/${framework}`;
  return text.replace(/"@cdktf\/provider-(\w+)\/lib\/([^"]+)"/g, `"${bindings}/$1/$2"`);
}

function asFunction(text) {
  const body = compact(text).replace('const cdktf = require("cdktf");', "");
  if (body.includes("require(")) throw new Error("build: a binding requires more than the framework");
  const code = `module.exports = (cdktf, exports, parts) => {${body}};`;
  // The classes get their names back when they are made: constructs/bindings/lazy-classes.ts.
  return transformSync(code, { minify: true }).code;
}

/**
 * Without what a user does not see: private members, the constructors of the parts that a resource makes itself, and the documentation
 * that only links to the registry; a class keeps its own. A pair of accessors of one type is a property to whoever uses it.
 */
function shortened(text) {
  // The base class of providers has accessors itself, and a property may not take the place of one.
  const accessors = / extends \w+\.TerraformProvider /.test(text)
    ? /(?!)/
    : /^ +get (\w+)\(\): (.+);\n +set \1\(value: \2\);\n/gm;
  return text
    .replace(/^\s*\/\*\*(?:(?!\*\/)[^])*\*\/\n(?!export declare class)/gm, "")
    .replace(/^export declare function .*\n/gm, "")
    .replace(/^ +private .*\n/gm, "")
    .replace(/^ +constructor\(terraformResource: .*\n/gm, "")
    .replace(accessors, " $1: $2;\n")
    .replace(/^ +/gm, " ");
}

function classesIn(declarations) {
  return [...declarations.matchAll(/^export declare class (\w+)/gm)].map(([, name]) => name);
}

function lazyClasses({ framework, cloud, names, load }) {
  const filed = Object.fromEntries(filedIn(readFileSync(`constructs/${cloud}/classes.ts`, "utf8")));
  const bindings = names.map(
    ([module, classes]) => `[() => require("../../bindings/${cloud}/${module}.js"), ${JSON.stringify(classes)}]`,
  );
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${load}.defineLazyClasses(exports, {
framework: require("../../framework/${framework}.js"),
bindings: [
${bindings.join(",\n")}
],
filed: ${JSON.stringify(filed)}
});
`;
}

/** The name of each `Filed…` class with the class beneath it. */
function filedIn(source) {
  const found = [...source.matchAll(/^export class (\w+) extends filed\((\w+)\) \{\}/gm)].map(([, name, beneath]) => [
    beneath,
    name,
  ]);
  const classes = source.match(/^export (?!\*)/gm)?.length ?? 0;
  if (found.length === 0 || found.length !== classes)
    throw new Error("build: classes.ts exports something that is no Filed… class");
  return found;
}

/** Never run: from it Node tells which names an ES module may import. */
export function namesForImport(names) {
  return `0 && (module.exports = { ${names.join(", ")} });\n`;
}
