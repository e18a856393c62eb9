import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { knownNames } from "../../lib/cli/known-names";
import { defaultSettings } from "../../lib/engine/settings";
import { readSettingsFile } from "../../lib/settings/settings-on-disk";
import { SettingsSchema } from "../../lib/settings/settings-schema";
import { inDirectory } from "../cli/command";

inDirectory({});

test.each(["settings.md", "settings.zh-CN.md"])("docs/%s shows every key, with the default of those that have one", (page) => {
  const text = readFileSync(join(__dirname, "../../docs", page), "utf8");
  const blockOf = (kind: string): string => text.split(`\`\`\`${kind}\n`)[1]?.split("```")[0] ?? "";
  writeFileSync("beian.config.yaml", blockOf("yaml"));
  const { settings } = readSettingsFile("beian.config.yaml", knownNames);
  const keys = Object.keys(SettingsSchema.shape).filter((key) => key !== "$schema");
  expect(settings.source?.keys.toSorted()).toEqual(keys.toSorted());
  const { ruleSet, undecided, staleAfterDays, waiverMaxDays, tlds } = defaultSettings;
  expect(settings).toMatchObject({ ruleSet, undecided, staleAfterDays, waiverMaxDays, tlds });
  writeFileSync("beian.config.ts", blockOf("ts"));
  expect(readSettingsFile("beian.config.ts", knownNames).settings.enforcement).toEqual(settings.enforcement);
});
