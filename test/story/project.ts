import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(__dirname, "../..");

/** A project of a user's in a git repository of its own, driven as a shell would. */
export interface Project {
  readonly directory: string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly git: (...args: readonly string[]) => void;
  /** The built command. */
  readonly beianGuard: (...args: readonly string[]) => { readonly code: number | null; readonly stdout: string };
  /** Runs the app as cdktf does, and gives its exit code. */
  readonly runApp: (file: string) => number | null;
  readonly remove: () => void;
}

export function newProject(): Project {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-story-")));
  const env = { ...process.env, BEIAN_LOCALE: "en", CHECKPOINT_DISABLE: "1" };
  const run = (args: readonly string[]): { code: number | null; stdout: string } => {
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: directory, env, encoding: "utf8" });
    return { code: status, stdout };
  };
  const project: Project = {
    directory,
    write: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), content);
      }
    },
    git: (...args) => {
      execFileSync("git", ["-c", "user.name=wang", "-c", "user.email=wang@example.com", ...args], { cwd: directory });
    },
    beianGuard: (...args) => run([join(root, "dist/lib/cli/main.js"), ...args]),
    runApp: (file) => run(["--import", join(root, "node_modules/tsx/dist/loader.mjs"), file]).code,
    remove: () => rmSync(directory, { recursive: true }),
  };
  mkdirSync(join(directory, "node_modules"));
  for (const name of ["cdktf", "constructs"]) {
    symlinkSync(join(root, "node_modules", name), join(directory, "node_modules", name));
  }
  symlinkSync(root, join(directory, "node_modules/beian-guard"));
  project.write({ ".gitignore": "node_modules\ncdktf.out\n*.json\n", "filings.yaml": ledger });
  project.git("init", "-q", "-b", "main");
  return project;
}

const ledger = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
`;
