import { resolve } from "node:path";
import ts from "typescript";

export interface CompilerFault {
  readonly line: number;
  readonly code: number;
  readonly message: string;
}

/** The compiler's faults, by line from 0, of a source that is read as if it stood beside this file. */
export function faultsOf(source: string): readonly CompilerFault[] {
  const file = resolve("test/constructs/compiled-source.ts");
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: object };
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, ".").options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (path) => path === file || onDisk.fileExists(path);
  host.getSourceFile = (path, language, ...rest) =>
    path === file ? ts.createSourceFile(path, source, language) : onDisk.getSourceFile(path, language, ...rest);
  const program = ts.createProgram([file], options, host);
  const root = program.getSourceFile(file)!;
  return ts.getPreEmitDiagnostics(program, root).map(({ start = 0, code, messageText }) => ({
    line: root.getLineAndCharacterOfPosition(start).line,
    code,
    message: ts.flattenDiagnosticMessageText(messageText, "\n"),
  }));
}
