import { nameCloud } from "../lib/infrastructure/cloud-name";
import { type Text, text } from "../lib/text";

const mostNamed = 3;

/** The first few of several names, and how many there are. */
export function listNames(names: readonly string[]): Text {
  const shown = names.slice(0, mostNamed);
  const rest = names.length - shown.length;
  if (rest === 0) return text(shown.join("、"), joinWithAnd(shown));
  return text(`${shown.join("、")} 等 ${names.length} 个`, `${shown.join(", ")} and ${rest} more`);
}

/** Several clouds; `none` where there is none. */
export function listClouds(clouds: readonly string[], none: Text): Text {
  if (clouds.length === 0) return none;
  const names = clouds.map(nameCloud);
  return text(names.map(({ zh }) => zh).join("、"), joinWithAnd(names.map(({ en }) => en)));
}

function joinWithAnd(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}

/** The same verb form would not do for one name and for several. */
export function verbFor(names: readonly string[], singular: string, plural: string): string {
  return names.length === 1 ? singular : plural;
}
