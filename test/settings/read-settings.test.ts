import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { afterEach, expect, test } from "vitest";
import { defaultSettings } from "../../lib/engine/settings";
import { findSettings, readSettingsFile } from "../../lib/settings/settings-on-disk";
import type { Config } from "../../lib/settings/settings-schema";
import { knownNames } from "../../lib/cli/known-names";
import { inDirectory } from "../cli/command";

inDirectory({});

const made = [
  "beian.config.yaml",
  "beian.config.yml",
  "beian.config.json",
  "beian.config.ts",
  "package.json",
  "cdktf.json",
  "deep",
  ".git",
];
afterEach(() => {
  for (const path of made) rmSync(path, { recursive: true, force: true });
});

const full: Config = {
  ledger: "compliance/filings.yaml",
  locale: ["zh-CN", "en"],
  ruleSet: "strict",
  rules: { "vendor-hostname-in-production": "off", "record-without-filing": "warning" },
  enforcement: [{ stack: "legacy-*", mode: "observe" }],
  undecided: "warn",
  staleAfterDays: 30,
  waivers: { maxDays: 100 },
  tlds: { approved: [".IO", "网址"], notApproved: ["app"] },
  provinces: { 浙江: { officer: false }, Guangdong: { footerNumber: "subject" } },
  quotas: { servicesPerAnchor: { alicloud: 10 }, servicesPerIndividual: { tencentcloud: 3 } },
};
const settings = {
  ruleSet: "strict",
  strict: true,
  rules: { "vendor-hostname-in-production": "off", "record-without-filing": "warning" },
  enforcement: [{ stack: "legacy-*", mode: "observe" }],
  undecided: "warn",
  staleAfterDays: 30,
  waiverMaxDays: 100,
  // RFC 3492: 网址 is xn--ses554g, as IANA's list of top-level domains has it.
  tlds: { approved: ["io", "xn--ses554g"], notApproved: ["app"] },
  provinces: { 浙: { officer: false }, 粤: { footerNumber: "subject" } },
  quotas: { servicesPerAnchor: { alicloud: 10 }, servicesPerIndividual: { tencentcloud: 3 } },
};

test.each<readonly [string, string]>([
  ["beian.config.yaml", JSON.stringify(full)],
  ["beian.config.yml", JSON.stringify(full, null, 1)],
  ["beian.config.json", JSON.stringify(full)],
  [
    "beian.config.ts",
    `import { defineConfig } from "beian-guard";\nconst days: number = 30;\nexport default defineConfig({ ...${JSON.stringify(full)}, staleAfterDays: days });\n`,
  ],
  ["package.json", JSON.stringify({ name: "shop", beianGuard: full })],
  ["cdktf.json", JSON.stringify({ language: "typescript", beianGuard: full }, null, "\t")],
])("the same is read from %s, with the same digest", (file, content) => {
  writeFileSync(file, content);
  const read = readSettingsFile(file, knownNames);
  expect(read.settings).toMatchObject(settings);
  expect(read.ledger).toBe(join("compliance", "filings.yaml"));
  expect(read.languages).toEqual(["zh", "en"]);
  writeFileSync("beian.config.yaml", JSON.stringify(full));
  expect(read.settings.source).toEqual({ ...readSettingsFile("beian.config.yaml", knownNames).settings.source, file });
});

test.each<readonly [string, string, object]>([
  ["ruleSet", "ruleSet: strict", { ruleSet: "strict", strict: true }],
  ["rules", "rules: { record-without-filing: info }", { rules: { "record-without-filing": "info" } }],
  ["enforcement", "enforcement: [{ stack: a, mode: block }]", { enforcement: [{ stack: "a", mode: "block" }] }],
  ["undecided", "undecided: warn", { undecided: "warn" }],
  ["staleAfterDays", "staleAfterDays: 30", { staleAfterDays: 30 }],
  ["waivers.maxDays", "waivers: { maxDays: 30 }", { waiverMaxDays: 30 }],
  ["tlds", "tlds: { approved: [io] }", { tlds: { approved: ["io"], notApproved: [] } }],
  ["provinces", "provinces: { 宁: { shareholder: true } }", { provinces: { 宁: { shareholder: true } } }],
  [
    "quotas",
    "quotas: { servicesPerIndividual: { alicloud: 3 } }",
    { quotas: { servicesPerAnchor: {}, servicesPerIndividual: { alicloud: 3 } } },
  ],
  ["nothing but the ledger", "ledger: a.yaml", {}],
])("%s sets itself and nothing else", (_, content, set) => {
  writeFileSync("beian.config.yaml", content);
  const read = readSettingsFile("beian.config.yaml", knownNames).settings;
  expect({ ...read, source: null }).toEqual({ ...defaultSettings, ...set });
});

test("comments and the order of keys do not change the digest, values do", () => {
  const digestOf = (content: string): string | undefined => {
    writeFileSync("beian.config.yaml", content);
    return readSettingsFile("beian.config.yaml", knownNames).settings.source?.sha256;
  };
  const first = digestOf("undecided: warn\nstaleAfterDays: 30\n");
  expect(digestOf("# reviewed\nstaleAfterDays: 30\nundecided: warn\n")).toBe(first);
  expect(digestOf("staleAfterDays: 31\nundecided: warn\n")).not.toBe(first);
});

test("the nearest file upwards counts, and the root of the repository is the end of the way", () => {
  mkdirSync("deep/er/still", { recursive: true });
  writeFileSync("beian.config.yaml", "undecided: warn");
  expect(findSettings("deep/er/still")).toBe(join(process.cwd(), "beian.config.yaml"));
  writeFileSync("deep/package.json", JSON.stringify({ beianGuard: {} }));
  expect(findSettings("deep/er/still")).toBe(join(process.cwd(), "deep/package.json"));
  mkdirSync("deep/er/.git");
  expect(findSettings("deep/er/still")).toBeNull();
  writeFileSync("deep/er/beian.config.json", "{}");
  expect(findSettings("deep/er/still")).toBe(join(process.cwd(), "deep/er/beian.config.json"));
});

test("a package.json without the key is none, whatever else it says", () => {
  mkdirSync(".git");
  writeFileSync("package.json", JSON.stringify({ name: "shop", keywords: ["beianGuard"] }));
  expect(findSettings(".")).toBeNull();
});

test.each([
  ["beian.config.yaml", "beian.config.ts"],
  ["beian.config.json", "package.json"],
  ["package.json", "cdktf.json"],
])("%s and %s beside each other are refused, and both are named", (first, second) => {
  for (const file of [first, second]) writeFileSync(file, JSON.stringify({ beianGuard: {} }));
  expect(() => findSettings(".")).toThrow(`holds settings in several files: ${first}, ${second}.`);
});

test("a file whose form is not read is refused, not passed over", () => {
  writeFileSync("beian.config.mjs", "export default {};");
  const found = findSettings(".");
  rmSync("beian.config.mjs");
  expect(found).toBe(join(process.cwd(), "beian.config.mjs"));
  expect(() => readSettingsFile("beian.config.mjs", knownNames)).toThrow();
});

test("the JSON Schema takes what is read, and refuses what is not", () => {
  const schema = JSON.parse(readFileSync(join(__dirname, "../../schemas/settings.schema.json"), "utf8")) as object;
  const validate = new Ajv({ strict: false }).compile(schema);
  expect(validate(full)).toBe(true);
  expect(validate({ $schema: "x", locale: "en" })).toBe(true);
  const refused = [
    { undecidd: "warn" },
    { rules: { "no-such-rule": "off" } },
    { rules: { "record-without-filing": "loud" } },
    { enforcement: [{ stack: "a" }] },
    { quotas: { servicesPerAnchor: { nocloud: 1 } } },
    { waivers: { maxDays: "30" } },
    { provinces: { 浙: { unknown: true } } },
  ];
  for (const each of refused) expect([each, validate(each)]).toEqual([each, false]);
});
