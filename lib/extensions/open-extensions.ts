import { createHash } from "node:crypto";
import { type Lookup, lookupWith } from "../catalogues/own-entries";
import { canonicalJson } from "../engine/receipt";
import type { AnyRule } from "../engine/rule";
import { GuardError } from "../guard-error";
import type { Extension } from "./extension";
import { extensionFaults } from "./extension-faults";

/** Extensions that were checked, as one. */
export interface Extensions {
  readonly sources: readonly Extension[];
  readonly rules: readonly AnyRule[];
  readonly lookup: Lookup;
  readonly inForce: readonly ExtensionInForce[];
}

/** What a report and a receipt say of an extension. */
export interface ExtensionInForce {
  readonly namespace: string;
  readonly version: string;
  /** Of its entries and of its rules with the text of their functions, as canonical JSON; not of what these import. */
  readonly sha256: string;
  readonly rules: readonly string[];
  /** Types, and sources of modules. */
  readonly resources: readonly string[];
}

/** Checks extensions. Throws one GuardError with all their faults; `file`: where they come from, if from a file. */
export function openExtensions(extensions: readonly unknown[], file: string | null = null): Extensions {
  const [first, ...others] = extensionFaults(extensions, file);
  if (first !== undefined) throw new GuardError([first, ...others]);
  // What has no fault is an extension.
  const sound = extensions as readonly Extension[];
  return {
    sources: sound,
    rules: sound.flatMap(({ rules = [] }) => rules),
    lookup: lookupWith(sound.flatMap(({ resources = [] }) => resources)),
    inForce: sound.map(inForce),
  };
}

function inForce({ namespace, version, rules = [], resources = [] }: Extension): ExtensionInForce {
  const said = canonicalJson(withSource({ namespace, version, rules, resources }));
  return {
    namespace,
    version,
    sha256: createHash("sha256").update(said).digest("hex"),
    rules: rules.map(({ id }) => id),
    resources: resources.map((resource) => ("module" in resource ? resource.module : resource.type)),
  };
}

/** Functions count by their text. */
function withSource(value: unknown): unknown {
  if (typeof value === "function") return String(value);
  if (Array.isArray(value)) return value.map(withSource);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withSource(inner)]));
}
