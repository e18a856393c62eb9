/**
 * Generates the typed bindings of the providers that cdktf.json pins, from the schemas in .gen/provider-schemas: without a
 * terraform binary and without a network. `constructs/<cloud>/types.json` is the one list of what is bound; the
 * classes in `constructs/<cloud>/classes.ts` are written from it.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { digest, isUpToDate, writeStamp } from "./stamp.mjs";

const require = createRequire(import.meta.url);
const schemas = ".gen/provider-schemas";
export const bindingsStamp = ".gen/bindings.stamp";

/** Brings the bindings up to date. Returns false if they were already. The working directory is the project's root. */
export async function get({ announce = () => {} } = {}) {
  const providers = readPins();
  const inputs = [
    "cdktf.json",
    "scripts/get.mjs",
    "node_modules/@cdktf/provider-generator/package.json",
    "node_modules/typescript/package.json",
    ...providers.flatMap(({ schema, list }) => [schema, list]),
  ];
  const stamp = digest(inputs);
  const outputs = providers.flatMap(({ name, types }) => [
    `constructs/${name}/classes.ts`,
    ...["provider", ...types.all.map((type) => moduleOf(name, type))].map((module) => `${libOf(name)}/${module}/index.d.ts`),
  ]);
  if (isUpToDate(bindingsStamp, stamp, outputs)) return false;

  announce();
  rmSync(bindingsStamp, { force: true });
  const work = mkdtempSync(join(tmpdir(), "beian-guard-get-"));
  try {
    await generate(providers, work);
    for (const provider of providers) {
      const source = `.gen/providers/${provider.name}/src`;
      rmSync(source, { recursive: true, force: true });
      cpSync(join(work, "providers", provider.name), source, { recursive: true });
      writeIfChanged(`constructs/${provider.name}/classes.ts`, barrelOf(provider, source));
      compile(source, libOf(provider.name));
      rmSync(source, { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  writeStamp(bindingsStamp, stamp);
  return true;
}

function readPins() {
  return readJson("cdktf.json").terraformProviders.map((pin) => {
    const [source, version] = pin.split("@");
    const name = source.split("/").at(-1);
    const list = `constructs/${name}/types.json`;
    const { filed, plain } = readJson(list);
    // The generator's own cache key.
    const schema = `${schemas}/${encodeURIComponent(source)}@${encodeURIComponent(version)}.json`;
    if (!existsSync(schema)) throw new Error(`cdktf.json pins ${pin}, but there is no ${schema}.`);
    return { pin, name, list, schema, types: { filed, plain, all: [...filed, ...plain].sort() } };
  });
}

/** The generator reads from a folder that holds the listed types only; its cache of the full schemas stays as it is. */
async function generate(providers, work) {
  process.env.CHECKPOINT_DISABLE = "1";
  // The generator asks for terraform's version as soon as it is loaded and can do without the answer.
  process.env.TERRAFORM_BINARY_NAME = "terraform-is-not-needed";
  const { ConstructsMaker, TerraformProviderConstraint } = require("@cdktf/provider-generator");
  const cache = mkdtempSync(join(work, "schemas-"));
  for (const { schema, types, list } of providers) {
    const reduced = readJson(schema);
    for (const provider of Object.values(reduced.provider_schemas)) {
      const missing = types.all.filter((type) => !(type in provider.resource_schemas));
      if (missing.length > 0) throw new Error(`${list} names types that ${schema} lacks: ${missing.join(", ")}.`);
      provider.resource_schemas = Object.fromEntries(types.all.map((type) => [type, provider.resource_schemas[type]]));
    }
    writeFileSync(join(cache, schema.slice(schemas.length)), JSON.stringify(reduced));
  }
  const constraints = providers.map(({ pin }) => new TerraformProviderConstraint(pin));
  await new ConstructsMaker({ codeMakerOutput: work, targetLanguage: "typescript" }, cache).generate(constraints);
}

/** Compiles to JavaScript and declarations; the old folder is replaced only when all went well. */
function compile(source, lib) {
  const ts = require("typescript");
  const fresh = `${source}/compiled`;
  const program = ts.createProgram(
    modulesIn(source).map((module) => `${source}/${module}/index.ts`),
    {
      target: ts.ScriptTarget.ES2022,
      useDefineForClassFields: false,
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Node10,
      declaration: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      rootDir: source,
      outDir: fresh,
    },
  );
  const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (faults.length > 0) {
    const host = { getCanonicalFileName: (name) => name, getCurrentDirectory: () => process.cwd(), getNewLine: () => "\n" };
    throw new Error(`The generated bindings do not compile.\n${ts.formatDiagnostics(faults, host)}`);
  }
  rmSync(lib, { recursive: true, force: true });
  renameSync(fresh, lib);
}

/** The text of `constructs/<cloud>/classes.ts`: every binding, and a `Filed…` class for every type that takes a filing. */
function barrelOf({ name, types }, source) {
  const modules = modulesIn(source);
  const path = (module) => `@cdktf/provider-${name}/lib/${module}`;
  const filed = types.filed.toSorted().map((type) => {
    const module = moduleOf(name, type);
    return { type, module, className: classNameIn(`${source}/${module}/index.ts`) };
  });
  return [
    `// Written by \`npm run get\` from types.json.`,
    ...filed.map(({ module, className }) => `import { ${className} } from "${path(module)}";`),
    `import { filed } from "../filed";`,
    "",
    ...modules.map((module) => `export * from "${path(module)}";`),
    ...filed.flatMap(({ type, className }) => [
      "",
      `/** \`${type}\` whose props demand a filing. */`,
      `export class Filed${className} extends filed(${className}) {}`,
    ]),
    "",
  ].join("\n");
}

function classNameIn(file) {
  const match = /^export class (\w+) extends cdktf\.TerraformResource /m.exec(readFileSync(file, "utf8"));
  if (match === null) throw new Error(`${file} exports no resource class.`);
  return match[1];
}

/** `alicloud_cdn_domain_new` is found under `lib/cdn-domain-new`, as in the prebuilt providers. */
function moduleOf(cloud, type) {
  return type.slice(cloud.length + 1).replaceAll("_", "-");
}

function modulesIn(source) {
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function libOf(name) {
  return `.gen/providers/${name}/lib`;
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function writeIfChanged(path, content) {
  if (!existsSync(path) || readFileSync(path, "utf8") !== content) writeFileSync(path, content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  await get({ announce: () => process.stderr.write("get: generating the typed provider bindings\n") });
}
