import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type CommentsServer, startCommentsServer } from "./comments-server";

export const bundle = resolve("action/index.js");
export const marker = "<!-- beian-guard -->";
export const server = (region: string): string => `provider "alicloud" { region = "${region}" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
export const record = `resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;

export let work = "";
export let github: CommentsServer;

/** For the tests of one file: a GitHub that takes comments, and a workspace of its own for each test. */
export function inWorkspace(): void {
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
}

export interface Step {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Record<string, string>;
  readonly summary: string;
}

/** Runs the bundle as the runner of GitHub does: in the workspace, with inputs in the environment, for pull request 7. */
export async function step(
  inputs: Record<string, string>,
  more: { fork?: boolean; event?: object; env?: Record<string, string> } = {},
) {
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

export const annotations = ({ stdout }: Step, kind: string): readonly string[] =>
  stdout.split("\n").filter((line) => line.startsWith(`::${kind} `));
