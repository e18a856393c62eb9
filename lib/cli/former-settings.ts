import { relative } from "node:path";
import type { SettingsSource } from "../engine/settings";
import type { Widening } from "../engine/widening";
import { type ConfiguredSettings, nothingConfigured } from "../settings/configured-settings";
import { findSettings, readSettingsFile } from "../settings/settings-on-disk";
import { text } from "../text";
import type { FormerFiles } from "./former-files";
import { knownNames } from "./known-names";

/** The settings as they were at the merge base: where those of now are named, or those that would have been found. */
export function formerSettings({ namedAs }: ConfiguredSettings, files: FormerFiles, tree: string): ConfiguredSettings {
  const named = namedAs === null ? null : files.of(namedAs);
  const file = named ?? foundIn(tree, files);
  return file === null ? nothingConfigured : readSettingsFile(file, knownNames);
}

/** The settings as something that permits, where they no longer say what they said. */
export function changedSettings(now: SettingsSource | null, then: SettingsSource | null): readonly Widening[] {
  if (now?.sha256 === then?.sha256) return [];
  const what = text("beian-guard 设置的改动", "the change of the settings of beian-guard");
  return [{ what, file: (now ?? then)?.file ?? null, line: null, concerns: { kind: "configuration" } }];
}

function foundIn(tree: string, files: FormerFiles): string | null {
  const found = findSettings(process.cwd(), tree);
  return found === null ? null : files.at(relative(process.cwd(), found));
}
