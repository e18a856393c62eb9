import type { Catalogue } from "../../lib/catalogues/catalogue";
import type { ProviderSchema } from "./provider-schema";

/** How a catalogue lists a type. */
export interface ListedType {
  readonly type: string;
  readonly as: "entry" | "neutral" | "data source";
}

/** What a catalogue lists of one provider; several may belong to one catalogue, each with types of its own first word. */
export function listedTypes({ entries, neutral }: Catalogue, { resources, dataSources }: ProviderSchema): readonly ListedType[] {
  const words = new Set([...resources.keys(), ...dataSources.keys()].map(firstWord));
  const all: readonly ListedType[] = [
    ...entries.map(({ type, kind }) => ({ type, as: kind === "data" ? ("data source" as const) : ("entry" as const) })),
    ...neutral.map((type) => ({ type, as: "neutral" as const })),
  ];
  return all.filter(({ type }) => words.has(firstWord(type)));
}

function firstWord(type: string): string {
  return type.split("_", 1)[0] ?? type;
}
