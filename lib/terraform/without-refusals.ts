import { type Values, isRefused, originsOf, refuse } from "./value";

/** Makes a collection of its members; where Terraform refuses one, it refuses the whole. */
export function withoutRefusals(sets: readonly Values[], make: (sets: readonly Values[]) => Values): Values {
  const refused = sets.flatMap((set) => set.filter(({ value }) => isRefused(value)));
  if (refused.length === 0) return make(sets);
  const rest = sets.map((set) => set.filter(({ value }) => !isRefused(value)));
  const refusal = refuse("…", originsOf(refused));
  return rest.some((set) => set.length === 0) ? refusal : [...make(rest), ...refusal];
}
