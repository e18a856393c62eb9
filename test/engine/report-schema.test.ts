import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020";
import { expect, test } from "vitest";
import { check } from "../../lib/check";
import { rules } from "../../policies/index";
import { estateNames, readEstate } from "../estates";

const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/report.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

test.each(estateNames)("the report of %s has the published form", (name) => {
  const { units, ledger } = readEstate(name);
  const report = check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [name] });
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
});

test("the published form refuses a report without its verdict, and lets a later version add fields", () => {
  const { units, ledger } = readEstate("02-hongkong-web-server");
  const report = check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [] });
  expect(validate({ ...report, verdict: undefined })).toBe(false);
  expect(validate({ ...report, addedLater: true })).toBe(true);
});
