/** What a rule may be set to: its severity, or `off`. */
export type RuleLevel = "error" | "warning" | "info" | "off";

/** Only `block` blocks; the others report. */
export type EnforcementMode = "observe" | "advisory" | "block";

/** What holds for one province where it differs from the tables of the rules. */
export interface ProvinceSettings {
  /** Whether its bureau takes a domain that the legal representative of an organisation holds. */
  readonly legalRepresentative?: boolean;
  /** The same for a shareholder. */
  readonly shareholder?: boolean;
  /** The same for an officer. */
  readonly officer?: boolean;
  /** Which number the foot of a website shows. */
  readonly footerNumber?: "subject" | "service";
}

/** Where settings are written. */
export interface SettingsSource {
  readonly file: string;
  /** Of what they say, as canonical JSON: comments and the order of keys do not count, what a TypeScript file computes does. */
  readonly sha256: string;
  /** The keys that are set. */
  readonly keys: readonly string[];
}

/** What the user has configured. Tables hold only what the user sets: for everything else the tables of the rules answer. */
export interface Settings {
  /** Null: nothing is configured. */
  readonly source: SettingsSource | null;
  readonly ruleSet: "recommended" | "strict";
  /** True in the rule set `strict`: what a ledger leaves out is a finding, and a pass may not rest on a default. */
  readonly strict: boolean;
  /** By rule id, never a former one. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  /** The last entry whose pattern fits a stack decides; a stack that none fits is enforced. */
  readonly enforcement: readonly { readonly stack: string; readonly mode: EnforcementMode }[];
  readonly undecided: "block" | "warn";
  /** After how many days an entry of the ledger has to be checked again. */
  readonly staleAfterDays: number;
  /** How many days a waiver may last. */
  readonly waiverMaxDays: number;
  /** Top-level domains without the dot, in lower case and A-labels. */
  readonly tlds: { readonly approved: readonly string[]; readonly notApproved: readonly string[] };
  /** By the character of the province in a filing number. */
  readonly provinces: Readonly<Record<string, ProvinceSettings>>;
  /** By cloud. */
  readonly quotas: {
    /** How many services one server may carry. */
    readonly servicesPerAnchor: Readonly<Record<string, number>>;
    /** How many services an individual may file. */
    readonly servicesPerIndividual: Readonly<Record<string, number>>;
  };
}

export const defaultSettings: Settings = {
  source: null,
  ruleSet: "recommended",
  strict: false,
  rules: {},
  enforcement: [],
  undecided: "block",
  staleAfterDays: 90,
  waiverMaxDays: 365,
  tlds: { approved: [], notApproved: [] },
  provinces: {},
  quotas: { servicesPerAnchor: {}, servicesPerIndividual: {} },
};

/** The defaults with what is set otherwise. */
export function settingsWith(set: Partial<Omit<Settings, "strict">>): Settings {
  return { ...defaultSettings, ...set, strict: set.ruleSet === "strict" };
}
