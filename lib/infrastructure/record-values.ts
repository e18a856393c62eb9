import type { Target } from "../catalogues/catalogue";
import type { Resource } from "../terraform/resource";
import {
  type Cause,
  type Origin,
  type Possible,
  type TextValue,
  causeOf,
  isKind,
  isOfReference,
  isScalar,
  isUnknown,
  mayEndAnywhere,
} from "../terraform/value";
import { text } from "../text";
import type { Surveyed } from "./survey";
import { type TargetJudgement, type TargetQuestions, judgeLiteral, judgeReference, judgeSuffix } from "./targets";
import { showPossible } from "./trail";

/** What one possible value of a record leads to: the resources that it names, the hosts that are written out, or the unknown. */
export function judgeValue(
  ask: TargetQuestions,
  record: Surveyed,
  target: Target,
  possible: Possible,
): readonly TargetJudgement[] {
  const { resource } = record;
  const { attribute } = target;
  const { value, from } = possible;
  if (isKind(value, "resource")) return [judgeReference(ask, resource, attribute, value.resource, null)];
  if (isKind(value, "text")) return judgeText(ask, record, attribute, possible, value);
  if (isUnknown(value)) {
    // Only an attribute that is carried through untouched is that attribute; what was made of it may be anything.
    const made = mayEndAnywhere(possible);
    const ends = referencesIn(from).map((end) =>
      judgeReference(ask, resource, attribute, end.resource, made ? null : end.attribute),
    );
    return made ? [...ends, waiting(resource, attribute, value.cause)] : ends;
  }
  if (!isScalar(value) || value === null) return [waiting(resource, attribute, causeOf([possible]))];
  return judgeWritten(ask, record, attribute, String(value), target.format === "svcb");
}

/** A text with gaps, cut at its commas: each piece is a host of its own. */
function judgeText(
  ask: TargetQuestions,
  record: Surveyed,
  attribute: string,
  possible: Possible,
  value: TextValue,
): readonly TargetJudgement[] {
  const pieces: (string | Cause)[][] = [[]];
  for (const part of value.parts) {
    const [head = part, ...more] = typeof part === "string" ? part.split(",") : [part];
    pieces.at(-1)?.push(head);
    for (const piece of more) pieces.push([piece]);
  }
  return pieces.flatMap((parts) => judgePiece(ask, record, attribute, possible, parts));
}

/** One host with gaps: its end decides where the clouds' hostnames know it, else the attribute that it ends in. */
function judgePiece(
  ask: TargetQuestions,
  record: Surveyed,
  attribute: string,
  possible: Possible,
  parts: readonly (string | Cause)[],
): readonly TargetJudgement[] {
  const { resource } = record;
  const gaps = parts.filter((part) => typeof part !== "string");
  const texts = parts.filter((part) => typeof part === "string");
  if (gaps.length === 0) return judgeWritten(ask, record, attribute, texts.join(""), false);
  const last = parts.at(-1);
  const end = typeof last === "string" ? last.trim() : "";
  if (end.startsWith(".") && end !== ".") {
    const known = judgeSuffix(resource, attribute, showPossible(possible), end);
    return [known ?? waiting(resource, attribute, gaps[0] ?? null)];
  }
  const ends = onePerResource(referencesIn(possible.from), ask).map((reference) =>
    judgeReference(ask, resource, attribute, reference.resource, reference.attribute),
  );
  // `www.${…}` is a name below what follows, and a dot may stand between and at the end; any other text makes it something else.
  const changed = texts.some(
    (part, at) => !(part === "" || part === "." || (at === 0 && part === parts[0] && part.endsWith("."))),
  );
  const open = gaps.find((gap) => !isOfReference(gap));
  return mayEndAnywhere(possible) || changed || ends.length === 0
    ? [...ends, waiting(resource, attribute, open ?? gaps[0] ?? null)]
    : ends;
}

function judgeWritten(
  ask: TargetQuestions,
  { resource }: Surveyed,
  attribute: string,
  literal: string,
  svcb: boolean,
): readonly TargetJudgement[] {
  const named = ask.survey.ends(resource, attribute).resources.filter((end) => end.attribute === null);
  if (named.length > 0 && !literal.includes("."))
    return named.map((end) => judgeReference(ask, resource, attribute, end.resource, null));
  const pieces = svcb ? hostsOfService(literal) : literal.split(",").map((piece) => piece.trim());
  return pieces.filter((piece) => piece !== "").flatMap((piece) => judgeLiteral(ask, resource, attribute, piece));
}

/** `1 host.example. ipv4hint=192.0.2.1,192.0.2.2`: clients may go to the host or straight to a hint (RFC 9460). */
function hostsOfService(value: string): readonly string[] {
  const [priority, target, ...parameters] = value.trim().split(/\s+/);
  const hints = parameters.flatMap((parameter) => /^ipv[46]hint="?([^"]*)"?$/i.exec(parameter)?.[1]?.split(",") ?? []);
  return [target ?? priority ?? value, ...hints];
}

type ReferenceOrigin = Extract<Origin, { kind: "reference" }>;

function referencesIn(from: readonly Origin[]): readonly ReferenceOrigin[] {
  return from.filter((origin) => origin.kind === "reference");
}

/** A text made of several attributes of one resource (`"${bucket}.${endpoint}"`) is that resource's public name, if one of them is. */
function onePerResource(references: readonly ReferenceOrigin[], ask: TargetQuestions): readonly ReferenceOrigin[] {
  const chosen = new Map<Resource, ReferenceOrigin>();
  for (const reference of references) {
    const publishes = ask.survey.of(reference.resource)?.entry.publishes ?? [];
    const kept = chosen.get(reference.resource);
    const keptIsPublic = kept?.attribute != null && publishes.includes(kept.attribute);
    if (!keptIsPublic) chosen.set(reference.resource, reference);
  }
  return [...chosen.values()];
}

function waiting(resource: Resource, attribute: string, cause: Cause | null): TargetJudgement {
  const subject = cause?.subject ?? "…";
  const reason = text(
    `${resource.address} 的 ${attribute} 取决于 ${subject}，其值未知`,
    `${attribute} of ${resource.address} waits for ${subject}, whose value is not known`,
  );
  const trail = [{ address: resource.address, attribute, value: subject, means: text("值未知", "not known") }];
  return { kind: "unknown", resource: null, reason, cause, trail };
}
