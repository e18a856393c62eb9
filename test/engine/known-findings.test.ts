import { describe, expect, test } from "vitest";
import { grantsOf, isGranted, matchKnown } from "../../lib/engine/known-findings";
import type { Finding } from "../../lib/engine/report";
import { unfiledRecord } from "../report/reports";

/** A finding at one address about these hostnames of one domain. */
const about = (...hostnames: readonly string[]): Finding => ({
  ...unfiledRecord,
  hostname: hostnames[0] ?? null,
  hostnames: [...hostnames],
});

const knows = (now: readonly Finding[], earlier: readonly Finding[]): readonly boolean[] =>
  matchKnown(now, earlier).matches.map((match) => match !== null);

describe("a finding about several hostnames is known", () => {
  test.each<[string, Finding, readonly Finding[], boolean]>([
    ["where all of them were", about("a.cn", "b.cn"), [about("b.cn", "a.cn")], true],
    ["where more of them were", about("b.cn"), [about("a.cn", "b.cn")], true],
    ["where they were several findings of one fingerprint", about("a.cn", "b.cn"), [about("a.cn"), about("b.cn")], true],
    ["not where one of them is new, be it not the first", about("a.cn", "b.cn"), [about("a.cn")], false],
    ["where none of them shows any more", about(), [about("a.cn")], true],
    ["by a report that names the first alone", about("a.cn"), [{ ...about("a.cn"), hostnames: [] }], true],
  ])("%s", (_, now, earlier, expected) => {
    expect(knows([now], earlier)).toEqual([expected]);
  });
});

test("one earlier finding knows one finding, and rather that of its own address", () => {
  const at = (address: string): Finding => ({ ...about(), address });
  expect(knows([at("b"), at("a")], [at("a")])).toEqual([false, true]);
  expect(knows([at("b"), at("c")], [at("a")])).toEqual([true, false]);
  expect(matchKnown([at("b")], [at("a"), at("b")]).rest).toEqual([at("a")]);
});

test("what has stayed is known before what has moved there", () => {
  const [was, other] = [about("a.cn"), { ...about("a.cn"), fingerprint: "icp/v1:2" }];
  const moved = { ...other, formerFingerprints: [was.fingerprint] };
  expect(knows([moved, was], [was])).toEqual([false, true]);
  expect(knows([moved], [was])).toEqual([true]);
});

test("a baseline grants each hostname by itself", () => {
  const added = new Set(grantsOf(about("a.cn", "b.cn")).filter((grant) => !grantsOf(about("a.cn")).includes(grant)));
  expect(isGranted(about("b.cn"), added)).toBe(true);
  expect(isGranted(about("a.cn"), added)).toBe(false);
});
