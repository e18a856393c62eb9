import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Finding, Report } from "../../lib/engine/report";
import { command } from "./command";
import { changes, git, write } from "./git-change";

const change = changes();
const provider = 'provider "alicloud" { region = "cn-hangzhou" }\n';
const server = 'resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }\n';
const empty = "version: 1\nsubjects: []\n";
const filed = `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - { number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.web"] }
`;
const off = "rules: { server-without-filing: off }\n";
const CODEOWNERS = "* @dev\nfilings.yaml @compliance\nbeian.config.yaml @compliance\n/base.json @compliance\n";
const before = { "stack/main.tf": provider, "filings.yaml": empty, CODEOWNERS };
const withServer = { "stack/main.tf": provider + server };

interface Checked {
  readonly code: number;
  readonly stderr: string;
  readonly report: Report;
  readonly found: readonly Finding[];
  readonly asNow: readonly string[];
}

async function check(...more: readonly string[]): Promise<Checked> {
  const { code, stdout, stderr } = await command([
    ...["check", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25", "--locale", "en"],
    ...more,
  ]);
  const report = (stdout === "" ? { findings: [], notices: [] } : JSON.parse(stdout)) as Report;
  return {
    ...{ code, stderr, report },
    found: report.findings.filter(({ rule }) => rule === "permission-widened-with-infrastructure"),
    asNow: report.notices.filter(({ kind }) => kind === "compared-as-now").map(({ message }) => message.en),
  };
}

let outside = "";
beforeAll(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), "beian-guard-outside-")));
  writeFileSync(join(outside, "filings.yaml"), filed);
  writeFileSync(join(outside, "beian.config.yaml"), off);
});
afterAll(() => {
  rmSync(outside, { recursive: true });
});

describe("a link that replaces what permits, and leads out of the repository", () => {
  test("is a change of the ledger", async () => {
    change(before, withServer);
    rmSync("filings.yaml");
    symlinkSync(join(outside, "filings.yaml"), "filings.yaml");
    const { code, found } = await check();
    expect(code).toBe(0);
    expect(found).toHaveLength(1);
    expect(found[0]?.message.en).toContain("the new filing 浙ICP备2021999901号-1 (xinghai-shop.cn) (filings.yaml:7)");
    expect(found[0]?.message.en).toContain("filings.yaml is owned by @compliance");
    expect((await check("--ledger", "filings.yaml")).found).toEqual(found);
  });

  test("is a change of the ledger where it is its folder", async () => {
    change({ ...before, "icp/filings.yaml": empty }, withServer);
    rmSync("icp", { recursive: true });
    symlinkSync(outside, "icp");
    const { found } = await check("--ledger", "icp/filings.yaml");
    expect(found[0]?.message.en).toContain("(icp/filings.yaml:7)");
  });

  test("is a change of the settings, named or found", async () => {
    change({ ...before, "beian.config.yaml": "undecided: block\n" }, withServer);
    rmSync("beian.config.yaml");
    symlinkSync(join(outside, "beian.config.yaml"), "beian.config.yaml");
    const { found } = await check();
    expect(found[0]?.message.en).toContain("the change of the settings of beian-guard (beian.config.yaml)");
    expect((await check("--settings", "beian.config.yaml")).found).toHaveLength(1);
  });

  test.each(["base.json", "known/base.json"])("is a change of the baseline %s", async (file) => {
    change(before, withServer);
    const known = join(outside, "base.json");
    await command([
      ...["baseline", "stack", "--owner", "w", "--until", "2026-12-31", "--reason", "r", "--at", "2026-11-25"],
      ...["--output", known],
    ]);
    if (file === "base.json") symlinkSync(known, file);
    else symlinkSync(outside, "known");
    const { code, found } = await check("--baseline", file);
    expect(code).toBe(0);
    expect(found[0]?.message.en).toContain(`the baseline, which excuses 1 more (${file})`);
    rmSync(known);
  });
});

describe("a link of before the change", () => {
  test("to the ledger in another folder shows what that folder held", async () => {
    const directory = change({ "stack/main.tf": provider, CODEOWNERS, "icp/filings.yaml": empty }, {});
    git("checkout", "-q", "main");
    // An absolute link would lead from the tree of the merge base into the files of now.
    symlinkSync(join(directory, "icp/filings.yaml"), "filings.yaml");
    git("add", "-A");
    git("commit", "-qm", "link");
    git("checkout", "-q", "-B", "change");
    write({ ...withServer, "icp/filings.yaml": filed });
    const { found } = await check();
    expect(found[0]?.message.en).toContain("the new filing 浙ICP备2021999901号-1");
    expect(found[0]?.message.en).toContain("The former icp/filings.yaml is owned by @compliance");
  });

  test("out of the repository is told, since nobody knows what stood there", async () => {
    const directory = change({ "stack/main.tf": provider, CODEOWNERS }, {});
    git("checkout", "-q", "main");
    symlinkSync(relative(directory, join(outside, "filings.yaml")), "filings.yaml");
    git("add", "-A");
    git("commit", "-qm", "link");
    git("checkout", "-q", "-B", "change");
    write(withServer);
    const { code, stderr, found, asNow } = await check();
    expect(stderr).toMatch(/^PASSED/);
    expect(code).toBe(0);
    expect(found).toEqual([]);
    expect(asNow[0]).toContain("git does not keep filings.yaml");
  });
});

test("a ledger outside of the repository is told", async () => {
  change(before, withServer);
  const file = join(outside, "filings.yaml");
  const { found, asNow } = await check("--ledger", file);
  expect(found).toEqual([]);
  expect(asNow[0]).toContain(`git does not keep ${file}`);
  expect((await check()).asNow).toEqual([]);
});

describe("a ledger that leaves its owner", () => {
  test("by another name is told to the owner that it had", async () => {
    change(before, { ...withServer, "filings.yaml": null, "filings.yml": filed });
    const [finding] = (await check()).found;
    expect(finding?.message.en).toContain("filings.yml is owned by @dev. The former filings.yaml is owned by @compliance");
    expect(finding?.message.zh).toContain("filings.yml 由 @dev 负责；变更之前的 filings.yaml 由 @compliance 负责");
  });

  test("since the settings name another one is told to the owner that it had", async () => {
    change(before, { ...withServer, "other.yaml": filed, "beian.config.json": '{"ledger":"other.yaml"}' });
    const [finding] = (await check()).found;
    expect(finding?.message.en).toContain("other.yaml is owned by @dev. The former filings.yaml is owned by @compliance");
  });

  test("is compared with the one of before, also where the other one stood there already", async () => {
    change({ ...before, "other.yaml": filed }, { ...withServer, "beian.config.json": '{"ledger":"other.yaml"}' });
    expect((await check()).found[0]?.message.en).toContain("The former filings.yaml is owned by @compliance");
  });

  test("is compared with none where none was used before", async () => {
    change(
      { "stack/main.tf": provider, CODEOWNERS, "other.yaml": filed },
      { ...withServer, "beian.config.json": '{"ledger":"other.yaml"}' },
    );
    expect((await check()).found).toHaveLength(1);
  });
});

test("settings that move to another file are told to the owner that they had", async () => {
  change(
    { ...before, "beian.config.yaml": "undecided: block\n" },
    { ...withServer, "beian.config.yaml": null, "beian.config.json": '{"rules":{"server-without-filing":"off"}}' },
  );
  const [finding] = (await check()).found;
  expect(finding?.message.en).toContain(
    "beian.config.json is owned by @dev. The former beian.config.yaml is owned by @compliance",
  );
});
