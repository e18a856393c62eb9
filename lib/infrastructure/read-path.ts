import type { Resource } from "../terraform/resource";
import { type Cause, type Possible, type Values, isKind, isUnknown, joinOrigins } from "../terraform/value";
import { type Truth, anyOf, no, unknown } from "./truth";

/** A value that stands at a path. `sure`: nothing else can stand in its place. */
export interface ReadValue extends Possible {
  readonly sure: boolean;
}

/** All values that stand at an attribute path, in every repetition of the blocks on the way. */
export interface Reading {
  readonly values: readonly ReadValue[];
  /** Some repetition, or the whole, does not set it. */
  readonly absent: boolean;
  /** There may be more values than these. */
  readonly open: Cause | null;
}

const unset: Reading = { values: [], absent: true, open: null };

interface SplitPath {
  readonly first: string;
  readonly rest: readonly string[];
}

const splitPaths = new Map<string, SplitPath>();

/** The catalogues ask for a few hundred paths, over and over. */
function splitPath(path: string): SplitPath {
  let split = splitPaths.get(path);
  if (split === undefined) {
    const [first = "", ...rest] = path.split(".");
    split = { first, rest };
    splitPaths.set(path, split);
  }
  return split;
}

/** Reads an attribute path of the provider's schema, blocks joined with dots. */
export function readPath(resource: Resource, path: string): Reading {
  const { first, rest } = splitPath(path);
  const argument = resource.argument(first);
  if (argument === null) return unset;
  const found: { values: ReadValue[]; absent: boolean; open: Cause | null } = { values: [], absent: false, open: null };
  collect(argument, rest, found, [], true);
  if (found.values.length === 0 && found.open === null) found.absent = true;
  return found;
}

function collect(
  values: Values,
  rest: readonly string[],
  found: { values: ReadValue[]; absent: boolean; open: Cause | null },
  outer: Possible["from"],
  outerSure: boolean,
): void {
  const sure = outerSure && values.length === 1;
  for (const { value, from: own } of values) {
    const from = joinOrigins(outer, own);
    const [next, ...deeper] = rest;
    if (value === null) found.absent = true;
    else if (isKind(value, "list")) {
      if (value.items.length === 0 && value.open === undefined) found.absent = true;
      for (const item of value.items) collect(item, rest, found, from, sure && value.open === undefined);
      found.open ??= value.open ?? null;
    } else if (next === undefined || isUnknown(value)) found.values.push({ value, from, sure });
    else if (isKind(value, "map")) {
      const entry = value.entries.get(next);
      if (entry !== undefined) collect(entry, deeper, found, from, sure && value.open === undefined);
      else if (value.open === undefined) found.absent = true;
      else found.open ??= value.open;
    } else found.open ??= { kind: "missing", subject: next };
  }
}

/**
 * Tests an attribute path: every member of a list, every repetition of a block and every possible value gives a possible answer, so
 * that one that passes counts, also under a `not`. `omitted` is the answer for a repetition that does not set it.
 */
export function testPath(resource: Resource, path: string, test: (value: Possible) => Truth, omitted: Truth): Truth {
  const { first, rest } = splitPath(path);
  const argument = resource.argument(first);
  return argument === null ? omitted : testValues(argument, rest, test, omitted);
}

function testValues(values: Values, rest: readonly string[], test: (value: Possible) => Truth, omitted: Truth): Truth {
  let truth = 0;
  for (const possible of values) truth |= testOne(possible, rest, test, omitted);
  return truth === 0 ? unknown : truth;
}

function testOne(possible: Possible, rest: readonly string[], test: (value: Possible) => Truth, omitted: Truth): Truth {
  const { value } = possible;
  if (value === null) return omitted;
  if (isUnknown(value)) return rest.length === 0 ? test(possible) : unknown;
  if (isKind(value, "list")) {
    if (value.items.length === 0 && value.open === undefined) return omitted;
    // Each member is a possibility: one that passes makes the test pass, and one that does not makes its opposite pass.
    return value.items.reduce(
      (truth, item) => truth | testValues(item, rest, test, omitted),
      value.open === undefined ? 0 : unknown,
    );
  }
  const [next, ...deeper] = rest;
  if (next === undefined) return test(possible);
  if (!isKind(value, "map")) return unknown;
  const entry = value.entries.get(next);
  if (entry !== undefined) return testValues(entry, deeper, test, omitted);
  return value.open === undefined ? omitted : anyOf([omitted === no ? no : unknown, unknown]);
}
