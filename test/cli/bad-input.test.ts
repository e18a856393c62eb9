import { existsSync, mkdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonReport } from "../../lib/report/json";
import { reportOf, unfiledRecord } from "../report/reports";
import { command, inDirectory, ledgerYaml, serverIn, synthOutput } from "./command";

const passed = reportOf([]);
const denied = reportOf([unfiledRecord]);
const gbk = new Uint8Array([0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xba, 0xbc, 0xd6, 0xdd, 0x0a]); // "name: 杭州" in GBK

inDirectory({
  "good.tf.json": serverIn("cn-hongkong"),
  "truncated.tf.json": serverIn("cn-hongkong").slice(0, 60),
  "list.tf.json": "[]",
  "bodies.tf.json": JSON.stringify({ resource: { alicloud_instance: { web: null } } }),
  "latin1.tf.json": new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x3a, 0x31, 0x7d]),
  "notes.txt": "no Terraform",
  "missing/manifest.json": synthOutput("x", { shop: "{}" })["x/manifest.json"] ?? "",
  ...synthOutput("truncated", { shop: serverIn("cn-hongkong").slice(0, 60) }),
  "manifest/manifest.json": "{}",
  "gone/beian-report.json": jsonReport(passed),
  "denied/beian-report.json": jsonReport(denied),
  "newer.json": JSON.stringify({ ...denied, version: 2 }),
  "edited.json": JSON.stringify({ ...denied, verdict: "passed" }),
  "other.json": JSON.stringify({ results: [] }),
  "cut.json": jsonReport(denied).slice(0, 400),
  "newer/beian-report.json": JSON.stringify({ ...denied, version: 2 }),
  "gbk.yaml": gbk,
  "typo.yaml": ledgerYaml.replace("domains:", "domians:"),
  "values.tfvars.json": "{ region: 1 }",
  "list.tfvars.json": "[1]",
  "two/filings.yaml": ledgerYaml,
  "two/filings.json": "{}",
  "escape.yaml": `version: 1\n"a\\e[31mb": 1\n`,
});
beforeAll(() => mkdirSync("empty"));

/** The command line, the words on stderr, and the words of the next step. */
const table: readonly (readonly [string, readonly string[], string, string])[] = [
  ["a path that is not there", ["check", "nowhere"], "nowhere: There is nothing at this path.", "Run cdktf synth first"],
  ["no cdktf.out at all", ["check"], "cdktf.out: There is nothing at this path.", "Run cdktf synth first"],
  ["an empty directory", ["check", "empty"], "empty: The directory is empty.", "Run cdktf synth first"],
  ["a file of another kind", ["check", "notes.txt"], "notes.txt: This is not a file that can be checked.", "cdktf.out"],
  [
    "a manifest that names a missing stack",
    ["check", "missing"],
    "missing/manifest.json: The manifest names stacks/shop/cdk.tf.json",
    "Run cdktf synth again.",
  ],
  ["a manifest of another form", ["check", "manifest"], "manifest/manifest.json: ", "Run cdktf synth again."],
  ["JSON that was cut off", ["check", "truncated.tf.json"], "truncated.tf.json:1:61: ", "Write it again"],
  ["a stack that was cut off", ["check", "truncated"], "truncated/stacks/shop/cdk.tf.json:1:61: ", "Write it again"],
  ["a document that is a list", ["check", "list.tf.json"], "list.tf.json", ""],
  ["resources without bodies", ["check", "bodies.tf.json"], "bodies.tf.json", "alicloud_instance"],
  ["a file that is not UTF-8", ["check", "latin1.tf.json"], "latin1.tf.json: The file is not UTF-8.", "UTF-8"],
  ["one bad path among good ones", ["check", "good.tf.json", "nowhere"], "nowhere: ", "cdktf synth"],
  ["a passed report without the stacks that it judged", ["check", "gone"], "gone/beian-report.json: ", "Run cdktf synth again."],
  [
    "a denied directory among other inputs",
    ["check", "good.tf.json", "denied"],
    "denied/beian-report.json: ",
    "run cdktf synth again",
  ],
  [
    "a denied directory of a newer version",
    ["check", "newer"],
    "newer/beian-report.json: The report has version 2",
    "Update beian-guard.",
  ],
  ["an unknown format", ["check", "good.tf.json", "--format", "jsno"], 'There is no report format "jsno".', "Did you mean json?"],
  ["a format that names no file", ["check", "good.tf.json", "--format", "json="], "names no file", "--format json=report.json"],
  [
    "two formats for stdout",
    ["check", "good.tf.json", "--format", "json", "--format", "text"],
    "Several formats go to stdout.",
    "--format json=report.json",
  ],
  [
    "two formats for one file",
    ["check", "good.tf.json", "--format", "json=a", "--format", "text=a"],
    "Several formats go to a.",
    "file",
  ],
  [
    "a directory that does not exist",
    ["check", "good.tf.json", "--format", "json=no/such/r.json"],
    "no/such/r.json: The directory no/such does not exist.",
    "Name a path",
  ],
  ["a directory as the file", ["check", "good.tf.json", "--format", "json=empty"], "empty: This is a directory.", "Name a path"],
  ["an unknown option", ["check", "--fromat", "json"], 'There is no option "--fromat".', "Did you mean --format?"],
  ["an unknown option like no other", ["check", "--xyzzy"], 'There is no option "--xyzzy".', "See beian-guard --help."],
  ["an option without its value", ["check", "--ledger"], "has no value", "See beian-guard --help."],
  ["an unknown command", ["chekc"], 'There is no command "chekc".', "Did you mean check?"],
  ["an unknown command of the ledger", ["ledger", "lnt"], 'There is no command "lnt".', "Did you mean lint?"],
  ["a missing argument", ["report"], 'The argument "file" is missing.', "See beian-guard --help."],
  ["too many arguments", ["rules", "a"], "There are too many arguments.", "See beian-guard --help."],
  [
    "a day that is none",
    ["check", "good.tf.json", "--at", "2026-02-30"],
    '"2026-02-30" is not a date.',
    "Write it like 2026-11-22.",
  ],
  ["a day in words", ["check", "good.tf.json", "--at", "tomorrow"], '"tomorrow" is not a date.', "Write it like 2026-11-22."],
  [
    "an unknown locale",
    ["check", "good.tf.json", "--locale", "fr"],
    'There is no locale "fr".',
    "--locale takes zh-CN or en; Markdown and HTML take both: zh-CN,en.",
  ],
  [
    "a ledger that is not there",
    ["check", "good.tf.json", "--ledger", "none.yaml"],
    "none.yaml: The ledger that is named here does not exist.",
    "Check the path",
  ],
  [
    "a ledger in GBK",
    ["check", "good.tf.json", "--ledger", "gbk.yaml"],
    "gbk.yaml: The ledger is not encoded in UTF-8",
    "iconv -f GBK -t UTF-8",
  ],
  [
    "a wrong key in the ledger",
    ["check", "good.tf.json", "--ledger", "typo.yaml"],
    'typo.yaml:8:9: "domians" is not a key',
    "Did you mean domains?",
  ],
  [
    "a variable without a value",
    ["check", "good.tf.json", "--var", "region"],
    "does not have the form name=value",
    "--var region=cn-hongkong",
  ],
  [
    "a variable that no stack declares",
    ["check", "good.tf.json", "--var", "regoin=cn-hangzhou"],
    'No stack declares the variable "regoin"',
    "Did you mean region?",
  ],
  [
    "a variable file with a fault",
    ["check", "good.tf.json", "--var-file", "values.tfvars.json"],
    "values.tfvars.json:1:3: ",
    '{ "region": "cn-hongkong" }',
  ],
  [
    "a variable file that is a list",
    ["check", "good.tf.json", "--var-file", "list.tfvars.json"],
    "list.tfvars.json: ",
    '{ "region": "cn-hongkong" }',
  ],
  [
    "a variable file that is not there",
    ["check", "good.tf.json", "--var-file", "none.tfvars.json"],
    "none.tfvars.json: The file cannot be read (ENOENT).",
    "Check the path",
  ],
  ["a report that is not there", ["report", "none.json"], "none.json: The file cannot be read (ENOENT).", "Check the path"],
  [
    "a report of a newer version",
    ["report", "newer.json"],
    "newer.json: The report has version 2; this program knows version 1.",
    "Update beian-guard.",
  ],
  [
    "a report whose verdict was edited",
    ["report", "edited.json"],
    "edited.json: The verdict of the report contradicts its findings.",
    "cdktf synth",
  ],
  ["JSON that is no report", ["report", "other.json"], "other.json: This is not a report of beian-guard", "cdktf synth"],
  ["a report that was cut off", ["report", "cut.json"], "cut.json:", "cdktf synth"],
  [
    "an unknown rule",
    ["explain", "record-without-filling"],
    'There is no rule "record-without-filling".',
    "Did you mean record-without-filing?",
  ],
  ["a rule like no other", ["explain", "xyzzy"], 'There is no rule "xyzzy".', "beian-guard rules lists them all."],
  ["a form that a list does not have", ["rules", "--format", "sarif"], 'There is no format "sarif" here.', "text and json"],
  ["a ledger to lint that is not there", ["ledger", "lint", "none.yaml"], "none.yaml: ", "Check the path"],
  ["no ledger to lint", ["ledger", "lint"], "There is no ledger (filings.yaml) here", "Name the file"],
];

describe("Exit code 3, nothing on stdout, the place and the next step on stderr, and no stack:", () => {
  test.each(table)("%s", async (_, args, words, remedy) => {
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr).toContain(remedy);
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+|Error:/m);
  });

  test.each(table)("%s, in Chinese", async (_, args) => {
    const locale = args.includes("--locale") ? [] : ["--locale", "zh-CN"];
    const { code, stderr } = await command([...args, ...locale], { env: { LANG: "zh_CN.UTF-8" } });
    expect(code).toBe(3);
    expect(stderr).toMatch(/[\u4e00-\u9fff]/);
    expect(stderr).toMatch(/[。？」”）]\n$/);
  });

  test("an empty command line shows the help on stderr", async () => {
    const { code, stdout, stderr } = await command([]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("Usage: beian-guard");
  });

  test("several faults are all shown, and what a file holds does nothing to the terminal", async () => {
    const { code, stderr } = await command(["ledger", "lint", "escape.yaml"]);
    expect(code).toBe(3);
    expect(stderr.trimEnd().split("\n").length).toBeGreaterThan(1);
    expect(stderr).toContain("a<U+001B>[31mb");
    expect(stderr).not.toContain("\u001b");
  });
});

test("A check that fails writes no file", async () => {
  await command(["check", "nowhere", "--format", "json=never.json"]);
  expect(existsSync("never.json")).toBe(false);
});
