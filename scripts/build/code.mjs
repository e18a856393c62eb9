/** The JavaScript of dist: the chunks, and before them one small file for each entry of the package. */
import { chmodSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { namesForImport, writeBindings } from "./bindings.mjs";
import { bundle, chunkOf } from "./bundle.mjs";
import { readExportedNames } from "./exported-names.mjs";
import { folderOf, frameworks, isPlace, resolvePlaces } from "./frameworks.mjs";
import { licencesOf } from "./licences.mjs";
import { write } from "./write.mjs";

const lazyClasses = "constructs/bindings/lazy-classes.js";
const loadFramework = "constructs/bindings/load-framework.js";

/** `tree`: the compiled sources; the declarations of the bindings are added to them. `next`: the dist to be. */
export async function writeCode({ tree, next, entries, clouds }) {
  const esModules = entries.esModules.map((path) => ({ path, text: readFileSync(join(tree, path), "utf8") }));
  const published = [...new Set([...entries.modules, ...esModules.flatMap(requiredBy)])];
  const modules = [...published, ...entries.commands, lazyClasses, loadFramework];
  const external = (id) => id.startsWith("node:") || entries.peers.includes(id) || isPlace(id);
  const folders = clouds.flatMap((cloud) => frameworks.map((framework) => join(tree, "constructs", folderOf(framework, cloud))));
  const apart = (file) => folders.some((folder) => file.startsWith(`${folder}${sep}`));
  const { chunks, inputs } = await bundle({ tree, modules, external, apart });
  for (const { name, text } of chunks) write(join(next, "chunks", name), resolvePlaces(text));
  write(join(next, "licenses.txt"), licencesOf(inputs));

  const load = (module, from) => {
    const folder = relative(dirname(from), "chunks").replaceAll("\\", "/");
    return `require("${folder}/${chunkOf(module)}.js").load()`;
  };
  for (const framework of frameworks) writeFramework(next, framework, load);
  for (const cloud of clouds) {
    const loaded = load(lazyClasses, `constructs/${cloud}/classes.js`);
    writeBindings({ cloud, lib: `.gen/providers/${cloud}/lib`, load: loaded, code: next, declarations: tree });
  }
  for (const command of entries.commands) {
    write(join(next, command), `#!/usr/bin/env node\n"use strict";\n${load(command, command)};\n`);
    chmodSync(join(next, command), 0o755);
  }
  const names = readExportedNames(
    tree,
    published.map((module) => twinOn("cdktf", module, clouds)),
  );
  for (const module of published) {
    const own = names.get(twinOn("cdktf", module, clouds));
    write(join(next, module), entryText({ module, names: own, clouds, loaded: load(module, module) }));
  }
  for (const { path, text } of esModules) write(join(next, path), text);
}

/** The modules of this package that an ES module imports. */
function requiredBy({ path, text }) {
  return [...text.matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(([, name]) => posix.join(posix.dirname(path), name));
}

/** Loads a framework, or says that it is missing. */
function writeFramework(next, framework, load) {
  for (const [file, name] of [
    [`framework/${framework}.js`, framework],
    [`framework/${framework}-constructs.js`, "constructs"],
  ]) {
    const loaded = `${load(loadFramework, file)}.loadFramework("${framework}", () => require("${name}"))`;
    write(join(next, file), `"use strict";\nmodule.exports = ${loaded};\n`);
  }
}

function entryText({ module, names, clouds, loaded }) {
  const framework = frameworks.find((each) => clouds.some((cloud) => dirname(module) === `constructs/${folderOf(each, cloud)}`));
  // Before anything else, since Node passes over an export that cannot be read: a missing framework has to be said at the import.
  const before = framework === undefined ? "" : `require("../../framework/${framework}.js");\n`;
  return `"use strict";\n${before}module.exports = ${loaded};\n${namesForImport(names)}`;
}

/** The same module of the constructs on another framework: they export the same names. */
function twinOn(framework, module, clouds) {
  const cloud = clouds.find((each) => frameworks.some((other) => module.startsWith(`constructs/${folderOf(other, each)}/`)));
  return cloud === undefined ? module : module.replace(/^constructs\/[^/]+/, `constructs/${folderOf(framework, cloud)}`);
}
