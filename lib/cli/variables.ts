import { GuardError, isGuardError } from "../guard-error";
import { unknownName } from "../filing/unknown-name";
import { type Json, isJsonObject } from "../terraform/body";
import { readText } from "../terraform/files";
import type { Unit } from "../terraform/module-source";
import { parseVariableValue, readVariableFile as readNativeVariables } from "../terraform/read-tfvars";
import { parseJson } from "../terraform/parse-source";
import { text } from "../text";

/** What one --var or --var-file gives. */
export interface GivenVariables {
  /** Null: it was --var. */
  readonly file: string | null;
  readonly values: ReadonlyMap<string, Json>;
}

/** Reads `name=value`. As with terraform the value is a string, unless it is written as a list or an object. Throws GuardError. */
export function parseVariable(written: string): GivenVariables {
  const at = written.indexOf("=");
  const name = written.slice(0, Math.max(0, at)).trim();
  if (name === "") {
    throw new GuardError({
      message: text(`--var 的“${written}”不是“名称=值”的形式。`, `"${written}" of --var does not have the form name=value.`),
      remedy: text("请写成 --var region=cn-hongkong。", "Write it like --var region=cn-hongkong."),
    });
  }
  return { file: null, values: new Map([[name, valueOf(written.slice(at + 1))]]) };
}

/** Reads a variable file, in native syntax unless its name ends in `.json`. Throws GuardError for another form, or where it cannot be read. */
export function readVariableFile(file: string): GivenVariables {
  if (!file.endsWith(".json")) return { file, values: readNativeVariables(file) };
  const document = parseVariables(readText(file), file);
  if (!isJsonObject(document)) {
    throw new GuardError({
      place: { file },
      message: text("变量文件的最外层不是对象。", "The variable file is not an object of names and values."),
      remedy: CORRECT,
    });
  }
  return { file, values: new Map(Object.entries(document)) };
}

/** All values in the order of the command line: a later one outranks an earlier one. */
export function mergeVariables(given: readonly GivenVariables[]): ReadonlyMap<string, Json> {
  return new Map(given.flatMap(({ values }) => [...values]));
}

/** Throws GuardError for a --var that no stack declares, as terraform does; a file may hold values for other stacks. */
export function expectDeclared(given: readonly GivenVariables[], units: readonly Unit[]): void {
  const declared = new Set(units.flatMap(({ root }) => [...root.variables.keys()]));
  for (const name of given.flatMap(({ file, values }) => (file === null ? [...values.keys()] : []))) {
    if (declared.has(name)) continue;
    const message = text(`--var 给出的变量“${name}”没有任何堆栈声明。`, `No stack declares the variable "${name}" of --var.`);
    const check = text("请核对变量名。", "Check the name of the variable.");
    throw new GuardError(unknownName(message, name, [...declared], check));
  }
}

function valueOf(written: string): Json {
  if (!/^\s*[[{]/.test(written)) return written;
  return parseVariableValue(written) ?? written;
}

function parseVariables(source: string, file: string): Json {
  try {
    return parseJson(source, file);
  } catch (error) {
    const fault = isGuardError(error) ? error.faults[0] : undefined;
    throw fault === undefined ? error : new GuardError({ ...fault, remedy: CORRECT });
  }
}

const CORRECT = text('请写成 { "region": "cn-hongkong" } 的形式。', 'Write it like { "region": "cn-hongkong" }.');
