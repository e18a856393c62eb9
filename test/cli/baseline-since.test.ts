import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command } from "./command";
import { changes, write } from "./git-change";

const change = changes();
const provider = 'provider "alicloud" { region = "cn-hangzhou" }\n';
const server = (name: string): string => `resource "alicloud_instance" "${name}" { internet_max_bandwidth_out = 10 }\n`;
const empty = "version: 1\nsubjects: []\n";
const waived = (match: string): string => `${empty}waivers:
  - { rule: server-without-filing, match: ${match}, reason: moving, owner: wang, expires: 2026-12-31 }
`;
const CODEOWNERS = "* @dev\nfilings.yaml @compliance\nbase.json @compliance\n";
const before = { "stack/main.tf": provider + server("old"), "filings.yaml": empty, CODEOWNERS };

const options = ["--at", "2026-11-25", "--locale", "en"];

async function writeBaseline(until = "2026-12-31"): Promise<void> {
  const { code } = await command([
    ...["baseline", "stack", "--owner", "wang", "--until", until, "--reason", "r", "--output", "base.json"],
    ...options,
  ]);
  expect(code).toBe(0);
}

/** A repository whose target branch has a baseline of the servers that stand there. */
async function withBaseline(after: Readonly<Record<string, string>>, first = before, until = "2026-12-31"): Promise<void> {
  change({}, {});
  write(first);
  await writeBaseline(until);
  const baseline = readFileSync("base.json", "utf8");
  change({ ...first, "base.json": baseline }, after);
}

async function check(...more: readonly string[]): Promise<{
  readonly code: number;
  readonly stderr: string;
  readonly report: Report;
  readonly found: readonly string[];
  readonly servers: readonly string[];
}> {
  const args = ["check", "stack", "--baseline", "base.json", "--since", "main", "--format", "json", ...options, ...more];
  const { code, stdout, stderr } = await command(args);
  const report = (stdout === "" ? { findings: [] } : JSON.parse(stdout)) as Report;
  const of = (id: string): Report["findings"] => report.findings.filter(({ rule }) => rule === id);
  return {
    ...{ code, stderr, report },
    found: of("permission-widened-with-infrastructure").map(({ message }) => message.en),
    servers: of("server-without-filing").map(({ address, state, blocks }) => `${address ?? ""} ${state} ${String(blocks)}`),
  };
}

describe("check --baseline --since", () => {
  test("excuses what the baseline knows, blocks what is new, and tells both apart by the revision", async () => {
    await withBaseline({ "stack/main.tf": provider + server("old") + server("new") });
    const { code, servers, report } = await check();
    expect(servers.toSorted()).toEqual(["alicloud_instance.new new true", "alicloud_instance.old unchanged false"]);
    expect(code).toBe(1);
    expect(report.comparedWith).toMatchObject({ owner: "wang", expires: "2026-12-31", inForce: true, new: 1, unchanged: 1 });
    expect(report.comparedWith?.name).toMatch(/^main \([0-9a-f]{12}\)$/);
  });

  test("passes where nothing is new, and says what is fixed since the revision", async () => {
    await withBaseline({});
    expect(await check()).toMatchObject({ code: 0, servers: ["alicloud_instance.old unchanged false"] });
    await withBaseline({ "stack/main.tf": provider });
    expect(await check()).toMatchObject({ code: 0, servers: ["alicloud_instance.old fixed false"] });
  });

  test("finds a server that comes with its waiver", async () => {
    await withBaseline({
      "stack/main.tf": provider + server("old") + server("new"),
      "filings.yaml": waived("alicloud_instance.new"),
    });
    const { code, found } = await check();
    expect(code).toBe(0);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("the new waiver of server-without-filing for alicloud_instance.new");
    expect(found[0]).toContain("filings.yaml is owned by @compliance");
  });

  test("finds a server that comes with the baseline that excuses it", async () => {
    await withBaseline({ "stack/main.tf": provider + server("old") + server("new") });
    await writeBaseline();
    const { code, found, servers } = await check();
    expect(code).toBe(0);
    expect(servers.toSorted()).toEqual(["alicloud_instance.new new false", "alicloud_instance.old unchanged false"]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("alicloud_instance.new would be blocked");
    expect(found[0]).toContain("the baseline, which excuses 1 more (base.json)");
    expect(found[0]).toContain("base.json is owned by @compliance");
  });

  test("finds a name by its waiver where the baseline excuses another finding of the same server", async () => {
    const record = `resource "alicloud_alidns_record" "www" {
  domain_name = "xinghai-shop.cn"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.old.public_ip
}
`;
    await withBaseline({
      "stack/main.tf": provider + server("old") + record,
      "filings.yaml": waived("alicloud_alidns_record.www").replace("server-without", "record-without"),
    });
    const { found } = await check();
    expect(found[0]).toContain("the new waiver of record-without-filing");
  });

  test("excuses nothing by a baseline that has ended", async () => {
    await withBaseline({}, before, "2026-11-26");
    const { code, report } = await check("--at", "2026-11-27");
    expect(code).toBe(1);
    expect(report.comparedWith).toMatchObject({ inForce: false, expires: "2026-11-26" });
    const { stdout } = await command([
      ...["check", "stack", "--baseline", "base.json", "--since", "main", "--locale", "en", "--at", "2026-11-27"],
    ]);
    expect(stdout.replace(/\s+/g, " ")).toContain("the baseline ended on 2026-11-26");
  });

  test("takes no saved report for a baseline", async () => {
    change(before, {});
    await command(["check", "stack", "--format", "json=base.json", ...options]);
    const { code, stderr } = await check();
    expect(stderr).toContain(
      "base.json: This is a saved report, no baseline; beside --since, --baseline takes a baseline alone.",
    );
    expect(code).toBe(3);
  });
});
