import { describe, expect, test } from "vitest";
import { parsePublicSecurityNumber } from "../../lib/filing/public-security-number";
import { PROVINCES } from "../../lib/filing/provinces";

test.each(PROVINCES.map((province) => ({ name: province.en, province })))("a number of $name is read", ({ province }) => {
  const written = `${province.publicSecurity}公网安备${province.code}010602999901号`;
  expect(parsePublicSecurityNumber(written)).toEqual({ kind: "number", province, digits: `${province.code}010602999901` });
});

describe("what is no number of the police says why", () => {
  test.each([
    ["浙公网安备3301060299990号", "shapeless"],
    ["浙公网安备330106029999011号", "shapeless"],
    ["浙公网安备33010602999901", "shapeless"],
    ["公网安备33010602999901号", "shapeless"],
    ["香公网安备33010602999901号", "shapeless"],
    ["浙ICP备2021999901号", "shapeless"],
    ["浙公网安备11010602999901号", "code-differs"],
    ["浙公网安备99010602999901号", "code-differs"],
    ["蜀公网安备51010602999901号", "filing-character"],
    ["黔公网安备52010602999901号", "filing-character"],
    ["陇公网安备62010602999901号", "filing-character"],
  ])("%s", (written, kind) => {
    expect(parsePublicSecurityNumber(written).kind).toBe(kind);
  });
});

test("spaces and full-width digits do not make another number", () => {
  expect(parsePublicSecurityNumber(" 浙公网安备 ３３０１０６０２９９９９０１号 ").kind).toBe("number");
});
