import { exitCodes, type ExitCode } from "./exit-codes";

/** Ends the process with the exit code of a run. A rule of the house may end it before: without an outcome of ours that is no pass. */
export function endWith(run: Promise<ExitCode>): void {
  let outcome: ExitCode = exitCodes.internal;
  process.once("exit", () => {
    process.exitCode = outcome;
  });
  void run.then((code) => {
    outcome = code;
  });
}
