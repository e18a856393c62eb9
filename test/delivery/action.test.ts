import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type CommentsServer, startCommentsServer } from "./comments-server";

const bundle = resolve("action/index.js");
const marker = "<!-- beian-guard -->";
const server = (region: string): string => `provider "alicloud" { region = "${region}" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
const record = `resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;

let work = "";
let github: CommentsServer;

beforeAll(async () => {
  github = await startCommentsServer();
});
afterAll(() => github.close());
beforeEach(() => {
  work = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-action-")));
  for (const folder of ["denied", "passed", "undecided", "temp"]) mkdirSync(join(work, folder));
  writeFileSync(join(work, "denied/main.tf"), server("cn-hangzhou") + record);
  writeFileSync(join(work, "passed/main.tf"), server("cn-hongkong") + record);
  writeFileSync(join(work, "undecided/main.tf"), `variable "region" {}\n${server("x").replace('"x"', "var.region")}`);
  Object.assign(github, { refusal: null, login: null });
  github.comments.splice(0);
  github.requests.splice(0);
});
afterEach(() => rmSync(work, { recursive: true }));

interface Step {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
}

/** Runs the bundle as the runner of GitHub does: in the workspace, with inputs in the environment, for pull request 7. */
async function step(inputs: Record<string, string>, more: { fork?: boolean; event?: object; env?: Record<string, string> } = {}) {
  const repo = { full_name: more.fork === true ? "somebody/shop" : "xinghai/shop" };
  writeFileSync(join(work, "event.json"), JSON.stringify(more.event ?? { pull_request: { number: 7, head: { repo } } }));
  for (const file of ["output", "summary"]) writeFileSync(join(work, file), "");
  const given = Object.entries({ "github-token": "t-999900", locale: "en", at: "2026-11-22", ...inputs });
  const env = {
    PATH: process.env.PATH,
    GITHUB_EVENT_PATH: join(work, "event.json"),
    GITHUB_OUTPUT: join(work, "output"),
    GITHUB_STEP_SUMMARY: join(work, "summary"),
    GITHUB_REPOSITORY: "xinghai/shop",
    GITHUB_API_URL: github.url,
    RUNNER_TEMP: join(work, "temp"),
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...more.env,
  };
  const child = spawn(process.execPath, [bundle], { cwd: work, env, stdio: ["ignore", "pipe", "pipe"] });
  const written = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (written.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (written.stderr += text));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  const pairs = readFileSync(join(work, "output"), "utf8").matchAll(/^(.+?)<<(.+)\n([\s\S]*?)\n\2\n/gm);
  const outputs = Object.fromEntries([...pairs].map(([, name = "", , value = ""]) => [name, value]));
  return { code, ...written, outputs, summary: readFileSync(join(work, "summary"), "utf8") } satisfies Step;
}

const annotations = ({ stdout }: Step, kind: string): readonly string[] =>
  stdout.split("\n").filter((line) => line.startsWith(`::${kind} `));

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

describe("The comment", () => {
  const person = { login: "wang", type: "User" };
  const bot = { login: "github-actions[bot]", type: "Bot" };
  const chatter = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: from + at, body: `LGTM ${at}`, user: person }));

  test("of an earlier run is updated, wherever it stands among hundreds", async () => {
    github.comments.push(...chatter(1, 230), { id: 500, body: `${marker}\n\nold`, user: bot }, ...chatter(600, 40));
    await step({ paths: "denied" });
    expect(github.comments).toHaveLength(271);
    expect(github.comments.find(({ id }) => id === 500)?.body).toContain("record-without-filing");
    expect(github.requests.map(({ line }) => line)).toEqual([
      ...Array<string>(3).fill("GET /repos/xinghai/shop/issues/7/comments"),
      "GET /user",
      "PATCH /repos/xinghai/shop/issues/comments/500",
    ]);
    expect(new Set(github.requests.map(({ token }) => token))).toEqual(new Set(["Bearer t-999900"]));
  });

  test("stays one over several runs, and says what the last one found", async () => {
    for (const paths of ["denied", "undecided", "passed"]) await step({ paths });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("PASSED");
  });

  test("that a person wrote with the same first line is left alone", async () => {
    github.comments.push({ id: 3, body: `${marker} mine`, user: person });
    await step({ paths: "denied" });
    expect(github.comments.map(({ id, body }) => [id, body === `${marker} mine`])).toEqual([
      [3, true],
      [9001, false],
    ]);
  });

  test("with a person's token is that person's own", async () => {
    github.login = "deployer";
    github.comments.push({ id: 4, body: `${marker}\n\nold`, user: person });
    await step({ paths: "denied" });
    await step({ paths: "passed" });
    expect(github.comments.map(({ id }) => id)).toEqual([4, 9001]);
    expect(github.comments[0]?.body).toBe(`${marker}\n\nold`);
    expect(github.comments[1]?.body).toContain("PASSED");
  });

  test.each<[what: string, refusal: number | null, inputs: Record<string, string>, fork: boolean, said: RegExp]>([
    ["a fork's token", 403, {}, true, /from a fork, whose token may only read/],
    ["a token without the permission", 403, {}, false, /pull-requests: write/],
    ["a fault of GitHub", 502, {}, false, /HTTP 502/],
    ["no token", null, { "github-token": "" }, false, /no github-token/],
  ])("that cannot be written because of %s is a warning and changes no verdict", async (_, refusal, inputs, fork, said) => {
    github.refusal = refusal;
    for (const [paths, code] of [["passed", 0] as const, ["denied", 1] as const]) {
      const done = await step({ paths, ...inputs }, { fork });
      expect(done.code).toBe(code);
      const warnings = annotations(done, "warning").filter((line) => line.startsWith("::warning title=beian-guard::"));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(said);
      expect(done.stdout + done.stderr).not.toContain("t-999900");
    }
    expect(github.comments).toEqual([]);
  });

  test("that GitHub cannot be reached for is a warning as well", async () => {
    const done = await step({ paths: "passed" }, { env: { GITHUB_API_URL: "http://127.0.0.1:9" } });
    expect(done.code).toBe(0);
    expect(annotations(done, "warning").join("\n")).toContain("could not be written");
  });

  test("fits into what GitHub takes, however much there is to say", async () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      record.replace('"www" {', `"r${at}" {`).replace("xinghai-shop", `xinghai-shop-${at}`),
    );
    writeFileSync(join(work, "denied/main.tf"), server("cn-hangzhou") + many.join(""));
    const done = await step({ paths: "denied", locale: "zh-CN,en" });
    expect(done.code).toBe(1);
    expect(github.comments[0]?.body.length).toBeGreaterThan(30_000);
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(done.summary)).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe("A summary that would grow over what GitHub takes", () => {
  test("is left out with a warning", async () => {
    const full = join(work, "full");
    writeFileSync(full, "x".repeat(1024 * 1024 - 10));
    const done = await step({ paths: "denied" }, { env: { GITHUB_STEP_SUMMARY: full } });
    expect(done.code).toBe(1);
    expect(annotations(done, "warning").join("\n")).toContain("1 MiB");
    expect(readFileSync(full, "utf8")).toHaveLength(1024 * 1024 - 10);
    expect(existsSync(done.outputs.report ?? "")).toBe(true);
  });
});
