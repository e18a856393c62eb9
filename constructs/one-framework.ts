import satisfies from "semver/functions/satisfies";
import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";
import { type Framework, constructsOf, frameworkOf } from "./framework";
import { supportedVersions } from "../lib/supported-versions";

/** Where a construct stands; structural, so that either framework fits. */
export interface Place {
  readonly node: { readonly path: string; readonly root: object };
}

/**
 * The fault of a construct, or of a class about to be made at a path, that is made of another framework than its app, or of a
 * version that this package does not know. Null: none.
 */
export function frameworkFault(path: string, one: object, scope: Place): GuardError | null {
  const own = frameworkOf(one);
  const app = frameworkOf(scope.node.root);
  if (own !== null && app !== null && own.name !== app.name) return mixed(path, own, app);
  return versionFault(path, scope.node.root);
}

/** The fault of an app whose framework, or whose copy of constructs, is of a version that this package does not know. */
export function versionFault(path: string, app: object): GuardError | null {
  for (const framework of [frameworkOf(app), constructsOf(app)]) {
    if (framework !== null && !isSupported(framework)) return unsupported(path, framework);
  }
  return null;
}

/** Asked for every construct that declares a filing, and always the same few. */
const support = new Map<string, boolean>();

function isSupported({ name, version }: Framework): boolean {
  const key = `${name} ${version}`;
  const known = support.get(key);
  if (known !== undefined) return known;
  // A build from source says 0.0.0: nobody can tell what it is.
  const answer = version === "0.0.0" || satisfies(version, supportedVersions[name], { includePrerelease: true });
  support.set(key, answer);
  return answer;
}

function mixed(path: string, own: Framework, app: Framework): GuardError {
  const [imports, instead] =
    app.name === "cdktn" ? ["beian-guard/cdktn/…", "beian-guard/…"] : ["beian-guard/…", "beian-guard/cdktn/…"];
  return new GuardError({
    message: text(
      `${path} 用 ${own.name} ${own.version} 创建，而所在的 App 用的是 ${app.name} ${app.version}：一个 App 不能混用两种框架。`,
      `${path} is made with ${own.name} ${own.version}, but its app with ${app.name} ${app.version}: one app cannot mix the two frameworks.`,
    ),
    remedy: text(
      `请统一使用 ${app.name}：本包的构造从 ${imports}（而不是 ${instead}）导入，自己的绑定用 ${app.name} get 生成。`,
      `Use ${app.name} throughout: import the constructs of this package from ${imports} instead of ${instead}, and generate your own bindings with ${app.name} get.`,
    ),
  });
}

function unsupported(path: string, { name, version }: Framework): GuardError {
  const wanted = supportedVersions[name];
  return new GuardError({
    message: text(
      `${path} 用 ${name} ${version} 创建，beian-guard 支持的版本是 ${wanted}。`,
      `${path} is made with ${name} ${version}; beian-guard supports ${name} ${wanted}.`,
    ),
    remedy: text(
      `请安装 ${name}@"${wanted}"，并用 npm ls ${name} 查看是谁带来了其他版本。`,
      `Install ${name}@"${wanted}", and see with npm ls ${name} who brings another one.`,
    ),
  });
}
