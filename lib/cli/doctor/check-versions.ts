import { satisfies, validRange, minVersion, gte } from "semver";
import { text } from "../../text";
import { toolVersion } from "../../version";
import type { PackageFacts } from "./package-facts";
import { cdktfRange, nodeRange } from "./own-package";
import { fine, type Row } from "./row";

/** The versions that have to fit each other: this program, Node.js, and the framework. */
export function checkVersions(facts: PackageFacts, node: string): readonly Row[] {
  return [guardVersion(facts), nodeVersion(node), ...frameworkVersions(facts)];
}

function guardVersion({ installed, listed, locked }: PackageFacts): Row {
  const others = [installed.get("beian-guard")?.version, locked?.version].filter(
    (version) => version !== undefined && version !== null,
  );
  const other = others.find((version) => version !== toolVersion);
  if (other === undefined) {
    return fine("guard-version", text(`运行的是 beian-guard ${toolVersion}。`, `beian-guard ${toolVersion} runs.`));
  }
  return {
    check: "guard-version",
    kind: "note",
    place: listed.get("beian-guard")?.place ?? null,
    message: text(
      `正在运行的是 beian-guard ${toolVersion}，而项目安装或锁定的是 ${other}；两者的规则和目录可能不同。`,
      `This is beian-guard ${toolVersion}, but the project installs or locks ${other}; their rules and catalogues may differ.`,
    ),
    cure: text(
      "请用 npx --no-install beian-guard doctor 运行项目自己的版本。",
      "Run the project's own: npx --no-install beian-guard doctor.",
    ),
  };
}

function nodeVersion(node: string): Row {
  if (satisfies(node, nodeRange, { includePrerelease: true }))
    return fine("node-version", text(`Node.js ${node}。`, `Node.js ${node}.`));
  return {
    check: "node-version",
    kind: "problem",
    place: null,
    message: text(
      `Node.js ${node} 低于 beian-guard 需要的 ${nodeRange}，guard 可能无法运行。`,
      `Node.js ${node} is older than beian-guard needs (${nodeRange}), so the guard may not run.`,
    ),
    cure: text("请安装受支持的 Node.js。", "Install a supported version of Node.js."),
  };
}

function frameworkVersions({ listed, installed, copies, hasModules }: PackageFacts): readonly Row[] {
  const place = listed.get("cdktf")?.place ?? null;
  const rows: Row[] = [];
  if (listed.has("cdktn")) rows.push(CDKTN);
  if (!listed.has("cdktf")) return rows;
  const version = installed.get("cdktf")?.version ?? null;
  if (version === null) rows.push({ check: "cdktf-version", kind: "unknown", place, ...notInstalled(hasModules) });
  else if (!satisfies(version, cdktfRange))
    rows.push({ check: "cdktf-version", kind: isOlder(version) ? "problem" : "note", place, ...unfit(version) });
  else rows.push(fine("cdktf-version", text(`cdktf ${version}。`, `cdktf ${version}.`), place));
  if (copies.length > 1) rows.push({ check: "cdktf-version", kind: "note", place: null, ...severalCopies(copies) });
  if (!listed.has("cdktf-cli")) rows.push({ check: "cdktf-version", kind: "note", place, ...NO_CLI });
  return rows;
}

function isOlder(version: string): boolean {
  const floor = validRange(cdktfRange) === null ? null : minVersion(cdktfRange);
  return floor !== null && !gte(version, floor);
}

function unfit(version: string): Pick<Row, "message" | "cure"> {
  return {
    message: text(
      `安装的 cdktf 是 ${version}，beian-guard 支持的是 ${cdktfRange}。`,
      `cdktf ${version} is installed; beian-guard is made for ${cdktfRange}.`,
    ),
    cure: text(
      "请改用受支持的版本；在此之前以 beian-guard check cdktf.out 的结论为准。",
      "Use a supported version; until then rely on beian-guard check cdktf.out.",
    ),
  };
}

function notInstalled(hasModules: boolean): Pick<Row, "message" | "cure"> {
  return {
    message: hasModules
      ? text("node_modules 中没有 cdktf，无法得知其版本。", "There is no cdktf in node_modules, so its version is not known.")
      : text("没有 node_modules，无法得知 cdktf 的版本。", "There is no node_modules, so the version of cdktf is not known."),
    cure: text("请运行 npm ci 后再试。", "Run npm ci and try again."),
  };
}

function severalCopies(copies: readonly string[]): Pick<Row, "message" | "cure"> {
  return {
    message: text(
      `node_modules 中有 ${copies.length} 份 cdktf：${copies.join("、")}。guard(app) 只对交给它的那个 App 生效，各份的类也可能互不相容。`,
      `node_modules holds ${copies.length} copies of cdktf: ${copies.join(", ")}. guard(app) works for the App that it is given alone, and the classes of one copy may not fit those of another.`,
    ),
    cure: text("请运行 npm dedupe，或统一版本。", "Run npm dedupe, or settle on one version."),
  };
}

const NO_CLI: Pick<Row, "message" | "cure"> = {
  message: text(
    "package.json 没有列出 cdktf-cli，npx 会取用随便哪个版本。",
    "package.json does not list cdktf-cli, so npx takes whichever version it finds.",
  ),
  cure: text("请运行 npm install --save-dev --save-exact cdktf-cli。", "Run npm install --save-dev --save-exact cdktf-cli."),
};

const CDKTN: Row = {
  check: "cdktf-version",
  kind: "note",
  place: null,
  message: text(
    "项目使用 cdktn：guard()、filed() 和 declareFiling() 可用，beian-guard/alicloud 和 beian-guard/tencentcloud 中的现成类属于 cdktf。",
    "The project uses cdktn: guard(), filed() and declareFiling() work with it; the ready classes of beian-guard/alicloud and beian-guard/tencentcloud are those of cdktf.",
  ),
  cure: text("请用 filed() 包装 cdktn 的类。", "Wrap the classes of cdktn with filed()."),
};
