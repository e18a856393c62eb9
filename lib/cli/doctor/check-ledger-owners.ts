import { type CodeOwners, codeOwnersFiles } from "../../engine/code-owners";
import type { Place } from "../../guard-error";
import { type Text, text } from "../../text";
import type { GitFacts } from "./git-facts";
import { fine, type Row } from "./row";

/** Who has to agree to a change of the ledger. */
export interface OwnerFacts {
  readonly ledger: string;
  /** Null: outside of a repository. */
  readonly git: GitFacts | null;
  /** Null: there is no CODEOWNERS. */
  readonly owners: { readonly file: string; readonly rules: CodeOwners; readonly path: string } | null;
  /** A file of the infrastructure, from the root of the repository; null where there is none to compare with. */
  readonly infrastructure: string | null;
}

/** Whether somebody other than the authors of the infrastructure has to agree to a change of the ledger. */
export function checkLedgerOwners({ ledger, git, owners, infrastructure }: OwnerFacts): readonly Row[] {
  const place = { file: ledger };
  if (git === null) return [row("unknown", place, NO_GIT, OWN_IT)];
  if (git.isIgnored) return [row("problem", place, IGNORED, STOP_IGNORING)];
  if (owners === null) return [row("problem", place, NO_FILE, OWN_IT)];
  const own = owners.rules.ownersOf(git.path);
  const where = { file: owners.file };
  if (own.length === 0) return [row("problem", where, uncovered(git.path), ruleFor(git.path))];
  const others = infrastructure === null ? [] : owners.rules.ownersOf(infrastructure);
  const rows = [
    ...(others.length > 0 && [...own].sort().join() === [...others].sort().join()
      ? [row("note", where, same(own), SEPARATE)]
      : []),
    ...(owners.rules.ownersOf(owners.path).length === 0 ? [row("note", where, UNOWNED, ruleFor(owners.path))] : []),
  ];
  return [fine("ledger-owners", text(`台账由 ${own.join("、")} 负责。`, `${own.join(", ")} own the ledger.`), where), ...rows];
}

function row(kind: Row["kind"], place: Place, message: Text, cure: Text): Row {
  return { check: "ledger-owners", kind, place, message, cure };
}

function uncovered(path: string): Text {
  return text(
    `CODEOWNERS 没有为 ${path} 指定负责人：改台账即可放行，无需他人同意。`,
    `CODEOWNERS names nobody for ${path}: a change of the ledger lets anything pass without anyone's consent.`,
  );
}

function ruleFor(path: string): Text {
  return text(`请加上一行：/${path} @负责人。`, `Add a line: /${path} @owner.`);
}

function same(owners: readonly string[]): Text {
  return text(
    `台账和基础设施的负责人相同（${owners.join("、")}）。`,
    `The ledger and the infrastructure have the same owners (${owners.join(", ")}).`,
  );
}

const SEPARATE = text("请让合规负责人单独拥有台账。", "Let compliance own the ledger by itself.");
const UNOWNED = text(
  "CODEOWNERS 文件本身没有负责人，可以先改它再改台账。",
  "Nobody owns the CODEOWNERS file itself, so it can be changed before the ledger is.",
);
const NO_GIT = text(
  "台账不在 git 仓库中，不知道谁能改动它。",
  "The ledger is in no git repository, so who may change it is not known.",
);
const IGNORED = text(
  "git 忽略台账：它的改动没有记录，也没有评审。",
  "git ignores the ledger: its changes leave no trace and get no review.",
);
const STOP_IGNORING = text("请把它从 .gitignore 中去掉并提交。", "Remove it from .gitignore and commit it.");
const NO_FILE = text(
  "没有 CODEOWNERS：改台账即可放行，无需他人同意。",
  "There is no CODEOWNERS: a change of the ledger lets anything pass without anyone's consent.",
);
const OWN_IT = text(
  `请在 ${codeOwnersFiles[0]} 中指定合规负责人，并要求其批准；平台没有这一功能时，请用受保护的仓库存放台账。`,
  `Name compliance in ${codeOwnersFiles[0]} and require their approval; where the platform has no such file, keep the ledger in a protected repository.`,
);
