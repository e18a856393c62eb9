import { compileFunction } from "node:vm";
import type * as Sucrase from "sucrase";

/** A module, and where it stands. */
export interface Code {
  readonly source: string;
  readonly filename?: string;
}

/**
 * Makes CommonJS of a module in TypeScript or of an ES module, line by line, so that faults keep their places. Throws SyntaxError whose
 * message begins with file, line and column. The compiler that the loader brings along is ten times as large, for syntax that settings
 * do not use.
 */
export function compileCode({ source, filename = "code.ts" }: Code): { readonly code: string } {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed, by a guard that cannot wait for import()
  const { transform } = require("sucrase") as typeof Sucrase;
  const isTypescript = /\.[cm]?tsx?$/.test(filename);
  try {
    const { code } = transform(source, {
      transforms: isTypescript ? ["typescript", "imports"] : ["imports"],
      disableESTransforms: true,
      production: true,
    });
    expectSyntax(code, source, filename);
    return { code: withMeta(code) };
  } catch (error) {
    throw placed(error, filename);
  }
}

/** The compiler passes over some faults that Node does not: here the line is at hand that Node's column is counted in. */
function expectSyntax(code: string, source: string, filename: string): void {
  try {
    compileFunction(withMeta(code), ["exports", "require", "module", "__filename", "__dirname"], { filename });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [, line, text = "", caret] = /:(\d+)\n(.*)\n( *)\^/.exec(error.stack ?? "") ?? [];
    if (line === undefined || caret === undefined || source.split("\n")[Number(line) - 1] !== text) throw error;
    throw new SyntaxError(`${error.message} (${line}:${caret.length + 1})`);
  }
}

/** What an ES module knows of itself, for a module that is none any more. */
function withMeta(code: string): string {
  if (!/\bimport\.meta\b/.test(code)) return code;
  const meta = '({ url: require("node:url").pathToFileURL(__filename).href, filename: __filename, dirname: __dirname })';
  return `const $meta = ${meta}; ${code.replace(/\bimport\.meta\b/g, "$meta")}`;
}

function placed(error: unknown, filename: string): unknown {
  if (!(error instanceof Error)) return error;
  const [, reason = error.message, line, column] = /^(.*?)\s*\((\d+):(\d+)\)/s.exec(error.message) ?? [];
  const place = line === undefined ? filename : `${filename}:${line}:${column ?? "1"}`;
  return new SyntaxError(`${place}: ${reason.replace(/^Error transforming [^:]*: /, "")}`);
}
