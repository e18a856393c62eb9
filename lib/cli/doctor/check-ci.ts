import { text } from "../../text";
import type { CiReading } from "./ci-files";
import { type Flow, isCheck, type Move } from "./flow";
import { fine, type Row } from "./row";

/** Whether CI runs the check, and its verdict counts. */
export function checkCi(ci: CiReading, flows: readonly Flow[], hasHiddenService: boolean): readonly Row[] {
  const inCi = flows.filter(({ job }) => job.kind === "ci");
  const moves = inCi.flatMap((flow) => flow.moves.filter(isCheck));
  return [
    wiring(ci, moves, hasHiddenService),
    ...lostVerdicts(moves),
    ...inCi.flatMap(history),
    ...ci.targets.filter(({ mentions }) => mentions).map(target),
  ];
}

function wiring({ files, hidden }: CiReading, moves: readonly Move[], hasHiddenService: boolean): Row {
  const [first] = moves;
  if (first !== undefined)
    return fine("ci-check", text("CI 运行 beian-guard。", "CI runs beian-guard."), { file: first.file, line: first.line });
  const [include] = hidden;
  if (include !== undefined) {
    return {
      check: "ci-check",
      kind: "unknown",
      place: { file: include.file, line: include.line },
      message: text(
        `没有看到 CI 运行 beian-guard；这里引用的 ${include.what} 没有读取。`,
        `CI is not seen to run beian-guard; ${include.what}, which is taken in here, was not read.`,
      ),
      cure: TEMPLATES,
    };
  }
  if (files.length === 0 && hasHiddenService) {
    return {
      check: "ci-check",
      kind: "unknown",
      place: null,
      message: text(
        "流水线保存在云效 Flow 中，不在仓库里，无法读取。",
        "The pipelines are kept in Flow of Alibaba Cloud DevOps, beside the repository, and cannot be read.",
      ),
      cure: TEMPLATES,
    };
  }
  return {
    check: "ci-check",
    kind: "problem",
    place: files[0] === undefined ? null : { file: files[0] },
    message:
      files.length === 0
        ? text("没有找到 CI 文件：没有作者控制之外的检查。", "There is no CI file, so no check runs out of the author's control.")
        : text(
            "没有 CI 文件运行 beian-guard：没有作者控制之外的检查。",
            "No CI file runs beian-guard, so no check runs out of the author's control.",
          ),
    cure: TEMPLATES,
  };
}

const TEMPLATES = text(
  "请运行 beian-guard init，它会写好或给出 CI 配置。",
  "Run beian-guard init: it writes the CI file, or shows what to add.",
);

function lostVerdicts(moves: readonly Move[]): readonly Row[] {
  const lost = moves.flatMap((move) => move.lost ?? []);
  return lost
    .filter(({ file, line }, at) => lost.findIndex((other) => other.file === file && other.line === line) === at)
    .map(({ file, line, how }): Row => {
      const shown = how === "job" ? "continue-on-error / allow_failure" : how;
      return {
        check: "ci-verdict",
        kind: "problem",
        place: { file, line },
        message: text(
          `检查的结论不起作用（${shown}）：即使拒绝，作业也算通过。`,
          `The verdict of the check counts for nothing (${shown}): the job passes even when it is denied.`,
        ),
        cure:
          how === "|"
            ? text(
                "请设 set -o pipefail，或用 --format text=文件 代替管道。",
                "Use set -o pipefail, or --format text=FILE instead of the pipe.",
              )
            : text(
                "请去掉它；要暂时保留现有的发现，请用 beian-guard baseline。",
                "Remove it; to keep the findings of today for a while there is beian-guard baseline.",
              ),
      };
    });
}

/** `--since` needs the history, which services fetch in part. */
function history({ job, moves }: Flow): readonly Row[] {
  const asking = moves.find((move) => isCheck(move) && (/\s--since\b/.test(move.text) || (move.inputs.since ?? "") !== ""));
  if (asking === undefined) return [];
  const checkouts = job.steps.filter(({ uses }) => uses?.startsWith("actions/checkout@") === true);
  const isGitlab = job.file.includes(".gitlab-ci.");
  const isWhole = isGitlab
    ? job.settings.some(({ name, value }) => name === "GIT_DEPTH" && value === "0")
    : checkouts.length === 0 ||
      checkouts.some(({ inputs }) => inputs["fetch-depth"] === "0") ||
      moves.some(({ text: run }) => /--unshallow\b/.test(run));
  if (isWhole) return [];
  return [
    {
      check: "ci-history",
      kind: "note",
      place: { file: asking.file, line: checkouts[0]?.line ?? asking.line },
      message: text(
        "--since 要与合并基点比较，而这里只取出部分历史；找不到时检查以 3 退出。",
        "--since compares with the merge base, but only a part of the history is fetched here; where it is missing, the check exits with 3.",
      ),
      cure: isGitlab
        ? text('请设变量 GIT_DEPTH: "0"。', 'Set the variable GIT_DEPTH: "0".')
        : text("请在 actions/checkout 中设 fetch-depth: 0。", "Set fetch-depth: 0 of actions/checkout."),
    },
  ];
}

function target({ file, line }: CiReading["targets"][number]): Row {
  return {
    check: "ci-verdict",
    kind: "problem",
    place: { file, line },
    message: text(
      "pull_request_target 以仓库的权限运行 fork 的代码，其中的检查可被改动，令牌可被取走。",
      "pull_request_target runs the code of a fork with the rights of the repository: it can change the check and take the token.",
    ),
    cure: text("请改用 pull_request。", "Use pull_request."),
  };
}
