import { expect, test } from "vitest";
import { isGuardError, placeText } from "../../lib/guard-error";
import { readSettingsFile } from "../../lib/settings/settings-on-disk";
import { knownNames } from "../../lib/cli/known-names";
import { inDirectory } from "../cli/command";
import { writeFileSync } from "node:fs";

inDirectory({});

/** Each fault as `place: message | remedy`. */
function faultsOf(file: string, content: string): readonly string[] {
  writeFileSync(file, content);
  try {
    readSettingsFile(file, knownNames);
  } catch (error) {
    if (!isGuardError(error)) throw error;
    return error.faults.map(({ place, message, remedy }) => {
      // Both languages are there and say it in their own words.
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(remedy.zh).toMatch(/[一-鿿]/);
      return `${place === undefined ? "" : placeText(place)}: ${message.en} | ${remedy.en}`;
    });
  }
  return [];
}

const yaml = "beian.config.yaml";

test.each<readonly [string, string, string, string | RegExp]>([
  [
    "an unknown key",
    yaml,
    "undecidd: warn\n",
    `${yaml}:1:1: "undecidd" is not a key that belongs here. | Did you mean undecided?`,
  ],
  [
    "an unknown key below",
    yaml,
    "waivers:\n  maxDay: 30\n",
    `${yaml}:2:3: "maxDay" is not a key that belongs here. | Did you mean maxDays?`,
  ],
  [
    "an unknown key of a province",
    yaml,
    "provinces:\n  浙江:\n    oficer: true\n",
    /:3:5: "oficer" .* \| Did you mean officer\?/,
  ],
  [
    "an unknown rule",
    yaml,
    "rules:\n  record-without-filling: off\n",
    /:2:3: There is no rule called "record-without-filling"\. \| Did you mean record-without-filing\?/,
  ],
  ["a rule unlike any", yaml, "rules:\n  zzz: off\n", /:2:3: .* \| beian-guard rules lists all rules\./],
  [
    "an unknown severity",
    yaml,
    "rules:\n  record-without-filing: warnin\n",
    /:2:26: "warnin" is not a value of .* \| Did you mean warning\?/,
  ],
  [
    "a rule that may not be lowered",
    yaml,
    "rules:\n  filing-cancelled-or-restricted: warning\n",
    /:2:3: The rule filing-cancelled-or-restricted can be neither switched off nor lowered/,
  ],
  [
    "a rule that may not be switched off",
    yaml,
    "rules:\n  filing-cancelled-or-restricted: off\n",
    /:2:3: .* neither switched off nor lowered/,
  ],
  [
    "the watch over permissions switched off",
    yaml,
    "rules:\n  permission-widened-with-infrastructure: off\n",
    /:2:3: .* neither switched off nor lowered/,
  ],
  [
    "an unknown mode",
    yaml,
    "enforcement:\n  - { stack: a, mode: observed }\n",
    /:2:\d+: "observed" .* \| Did you mean observe\?/,
  ],
  ["a mode without a stack", yaml, "enforcement:\n  - { mode: observe }\n", /:2:5: The required key "stack" is missing/],
  ["a stack without a name", yaml, 'enforcement:\n  - { stack: " ", mode: observe }\n', /:2:\d+: There is nothing here/],
  [
    "modes in a mapping",
    yaml,
    "enforcement: { shop: observe }\n",
    /:1:14: The value of "enforcement" is a mapping where a list belongs/,
  ],
  [
    "another word for undecided",
    yaml,
    "undecided: allow\n",
    /:1:12: "allow" is not a value of "undecided", which takes block, warn/,
  ],
  ["no days at all", yaml, "waivers: { maxDays: 0 }\n", /:1:21: A count of days is a whole number from 1 to 3650, not 0/],
  ["half a day", yaml, "staleAfterDays: 1.5\n", /:1:17: A count of days is a whole number/],
  ["days in words", yaml, "staleAfterDays: ninety\n", /:1:17: The value of "staleAfterDays" is text where a number belongs/],
  ["a name as a top-level domain", yaml, "tlds: { approved: [example.io] }\n", /:1:20: "example\.io" is no top-level domain/],
  [
    "a top-level domain both ways",
    yaml,
    "tlds: { approved: [io], notApproved: [.IO] }\n",
    /:1:39: The top-level domain \.IO stands in approved and in notApproved/,
  ],
  [
    "an unknown province",
    yaml,
    "provinces: { 浙工: { officer: false } }\n",
    /:1:14: There is no mainland province called "浙工"\. \| Did you mean 浙江\?/,
  ],
  ["Hong Kong as a province", yaml, "provinces: { 香港: { officer: false } }\n", /There is no mainland province called "香港"/],
  [
    "a province twice",
    yaml,
    "provinces: { 浙: { officer: false }, 浙江: { officer: true } }\n",
    /:1:37: Zhejiang stands here twice/,
  ],
  [
    "an unknown cloud",
    yaml,
    "quotas: { servicesPerAnchor: { aliclod: 5 } }\n",
    /:1:32: There is no cloud called "aliclod"\. \| Did you mean alicloud\?/,
  ],
  ["an unknown locale", yaml, "locale: zh\n", /:1:9: /],
  ["a locale twice", yaml, "locale: [en, en]\n", /:1:9: locale names no language, or the same one twice/],
  ["broken YAML", yaml, "rules:\n  a: [b\n", new RegExp(`^${yaml}:\\d+:\\d+: `)],
  [
    "a key twice",
    yaml,
    "undecided: warn\nundecided: block\n",
    `${yaml}:2:1: The key "undecided" stands here a second time and would replace the first. | Merge the two, or correct the name of one.`,
  ],
  ["an empty file", yaml, "# nothing\n", /^beian\.config\.yaml:1:1: The settings file is empty\./],
  ["a list", yaml, "- a\n", /:1:1: The settings file is not a mapping/],
  ["a tag", yaml, "undecided: !!str warn\n", /A settings file takes no YAML tags/],
  [
    "broken JSON",
    "beian.config.json",
    '{ "undecided": "warn", }',
    /^beian\.config\.json:1:24: The file is named \.json but is not valid JSON/,
  ],
  [
    "an unknown key in JSON",
    "beian.config.json",
    '{\n  "Undecided": "warn"\n}',
    'beian.config.json:2:3: "Undecided" is not a key that belongs here. | Did you mean undecided?',
  ],
  [
    "an unknown key in package.json",
    "package.json",
    '{\n\t"name": "shop",\n\t"beianGuard": {\n\t\t"undecidd": "warn"\n\t}\n}',
    'package.json:4:3: "undecidd" is not a key that belongs here. | Did you mean undecided?',
  ],
  ["no key in package.json", "package.json", '{ "name": "shop" }', /^package\.json: There is no key beianGuard here\./],
  [
    "TypeScript that throws",
    "beian.config.ts",
    'const a: string = "b";\nif (a) throw new Error("boom");\nexport default {};\n',
    /^beian\.config\.ts:2:\d+: The settings file does not run: boom/,
  ],
  [
    "TypeScript that does not compile",
    "beian.config.ts",
    "export default {\n  a: 1,,\n};\n",
    /^beian\.config\.ts:2:8: The settings file does not run: Unexpected token/,
  ],
  [
    "TypeScript without a default export",
    "beian.config.ts",
    'export const undecided = "warn";\n',
    /^beian\.config\.ts: The settings file has no default export/,
  ],
  [
    "TypeScript that exports a function",
    "beian.config.ts",
    "export default () => ({});\n",
    /^beian\.config\.ts: The default export of the settings file is no plain object/,
  ],
  [
    "TypeScript that exports a promise",
    "beian.config.ts",
    'export default Promise.resolve({ undecided: "warn" });\n',
    /^beian\.config\.ts: The default export of the settings file is no plain object/,
  ],
  [
    "TypeScript that exports nothing at all",
    "beian.config.ts",
    "export default undefined;\n",
    /^beian\.config\.ts: The default export of the settings file is no plain object/,
  ],
  [
    "an unknown key in TypeScript",
    "beian.config.ts",
    "export default { undecidd: 1 };\n",
    'beian.config.ts: "undecidd" is not a key that belongs here. | Did you mean undecided?',
  ],
  ["another language", "settings.toml", "undecided = 'warn'\n", /^settings\.toml: Settings are not read from \.toml\./],
])("%s", (_, file, content, expected) => {
  const faults = faultsOf(file, content);
  expect(faults).toHaveLength(1);
  if (typeof expected === "string") expect(faults[0]).toBe(expected);
  else expect(faults[0]).toMatch(expected);
});

test("every fault of one file is named", () => {
  expect(faultsOf(yaml, "undecided: allow\nrule: {}\nstaleAfterDays: -1\n")).toHaveLength(3);
});
