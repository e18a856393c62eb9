import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { catalogues } from "../../lib/catalogues/index";
import { GuardError, faultLine, isGuardError } from "../../lib/guard-error";
import { text } from "../../lib/text";
import { compareProvider, differs } from "./compare";
import { type ProviderSchema, readProviderSchemas } from "./provider-schema";
import { recordedPaths } from "./recorded-paths";
import { differenceText } from "./text";

export const usage = `npm run --silent catalogue:diff -- SCHEMA.json [--since EARLIER.json] [--format text|json]

Holds the catalogues against what a provider has: SCHEMA.json is the output of terraform providers schema -json.
With --since only what has changed after that earlier schema counts; without it, the lists of attributes that the
catalogues of Alibaba Cloud and Tencent Cloud were made from. Exit codes: 0 nothing differs, 1 something does, 3 bad input.
`;

/** What a run wrote, and its exit code. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: 0 | 1 | 3;
}

/** Runs one command line, without the program's own name. */
export function runCatalogueDiff(argv: readonly string[]): Outcome {
  try {
    const { file, since, format } = optionsOf(argv);
    if (file === null) return { stdout: usage, stderr: "", code: 0 };
    return compareFiles(file, since, format);
  } catch (error) {
    if (!isGuardError(error)) throw error;
    return { stdout: "", stderr: error.faults.map((fault) => `${faultLine(fault, "en")}\n`).join(""), code: 3 };
  }
}

function compareFiles(file: string, since: string | null, format: string): Outcome {
  const schemas = readProviderSchemas(readFile(file), file);
  const former = since === null ? null : readProviderSchemas(readFile(since), since);
  const known = [...schemas].flatMap(([source, schema]) => {
    const catalogue = catalogues.find(({ providers }) => providers.includes(source));
    return catalogue === undefined ? [] : [{ catalogue, source, schema }];
  });
  if (known.length === 0) {
    throw new GuardError({
      place: { file },
      message: text("其中没有任何目录所属的 provider。", "It holds no provider of a catalogue."),
      remedy: text(
        `目录属于：${catalogues.flatMap(({ providers }) => providers).join("、")}。`,
        `The catalogues are of ${catalogues.flatMap(({ providers }) => providers).join(", ")}.`,
      ),
    });
  }
  const differences = known.map(({ catalogue, source, schema }) => {
    const earlier = former?.get(source) ?? null;
    if (former !== null && earlier === null) throw withoutProvider(since ?? "", source);
    return compareProvider(catalogue, source, schema, {
      paths: earlier === null ? recordedPaths(source) : pathsOf(earlier),
      since: earlier,
    });
  });
  const unknown = [...schemas.keys()].filter((source) => !known.some((each) => each.source === source));
  return {
    stdout:
      format === "json"
        ? `${JSON.stringify({ version: 1, providers: differences, withoutCatalogue: unknown }, null, 2)}\n`
        : differenceText(differences, unknown),
    stderr: "",
    code: differences.some(differs) ? 1 : 0,
  };
}

function optionsOf(argv: readonly string[]): {
  readonly file: string | null;
  readonly since: string | null;
  readonly format: string;
} {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { since: { type: "string" }, format: { type: "string", default: "text" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw misused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { file: null, since: null, format: "text" };
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw misused("One schema is compared.");
  if (values.format !== "text" && values.format !== "json") throw misused(`There is no format "${values.format}".`);
  return { file, since: values.since ?? null, format: values.format };
}

function misused(why: string): GuardError {
  return new GuardError({ message: text(why, why), remedy: text(usage, usage) });
}

function withoutProvider(file: string, source: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(`其中没有 ${source}。`, `It does not hold ${source}.`),
    remedy: text("请给出同一 provider 的较早版本。", "Give an earlier schema of the same provider."),
  });
}

function pathsOf({ resources }: ProviderSchema): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map([...resources].map(([type, { paths }]) => [type, paths]));
}

function readFile(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new GuardError({
      place: { file },
      message: text("文件无法读取。", "The file cannot be read."),
      remedy: text("请核对路径。", "Check the path."),
    });
  }
}
