import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ProjectReflection } from "typedoc" with { "resolution-mode": "import" };
import type { Pages } from "./pages";
import { constructTables } from "./construct-tables";

const root = join(__dirname, "../..");

/** The entries that are described in full, by the path under which they are imported. */
const entries: Readonly<Record<string, string>> = {
  "beian-guard": "constructs/index.ts",
  "beian-guard/policies": "policies/index.ts",
  "beian-guard/vitest": "constructs/vitest.mts",
  "beian-guard/jest": "constructs/jest.ts",
};

/** What the documentation of an entry needs and what is wrong with it. */
export interface Api {
  readonly pages: Pages;
  /** Exported names without a description, and links that lead nowhere. */
  readonly faults: readonly string[];
}

/** `docs/api`: the public entries in full, and a table of the constructs of each cloud. */
export async function writeApi(): Promise<Pages> {
  return (await readApi()).pages;
}

/** The documentation of some entries, with its faults. TypeDoc reads the sources; nothing is written to the project. */
export async function readApi(chosen = entries): Promise<Api> {
  const { Application, LogLevel } = await import("typedoc");
  const folder = mkdtempSync(join(tmpdir(), "beian-guard-api-"));
  try {
    const app = await Application.bootstrapWithPlugins(options(folder, Object.values(chosen).map(fromRoot)));
    const faults: string[] = [];
    app.logger.log = (message, level) => {
      if (level >= LogLevel.Warn) faults.push(stripVTControlCharacters(message));
    };
    const project = await app.convert();
    if (project === undefined) throw new Error(`the sources cannot be read for their documentation\n${faults.join("\n")}`);
    nameModules(project, chosen);
    app.validate(project);
    await app.generateOutputs(project);
    const pages = new Map([...pagesIn(join(folder, "pages")), ...constructTables()]);
    return { pages: pages.set("docs/api/README.md", contents([...pages.keys()])), faults: faults.filter(isOfExport) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function options(folder: string, entryPoints: readonly string[]): object {
  // A program of the entries alone: that of the repository has all tests in it.
  const tsconfig = join(folder, "tsconfig.json");
  const compilerOptions = { rootDir: parse(root).root, typeRoots: [join(root, "node_modules/@types")] };
  writeFileSync(
    tsconfig,
    JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, include: [], files: entryPoints }),
  );
  return {
    entryPoints,
    tsconfig,
    plugin: ["typedoc-plugin-markdown"],
    logLevel: "Warn",
    readme: "none",
    name: "beian-guard",
    router: "module",
    outputs: [{ name: "markdown", path: join(folder, "pages") }],
    entryFileName: "README",
    excludePrivate: true,
    excludeInternal: true,
    disableSources: true,
    disableGit: true,
    hideGenerator: true,
    // What an exported name refers to need not be exported: callers never name it.
    validation: { notExported: false, invalidLink: true, notDocumented: true },
    requiredToBeDocumented: ["Class", "Enum", "Function", "Interface", "TypeAlias", "Variable"],
    useTsLinkResolution: true,
  };
}

/** TypeDoc also asks for every method and property: their names and types often say enough. */
function isOfExport(fault: string): boolean {
  return !fault.includes("does not have any documentation") || /\s[\w/-]+\.\w+ \(/.test(fault);
}

function contents(pages: readonly string[]): string {
  const links = pages
    .filter((page) => page !== "docs/api/README.md")
    .map((page) => page.replace("docs/api/", ""))
    .toSorted()
    .map((page) => `- [\`${page.replace(/\.md$/, "")}\`](${page})`);
  return `# API\n\nMade by \`npm run docs\` from the descriptions in the sources; one page for each path of import.\n\n${links.join("\n")}\n`;
}

function fromRoot(file: string): string {
  return resolve(root, file);
}

/** Modules are called as they are imported, not as their files are. */
function nameModules(project: ProjectReflection, chosen: Readonly<Record<string, string>>): void {
  const names = Object.entries(chosen);
  for (const module of project.children ?? []) {
    const file = `/${module.name}`.replace(/\/index$/, "");
    const named = names.find(([, source]) => file.endsWith(`/${source.replace(/(?:\/index)?\.m?ts$/, "")}`));
    // Of a single entry the project itself is the module.
    if (named !== undefined) module.name = named[0];
  }
}

function pagesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => [`docs/api/${file.split("\\").join("/")}`, readFileSync(join(folder, file), "utf8")] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
