import { type Settings, defaultSettings } from "../engine/settings";
import type { Extension } from "../extensions/extension";
import type { Language } from "../text";

/** What is configured, for rules and for the doors. */
export interface ConfiguredSettings {
  readonly settings: Settings;
  /** The path of the ledger; null: it is looked for. */
  readonly ledger: string | null;
  readonly languages: readonly [Language, ...Language[]] | null;
  /** Rules and catalogue entries of the user's own. */
  readonly extensions: readonly Extension[];
  /** How the user names their file; null: it was found, or there is none. */
  readonly namedAs: string | null;
}

export const nothingConfigured: ConfiguredSettings = {
  settings: defaultSettings,
  ledger: null,
  languages: null,
  extensions: [],
  namedAs: null,
};

/** The languages by the names of their locales. */
export const LOCALES = { "zh-CN": "zh", en: "en" } as const satisfies Readonly<Record<string, Language>>;
