import type { OwnResource } from "../catalogues/own-entry";
import type { AnyRule } from "../engine/rule";

/** What a company adds: rules of its own, and catalogue entries for what the shipped catalogues do not know. */
export interface Extension {
  /** All its rules' ids begin with it: `acme` for `acme/record-outside-dnspod`. Reports call the extension by it. */
  readonly namespace: string;
  /** Reports and receipts name it; change it when a rule or an entry changes. */
  readonly version: string;
  /** Made by `defineRule` of `beian-guard/policies`. */
  readonly rules?: readonly AnyRule[];
  /** Made by `defineResource`. */
  readonly resources?: readonly OwnResource[];
}

/** Gives an extension its types. It is checked where it is read: by the settings, `check` or `testRule`. */
export function defineExtension<const E extends Extension>(extension: E): E {
  return extension;
}
