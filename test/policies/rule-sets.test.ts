import { expect, test } from "vitest";
import { recommended, rules, strict } from "../../policies/index";

test("every rule is recommended, and every recommended id is a rule", () => {
  expect(recommended.toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

test("strict leaves out nothing that is recommended", () => {
  expect(recommended.filter((id) => !strict.includes(id))).toEqual([]);
});

test("no id is used twice, also not a former one", () => {
  const ids = rules.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]);
  expect(new Set(ids).size).toBe(ids.length);
});
