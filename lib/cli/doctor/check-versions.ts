import { gte, minVersion, satisfies } from "semver";
import { supportedVersions } from "../../supported-versions";
import { text } from "../../text";
import { toolVersion } from "../../version";
import { nodeRange } from "./own-package";
import { FRAMEWORKS, type PackageFacts } from "./package-facts";
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

type FrameworkName = (typeof FRAMEWORKS)[number];

function frameworkVersions(facts: PackageFacts): readonly Row[] {
  return FRAMEWORKS.filter((name) => facts.listed.has(name)).flatMap((name) => versionsOf(name, facts));
}

function versionsOf(name: FrameworkName, { listed, installed, copies, hasModules }: PackageFacts): readonly Row[] {
  const check = `${name}-version` as const;
  const place = listed.get(name)?.place ?? null;
  const found = copies.get(name) ?? [];
  const version = installed.get(name)?.version ?? null;
  const rows: Row[] = [];
  if (version === null) rows.push({ check, kind: "unknown", place, ...notInstalled(name, hasModules) });
  else if (!satisfies(version, supportedVersions[name], { includePrerelease: true }))
    rows.push({ check, kind: isOlder(name, version) ? "problem" : "note", place, ...unfit(name, version) });
  else rows.push(fine(check, text(`${name} ${version}。`, `${name} ${version}.`), place));
  if (found.length > 1) rows.push({ check, kind: "note", place: null, ...severalCopies(name, found) });
  if (!listed.has(`${name}-cli`)) rows.push({ check, kind: "note", place, ...noCli(name) });
  return rows;
}

function isOlder(name: FrameworkName, version: string): boolean {
  const floor = minVersion(supportedVersions[name]);
  return floor !== null && !gte(version, floor);
}

type Words = Pick<Row, "message" | "cure">;

function unfit(name: FrameworkName, version: string): Words {
  const wanted = supportedVersions[name];
  return {
    message: text(
      `安装的 ${name} 是 ${version}，beian-guard 支持的是 ${wanted}。`,
      `${name} ${version} is installed; beian-guard is made for ${wanted}.`,
    ),
    cure: text(
      "请改用受支持的版本；在此之前以 beian-guard check cdktf.out 的结论为准。",
      "Use a supported version; until then rely on beian-guard check cdktf.out.",
    ),
  };
}

function notInstalled(name: FrameworkName, hasModules: boolean): Words {
  return {
    message: hasModules
      ? text(`node_modules 中没有 ${name}，无法得知其版本。`, `There is no ${name} in node_modules, so its version is not known.`)
      : text(`没有 node_modules，无法得知 ${name} 的版本。`, `There is no node_modules, so the version of ${name} is not known.`),
    cure: text("请运行 npm ci 后再试。", "Run npm ci and try again."),
  };
}

function severalCopies(name: FrameworkName, copies: readonly string[]): Words {
  return {
    message: text(
      `node_modules 中有 ${copies.length} 份 ${name}：${copies.join("、")}。guard(app) 只对交给它的那个 App 生效，各份的类也可能互不相容。`,
      `node_modules holds ${copies.length} copies of ${name}: ${copies.join(", ")}. guard(app) works for the App that it is given alone, and the classes of one copy may not fit those of another.`,
    ),
    cure: text("请运行 npm dedupe，或统一版本。", "Run npm dedupe, or settle on one version."),
  };
}

function noCli(name: FrameworkName): Words {
  return {
    message: text(
      `package.json 没有列出 ${name}-cli，npx 会取用随便哪个版本。`,
      `package.json does not list ${name}-cli, so npx takes whichever version it finds.`,
    ),
    cure: text(
      `请运行 npm install --save-dev --save-exact ${name}-cli。`,
      `Run npm install --save-dev --save-exact ${name}-cli.`,
    ),
  };
}
