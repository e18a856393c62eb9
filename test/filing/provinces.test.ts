import { expect, test } from "vitest";
import { findProvince, PROVINCES } from "../../lib/filing/provinces";
import { STATES } from "../../lib/filing/states";

test("31 provinces issue numbers, each with its own characters and code", () => {
  expect(PROVINCES).toHaveLength(31);
  for (const key of ["icp", "publicSecurity", "zh", "en", "short", "code"] as const) {
    expect(new Set(PROVINCES.map((province) => province[key])).size).toBe(31);
  }
});

test.each([
  ["四川省", "蜀", "川", "51"],
  ["甘肃", "陇", "甘", "62"],
  ["Guizhou", "黔", "贵", "52"],
  ["滇", "滇", "滇", "53"],
])("%s files with %s and %s", (name, icp, publicSecurity, code) => {
  expect(findProvince(name)).toMatchObject({ icp, publicSecurity, code });
});

test.each(["香港", "澳门", "台湾", "川", ""])("%j is no province that files", (name) => {
  expect(findProvince(name)).toBeNull();
});

test("an alias or a wrong short name is never the issued character of a province", () => {
  const issued = new Set(PROVINCES.map(({ icp }) => icp));
  const others = PROVINCES.flatMap(({ aliases, neverIssued }) => [...aliases, ...neverIssued]);
  expect(others.filter((other) => issued.has(other))).toEqual([]);
});

test("only a granted filing, also while it changes, lets a hostname resolve without further question", () => {
  const open = Object.entries(STATES).filter(([, { hostname }]) => hostname === "allow");
  expect(open.map(([name]) => name)).toEqual(["granted", "change_in_progress"]);
});

test("a filing in progress lets its server run and no hostname resolve", () => {
  const inProgress = Object.entries(STATES).filter(([, state]) => state.inProgress);
  expect(inProgress.map(([name]) => name)).toEqual(["draft", "provider_review", "sms_verification", "bureau_review"]);
  for (const [, state] of inProgress) expect(state).toMatchObject({ server: "allow", hostname: "block" });
});
