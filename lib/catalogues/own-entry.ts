import type { Catalogue, Entry, Region } from "./catalogue";

/** What an entry has to say, and what it may leave out. */
type EntryWords = Pick<Entry, "role" | "filingClass" | "location" | "public" | "evidence"> &
  Partial<Omit<Entry, "type" | "kind" | "role" | "filingClass" | "location" | "public" | "evidence">>;

/** What every entry of a user says beside the vocabulary of the catalogues. */
interface OwnWords extends EntryWords {
  /** The cloud whose regions its location is read by: the id of a shipped one (`alicloud`), or one that `defineCloud` made. */
  readonly cloud: string | OwnCloud;
  /** ISO date on which the facts were checked. */
  readonly asOf: string;
}

/** A resource or data source type that no shipped catalogue knows. */
export interface OwnType extends OwnWords {
  readonly type: string;
  /** `resource` by default. */
  readonly kind?: Entry["kind"];
}

/**
 * A module whose content is not in the input, such as one from a registry: each of its calls counts as one resource. Its arguments are
 * attributes, and so are its outputs (`publishes`). Where the content is in the input, as in a plan, that is judged, not this.
 */
export interface OwnModule extends OwnWords {
  /** The `source` of its calls, without `?ref=…`: `acme/website/alicloud`, `git::https://git.example.com/modules.git//website`. */
  readonly module: string;
}

/** A catalogue entry of a user's own. */
export type OwnResource = OwnType | OwnModule;

/** A cloud that is not shipped. Nothing but the entries that name it is judged of it. */
export interface OwnCloud extends Pick<Catalogue, "cloud" | "name" | "typePrefix" | "providers" | "asOf" | "sources"> {
  /** The regions of its provider; one that is not listed is undecided. */
  readonly regions: readonly Region[];
  /** What may follow a region id in a zone id, as a regular expression of the whole rest; left out: a hyphen and one letter or two digits. */
  readonly zoneSuffix?: string;
}

/**
 * Gives a catalogue entry of your own its types, in the vocabulary of the shipped catalogues. It vouches for verdicts: every report
 * lists what was judged by it. It is checked where an extension is read: a type that a shipped catalogue knows is refused.
 */
export function defineResource<const R extends OwnResource>(resource: R): R {
  return resource;
}

/** Gives a cloud that is not shipped its types; entries name it as their `cloud`. */
export function defineCloud<const C extends OwnCloud>(cloud: C): C {
  return cloud;
}
