import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { findRoots } from "../../lib/terraform/find-roots";
import { provider, server } from "../terraform/wild/wild-case";
import { command, inDirectory } from "./command";

const hongkong = provider('"cn-hongkong"') + server();

inDirectory({
  "infra/prod/main.tf": `${hongkong}module "web" {\n  source = "../../modules/web"\n}\n`,
  "infra/prod/terraform.tfvars": "",
  "infra/dev/main.tf": hongkong,
  "modules/web/main.tf": 'module "inner" {\n  source = "./inner/"\n}\n',
  "modules/web/inner/main.tf.json": "{}",
  "other/main.tf.json": JSON.stringify({ module: { site: { source: "../modules/site" } } }),
  "modules/site/main.tf": hongkong,
  "infra/prod/.terraform/modules/x/main.tf": hongkong,
  "filings.yaml": "version: 1\nsubjects: []\n",
});
beforeAll(() => void execFileSync("git", ["init", "--quiet"]));

async function judged(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await command(["check", "--changed", ...args, "--format", "json"]);
  if (stdout === "") return [stderr];
  return [...(JSON.parse(stdout) as Report).inputs].sort();
}

describe("Of changed files the roots are judged that they belong to:", () => {
  test.each([
    ["a file of a root", ["infra/dev/main.tf"], ["infra/dev"]],
    ["variables of a root", ["infra/prod/terraform.tfvars"], ["infra/prod"]],
    ["a local module", ["modules/web/main.tf"], ["infra/prod"]],
    ["a module of a module", ["modules/web/inner/main.tf.json"], ["infra/prod"]],
    ["a module that JSON calls", ["modules/site/main.tf"], ["other"]],
    ["files of two roots", ["infra/dev/main.tf", "infra/prod/main.tf"], ["infra/dev", "infra/prod"]],
    ["the ledger", ["filings.yaml"], ["infra/dev", "infra/prod", "other"]],
    ["a file that no root holds", ["envs/prod.tfvars"], ["infra/dev", "infra/prod", "other"]],
    ["the ledger, below one directory", ["infra", "filings.yaml"], ["infra/dev", "infra/prod"]],
  ])("%s", async (_, changed, roots) => {
    expect(await judged(...changed)).toEqual(roots);
  });

  test("a root outside of the directories that are named is left alone, and that is said", async () => {
    const { code, stdout, stderr } = await command(["check", "--changed", "infra", "other/main.tf.json", "--locale", "en"]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain("there is nothing to judge");
  });

  test("no file at all is a fault", async () => {
    const { code, stderr } = await command(["check", "--changed", "infra", "--locale", "en"]);
    expect(code).toBe(3);
    expect(stderr).toContain("--changed was given no changed file.");
  });
});

test("What cannot be parsed calls nothing: what it would call is a root by itself", () => {
  const files: Readonly<Record<string, string>> = { "main.tf": 'module "a" {\n', "a/main.tf": "", "b/x.tf.json": "{" };
  expect(findRoots(Object.keys(files), (file) => files[file] ?? null).map(({ directory }) => directory)).toEqual([".", "a", "b"]);
});
