/** One simple command of a script or a CI file. */
export interface Command {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** What runs where it fails, after `||`. */
  readonly orElse: string | null;
  /** Whether its exit code is lost in a pipe. */
  readonly isPiped: boolean;
}

/** A variable that is set for a step, a job or a file. */
export interface Setting {
  readonly file: string;
  readonly line: number;
  readonly name: string;
  readonly value: string;
}

/** One step: commands, or an action of GitHub that it uses. */
export interface JobStep {
  readonly line: number;
  readonly commands: readonly Command[];
  readonly uses: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  /** Where it says that its failure does not count. */
  readonly mayFail: number | null;
}

/** What runs one after another, in one working directory: a script of package.json or a job of CI. */
export interface Job {
  readonly kind: "script" | "ci";
  readonly file: string;
  readonly name: string;
  readonly line: number;
  readonly steps: readonly JobStep[];
  readonly settings: readonly Setting[];
  /** Jobs of the same file that have to pass first. */
  readonly needs: readonly string[];
  readonly mayFail: number | null;
}
