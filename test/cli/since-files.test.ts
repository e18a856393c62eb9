import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command } from "./command";
import { changes, write } from "./git-change";

const change = changes();
const stack = `variable "region" { default = "cn-hangzhou" }
provider "alicloud" { region = var.region }
resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }
`;
const ledger = "version: 1\nsubjects: []\n";
const before = { "stack/main.tf": stack, "filings.yaml": ledger };
const hongKong = '{"region":"cn-hongkong"}';
const hangzhou = '{"region":"cn-hangzhou"}';

async function states(...more: readonly string[]): Promise<{ states: readonly (string | null)[]; asNow: readonly string[] }> {
  const args = ["check", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25", ...more];
  const { stdout, stderr } = await command(args);
  if (stdout === "") throw new Error(stderr);
  const { findings, notices } = JSON.parse(stdout) as Report;
  return {
    states: findings.filter(({ rule }) => rule === "server-without-filing").map(({ state }) => state),
    asNow: notices.filter(({ kind }) => kind === "compared-as-now").map(({ message }) => message.en),
  };
}

describe("a variable file is read as it was at the merge base", () => {
  test("where the change moves a server into the mainland by it", async () => {
    change({ ...before, "p.tfvars.json": hongKong }, { "p.tfvars.json": hangzhou });
    expect(await states("--var-file", "p.tfvars.json")).toEqual({ states: ["new"], asNow: [] });
    expect((await command(["check", "stack", "--since", "main", "--var-file", "p.tfvars.json"])).code).toBe(1);
  });

  test("by an absolute path as well, and from a directory below", async () => {
    const directory = change({ ...before, "p.tfvars.json": hongKong }, { "p.tfvars.json": hangzhou });
    expect((await states("--var-file", join(directory, "p.tfvars.json"))).states).toEqual(["new"]);
    process.chdir("stack");
    const args = ["check", ".", "--since", "main", "--format", "json", "--var-file", "../p.tfvars.json"];
    const { findings } = JSON.parse((await command(args)).stdout) as Report;
    expect(findings.find(({ rule }) => rule === "server-without-filing")?.state).toBe("new");
  });

  test("where it is renamed", async () => {
    change({ ...before, "p.tfvars.json": hongKong }, { "p.tfvars.json": null, "q.tfvars.json": hongKong });
    write({ "stack/main.tf": stack.replace("var.region", '"cn-hangzhou"') });
    expect((await states("--var-file", "q.tfvars.json")).states).toEqual(["new"]);
  });

  test("where it is new, before which there was none", async () => {
    change({ ...before, "stack/main.tf": stack.replace("cn-hangzhou", "cn-hongkong") }, { "p.tfvars.json": hangzhou });
    expect(await states("--var-file", "p.tfvars.json")).toEqual({ states: ["new"], asNow: [] });
    change({ ...before, "stack/main.tf": stack.replace("cn-hangzhou", "cn-hongkong") }, {});
    write({ "p.tfvars.json": hangzhou });
    expect(await states("--var-file", "p.tfvars.json")).toEqual({ states: ["new"], asNow: [] });
  });
});

describe("a variable file that git does not keep is taken as it is now, and is told", () => {
  test("outside of the repository", async () => {
    change(before, {});
    const outside = mkdtempSync(join(tmpdir(), "beian-guard-vars-"));
    const file = join(outside, "p.tfvars.json");
    writeFileSync(file, hangzhou);
    const { states: found, asNow } = await states("--var-file", file);
    rmSync(outside, { recursive: true });
    expect(found).toEqual(["unchanged"]);
    expect(asNow).toHaveLength(1);
    expect(asNow[0]).toContain(`git does not keep ${file}, so what stood before the change was judged by what is there now`);
  });

  test("ignored by git", async () => {
    change({ ...before, ".gitignore": "*.tfvars.json\n" }, {});
    write({ "p.tfvars.json": hangzhou });
    const { states: found, asNow } = await states("--var-file", "p.tfvars.json");
    expect(found).toEqual(["unchanged"]);
    expect(asNow[0]).toContain("git does not keep p.tfvars.json");
  });
});

describe("the configuration of a plan", () => {
  const resource = {
    address: "alicloud_instance.web",
    mode: "managed",
    type: "alicloud_instance",
    name: "web",
    provider_name: "registry.terraform.io/aliyun/alicloud",
  };
  const plan = JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.9.0",
    resource_changes: [
      {
        ...resource,
        change: { actions: ["create"], before: null, after: { internet_max_bandwidth_out: 10 }, after_unknown: {} },
      },
    ],
    configuration: {
      provider_config: {
        alicloud: {
          name: "alicloud",
          full_name: resource.provider_name,
          expressions: { region: { references: ["var.region"] } },
        },
      },
      root_module: {
        variables: { region: {} },
        resources: [{ ...resource, provider_config_key: "alicloud", expressions: {} }],
      },
    },
    variables: { region: { value: "cn-hangzhou" } },
  });
  const args = (...paths: readonly string[]): readonly string[] => [
    ...["check", ...paths, "--since", "main", "--config", "stack", "--format", "json", "--at", "2026-11-25", "--locale", "en"],
  ];

  test("may be new, for a plan that git keeps", async () => {
    change({ "filings.yaml": ledger, "plan.json": plan }, { "stack/main.tf": stack });
    const { stdout, stderr } = await command(args("plan.json"));
    expect(stderr).not.toContain("merge base with main (");
    expect((JSON.parse(stdout) as Report).comparedWith?.name).toContain("main");
  });

  test("is not asked for where the plan was not there", async () => {
    change({ ...before, "other/main.tf": "", ".gitignore": "plan.json\n" }, {});
    write({ "plan.json": plan });
    const { stdout, stderr } = await command(args("plan.json", "other"));
    expect(stderr).not.toContain("goes with a plan");
    expect(JSON.parse(stdout)).toMatchObject({ version: 1 });
  });
});
