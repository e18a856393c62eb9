/**
 * Bundles the compiled sources and what they depend on into chunks. All entries share them, so whatever a module remembers (which
 * filings are genuine, which apps are guarded) is remembered once, however the package is imported.
 */
import { join } from "node:path";
import { transformSync } from "esbuild";
import { rolldown } from "rolldown";
import { deferRequires } from "./defer.mjs";

/** What lies in which chunk; the first that fits. What is needed together lies together, so that little is parsed in vain. */
const ofPackages = [
  ["typescript-settings", inPackages("jiti|sucrase|@jridgewell|lines-and-columns|ts-interface-checker")],
  ["schemas", inPackages("zod")],
  ["yaml", inPackages("yaml")],
  ["tables", inPackages("read-excel-file|fflate|unzipper-esm|saxen|csv-parse")],
  ["names", inPackages("tldts|tldts-core|tr46|punycode")],
  ["packages", /[\\/]node_modules[\\/]/],
];
const ofSources = [
  ["html", /[\\/]lib[\\/]report[\\/]html[\\/]/],
  ["catalogues", /[\\/]lib[\\/]catalogues[\\/]/],
  ["rules", /[\\/]policies[\\/]/],
  ["commands", /[\\/]lib[\\/]cli[\\/]/],
  ["filing", /[\\/]lib[\\/]filing[\\/]/],
  ["constructs", /[\\/](?:constructs[\\/].*|lib[\\/](?:guard-error|text))\.js$/],
  ["judge", /[\\/]lib[\\/]/],
];

const ENTRY = "\0entry:";
const MESSAGES = /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.cjs$/;
/** The loader of settings is given another compiler (`lib/settings/compile-code.ts`) and never asks for its own. */
const NO_BABEL = 'module.exports = () => { throw new Error("there is no other compiler"); };';
const RUNTIME = "./rolldown-runtime.js";

/**
 * `tree`: the folder of the compiled sources; `modules`: paths in it; `external`: whether a package stays outside; `apart`: whether a
 * file goes with the entries that need it, so that a bundler of the user's finds no framework but theirs. Gives the chunks as
 * names and texts, among them one for each of the modules (`chunkOf`) whose `load()` gives it, and the files that went in.
 */
export async function bundle({ tree, modules, external, apart }) {
  const build = await rolldown({
    cwd: tree,
    platform: "node",
    input: Object.fromEntries(modules.map((path) => [chunkOf(path), `${ENTRY}${path}`])),
    external,
    preserveEntrySignatures: "allow-extension",
    plugins: [
      {
        name: "entries",
        resolveId: (id) => (id.startsWith(ENTRY) ? id : null),
        load: (id) => {
          if (/[\\/]jiti[\\/]dist[\\/]babel\.cjs$/.test(id)) return NO_BABEL;
          return id.startsWith(ENTRY) ? loader(join(tree, id.slice(ENTRY.length))) : null;
        },
      },
      {
        name: "messages",
        // zod's messages in 50 languages: ours are written by the schemas themselves.
        load: (id) => (MESSAGES.test(id) ? 'exports.en = require("./en.cjs").default;' : null),
      },
    ],
    onLog: (_, log) => {
      throw new Error(`build: ${log.message}`);
    },
  });
  const { output } = await build.generate({
    format: "cjs",
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    minifyInternalExports: false,
    comments: false,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [...ofPackages, ...ofSources].map(([name, test]) => ({ name, test: (id) => test.test(id) && !apart(id) })),
    },
  });
  await build.close();
  return {
    chunks: output.map(({ fileName, code }) => ({ name: fileName, text: finish(fileName, code) })),
    inputs: output.flatMap(({ moduleIds }) => moduleIds),
  };
}

/** The name of the chunk that loads a module. */
export function chunkOf(path) {
  return `load-${path.replace(/\.js$/, "").replaceAll("/", "-")}`;
}

function loader(file) {
  return `export const load = () => require(${JSON.stringify(file)});`;
}

/** Small, but with the names and with lines of this project's code, which a stack in a report of a fault shows. */
function finish(fileName, code) {
  const isOfPackages = ofPackages.some(([name]) => fileName === `${name}.js`);
  const deferred = deferRequires(code, (path) => path !== RUNTIME);
  const how = isOfPackages ? { minify: true } : { minifyWhitespace: true, lineLimit: 120 };
  const small = transformSync(deferred, { ...how, charset: "utf8" }).code;
  return small.length < deferred.length ? small : deferred;
}

function inPackages(names) {
  return new RegExp(`[\\\\/]node_modules[\\\\/](?:${names})[\\\\/]`);
}
