import type { Tokens } from "./tokens";

/** A name that a file takes from a module; `imported` is `*` where it stands for the whole module. */
export interface Import {
  readonly module: string;
  readonly imported: string;
  readonly local: string;
}

/** What a file imports, with `import`, `export … from` and `require`. */
export function importsOf({ list, closers }: Tokens): { readonly names: readonly Import[]; readonly modules: readonly string[] } {
  const names: Import[] = [];
  const modules: string[] = [];
  const written = (at: number): string => list[at]?.written ?? "";
  const listed = (from: number, to: number, module: string): void => {
    for (const { imported, local } of pairs(list.slice(from, to).map((token) => token.written)))
      names.push({ module, imported, local });
  };
  list.forEach((token, at) => {
    const module = list[at + 1];
    if (token.kind !== "name") return;
    if (token.written === "from" && module?.kind === "text") {
      modules.push(module.written);
      const start = list.findLastIndex((each, index) => index < at && (each.written === "import" || each.written === "export"));
      if (start !== -1 && at - start < LONGEST && written(start) === "import") listed(start + 1, at, module.written);
    } else if (token.written === "import" && module?.kind === "text") modules.push(module.written);
    else if (
      (token.written === "require" || token.written === "import") &&
      module?.written === "(" &&
      list[at + 2]?.kind === "text"
    ) {
      const name = written(at + 2);
      modules.push(name);
      const isAwaited = written(at - 1) === "await";
      const equals = isAwaited ? at - 2 : at - 1;
      if (written(equals) !== "=") return;
      if (written(equals - 1) !== "}") names.push({ module: name, imported: "*", local: written(equals - 1) });
      else {
        const opener = [...closers].find(([, closer]) => closer === equals - 1)?.[0];
        if (opener !== undefined) listed(opener, equals, name);
      }
    }
  });
  return { names, modules };
}

/** An import clause of more tokens than this is none. */
const LONGEST = 400;

/** The names of `a`, `{ a, b as c, type d }`, `{ a: b }` and `* as d`. */
function pairs(words: readonly string[]): readonly { readonly imported: string; readonly local: string }[] {
  const clauses = words
    .filter((word) => word !== "{" && word !== "}")
    .join(" ")
    .split(" , ");
  return clauses.flatMap((clause) => {
    const [, imported, local] = /^(?:type )?(\S+)(?: (?:as|:) (\S+))?$/.exec(clause.trim().replace(/ ,$/, "")) ?? [];
    return imported === undefined ? [] : [{ imported, local: local ?? imported }];
  });
}
