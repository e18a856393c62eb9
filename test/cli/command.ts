import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { run } from "../../lib/cli/run";

/** What one command line gave. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, as on no terminal. */
export async function command(
  args: readonly string[],
  more: { env?: Record<string, string>; columns?: number } = {},
): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => void (written[name] += text),
    isTTY: more.columns !== undefined,
    columns: more.columns ?? null,
  });
  const code = await run(args, { stdout: output("stdout"), stderr: output("stderr"), env: more.env ?? {}, today: "2026-11-22" });
  return { code, ...written };
}

/** For the tests of one file: a working directory of their own with these files. */
export function inDirectory(files: Readonly<Record<string, string | Uint8Array>>): void {
  const before = process.cwd();
  let directory = "";
  beforeAll(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-cli-")));
    process.chdir(directory);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(directory, { recursive: true });
  });
}

/** Terraform JSON of one Alibaba Cloud server with a public address; its region is an expression. */
export function serverIn(region: string): string {
  return JSON.stringify({
    terraform: { required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.289.0" } } },
    provider: { alicloud: [{ region }] },
    variable: { region: {}, zones: { default: ["cn-hangzhou-h"] } },
    resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
  });
}

/** The files of a `cdktf.out` with one stack for each document. */
export function synthOutput(directory: string, stacks: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(stacks);
  const manifest = {
    version: "0.21.0",
    stacks: Object.fromEntries(
      names.map((name) => [
        name,
        {
          name,
          constructPath: name,
          synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
          workingDirectory: `stacks/${name}`,
          annotations: [],
          dependencies: [],
        },
      ]),
    ),
  };
  return {
    [`${directory}/manifest.json`]: JSON.stringify(manifest),
    ...Object.fromEntries(names.map((name) => [`${directory}/stacks/${name}/cdk.tf.json`, stacks[name] ?? ""])),
  };
}

/** A ledger with one website. */
export const ledgerYaml = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - number: 浙ICP备2021999901号-1
        domains: [xinghai-shop.cn]
        accessProviders: [alicloud]
        registrant: subject
        servers: ["alicloud_instance.web"]
`;
