import * as policies from "../../policies/index";
import { catalogues } from "../catalogues/index";
import type { AnyRule } from "../engine/rule";
import type { ConfiguredSettings } from "../settings/configured-settings";
import type { KnownNames } from "../settings/setting-faults";

/** The rules and clouds that settings may name, and what their extensions import. */
export const knownNames: KnownNames = { rules: policies.rules, clouds: catalogues.map(({ cloud }) => cloud), policies };

/** Every rule that runs by these settings: the shipped ones and the user's own. */
export function rulesBy({ extensions }: ConfiguredSettings): readonly AnyRule[] {
  return [...policies.rules, ...extensions.flatMap(({ rules = [] }) => rules)];
}
