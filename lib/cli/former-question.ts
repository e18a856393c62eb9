import { exists } from "../terraform/files";
import { readInput } from "../terraform/read-input";
import type { FormerFiles } from "./former-files";
import type { Question } from "./judge";
import { type GivenVariables, mergeVariables, readVariableFile } from "./variables";

/**
 * The same question at the merge base, asked in the directory there: its paths, variable files, configuration and receipt as they
 * were. What is new was not there.
 */
export function formerQuestion(question: Question, files: FormerFiles): Question {
  const paths = question.paths.filter((path) => exists(path));
  const variables = question.variables.flatMap((given) => formerVariables(given, files));
  const before = (named: string | undefined): string | undefined =>
    named === undefined ? undefined : (files.of(named) ?? undefined);
  const hasPlan = paths.some((path) => holdsPlan(path, variables));
  return {
    ...{ ...question, paths, variables },
    config: hasPlan ? before(question.config) : undefined,
    receipt: hasPlan ? before(question.receipt) : undefined,
  };
}

/** A variable may be new as well, so that none is expected to be declared. */
function formerVariables({ file, values }: GivenVariables, files: FormerFiles): readonly GivenVariables[] {
  if (file === null) return [{ file: "--var", values }];
  const former = files.of(file);
  return former === null ? [] : [readVariableFile(former)];
}

function holdsPlan(path: string, variables: readonly GivenVariables[]): boolean {
  const input = readInput(path, { variables: mergeVariables(variables) });
  return input.kind === "units" && input.units.some(({ planned }) => planned !== undefined);
}
