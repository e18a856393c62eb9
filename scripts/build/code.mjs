/** The JavaScript of dist: the chunks, the bindings, and before them one small file for each entry of the package. */
import { chmodSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { namesForImport, writeBindings } from "./bindings.mjs";
import { bundle, chunkOf } from "./bundle.mjs";
import { folderOf, frameworks, isPlace, resolvePlaces } from "./frameworks.mjs";
import { licencesOf } from "./licences.mjs";
import { write } from "./write.mjs";

const lazyClasses = "constructs/bindings/lazy-classes.js";
const loadFramework = "constructs/bindings/load-framework.js";

/** `tree`: the compiled sources; the declarations of the bindings are added to them. `next`: the dist to be. */
export async function writeCode({ tree, next, entries, clouds }) {
  const modules = [...commonJsOf(entries, tree), ...entries.commands, lazyClasses, loadFramework];
  const external = (id) => id.startsWith("node:") || entries.peers.includes(id) || isPlace(id);
  const folders = clouds.flatMap((cloud) => frameworks.map((framework) => join(tree, "constructs", folderOf(framework, cloud))));
  const apart = (file) => folders.some((folder) => file.startsWith(`${folder}${sep}`));
  const { chunks, inputs } = await bundle({ tree, modules, external, apart });
  for (const { name, text } of chunks) write(join(next, "chunks", name), resolvePlaces(text));
  write(join(next, "licenses.txt"), licencesOf(inputs));

  for (const framework of frameworks) writeFramework(next, framework);
  for (const cloud of clouds) {
    const load = loadFrom(`constructs/${cloud}/classes.js`, lazyClasses);
    writeBindings({ cloud, lib: `.gen/providers/${cloud}/lib`, load, code: next, declarations: tree });
  }
  for (const command of entries.commands) {
    write(join(next, command), `#!/usr/bin/env node\n"use strict";\n${loadFrom(command, command)};\n`);
    chmodSync(join(next, command), 0o755);
  }
}

/** The files that package.json points to. `namesOf` gives the names that a module exports. */
export function writeEntries({ tree, next, entries, clouds, namesOf }) {
  for (const module of entries.modules.filter(isEsModule)) write(join(next, module), readFileSync(join(tree, module), "utf8"));
  for (const module of commonJsOf(entries, tree)) {
    const framework = frameworks.find((each) =>
      clouds.some((cloud) => dirname(module) === `constructs/${folderOf(each, cloud)}`),
    );
    // Before anything else, since Node passes over an export that cannot be read: a missing framework has to be said at the import.
    const first = framework === undefined ? "" : `require("../../framework/${framework}.js");\n`;
    const text = `"use strict";\n${first}module.exports = ${loadFrom(module, module)};\n${namesForImport(namesOf(module))}`;
    write(join(next, module), text);
  }
}

/** The modules that are required: the entries, and what those entries import that are ES modules. */
export function commonJsOf({ modules }, tree) {
  const imported = modules.filter(isEsModule).flatMap((module) => {
    const names = [...readFileSync(join(tree, module), "utf8").matchAll(/from "(\.[^"]+)"/g)].map(([, name]) => name);
    return names.map((name) => posix.join(posix.dirname(module), name));
  });
  return [...new Set([...modules.filter((module) => !isEsModule(module)), ...imported])];
}

function isEsModule(module) {
  return module.endsWith(".mjs");
}

/** The expression that loads a module, in a file of dist. */
function loadFrom(file, module) {
  const folder = relative(dirname(file), "chunks").replaceAll("\\", "/");
  return `require("${folder}/${chunkOf(module)}.js").load()`;
}

/** Loads a framework, or says that it is missing. */
function writeFramework(next, framework) {
  for (const [file, name] of [
    [`framework/${framework}.js`, framework],
    [`framework/${framework}-constructs.js`, "constructs"],
  ]) {
    const loaded = `${loadFrom(file, loadFramework)}.loadFramework("${framework}", () => require("${name}"))`;
    write(join(next, file), `"use strict";\nmodule.exports = ${loaded};\n`);
  }
}
