import { findEntry } from "../lib/catalogues/index";
import { type Hostname, parseHostname } from "../lib/filing/hostname";

/** Reads the property of a construct by its name in TypeScript; undefined where it has none. */
export type Property = (name: string) => unknown;

/**
 * The hostnames that a resource serves, as its properties say them. Null where one of them is not known before the synth: a token, a
 * name inside a block, or one that counts under a condition.
 */
export function writtenHostnames(type: string, property: Property): readonly Hostname[] | null {
  const listing = findEntry(type, "resource");
  if (listing === null || !("entry" in listing)) return null;
  const { hostnames, defaults } = listing.entry;
  const names: Hostname[] = [];
  for (const source of hostnames.filter(({ kind }) => kind !== "source")) {
    if (source.when !== undefined) return null;
    const texts =
      "attribute" in source
        ? textsOf(property, source.attribute, null)
        : joined(
            ...source.join.map((attribute, at) => textsOf(property, attribute, at === 0 ? (defaults?.[attribute] ?? "@") : null)),
          );
    if (texts === null) return null;
    for (const one of source.list === "comma" ? texts.flatMap((each) => each.split(",")) : texts) {
      const hostname = parseHostname(one.trim());
      if (hostname.kind === "hostname") names.push(hostname);
    }
  }
  return names;
}

/** Null: it cannot be told. */
type Texts = readonly string[] | null;

function textsOf(property: Property, attribute: string, fallback: unknown): Texts {
  if (attribute.includes(".")) return null;
  const value = property(camelCase(attribute));
  if (value === undefined || value === null) return typeof fallback === "string" ? [fallback] : [];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.every(isPlainText) ? all : null;
}

function joined(labels: Texts = null, domains: Texts = null): Texts {
  if (labels === null || domains === null) return null;
  return labels.flatMap((label) => domains.map((domain) => (label === "@" || label === "" ? domain : `${label}.${domain}`)));
}

/** Tokens and expressions of Terraform are texts as well, of what is not known yet. */
function isPlainText(value: unknown): value is string {
  return typeof value === "string" && !/[$#%]\{/.test(value);
}

function camelCase(attribute: string): string {
  return attribute.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
