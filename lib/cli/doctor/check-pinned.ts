import { valid } from "semver";
import type { Place } from "../../guard-error";
import { type Text, text } from "../../text";
import { type Flow, isCheck, isGuardAction, type Move } from "./flow";
import type { PackageFacts } from "./package-facts";
import { fine, type Row } from "./row";

/** Whether the same guard runs tomorrow as today. */
export function checkPinned(facts: PackageFacts, flows: readonly Flow[]): readonly Row[] {
  const uses = flows.flatMap(({ moves }) => moves).flatMap((move) => unpinnedUse(move, facts));
  const rows = [
    ...dependency(facts),
    ...uses.filter((row, at) => uses.findIndex((other) => samePlace(other.place, row.place)) === at),
  ];
  return rows.length > 0 || !isUsed(facts, flows)
    ? rows
    : [fine("pinned-guard", text("beian-guard 的版本是固定的。", "The version of beian-guard is fixed."))];
}

function isUsed({ listed }: PackageFacts, flows: readonly Flow[]): boolean {
  return listed.has("beian-guard") || flows.some(({ moves }) => moves.some(isCheck));
}

function dependency({ listed, file, lockFile, locked }: PackageFacts): readonly Row[] {
  const asked = listed.get("beian-guard");
  if (asked === undefined)
    return file === null ? [] : [{ check: "pinned-guard", kind: "note", place: { file }, message: NOT_LISTED, cure: INSTALL }];
  const { range, place } = asked;
  if (isFixed(range)) {
    return lockFile === null ? [{ check: "pinned-guard", kind: "note", place, message: NO_LOCK, cure: COMMIT_LOCK }] : [];
  }
  if (locked !== null)
    return [{ check: "pinned-guard", kind: "note", place, message: onlyLocked(range, lockFile ?? ""), cure: INSTALL }];
  return [{ check: "pinned-guard", kind: "problem", place, message: unpinned(range), cure: INSTALL }];
}

/** A version, a file, a member of the workspace, or a commit of a repository. */
function isFixed(range: string): boolean {
  return (
    valid(range) !== null ||
    /^(?:file:|link:|workspace:|portal:|\.{0,2}\/)/.test(range) ||
    /#[0-9a-f]{40}$/.test(range) ||
    /\.tgz$/.test(range)
  );
}

/** `npx beian-guard@latest`, `npx beian-guard` without the dependency, and the action by a branch or a tag. */
function unpinnedUse({ text: written, uses, file, line }: Move, { listed }: PackageFacts): readonly Row[] {
  const problem = (message: Text, cure: Text): readonly Row[] => [
    { check: "pinned-guard", kind: "problem", place: { file, line }, message, cure },
  ];
  if (uses !== null) {
    const reference = isGuardAction(uses) && !uses.startsWith(".") ? (uses.split("@")[1] ?? "") : null;
    return reference === null || /^[0-9a-f]{40}$/.test(reference) ? [] : problem(movable(reference), BY_COMMIT);
  }
  const fetched =
    /(?:^|\s)(?:npx|pnpm dlx|yarn dlx|bunx|npm exec)\s+(?:-\S+\s+)*(?:--package=?\s*)?beian-guard(?:@(\S+))?(?:\s|$)/.exec(
      written,
    );
  if (fetched === null) return [];
  const version = fetched[1];
  if (version === undefined) {
    return listed.has("beian-guard") || /\s--no-install\b|\s--no\b/.test(written)
      ? []
      : problem(unpinned("npx beian-guard"), NO_INSTALL);
  }
  return valid(version) === null ? problem(unpinned(`beian-guard@${version}`), NO_INSTALL) : [];
}

function samePlace(one: Place | null, other: Place | null): boolean {
  return one?.file === other?.file && one?.line === other?.line;
}

function unpinned(range: string): Text {
  return text(
    `“${range}”没有固定 beian-guard 的版本：规则会在没有评审的情况下变化。`,
    `"${range}" does not fix the version of beian-guard: its rules change without a review.`,
  );
}

function onlyLocked(range: string, lockFile: string): Text {
  return text(
    `“${range}”只由 ${lockFile} 固定：npm ci 安装其中的版本，npm install 和 npm update 可能更换它。`,
    `Only ${lockFile} fixes "${range}": npm ci installs its version, npm install and npm update may change it.`,
  );
}

function movable(reference: string): Text {
  return text(
    `Action 按“${reference}”引用，这是可移动的分支或标签：同一文件明天可能运行另一份代码。`,
    `The action is taken by "${reference}", a branch or tag that can move: tomorrow the same file may run other code.`,
  );
}

const NOT_LISTED = text(
  "package.json 没有列出 beian-guard，CI 中的版本不由锁文件决定。",
  "package.json does not list beian-guard, so no lock file decides what CI runs.",
);
const INSTALL = text(
  "请列为固定版本的 devDependency：npm install --save-dev --save-exact beian-guard（或仓库地址加完整提交号）。",
  "Make it a devDependency of one version: npm install --save-dev --save-exact beian-guard (or the address of the repository with a full commit).",
);
const NO_LOCK = text(
  "没有锁文件：beian-guard 的版本固定，它所依赖的包没有固定。",
  "There is no lock file: the version of beian-guard is fixed, those of what it depends on are not.",
);
const COMMIT_LOCK = text("请提交 package-lock.json，并在 CI 中用 npm ci。", "Commit package-lock.json, and use npm ci in CI.");
const NO_INSTALL = text(
  "请列为固定版本的 devDependency，并用 npx --no-install beian-guard 运行。",
  "Make it a devDependency of one version and run it with npx --no-install beian-guard.",
);
const BY_COMMIT = text(
  "请写完整的提交号，或用 uses: ./node_modules/beian-guard 运行锁文件中的版本。",
  "Name the full commit, or run the version of the lock file with uses: ./node_modules/beian-guard.",
);
