import { createHash } from "node:crypto";
import { findRule } from "../engine/find-rule";
import { canonicalJson } from "../engine/receipt";
import type { AnyRule } from "../engine/rule";
import { openExtensions } from "../extensions/open-extensions";
import { type Settings, type SettingsSource, settingsWith } from "../engine/settings";
import { LOCALES, type ConfiguredSettings } from "./configured-settings";
import type { PlaceAt } from "../filing/place-at";
import { schemaFaults } from "../filing/schema-faults";
import { type Fault, GuardError } from "../guard-error";
import { readProvinces } from "./read-provinces";
import { SETTINGS_WORDS } from "./settings-words";
import { SettingsSchema, type WrittenConfig, settingsJsonSchema } from "./settings-schema";
import { type KnownNames, settingFaults } from "./setting-faults";
import { parseTopLevelDomain } from "./top-level-domain";

/** How settings are read. */
interface Reading {
  readonly file: string;
  readonly placeAt: PlaceAt;
  readonly known: KnownNames;
  /** Those that the data holds or names, as they were loaded. */
  readonly extensions?: readonly unknown[];
}

/** Checks plain data and makes settings of it; paths in it stay as they are written. Throws one GuardError with all faults. */
export function readSettings(data: unknown, { file, placeAt, known: shipped, extensions = [] }: Reading): ConfiguredSettings {
  const parsed = SettingsSchema.safeParse(data);
  if (!parsed.success) {
    const schema = settingsJsonSchema({ rules: shipped.rules.map(({ id }) => id), clouds: shipped.clouds });
    throw refusal(schemaFaults(parsed.error.issues, { data, schema, placeAt, words: SETTINGS_WORDS }));
  }
  const config = parsed.data;
  const own = openExtensions(extensions, file);
  const known = { ...shipped, rules: [...shipped.rules, ...own.rules] };
  const provinces = readProvinces(config.provinces ?? {}, placeAt);
  const faults = [...settingFaults(config, known, placeAt), ...provinces.faults];
  if (faults.length > 0) throw refusal(faults);
  const said = Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => key !== "$schema")
      // What an extension does counts, not how it is named.
      .map(([key, value]) => [key, key === "extensions" ? own.inForce : value]),
  );
  const source: SettingsSource = {
    file,
    sha256: createHash("sha256").update(canonicalJson(said)).digest("hex"),
    keys: Object.keys(said),
  };
  return {
    settings: settingsWith({ source, ...setIn(config, known.rules), provinces: provinces.table }),
    ledger: config.ledger ?? null,
    languages: languagesIn(config),
    extensions: own.sources,
    namedAs: null,
  };
}

function refusal(faults: readonly Fault[]): Error {
  const [first, ...rest] = faults;
  return first === undefined ? new Error("settings were refused without a fault") : new GuardError([first, ...rest]);
}

/** The values that are set, in the form in which rules read them. */
function setIn(config: WrittenConfig, rules: readonly AnyRule[]): Partial<Omit<Settings, "strict" | "source">> {
  const { ruleSet, enforcement, undecided, staleAfterDays, waivers, tlds, quotas } = config;
  const levels = Object.entries(config.rules ?? {}).map(([id, level]) => [findRule(id, rules)?.id ?? id, level] as const);
  const canonical = (written: readonly string[] = []): readonly string[] =>
    written.flatMap((each) => parseTopLevelDomain(each) ?? []);
  return {
    ...(ruleSet === undefined ? {} : { ruleSet }),
    rules: Object.fromEntries(levels),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(undecided === undefined ? {} : { undecided }),
    ...(staleAfterDays === undefined ? {} : { staleAfterDays }),
    ...(waivers?.maxDays === undefined ? {} : { waiverMaxDays: waivers.maxDays }),
    tlds: { approved: canonical(tlds?.approved), notApproved: canonical(tlds?.notApproved) },
    quotas: { servicesPerAnchor: quotas?.servicesPerAnchor ?? {}, servicesPerIndividual: quotas?.servicesPerIndividual ?? {} },
  };
}

function languagesIn({ locale }: WrittenConfig): ConfiguredSettings["languages"] {
  const [first, ...others] = [locale ?? []].flat().map((name) => LOCALES[name]);
  return first === undefined ? null : [first, ...others];
}
