import { realpathSync } from "node:fs";
import { relative } from "node:path";
import { codeOwnersFiles, parseCodeOwners } from "../../engine/code-owners";
import { isFile } from "../../terraform/files";
import { text } from "../../text";
import type { Listing, Project } from "../project/detect";
import { repositoryRoot } from "../project/read-listing";
import { checkCi } from "./check-ci";
import { checkFlows } from "./check-flows";
import { checkGuard } from "./check-guard";
import { checkLedger, findHere } from "./check-ledger";
import { checkLedgerOwners, type OwnerFacts } from "./check-ledger-owners";
import { checkLocalExec } from "./check-local-exec";
import { checkRoots } from "./check-roots";
import { checkOutput } from "./check-output";
import { checkPinned } from "./check-pinned";
import { checkSettings, readDotenv } from "./check-settings";
import { checkSources } from "./check-sources";
import { checkVersions } from "./check-versions";
import { readCi } from "./ci-files";
import { flowsOf } from "./flow";
import { committedBelow, gitFactsOf } from "./git-facts";
import { jobsOfPackage } from "./jobs-of-package";
import { readPackage } from "./package-facts";
import { mostFiles, openProject, type ProjectFiles } from "./project-files";
import { readProgram } from "./read-program";
import type { Row } from "./row";

/** Everything that `doctor` says of the project in the working directory. It reads files and asks git; it runs nothing of the project. */
export function diagnose(project: Project, listing: Listing, today: string): readonly Row[] {
  const root = repositoryRoot(".") ?? process.cwd();
  const toRoot = relative(realpathSync("."), realpathSync(root)).replaceAll("\\", "/");
  const files = openProject(root);
  const isCdk = project.framework !== "terraform";
  const output = listing.cdktfJson?.output ?? "cdktf.out";

  const facts = readPackage(toRoot, files);
  const program = readProgram(project, listing, files);
  const ci = readCi(toRoot, files);
  const packageJson = files.read("package.json");
  const flows = flowsOf(packageJson === null ? [] : jobsOfPackage(packageJson, "package.json"), ci.jobs);
  const isForeign = !/^(?:typescript|javascript)$/i.test(program.language);
  const { file, rows, ledger } = findHere();
  const git = file === null ? null : gitFactsOf(file);
  const said = [
    ...checkVersions(facts, process.versions.node),
    ...(isCdk
      ? [...checkGuard(program), ...checkSources(program), ...checkSettings(files.read("cdktf.json"))]
      : checkRoots(files)),
    ...checkFlows(flows, readDotenv(files), isForeign),
    ...checkLocalExec(program, files, output),
    ...checkPinned(facts, flows),
    ...rows,
    ...(rows.length > 0 && file === null ? [] : checkLedger(file, ledger, git, isCdk, today)),
    ...(file === null
      ? []
      : checkLedgerOwners({ ledger: file, git, ...ownersIn(toRoot, files), infrastructure: infrastructureOf(project) })),
    ...checkCi(ci, flows, project.ci.includes("yunxiao")),
    ...checkOutput(committedBelow(output)),
  ];
  return [...said.map((row) => withoutUnread(row, files)), ...unread(files)];
}

function ownersIn(toRoot: string, files: ProjectFiles): Pick<OwnerFacts, "owners"> {
  const prefix = toRoot === "" ? "" : `${toRoot}/`;
  const path = codeOwnersFiles.find((name) => isFile(`${prefix}${name}`));
  const source = path === undefined ? null : files.read(`${prefix}${path}`);
  return {
    owners: path === undefined || source === null ? null : { file: `${prefix}${path}`, path, rules: parseCodeOwners(source) },
  };
}

/** The app, or the first module of Terraform, as git calls it. */
function infrastructureOf({ app, paths, framework }: Project): string | null {
  const file = framework === "terraform" ? (paths[0] === undefined ? null : `${paths[0]}/main.tf`) : app;
  return file === null ? null : (gitFactsOf(file)?.path ?? null);
}

/** That nothing was found says nothing where not everything was read. */
function withoutUnread(row: Row, { unread: given, isCapped }: ProjectFiles): Row {
  const isAbsence = row.kind === "ok" ? ABSENCES.has(row.check) : row.check === "ci-check" || row.check === "ledger-owners";
  if (!isAbsence || row.kind === "unknown" || row.kind === "note") return row;
  const concerned = [...given.keys()].some(
    (file) => row.kind === "ok" || (row.check === "ci-check" ? CI_FILE : OWNERS_FILE).test(file),
  );
  if (!concerned && !(isCapped && row.kind === "ok")) return row;
  return { ...row, kind: "unknown", place: null, message: PARTLY, cure: CORRECT };
}

const ABSENCES: ReadonlySet<string> = new Set(["local-exec", "deploy-without-check", "pinned-guard"]);
const CI_FILE = /(?:^|\/)(?:\.github\/workflows|\.workflow|\.circleci)\/|\.ya?ml$|Jenkinsfile$/;
const OWNERS_FILE = /(?:^|\/)CODEOWNERS$/;
const PARTLY = text("不是所有文件都读到了，因此没有结论。", "Not everything was read, so nothing is concluded.");
const CORRECT = text("请更正未读取的文件后再运行。", "Correct the files that were not read and run again.");

/** What was wanted and could not be read: nothing of it is "ok". */
function unread({ unread: given, isCapped }: ProjectFiles): readonly Row[] {
  const rows = [...given].map(([file, reason]): Row => ({
    check: "reading",
    kind: "unknown",
    place: { file },
    message: text(
      `没有读取：${reason.zh}；其中若有绕过检查的做法，这里没有列出。`,
      `Not read: ${reason.en}. A way around the guard in it is not listed here.`,
    ),
    cure: CORRECT,
  }));
  if (!isCapped) return rows;
  const message = text(
    `文件超过 ${mostFiles} 个，其余没有读取。`,
    `There are more than ${mostFiles} files; the rest was not read.`,
  );
  const cure = text("请对基础设施所在的目录运行。", "Run it for the directory of the infrastructure.");
  return [...rows, { check: "reading", kind: "unknown", place: null, message, cure }];
}
