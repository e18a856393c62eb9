import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { command } from "./command";

export const terraform = `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
export const more = `resource "alicloud_instance" "more" { internet_max_bandwidth_out = 10 }\n`;
export const cdktfProject = {
  "package.json": JSON.stringify({ dependencies: { cdktf: "0.21.0" }, devDependencies: { "beian-guard": "0.1.0" } }),
  "cdktf.json": JSON.stringify({ language: "typescript", app: "npx tsx main.ts" }),
  "main.ts": 'import { App } from "cdktf";\nnew App().synth();\n',
};
export const baseline = [
  ...["--baseline-owner", "wang"],
  ...["--baseline-until", "2026-12-31"],
  ...["--baseline-reason", "moving to Hong Kong"],
];

export const home = process.cwd();
export let work = "";

/** For the tests of one file: each in a directory of its own. */
export function eachInAnEmptyDirectory(): void {
  beforeEach(() => {
    work = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-init-")));
    process.chdir(work);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(work, { recursive: true });
  });
}

export function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Every file with its content and the time of its last change. */
export function everything(): readonly string[] {
  return readdirSync(".", { recursive: true, encoding: "utf8" })
    .filter((path) => lstatSync(path).isFile() && !path.startsWith(".git/"))
    .sort()
    .map((path) => `${path} ${statSync(path).mtimeMs}\n${readFileSync(path, "utf8")}`);
}

export async function init(...args: readonly string[]) {
  return command(["init", ...args, "--locale", "en"]);
}
