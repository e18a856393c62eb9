import { existsSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import type { SettingsSource } from "../engine/settings";
import type { Widening } from "../engine/widening";
import { type ConfiguredSettings, nothingConfigured } from "../settings/configured-settings";
import { findSettings, readSettingsFile } from "../settings/settings-on-disk";
import { text } from "../text";
import { isInside } from "./inside";
import { knownNames } from "./known-names";
import type { MergeBase } from "./merge-base";

/**
 * Finds the settings as they were at the merge base, when the result is called in the directory there: where those of now were named,
 * or those that would have been found. Ones outside of the repository are what they are.
 */
export function formerSettings(now: ConfiguredSettings, { root }: MergeBase): (tree: string) => ConfiguredSettings {
  const { namedAs } = now;
  const named = namedAs === null ? null : resolve(namedAs);
  if (named !== null && !isInside(root, named)) return () => now;
  const path = named === null ? null : relative(process.cwd(), named);
  return (tree) => {
    if (path !== null && existsSync(path)) return readSettingsFile(path, knownNames);
    const found = findSettings(process.cwd(), tree);
    return found === null ? nothingConfigured : readSettingsFile(relative(process.cwd(), found), knownNames);
  };
}

/** The path of the ledger that those settings name at the merge base; null where they leave it open, or name one elsewhere. */
export function ledgerOfFormer({ ledger }: ConfiguredSettings, tree: string): string | null {
  return ledger !== null && !isAbsolute(ledger) && isInside(tree, resolve(ledger)) ? ledger : null;
}

/** The settings as something that permits, where they no longer say what they said. */
export function changedSettings(now: SettingsSource | null, then: SettingsSource | null): readonly Widening[] {
  if (now?.sha256 === then?.sha256) return [];
  const what = text("beian-guard 设置的改动", "the change of the settings of beian-guard");
  return [{ what, file: (now ?? then)?.file ?? null, line: null, concerns: { kind: "configuration" } }];
}
