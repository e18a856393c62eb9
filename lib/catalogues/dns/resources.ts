import type { Entry } from "../catalogue";
import { hosts } from "./resources/hosts";
import { records } from "./resources/records";
import { recordSets } from "./resources/record-sets";
import { zones } from "./resources/zones";

/** Every guarded type. */
export const resources: readonly Entry[] = [...records, ...recordSets, ...zones, ...hosts];
