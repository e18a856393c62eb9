import { type ProviderDifference, differs } from "./compare";

/** The differences of every provider as a list to work through. */
export function differenceText(differences: readonly ProviderDifference[], unknown: readonly string[]): string {
  const lines = differences.flatMap(providerLines);
  if (unknown.length > 0) lines.push(`no catalogue: ${unknown.join(", ")}`, "");
  return `${lines.join("\n").trimEnd()}\n`;
}

function providerLines(difference: ProviderDifference): readonly string[] {
  const { source, asOf, version, types, newTypes, otherTypes, goneTypes, goneAttributes, newAttributes, notCompared } =
    difference;
  return [
    `${source}: ${types} resource types, against the catalogue of ${asOf}${version === null ? "" : ` (provider ${version})`}`,
    ...part("new types: each needs an entry, or a place in the neutral list", newTypes, ({ type, public: looking }) =>
      looking.length === 0 ? type : `${type}  LOOKS PUBLIC: ${looking.join(", ")}`,
    ),
    ...part("types that are gone", goneTypes, ({ type, as }) => `${type}  (${as})`),
    ...part("attributes that entries name and that are gone", goneAttributes, ({ type, path }) => `${type}.${path}`),
    ...part("new attributes that look public", newAttributes, ({ type, as, path }) => `${type}.${path}  (${as})`),
    ...(differs(difference) ? [] : ["  nothing differs"]),
    ...(otherTypes === 0 ? [] : [`  ${otherTypes} other unlisted types: the catalogue lists what serves websites`]),
    ...notCompared.map((what) => `  not compared: ${what}`),
    "",
  ];
}

function part<T>(heading: string, items: readonly T[], show: (item: T) => string): readonly string[] {
  return items.length === 0 ? [] : [`  ${heading} (${items.length})`, ...items.map((item) => `    ${show(item)}`)];
}
