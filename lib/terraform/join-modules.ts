import { ownAddress } from "./own-address";
import { type Fault, GuardError, placeText } from "../guard-error";
import { text } from "../text";
import { declaredTwice, keepOne } from "./declare-once";
import type { ModuleSource, ProviderBlock } from "./module-source";
import type { OnFault } from "./parse-source";
import { placeOfDeclaration } from "./place-of-declaration";

/** A file with what was read of it. */
export interface ModuleFile {
  readonly file: string;
  readonly source: string;
  readonly module: ModuleSource;
}

/**
 * One module out of the files of one directory. Throws GuardError for what two places declare, unless `onFault` takes it: then the
 * first counts, and the module is not whole.
 */
export function joinModules(
  parts: readonly ModuleFile[],
  onFault?: OnFault,
): { readonly module: ModuleSource; readonly isWhole: boolean } {
  const modules = parts.map((part) => part.module);
  let isWhole = modules.every(({ incomplete }) => incomplete !== true);
  const join = <T>(kind: string, of: (module: ModuleSource) => Iterable<readonly [string, T]>): ReadonlyMap<string, T> => {
    const declared = new Map<string, { readonly value: T; readonly part: ModuleFile }>();
    for (const part of parts) {
      for (const [name, value] of of(part.module)) {
        const first = declared.get(name);
        if (first === undefined) declared.set(name, { value, part });
        else {
          const fault = faultOfTwo(kind, name, first.part, part);
          if (onFault === undefined) throw new GuardError(fault);
          onFault(fault);
          isWhole = false;
        }
      }
    }
    return new Map([...declared].map(([name, { value }]) => [name, value]));
  };
  const module: ModuleSource = {
    resources: [...join("resource", ({ resources }) => resources.map((block) => [ownAddress(block), block] as const)).values()],
    calls: join("module", ({ calls }) => calls),
    variables: join("variable", ({ variables }) => variables),
    locals: join("locals", ({ locals }) => locals),
    outputs: join("output", ({ outputs }) => outputs),
    providers: [
      ...join("provider", ({ providers }) => providers.map((block) => [keyOfProvider(block), block] as const)).values(),
    ],
    requiredProviders: new Map(modules.flatMap(({ requiredProviders }) => [...requiredProviders])),
    backend: modules.find(({ backend }) => backend !== null)?.backend ?? null,
    moves: modules.flatMap(({ moves }) => moves ?? []),
  };
  return { module: isWhole ? module : { ...module, incomplete: true }, isWhole };
}

function keyOfProvider({ localName, alias }: ProviderBlock): string {
  return alias === null ? localName : `${localName}.${alias}`;
}

function faultOfTwo(kind: string, name: string, first: ModuleFile, second: ModuleFile): Fault {
  const said = declaredTwice(kind, name);
  const before = placeText(placeOfDeclaration(first.source, first.file, kind, name));
  return {
    place: placeOfDeclaration(second.source, second.file, kind, name, first === second ? 1 : 0),
    message: text(`${said.zh}，另一处是 ${before}。`, `${said.en}; the other place is ${before}.`),
    remedy: keepOne,
  };
}
