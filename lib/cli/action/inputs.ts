import { GuardError, isGuardError } from "../../guard-error";
import { type Language, text } from "../../text";
import { languageOfEnvironment, languagesOfLocale } from "../global-options";
import type { Io } from "../io";

/** What a workflow asks of the action: the inputs of action.yml. */
export interface Inputs {
  /** In the order given; the first one is that of annotations and faults. */
  readonly languages: readonly [Language, ...Language[]];
  /** The command line of `check` without its formats: options, then the paths. */
  readonly options: readonly string[];
  readonly paths: readonly string[];
  /** Files to write, by the format that they are in. */
  readonly files: ReadonlyMap<"json" | "sarif" | "html", string>;
  readonly comment: boolean;
  readonly summary: boolean;
  readonly token: string | null;
}

/** Options of `check` that take one value. */
const SINGLE = ["ledger", "settings", "config", "baseline", "since", "receipt", "at"] as const;

/** Reads the inputs as the runner hands them over: `INPUT_<NAME>` in the environment. Throws GuardError. */
export function readInputs(env: Io["env"]): Inputs {
  const paths = linesOf(env, "paths");
  return {
    languages: readLanguages(env),
    options: [
      ...SINGLE.flatMap((name) => valueOf(env, name).map((value) => `--${name}=${value}`)),
      // As with Terraform a single value outranks those of files.
      ...linesOf(env, "var-file").map((file) => `--var-file=${file}`),
      ...linesOf(env, "var").map((variable) => `--var=${variable}`),
    ],
    paths: paths.length === 0 ? ["cdktf.out"] : paths,
    files: new Map(
      (["json", "sarif", "html"] as const).flatMap((name) => valueOf(env, `${name}-file`).map((file) => [name, file])),
    ),
    comment: switchOf(env, "comment"),
    summary: switchOf(env, "summary"),
    token: tokenOf(env),
  };
}

/** What is asked of the delivery, as far as it can be read: a fault in an input is told wherever nothing forbids it. */
export function readDelivery(env: Io["env"]): Pick<Inputs, "languages" | "comment" | "summary" | "token"> {
  return {
    languages: readable(() => readLanguages(env)) ?? ["zh", "en"],
    comment: readable(() => switchOf(env, "comment")) ?? true,
    summary: readable(() => switchOf(env, "summary")) ?? true,
    token: tokenOf(env),
  };
}

function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isGuardError(error)) return null;
    throw error;
  }
}

function tokenOf(env: Io["env"]): string | null {
  return valueOf(env, "github-token")[0] ?? null;
}

/** The languages that are asked for; that of the environment where none is. Throws GuardError for one that there is not. */
function readLanguages(env: Io["env"]): Inputs["languages"] {
  const [written] = valueOf(env, "locale");
  return written === undefined ? [languageOfEnvironment(env)] : languagesOfLocale(written);
}

function valueOf(env: Io["env"], name: string): readonly string[] {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
  return value === "" ? [] : [value];
}

/** One value a line. */
function linesOf(env: Io["env"], name: string): readonly string[] {
  return valueOf(env, name).flatMap((value) => value.split("\n").flatMap((line) => line.trim() || []));
}

/** On unless it says otherwise. The runner hands over what YAML holds, so `False` is a word like any other. */
function switchOf(env: Io["env"], name: string): boolean {
  const [value = "true"] = valueOf(env, name);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw new GuardError({
    message: text(
      `输入 ${name} 的值“${value}”既不是 true 也不是 false。`,
      `"${value}" of the input ${name} is neither true nor false.`,
    ),
    remedy: text("请写成 true 或 false。", "Write true or false."),
  });
}
