import { rules } from "../../policies/index";
import { catalogues } from "../catalogues/index";
import type { KnownNames } from "../settings/setting-faults";

/** The rules and clouds that settings may name. */
export const knownNames: KnownNames = { rules, clouds: catalogues.map(({ cloud }) => cloud) };
