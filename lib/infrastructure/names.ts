import type { HostnameSource } from "../catalogues/catalogue";
import { type Hostname, canonicalHostname, parseHostname } from "../filing/hostname";
import type { Resource } from "../terraform/resource";
import { type Cause, type Possible, isKind, isScalar, isUnknown, mayEndAnywhere } from "../terraform/value";
import { type Text, text } from "../text";
import type { Conditions } from "./condition";
import { readPath } from "./read-path";
import type { Survey, Surveyed } from "./survey";
import { showPossible } from "./trail";
import { no } from "./truth";

/** A hostname that a resource holds. */
export interface HeldName {
  readonly hostname: Hostname;
  /** Only the domain is known; the label before it is not. */
  readonly partly: boolean;
  /** The attribute that holds it. */
  readonly attribute: string;
  readonly holder: Resource;
}

/** A hostname that cannot be worked out. */
export interface NameGap {
  readonly reason: Text;
  readonly cause: Cause | null;
  readonly holder: Resource;
}

export interface HeldNames {
  readonly names: readonly HeldName[];
  readonly gaps: readonly NameGap[];
}

/** The hostnames that a resource answers; `source` ones, which it only copies or holds, when asked for. */
export function namesHeldBy(
  one: Surveyed,
  survey: Survey,
  conditions: Conditions,
  kinds: readonly ("served" | "alias" | "source")[] = ["served", "alias"],
): HeldNames {
  const names: HeldName[] = [];
  const gaps: NameGap[] = [];
  for (const source of one.entry.hostnames) {
    if (!kinds.includes(source.kind ?? "served")) continue;
    // A name that may not count is kept: it can only ask for more.
    if (source.when !== undefined && conditions.test(source.when, one) === no) continue;
    const attribute = "attribute" in source ? source.attribute : source.join.join(" + ");
    for (const piece of readPieces(one, source, survey, conditions)) {
      const found = nameOf(piece);
      if (found === null) continue;
      if ("hostname" in found) {
        if (!names.some((held) => canonicalHostname(held.hostname) === canonicalHostname(found.hostname)))
          names.push({ ...found, attribute, holder: one.resource });
      } else {
        gaps.push({
          reason:
            found.reason ??
            text(
              `${one.resource.address} 的 ${attribute} 取决于 ${found.cause?.subject ?? "未知的值"}，域名未知`,
              `${attribute} of ${one.resource.address} waits for ${found.cause?.subject ?? "a value"}, so the hostname is not known`,
            ),
          cause: found.cause,
          holder: one.resource,
        });
      }
    }
  }
  return { names, gaps };
}

/** A hostname in pieces: known texts and gaps. */
type Piece = readonly (string | Cause)[];

function readPieces(one: Surveyed, source: HostnameSource, survey: Survey, conditions: Conditions): readonly Piece[] {
  if ("attribute" in source) {
    const reading = readPath(one.resource, source.attribute);
    const pieces = reading.values.flatMap((possible) => piecesOf(possible, survey, conditions));
    const split = source.list === "comma" ? pieces.flatMap(splitList) : pieces;
    return reading.open === null ? split : [...split, [reading.open]];
  }
  const [label, domain] = source.join;
  if (label === undefined || domain === undefined) return [];
  const fallback = one.entry.defaults?.[label];
  const labels = readPath(one.resource, label);
  const domains = readPath(one.resource, domain);
  const left: readonly Piece[] = [
    ...labels.values.flatMap((possible) => piecesOf(possible, survey, conditions)),
    ...(labels.absent ? [[typeof fallback === "string" ? fallback : "@"]] : []),
    ...(labels.open === null ? [] : [[labels.open]]),
  ];
  const right: readonly Piece[] = [
    ...domains.values.flatMap((possible) => piecesOf(possible, survey, conditions)),
    ...(domains.open !== null ? [[domains.open]] : domains.absent ? [[{ kind: "missing", subject: domain } as const]] : []),
  ];
  return left.flatMap((before) => right.map((after) => joinLabel(before, after)));
}

function joinLabel(label: Piece, domain: Piece): Piece {
  const [only] = label;
  if (label.length === 1 && (only === "@" || only === "")) return domain;
  return [...label, ".", ...domain];
}

function piecesOf(possible: Possible, survey: Survey, conditions: Conditions): readonly Piece[] {
  const { value, from } = possible;
  if (isScalar(value)) return value === null ? [] : [[String(value)]];
  if (isKind(value, "text")) return [value.parts];
  // A zone that is referred to by its id, untouched, is known by the name that it holds.
  const zone = mayEndAnywhere(possible) ? undefined : from.findLast((origin) => origin.kind === "reference");
  const named = zone?.kind === "reference" && isIdentity(zone, survey) ? zoneNames(zone.resource, survey, conditions) : [];
  if (named.length > 0) return named.map((name) => [name]);
  if (isKind(value, "resource")) return zoneNames(value.resource, survey, conditions).map((name) => [name]);
  return [[isUnknown(value) ? value.cause : { kind: "syntax", subject: showPossible(possible) }]];
}

/** Its id, or another attribute by which the catalogue says that others name it. */
function isIdentity({ resource, attribute }: { resource: Resource; attribute: string | null }, survey: Survey): boolean {
  return attribute === "id" || (attribute !== null && survey.of(resource)?.entry.names?.includes(attribute) === true);
}

/** A zone that is referred to by its id is known by the name it holds. */
function zoneNames(resource: Resource, survey: Survey, conditions: Conditions): readonly string[] {
  const one = survey.of(resource);
  if (one?.entry.role !== "zone") return [];
  const held = namesHeldBy(one, survey, conditions, ["served", "source"]);
  return held.gaps.length > 0 ? [] : held.names.map((name) => canonicalHostname(name.hostname));
}

function splitList(piece: Piece): readonly Piece[] {
  const [only] = piece;
  if (piece.length === 1 && typeof only === "string") return only.split(",").map((name) => [name.trim()]);
  // A list of which a part is not known may hold any name in the rest.
  const gap = piece.find((part) => typeof part !== "string");
  const isList = piece.some((part) => typeof part === "string" && part.includes(","));
  return isList && gap !== undefined ? [[gap]] : [piece];
}

function nameOf(piece: Piece): { hostname: Hostname; partly: boolean } | { reason: Text | null; cause: Cause | null } | null {
  const merged: (string | Cause)[] = [];
  for (const part of piece) {
    const last = merged.at(-1);
    if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  const [first] = merged;
  // A piece that no hostname can hold: the text is something else, or several names.
  const broken = merged.length > 1 && merged.some((part) => typeof part === "string" && /[\s,;/:\\]/.test(part));
  if (broken) return { reason: null, cause: merged.find((part) => typeof part !== "string") ?? null };
  if (merged.length === 1 && typeof first === "string") {
    if (first.trim() === "") return null;
    // Some products write the port behind the name that they answer.
    const parsed = parseHostname(first.replace(/^([^:\s]+):\d{1,5}$/, "$1"));
    if (parsed.kind === "hostname") return { hostname: parsed, partly: false };
    // A bare address is no name; the address itself is judged elsewhere.
    return parsed.kind === "address" ? null : { reason: parsed.reason, cause: null };
  }
  const cause = merged.find((part) => typeof part !== "string") ?? null;
  const last = merged.at(-1);
  // `${…}.xinghai-shop.cn`: the label is open, the domain is not.
  const dot = typeof last === "string" ? last.indexOf(".") : -1;
  if (typeof last === "string" && dot !== -1) {
    const parsed = parseHostname(`*.${last.slice(dot + 1)}`);
    if (parsed.kind === "hostname" && parsed.registrableDomain !== null) return { hostname: parsed, partly: true };
  }
  return { reason: null, cause };
}
