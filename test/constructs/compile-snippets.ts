import { resolve } from "node:path";
import ts from "typescript";

/** The compiler's faults for each of the sources, as if they stood beside this file, in test/constructs. */
export function compile(sources: readonly string[]): readonly (readonly string[])[] {
  const files = new Map(sources.map((source, index) => [resolve(`test/constructs/snippet-${index}.ts`), source]));
  // A snippet need not use all of the preamble.
  const options = { ...repositoryOptions(), noUnusedLocals: false };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (path) => files.has(path) || onDisk.fileExists(path);
  host.getSourceFile = (path, language, ...rest) => {
    const source = files.get(path);
    return source === undefined ? onDisk.getSourceFile(path, language, ...rest) : ts.createSourceFile(path, source, language);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].map((path) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, "\n")),
  );
}

function repositoryOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: object };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, ".").options, noEmit: true };
}
