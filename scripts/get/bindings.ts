import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { type Pin, schemasFolder } from "./pins";

export interface Binding {
  readonly pin: Pin;
  readonly types: readonly string[];
}

/** Generates the bindings of the given types and compiles them to `.gen/providers/<cloud>/lib`, without terraform and network. */
export async function generateBindings(bindings: readonly Binding[]): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "beian-guard-get-"));
  try {
    await generate(bindings, work);
    for (const { pin } of bindings) {
      // Compiled where the framework's own types can be found.
      const source = `.gen/providers/${pin.name}/src`;
      rmSync(source, { recursive: true, force: true });
      cpSync(join(work, "providers", pin.name), source, { recursive: true });
      compile(source, libOf(pin.name));
      rmSync(source, { recursive: true });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Where the compiled bindings of a cloud are. */
export function libOf(cloud: string): string {
  return `.gen/providers/${cloud}/lib`;
}

/** `alicloud_cdn_domain_new` is found under `lib/cdn-domain-new`, as in the prebuilt providers. */
export function moduleOf(type: string): string {
  return type.slice(type.indexOf("_") + 1).replaceAll("_", "-");
}

/** The generator reads from a folder that holds the listed types only; its cache of the full schemas stays as it is. */
async function generate(bindings: readonly Binding[], work: string): Promise<void> {
  process.env.CHECKPOINT_DISABLE = "1";
  // The generator asks for terraform's version as soon as it is loaded and can do without the answer.
  process.env.TERRAFORM_BINARY_NAME = "terraform-is-not-needed";
  const { ConstructsMaker, TerraformProviderConstraint } = await import("@cdktf/provider-generator");
  const cache = mkdtempSync(join(work, "schemas-"));
  for (const { pin, types } of bindings) {
    const document = JSON.parse(readFileSync(join(schemasFolder, pin.schemaFile), "utf8")) as SchemaDocument;
    for (const provider of Object.values(document.provider_schemas)) {
      provider.resource_schemas = Object.fromEntries(types.map((type) => [type, pin.resources[type]]));
    }
    writeFileSync(join(cache, pin.schemaFile), JSON.stringify(document));
  }
  const constraints = bindings.map(({ pin }) => new TerraformProviderConstraint(pin.text));
  await new ConstructsMaker({ codeMakerOutput: work, targetLanguage: "typescript" as never }, cache).generate(constraints);
}

interface SchemaDocument {
  readonly provider_schemas: Readonly<Record<string, { resource_schemas: unknown }>>;
}

/** Compiles to JavaScript and declarations; the old folder is replaced only when all went well. */
function compile(source: string, lib: string): void {
  const fresh = `${source}/compiled`;
  const modules = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const program = ts.createProgram(
    modules.map(({ name }) => `${source}/${name}/index.ts`),
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
    const host = {
      getCanonicalFileName: (name: string) => name,
      getCurrentDirectory: () => process.cwd(),
      getNewLine: () => "\n",
    };
    throw new Error(`The generated bindings do not compile.\n${ts.formatDiagnostics(faults, host)}`);
  }
  rmSync(lib, { recursive: true, force: true });
  renameSync(fresh, lib);
}
