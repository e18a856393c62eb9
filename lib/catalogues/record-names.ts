import type { Condition, HostnameSource, Target } from "./catalogue";
import { validationName } from "./record-conditions";

/**
 * Ends of names that are seldom labels of a longer name: two letters (countries) and the common generic ones. What ends
 * otherwise is joined with its zone, which gives the same domain where the name was full after all.
 */
const fullName =
  "\\.([a-z]{2}|com|net|org|info|biz|xyz|top|shop|store|site|online|club|vip|ltd|group|fun|wang|ink|icu|tech|website|xn--[a-z0-9-]+|中国|公司|网络)\\.?$|\\.$";

/**
 * The names of a record whose zone is known by an id: full, or a label of that zone. A written id shows no domain; then the
 * attribute that holds the whole name once it is made, `whole`, is what is missing.
 */
export function namesUnderZone(record: {
  readonly name: string;
  readonly zone: string;
  readonly whole: string;
  readonly mayBeFull: boolean;
}): readonly HostnameSource[] {
  const { name, zone, whole, mayBeFull } = record;
  const isFull: Condition = mayBeFull ? { attribute: name, matches: fullName } : "never";
  const isBareId: Condition = { attribute: zone, matches: "^[^.]+$" };
  const named = { wildcard: "star", kind: "served" } as const;
  return [
    { attribute: name, ...named, when: isFull },
    { join: [name, zone], ...named, when: { all: [{ not: isFull }, { not: isBareId }] } },
    { join: [name, whole], ...named, when: { all: [{ not: isFull }, isBareId] } },
  ];
}

/** The same targets under one more condition. */
export function targetsWhen(condition: Condition, targets: readonly Target[]): readonly Target[] {
  return targets.map((target) => ({
    ...target,
    when: target.when === undefined ? condition : { all: [condition, target.when] },
  }));
}

/** A CNAME under such a name proves control of a domain and serves nothing. */
export function provesControl(name: string): Condition {
  return { attribute: name, matches: validationName };
}
