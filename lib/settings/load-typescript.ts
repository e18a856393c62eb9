import type * as Jiti from "jiti";
import { type Fault, GuardError, type Place, isGuardError } from "../guard-error";
import { type Text, text } from "../text";
import { compileCode } from "./compile-code";

/** A file of settings that is code, or that names some. */
export interface Loading {
  /** The absolute path. */
  readonly file: string;
  /** How faults call it. */
  readonly shown: string;
  /** What the code imports as `beian-guard/policies`. */
  readonly policies: object;
}

/**
 * What a `beian.config.ts` exports by default. Throws GuardError with the place for a file that cannot be compiled, throws, or exports
 * nothing by default.
 */
export function loadTypescript({ file, shown, policies }: Loading): unknown {
  let loaded: unknown;
  try {
    loaded = openLoader(file, policies)(file);
  } catch (error) {
    if (isGuardError(error)) throw inFile(error, shown);
    const said = (error instanceof Error ? error.message : String(error)).split("\n")[0]?.trim() ?? "";
    // The place is told for itself.
    const reason = said.startsWith(`${file}:`) ? said.slice(file.length).replace(/^(?::\d+)*: /, "") : said;
    throw new GuardError({
      place: placeIn(error, file, shown),
      message: text(`设置文件无法运行：${reason}`, `The settings file does not run: ${reason}`),
      remedy: text("请修正它，例如先单独运行一遍。", "Correct it; running it by itself shows more."),
    });
  }
  if (typeof loaded !== "object" || loaded === null || !("default" in loaded)) {
    throw refuse(shown, text("设置文件没有默认导出。", "The settings file has no default export."));
  }
  if (isPlain(loaded.default)) return loaded.default;
  throw refuse(shown, text("设置文件的默认导出不是普通对象。", "The default export of the settings file is no plain object."));
}

/** A promise or a function has no keys, and would pass for settings that set nothing. */
function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function refuse(file: string, message: Text): GuardError {
  const remedy = text("请写 export default defineConfig({ … })。", "Write export default defineConfig({ … }).");
  return new GuardError({ place: { file }, message, remedy });
}

/** A fault that code of the user's was told of, such as the id of a rule. */
export function inFile(error: GuardError, file: string): GuardError {
  const [first, ...others] = error.faults.map((fault): Fault => ({ place: { file }, ...fault }));
  return first === undefined ? error : new GuardError([first, ...others]);
}

/**
 * What loads code from where a file stands. Compiling takes its time, and most settings are no TypeScript: the compiler is loaded when it
 * is needed.
 */
export function openLoader(file: string, policies: object): (id: string) => unknown {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the guard is synchronous, so it cannot wait for import()
  const { createJiti } = require("jiti") as typeof Jiti;
  return createJiti(file, {
    fsCache: false,
    moduleCache: false,
    interopDefault: false,
    transform: compileCode,
    // The settings of a former commit are read in a place without node_modules.
    virtualModules: { "beian-guard": { defineConfig: (config: unknown) => config }, "beian-guard/policies": policies },
  });
}

/** The first line of the file itself that an error names, in its stack or in the compiler's message. */
function placeIn(error: unknown, file: string, shown: string): Place {
  const stack = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : "";
  const at = stack
    .split(file)
    .slice(1)
    .find((rest) => /^:\d+/.test(rest));
  const [, line, column] = /^:(\d+)(?::(\d+))?/.exec(at ?? "") ?? [];
  return {
    file: shown,
    ...(line === undefined ? {} : { line: Number(line) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}
