import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { command } from "../command";

/** One row of the JSON of `doctor`. */
export interface Row {
  readonly check: string;
  readonly kind: "problem" | "unknown" | "note" | "ok";
  readonly place: { readonly file: string; readonly line?: number } | null;
  readonly message: { readonly zh: string; readonly en: string };
  readonly cure: { readonly zh: string; readonly en: string } | null;
}

const home = process.cwd();

/** A working directory of its own for each test. */
export function eachInItsOwnDirectory(): void {
  let work = "";
  beforeEach(() => {
    work = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-doctor-")));
    process.chdir(work);
  });
  afterEach(() => {
    process.chdir(home);
    rmSync(work, { recursive: true });
  });
}

export function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(path) === "" ? "." : dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

export function git(...args: readonly string[]): void {
  execFileSync("git", ["-c", "user.name=wang", "-c", "user.email=wang@example.com", ...args], { stdio: "ignore" });
}

export const mainTs = `import { App } from "cdktf";
import { guard } from "beian-guard";

const app = new App();
guard(app);
app.synth();
`;

/** The package.json of a project that does everything right, with scripts of its own. */
export function packageJson(scripts: Readonly<Record<string, string>> = {}, guardRange = "0.1.0"): string {
  const document = {
    scripts,
    dependencies: { cdktf: "0.21.0", constructs: "10.4.2" },
    devDependencies: { "beian-guard": guardRange, "cdktf-cli": "0.21.0" },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const today = "2026-11-20";

/** A project of cdktf on GitHub that leaves no way around the guard, as far as anyone can read it. */
export async function goodProject(): Promise<void> {
  git("init", "-q");
  git("remote", "add", "origin", "git@github.com:xinghai/shop.git");
  write({
    ".gitignore": "node_modules\ncdktf.out\n.env\n",
    "package.json": packageJson(),
    "package-lock.json": lockFile,
    "cdktf.json": JSON.stringify({ language: "typescript", app: "npx tsx main.ts" }),
    "main.ts": mainTs,
    ".github/CODEOWNERS": "* @xinghai/platform\n/filings.yaml @xinghai/compliance\n",
    "filings.yaml": ledger,
    "node_modules/cdktf/package.json": '{"version":"0.21.0"}',
    "node_modules/beian-guard/package.json": '{"version":"0.1.0"}',
  });
  const { code } = await command(["init"]);
  if (code !== 0) throw new Error("init failed");
  git("add", "-A");
  git("commit", "-q", "-m", "begin", "--date", `${today}T10:00:00+0800`);
}

const lockFile = JSON.stringify({ lockfileVersion: 3, packages: { "node_modules/beian-guard": { version: "0.1.0" } } });

const ledger = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - number: 浙ICP备2021999901号-1
        domains: [xinghai-shop.cn]
        accessProviders: [alicloud]
        registrant: subject
        verifiedAt: ${today}
        evidence: { source: 备案查询截图, by: 王, at: ${today} }
`;

/** What `doctor` says as JSON. */
export async function rows(): Promise<{ readonly code: number; readonly rows: readonly Row[] }> {
  const { code, stdout, stderr } = await command(["doctor", "--format", "json"]);
  if (stderr !== "") throw new Error(stderr);
  return { code, rows: (JSON.parse(stdout) as { rows: Row[] }).rows };
}

/** The rows that are neither fine nor only a note, each as `kind check file:line`. */
export async function complaints(): Promise<readonly string[]> {
  return (await rows()).rows.filter(({ kind }) => kind === "problem" || kind === "unknown").map(shown);
}

export function shown({ kind, check, place }: Row): string {
  const where = place === null ? [] : [[place.file, place.line].filter((part) => part !== undefined).join(":")];
  return [kind, check, ...where].join(" ");
}

/** A workflow of GitHub with one job. */
export const workflow = (steps: string, job = ""): string => `on: pull_request
jobs:
  deploy:
    runs-on: ubuntu-latest
${job}    steps:
${steps}`;

/** The step that every job should have. */
export const check = "      - run: npx --no-install beian-guard check cdktf.out\n";
