/** Which names a module exports as values: read from its declarations, since some modules do nothing but act when they are loaded. */
import { join } from "node:path";
import ts from "typescript";

/** `tree`: the folder of the compiled sources and declarations; `modules`: paths in it. Gives the names by path. */
export function readExportedNames(tree, modules) {
  const declarationOf = (module) => join(tree, module.replace(/\.js$/, ".d.ts"));
  const program = ts.createProgram(modules.map(declarationOf), {
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    types: ["node"],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const namesOf = (module) => {
    const source = program.getSourceFile(declarationOf(module));
    const symbol = source && checker.getSymbolAtLocation(source);
    if (symbol === undefined) throw new Error(`build: ${module} has no declarations, or is no module`);
    return checker
      .getExportsOfModule(symbol)
      .filter((each) => isValue(each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
      .map(({ name }) => name);
  };
  return new Map(modules.map((module) => [module, namesOf(module)]));
}

function isValue({ flags }) {
  return (flags & ts.SymbolFlags.Value) !== 0;
}
