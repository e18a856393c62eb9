import { placeOfAddress } from "./address";
import { readPath } from "./read-path";
import type { Surveyed } from "./survey";
import type { TargetJudgement } from "./targets";

/** The literal public addresses in the mainland to which the values of a record lead. */
export function addressesOfTargets(targets: readonly TargetJudgement[]): readonly string[] {
  return distinct(targets.flatMap(({ kind, trail }) => (kind === "mainland" ? (trail.at(-1)?.value ?? []) : [])));
}

/** The public addresses that a resource is known to have: written in the code, or known to a plan or a state. */
export function addressesOf({ entry, resource }: Surveyed): readonly string[] {
  return distinct(
    entry.publishes.flatMap((path) =>
      readPath(resource, path).values.flatMap(({ value, sure }) => (sure && typeof value === "string" ? value : [])),
    ),
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => placeOfAddress(value) === "public");
}
