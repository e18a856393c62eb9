import { GuardError, isGuardError } from "../guard-error";
import { text } from "../text";
import { type Loading, inFile, openLoader } from "./load-typescript";

/**
 * The extensions of settings: those that TypeScript holds as they are, and what the npm packages and files that are named export by
 * default. They are looked for from the settings file, and nothing is downloaded. Throws GuardError for one that is not there or does not
 * run.
 */
export function loadExtensions(settings: unknown, loading: Loading): readonly unknown[] {
  if (typeof settings !== "object" || settings === null || !("extensions" in settings)) return [];
  const { extensions } = settings;
  // The schema of the settings says what is wrong with another form.
  if (!Array.isArray(extensions)) return [];
  return extensions.map((each: unknown) => (typeof each === "string" ? loadNamed(each.trim(), loading) : each));
}

function loadNamed(name: string, { file, shown, policies }: Loading): unknown {
  let loaded: unknown;
  try {
    loaded = openLoader(file, policies)(name);
  } catch (error) {
    if (isGuardError(error)) throw inFile(error, name);
    throw refuse(shown, name, error);
  }
  // A package in CommonJS may export it as the module itself.
  return typeof loaded === "object" && loaded !== null && "default" in loaded ? loaded.default : loaded;
}

function refuse(file: string, name: string, error: unknown): GuardError {
  const reason = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.trim() ?? "";
  // It is the extension itself that is not there, not something that it imports.
  if (/^Cannot find (?:module|package)/.test(reason) && reason.includes(`'${name}'`)) {
    return new GuardError({
      place: { file },
      message: text(`找不到扩展 ${name}。`, `The extension ${name} is not there.`),
      remedy: text(
        "请用 npm install 安装它，或改正路径；路径从本文件算起，以 ./ 开头。beian-guard 不会下载任何内容。",
        "Install it with npm install, or correct its path, which begins with ./ and is that from this file. beian-guard downloads nothing.",
      ),
    });
  }
  return new GuardError({
    place: { file },
    message: text(`扩展 ${name} 无法运行：${reason}`, `The extension ${name} does not run: ${reason}`),
    remedy: text("请修正它，例如先运行它自己的测试。", "Correct it; its own tests show more."),
  });
}
