import { type Import, importsOf } from "./imports";
import { provisionersOf } from "./provisioners-of-code";
import { type Tokens, tokensOf } from "./tokens";

/** A place in a program. */
export interface Spot {
  readonly line: number;
  /** The token at which it stands. */
  readonly at: number;
}

/** What one file of a CDK app shows of its way to the synth. */
export interface AppSource {
  readonly file: string;
  readonly tokens: Tokens;
  readonly modules: readonly string[];
  readonly imports: readonly Import[];
  /** `new App()` of a framework, and the variable that takes it. */
  readonly apps: readonly (Spot & { readonly variable: string | null })[];
  /** Calls of `guard`, and the word that they are given. */
  readonly guards: readonly (Spot & { readonly argument: string | null })[];
  /** `x.synth()` */
  readonly synths: readonly (Spot & { readonly receiver: string })[];
  /** What writes Terraform without `app.synth()`. */
  readonly elsewhere: readonly (Spot & { readonly what: string })[];
  /** Options of an App that are switched on. */
  readonly options: readonly (Spot & { readonly name: string })[];
  /** Commands of clouds that a provisioner runs. */
  readonly provisioners: readonly (Spot & { readonly tool: string })[];
}

/** Reads a file of a CDK app. `isGuard` tells by which imports `guard` comes. */
export function readAppSource(file: string, source: string, isGuard: (given: Import) => boolean): AppSource {
  const tokens = tokensOf(source);
  const { names, modules } = importsOf(tokens);
  const spots = <T>(find: (at: number) => T | null): readonly (Spot & T)[] =>
    tokens.list.flatMap(({ line }, at) => {
      const found = find(at);
      return found === null ? [] : [{ line, at, ...found }];
    });
  const word = (at: number): string => tokens.list[at]?.written ?? "";
  /** Whether the words that end here name something that was imported, by its own name, another, or that of its module. */
  const isNamed = (at: number, imported: string, of: (given: Import) => boolean): boolean =>
    tokens.list[at]?.kind === "name" &&
    (word(at - 1) === "."
      ? word(at) === imported &&
        names.some((each) => of(each) && isWhole(each) && each.local === word(at - 2) && word(at - 3) !== ".")
      : names.some((each) => of(each) && each.imported === imported && each.local === word(at)));
  const isCall = (at: number): boolean => word(at + 1) === "(" && word(at - 1) !== "function";
  return {
    ...{ file, tokens, modules, imports: names },
    apps: spots((at) => {
      if (word(at) !== "new") return null;
      const name = word(at + 2) === "." ? at + 3 : at + 1;
      if (!isNamed(name, "App", isFramework)) return null;
      return { variable: variableBefore(tokens, at) };
    }),
    guards: spots((at) => (isCall(at) && isNamed(at, "guard", isGuard) ? { argument: argumentAfter(tokens, at + 1) } : null)),
    synths: spots((at) =>
      word(at) === "synth" && word(at - 1) === "." && word(at + 1) === "(" && word(at + 2) === ")"
        ? { receiver: word(at - 2) }
        : null,
    ),
    elsewhere: spots((at) => {
      if (!isCall(at) || word(at - 1) !== ".") return null;
      if (word(at) === "toTerraform") return { what: "toTerraform()" };
      return /^(?:synth|fullSynth|synthHcl|synthScope)$/.test(word(at)) && isNamed(at - 2, "Testing", isFramework)
        ? { what: `Testing.${word(at)}()` }
        : null;
    }),
    options: spots((at) =>
      /^(?:skipValidation|hclOutput)$/.test(word(at)) && word(at + 1) === ":" && word(at + 2) !== "false" && !isType(tokens, at)
        ? { name: word(at) }
        : null,
    ),
    provisioners: provisionersOf(tokens),
  };
}

function isFramework({ module }: Import): boolean {
  return module === "cdktf" || module === "cdktn";
}

function isWhole({ imported, module, local }: Import): boolean {
  return imported === "*" || (imported === local && !["App", "guard", "Testing"].includes(imported) && !module.startsWith("."));
}

/** `x = new …`, `x: App = new …`, `this.x = new …`; what is made in brackets stands for itself. */
function variableBefore({ list }: Tokens, at: number): string | null {
  const word = (index: number): string => list[index]?.written ?? "";
  if (word(at - 1) === "(") return `new@${at}`;
  if (word(at - 1) !== "=") return null;
  const before = [at - 2, at - 4, at - 6].find((name) => word(name - 1) !== ":" && word(name - 1) !== ".");
  const name = word(at - 3) === "." && word(at - 4) === "this" ? at - 2 : before;
  return name !== undefined && list[name]?.kind === "name" ? word(name) : null;
}

/** The single word that is the first argument, `new@…` for one that is made there. */
function argumentAfter({ list }: Tokens, at: number): string | null {
  const first = list[at + 1];
  if (first === undefined || first.kind !== "name") return null;
  if (first.written === "new") return `new@${at + 1}`;
  if (first.written === "this" && list[at + 2]?.written === ".") return list[at + 3]?.written ?? null;
  return first.written;
}

/** `{ skipValidation: boolean }` declares; it switches nothing on. */
function isType({ list }: Tokens, at: number): boolean {
  return list[at + 2]?.written === "boolean";
}
