import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { marker, server, record, work, github, step, annotations, inWorkspace } from "./action-step";

inWorkspace();

describe("The committed bundle", () => {
  test("is what the sources make", () => {
    const { status, stderr } = spawnSync(process.execPath, ["scripts/action.mjs", "--check"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("brings the licences of what is in it", () => {
    const licences = readFileSync("action/licenses.txt", "utf8");
    for (const name of ["commander", "yaml", "zod", "tldts"]) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  });
});

describe("The action ends with the exit code and the verdict of the check", () => {
  test.each([
    ["passed", 0, "passed"],
    ["denied", 1, "violations"],
    ["undecided", 2, "undecided"],
    ["nowhere", 3, "none"],
  ])("%s: %i", async (paths, code, verdict) => {
    const done = await step({ paths });
    expect({ code: done.code, verdict: done.outputs.verdict, said: done.outputs["exit-code"] }).toEqual({
      code,
      verdict,
      said: String(code),
    });
    expect(github.comments).toHaveLength(1);
  });

  test("also where the command line does not understand what it is given", async () => {
    for (const inputs of [
      { at: "tomorrow" },
      { comment: "perhaps" },
      { locale: "fr" },
      { var: "region" },
      { baseline: "b.json", since: "main" },
    ]) {
      const done = await step({ paths: "passed", ...inputs });
      expect({ inputs, code: done.code, verdict: done.outputs.verdict }).toEqual({ inputs, code: 3, verdict: "none" });
      expect(annotations(done, "error")).toHaveLength(1);
    }
  });

  test("takes a path for no option", async () => {
    const done = await step({ paths: "--version" });
    expect(done.code).toBe(3);
  });
});

describe("What the action hands on", () => {
  test("is annotations on the lines of the findings, and the report in the summary and the comment alike", async () => {
    const done = await step({ paths: "denied" });
    expect(annotations(done, "error").some((line) => line.startsWith("::error file=denied/main.tf,line="))).toBe(true);
    expect(done.summary.startsWith(marker)).toBe(true);
    expect(done.summary).toContain("record-without-filing");
    expect(github.comments.map(({ body }) => body)).toEqual([done.summary]);
    expect(done.stderr).toMatch(/^DENIED/);
  });

  test("is both languages where both are asked for", async () => {
    const done = await step({ paths: "denied", locale: "zh-CN,en" });
    expect(done.summary).toContain("## beian-guard：拒绝");
    expect(done.summary).toContain("English: DENIED");
    expect(annotations(done, "error")[0]).toMatch(/\p{Script=Han}/u);
  });

  test("is files in the forms that are asked for, and where they are", async () => {
    const done = await step({ paths: "denied", "sarif-file": "r.sarif", "html-file": "r.html", "json-file": "r.json" });
    expect(done.outputs).toMatchObject({ report: "r.json", sarif: "r.sarif" });
    expect(JSON.parse(readFileSync(join(work, "r.sarif"), "utf8"))).toMatchObject({ version: "2.1.0" });
    expect(JSON.parse(readFileSync(join(work, "r.json"), "utf8"))).toMatchObject({ verdict: "violations" });
    expect(readFileSync(join(work, "r.html"), "utf8")).toMatch(/^<!doctype html>/i);
  });

  test("is SARIF without what is fixed or waived, for which GitHub would open an alert", async () => {
    const second = `resource "alicloud_instance" "second" { internet_max_bandwidth_out = 10 }\n`;
    writeFileSync(join(work, "denied/main.tf"), server("cn-hangzhou") + second);
    await step({ paths: "denied", "json-file": "before.json" });
    writeFileSync(join(work, "denied/main.tf"), server("cn-hangzhou") + second.replace("second", "third"));
    const waiver = "{ rule: server-without-filing, match: alicloud_instance.web, reason: r, owner: wang, expires: 2026-12-01 }";
    writeFileSync(join(work, "filings.yaml"), `version: 1\nsubjects: []\nwaivers: [${waiver}]\n`);
    const done = await step({ paths: "denied", baseline: "before.json", "json-file": "r.json", "sarif-file": "r.sarif" });
    expect(done.code).toBe(1);
    const report = JSON.parse(readFileSync(join(work, "r.json"), "utf8")) as {
      findings: { address: string; state: string; waived: object | null }[];
    };
    const judged = report.findings.map(({ address, state, waived }) => `${address} ${waived === null ? state : "waived"}`);
    expect(judged.sort()).toEqual([
      "alicloud_instance.second fixed",
      "alicloud_instance.third new",
      "alicloud_instance.web waived",
    ]);
    const sarif = JSON.parse(readFileSync(join(work, "r.sarif"), "utf8")) as {
      runs: { results: { message: { text: string } }[] }[];
    };
    const results = sarif.runs.flatMap((run) => run.results.map(({ message }) => message.text.split(" ")[0]));
    expect(results).toEqual(["alicloud_instance.third"]);
  });

  test("is the JSON report, also where no file was named for it", async () => {
    const { outputs } = await step({ paths: "denied" });
    expect(outputs.report?.startsWith(join(work, "temp"))).toBe(true);
    expect(JSON.parse(readFileSync(outputs.report ?? "", "utf8"))).toMatchObject({ verdict: "violations" });
    expect(outputs.sarif).toBe("");
  });

  test("is nothing of an earlier run where nothing was judged", async () => {
    await step({ paths: "passed", "json-file": "r.json" });
    const done = await step({ paths: "nowhere", "json-file": "r.json", "sarif-file": "r.sarif" });
    expect(done.outputs).toMatchObject({ verdict: "none", report: "", sarif: "" });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("nothing was judged");
    expect(github.comments[0]?.body).not.toContain("PASSED");
    expect(done.summary).toContain("nowhere");
  });

  test.each<readonly [input: string, file: string, said: RegExp]>([
    ["html-file", "nodir/x.html", /The directory nodir does not exist/],
    ["sarif-file", "nodir/x.sarif", /The directory nodir does not exist/],
    ["json-file", "nodir/x.json", /The directory nodir does not exist/],
    ["json-file", "temp", /This is a directory/],
    ["html-file", "README.md", /did not write/],
    ["sarif-file", "denied/main.tf", /is read here/],
    // Linux has a device that is always full.
    ...(existsSync("/dev/full") ? [["html-file", "/dev/full", /cannot be written \(ENOSPC\)/] as const] : []),
  ])("is the report with a warning, where %s is %s", async (input, file, said) => {
    writeFileSync(join(work, "README.md"), "# Shop\n");
    github.comments.push({ id: 500, body: `${marker}\n\nold`, user: { login: "github-actions[bot]", type: "Bot" } });
    const done = await step({ paths: "denied", "json-file": "r.json", "sarif-file": "r.sarif", [input]: file });
    expect({ code: done.code, verdict: done.outputs.verdict, said: done.outputs["exit-code"] }).toEqual({
      code: 3,
      verdict: "violations",
      said: "3",
    });
    expect(github.comments.map(({ body }) => body)).toEqual([done.summary]);
    expect(done.summary.startsWith(marker)).toBe(true);
    expect(done.summary).toContain("## beian-guard: DENIED");
    expect(done.summary).toContain("record-without-filing");
    expect(done.summary).toMatch(said);
    expect(done.summary + done.stdout).not.toMatch(/nothing was judged/i);
    expect(annotations(done, "error").some((line) => said.test(line))).toBe(true);
    expect(JSON.parse(readFileSync(resolve(work, done.outputs.report ?? ""), "utf8"))).toMatchObject({ verdict: "violations" });
    expect(done.outputs.sarif).toBe(input === "sarif-file" ? "" : "r.sarif");
    expect(readFileSync(join(work, "denied/main.tf"), "utf8")).toBe(server("cn-hangzhou") + record);
  });

  test("is every place that could not be written, in both languages", async () => {
    const files = { "html-file": "nodir/x.html", "sarif-file": "elsewhere/x.sarif" };
    const { summary } = await step({ paths: "denied", locale: "zh-CN,en", ...files });
    for (const said of ["目录 nodir 不存在", "directory nodir does", "目录 elsewhere 不存在", "directory elsewhere does"]) {
      expect(summary).toContain(said);
    }
  });

  test.each<[inputs: Record<string, string>, zh: string, en: string]>([
    [{ paths: "nowhere" }, "路径不存在", "nothing at this path"],
    [{ locale: "fr" }, "不支持语言“fr”", 'no locale "fr"'],
    [{ comment: "yes" }, "输入 comment 的值“yes”", '"yes" of the input comment'],
    [{ "sarif-file": "one", "html-file": "./one" }, "多种格式写往", "Several formats go to"],
    [{ at: "tomorrow" }, "tomorrow", "tomorrow"],
  ])("is the fault in both languages in the summary and the comment, where nothing was judged: %j", async (inputs, zh, en) => {
    github.comments.push({ id: 500, body: `${marker}\n\nPASSED`, user: { login: "github-actions[bot]", type: "Bot" } });
    const done = await step({ paths: "denied", locale: "zh-CN,en", ...inputs });
    expect({ code: done.code, verdict: done.outputs.verdict }).toEqual({ code: 3, verdict: "none" });
    expect(github.comments.map(({ body }) => body)).toEqual([done.summary]);
    for (const said of [zh, en, "## beian-guard：没有判断", "## beian-guard: nothing was judged"]) {
      expect(done.summary).toContain(said);
    }
  });

  test("is no comment and no summary of a fault either, where they are not wanted", async () => {
    const done = await step({ paths: "denied", locale: "fr", summary: "false", comment: "false" });
    expect({ code: done.code, summary: done.summary, requests: github.requests }).toEqual({ code: 3, summary: "", requests: [] });
  });

  test("is what variables decide, a single value before those of files", async () => {
    writeFileSync(join(work, "cn.tfvars.json"), '{ "region": "cn-hangzhou" }');
    expect((await step({ paths: "undecided", "var-file": "cn.tfvars.json" })).code).toBe(1);
    expect((await step({ paths: "undecided", "var-file": "cn.tfvars.json", var: "region=cn-hongkong" })).code).toBe(0);
  });

  test("is several paths together, one a line", async () => {
    const done = await step({ paths: "passed\n  denied\n" });
    expect(done.code).toBe(1);
    const report = JSON.parse(readFileSync(done.outputs.report ?? "", "utf8")) as { inputs: unknown };
    expect(report.inputs).toEqual(["passed", "denied"]);
  });

  test("is no summary and no comment where they are not wanted", async () => {
    const done = await step({ paths: "denied", summary: "false", comment: "false" });
    expect({ code: done.code, summary: done.summary, requests: github.requests }).toEqual({ code: 1, summary: "", requests: [] });
  });

  test("is no comment outside of a pull request", async () => {
    const done = await step({ paths: "denied" }, { event: { ref: "refs/heads/main" } });
    expect({ code: done.code, requests: github.requests, warnings: annotations(done, "warning") }).toEqual({
      code: 1,
      requests: [],
      warnings: [],
    });
    expect(done.summary).toContain("record-without-filing");
  });

  test("works outside of a runner too", async () => {
    const none = { GITHUB_OUTPUT: "", GITHUB_STEP_SUMMARY: "", GITHUB_EVENT_PATH: "" };
    expect(await step({ paths: "denied" }, { env: none })).toMatchObject({ code: 1, outputs: {}, summary: "" });
  });
});
