import { toolVersion } from "../version";

/** Which copy of this package made something: a project can have several, of one version or of two. */
export interface Copy {
  readonly version: string;
  /** A file of it. */
  readonly place: string;
}

/** This copy. The same file that is loaded twice, as test runners do, is one copy. */
export const thisCopy: Copy = Object.freeze({ version: toolVersion, place: __filename });

export function isThisCopy({ version, place }: Copy): boolean {
  return version === thisCopy.version && place === thisCopy.place;
}

/** Another copy may be older or newer than this one: what it left is looked at before it is believed. */
export function isCopy(value: unknown): value is Copy {
  return (
    typeof value === "object" &&
    value !== null &&
    "version" in value &&
    "place" in value &&
    typeof value.version === "string" &&
    typeof value.place === "string"
  );
}
