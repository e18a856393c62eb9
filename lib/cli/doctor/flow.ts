import type { Command, Job } from "./job";

/** A command, or an action, in the order in which a job runs it; scripts of package.json are followed. */
export interface Move extends Pick<Command, "file" | "line" | "text"> {
  readonly uses: string | null;
  readonly inputs: Readonly<Record<string, string>>;
  /** Where its failure is made to count for nothing; null: it ends the job. */
  readonly lost: Loss | null;
}

/** What makes a failure count for nothing. */
export interface Loss {
  readonly file: string;
  readonly line: number;
  readonly how: string;
}

/** A job with everything that it runs. */
export interface Flow {
  readonly job: Job;
  readonly moves: readonly Move[];
}

/** The flows of a project: its CI jobs, and the scripts that nothing else runs. */
export function flowsOf(scripts: readonly Job[], ci: readonly Job[]): readonly Flow[] {
  const byName = new Map(scripts.map((script) => [script.name, script]));
  const called = new Set(
    [...scripts, ...ci].flatMap((job) =>
      job.steps.flatMap(({ commands }) => commands.flatMap(({ text }) => scriptIn(text, byName) ?? [])),
    ),
  );
  // npm runs these by itself, around the script of their name.
  const isAround = (name: string): boolean => /^(?:pre|post)/.test(name) && byName.has(name.replace(/^(?:pre|post)/, ""));
  const alone = scripts.filter(({ name }) => !called.has(name) && !isAround(name));
  return [
    ...ci.map((job) => ({ job, moves: movesOf(job, byName, new Set()) })),
    ...alone.map((job) => ({ job, moves: movesWithAround(job, byName, new Set([job.name])) })),
  ];
}

function movesWithAround(script: Job, byName: ReadonlyMap<string, Job>, seen: ReadonlySet<string>): readonly Move[] {
  return [`pre${script.name}`, script.name, `post${script.name}`].flatMap((name) => {
    const job = byName.get(name);
    return job === undefined ? [] : movesOf(job, byName, seen);
  });
}

function movesOf(job: Job, byName: ReadonlyMap<string, Job>, seen: ReadonlySet<string>): readonly Move[] {
  return job.steps.flatMap(({ commands, uses, inputs, line, mayFail }): readonly Move[] => {
    const failing = mayFail ?? job.mayFail;
    const around =
      failing === null ? null : { file: job.file, line: failing, how: failing === mayFail ? "continue-on-error" : "job" };
    const used = uses === null ? [] : [{ file: job.file, line, text: uses, uses, inputs, lost: around }];
    return [
      ...used,
      ...commands.flatMap((command): readonly Move[] => {
        const lost = around ?? lossOf(command);
        const own: Move = { file: command.file, line: command.line, text: command.text, uses: null, inputs: {}, lost };
        const name = scriptIn(command.text, byName);
        const script = name === null || seen.has(name) ? undefined : byName.get(name);
        if (script === undefined) return [own];
        const inner = movesWithAround(script, byName, new Set([...seen, script.name]));
        return [own, ...inner.map((move) => ({ ...move, lost: move.lost ?? lost }))];
      }),
    ];
  });
}

/** `check || true`, and a check whose report goes through a pipe that has the last word. */
function lossOf({ file, line, orElse, isPiped }: Command): Loss | null {
  if (orElse !== null && /^(?:true|:|echo|printf|exit 0)(?:\s|$)/.test(orElse))
    return { file, line, how: `|| ${orElse.split(/\s/)[0] ?? ""}` };
  return isPiped ? { file, line, how: "|" } : null;
}

/** The script of package.json that a command runs. */
function scriptIn(command: string, byName: ReadonlyMap<string, Job>): string | null {
  const name = /(?:^|\s)(?:npm|yarn|pnpm|bun)\s+(?:-\S+\s+)*(?:run(?:-script)?\s+)?(?:-\S+\s+)*([\w:.-]+)/.exec(command)?.[1];
  return name !== undefined && byName.has(name) ? name : null;
}

/** Whether this runs the check, or holds the output against its receipt. */
export function isCheck({ text, uses }: Pick<Move, "text" | "uses">): boolean {
  if (uses !== null) return isGuardAction(uses);
  return /(?:^|[\s/])beian-guard(?:@\S+)?\s+(?:-\S+\s+(?:zh-CN\s+|en\s+)?)*(?:check|verify)\b/.test(text);
}

/** The action of this package, from the dependencies or from its repository. */
export function isGuardAction(uses: string): boolean {
  return /(?:^|\/)beian-guard(?:@|$)/.test(uses);
}
