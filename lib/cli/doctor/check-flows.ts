import type { Place } from "../../guard-error";
import { text } from "../../text";
import { hcl } from "./check-sources";
import { type Flow, isCheck, type Move } from "./flow";
import type { Setting } from "./job";
import { fine, type Row } from "./row";

/** What scripts and CI jobs run around the guard: deployments without a check, observe mode, HCL output. */
export function checkFlows(flows: readonly Flow[], dotenv: readonly Setting[], needsCheck: boolean): readonly Row[] {
  const deployments = distinct(flows.flatMap((flow) => deploymentsOf(flow, flows, needsCheck)));
  return [
    ...(deployments.length > 0 ? deployments : [fine("deploy-without-check", ALL_CHECKED)]),
    ...distinct([...flows.flatMap(observed), ...dotenv.filter(isObserve).map(({ file, line }) => observing({ file, line }))]),
    ...distinct(flows.flatMap(hclOutput)),
  ];
}

function deploymentsOf(flow: Flow, flows: readonly Flow[], needsCheck: boolean): readonly Row[] {
  return flow.moves.flatMap((move, at): readonly Row[] => {
    if (!isDeployment(move, needsCheck) || flow.moves.slice(0, at).some(isCheck)) return [];
    const place = { file: move.file, line: move.line };
    const earlier = flows.some(
      ({ job, moves }) => job.file === flow.job.file && isNeeded(job.name, flow, flows) && moves.some(isCheck),
    );
    return [
      {
        check: "deploy-without-check",
        kind: earlier ? "note" : "problem",
        place,
        message: earlier ? ELSEWHERE : UNCHECKED,
        cure: CHECK_FIRST,
      },
    ];
  });
}

/** An apply takes what lies there; `cdktf deploy` writes it anew, and the guard of the app judges that, where it has one. */
function isDeployment({ text: written }: Move, needsCheck: boolean): boolean {
  if (/(?:^|\s)(?:\S*\/)?(?:terraform|tofu)\s+(?:-\S+\s+)*apply\b/.test(written)) return !/\s-destroy\b/.test(written);
  return (
    /(?:^|\s)(?:\S*\/)?(?:cdktf|cdktn)(?:-cli)?(?:@\S+)?\s+(?:deploy|apply)\b/.test(written) &&
    (needsCheck || /--skip-synth\b/.test(written))
  );
}

/** Whether a job has to pass before another one of its file, by whatever chain. */
function isNeeded(name: string, { job }: Flow, flows: readonly Flow[]): boolean {
  const before = new Set(job.needs);
  for (const each of before)
    for (const { job: other } of flows)
      if (other.file === job.file && other.name === each) other.needs.forEach((more) => before.add(more));
  return before.has(name);
}

/** `diff` and `destroy` are what it is there for, and a synth that a check follows is decided by that. */
function observed({ job, moves }: Flow): readonly Row[] {
  const inMoves = moves.flatMap((move, at): readonly Row[] => {
    if (!OBSERVE.test(move.text)) return [];
    const rest = move.text.replace(OBSERVE, " ");
    if (/\b(?:diff|destroy|plan)\b/.test(rest) && !/\b(?:deploy|apply)\b/.test(rest)) return [];
    return isDecided(rest, moves.slice(at + 1)) ? [] : [observing(move)];
  });
  const decided = moves.some(isCheck) && !moves.some((move) => isDeployment(move, true));
  return [...inMoves, ...(decided ? [] : job.settings.filter(isObserve).map(observing))];
}

function isDecided(command: string, later: readonly Move[]): boolean {
  const check = later.findIndex(isCheck);
  return /\bsynth\b/.test(command) && check !== -1 && !later.slice(0, check).some((move) => isDeployment(move, true));
}

const OBSERVE = /(?:^|\s)BEIAN_GUARD=["']?observe["']?(?=\s|$)/;

function isObserve({ name, value }: Setting): boolean {
  return name === "BEIAN_GUARD" && value === "observe";
}

function observing({ file, line }: { readonly file: string; readonly line: number }): Row {
  return {
    check: "observe-mode",
    kind: "problem",
    place: { file, line },
    message: text(
      "BEIAN_GUARD=observe 使 guard 只报告、不拒绝，这里没有随后的检查来定结论。",
      "BEIAN_GUARD=observe makes the guard report and deny nothing, and no check decides afterwards.",
    ),
    cure: text(
      "请只在 diff 和 destroy 时设置，或在部署之前运行 beian-guard check。",
      "Set it for diff and destroy alone, or run beian-guard check before the deployment.",
    ),
  };
}

function hclOutput({ job, moves }: Flow): readonly Row[] {
  const inMoves = moves.filter(({ text: written }) =>
    /\b(?:cdktf|cdktn)\b.*\s--hcl\b|(?:^|\s)SYNTH_HCL_OUTPUT=true\b/.test(written),
  );
  const set = job.settings.filter(({ name, value }) => name === "SYNTH_HCL_OUTPUT" && value === "true");
  return [...inMoves, ...set].map(({ file, line }): Row => ({
    check: "hcl-output",
    kind: "note",
    place: { file, line },
    ...hcl,
  }));
}

/** A script that several jobs run is one place. */
function distinct(rows: readonly Row[]): readonly Row[] {
  const key = (place: Place | null): string => JSON.stringify([place?.file, place?.line]);
  return rows.filter((row, at) => rows.findIndex((other) => key(other.place) === key(row.place)) === at);
}

const ALL_CHECKED = text(
  "package.json 脚本和 CI 文件中，没有跳过检查的部署。",
  "No script of package.json and no CI file deploys past a check.",
);
const UNCHECKED = text(
  "这里直接部署现有文件，同一作业中此前没有 beian-guard check 或 verify：没有判断过的文件也会上线。",
  "This deploys what lies there, and nothing in the same job runs beian-guard check or verify before it: files that nothing has judged go live as well.",
);
const ELSEWHERE = text(
  "检查在另一个作业中，部署的未必是它判断过的文件。",
  "The check is in another job; what is deployed here need not be what it judged.",
);
const CHECK_FIRST = text(
  "请在它之前运行 beian-guard verify（核对 guard 的收据）或 beian-guard check。",
  "Run beian-guard verify (it holds the files against the receipt of the guard) or beian-guard check before it.",
);
