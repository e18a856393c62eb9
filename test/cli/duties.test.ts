import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Finding, Report } from "../../lib/engine/report";
import { command, serverIn, synthOutput } from "./command";
import { changes, git, write } from "./git-change";

const change = changes();
const id = "permission-widened-with-infrastructure";

const provider = 'provider "alicloud" { region = "cn-hangzhou" }\n';
const server = 'resource "alicloud_instance" "web" { internet_max_bandwidth_out = 10 }\n';
const record = (domain: string): string => `resource "alicloud_alidns_record" "www" {
  domain_name = "${domain}"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;
const ledger = (domains: string, rest = ""): string => `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - number: 浙ICP备2021999901号-1
        domains: [${domains}]
        accessProviders: [alicloud]
        registrant: subject
        servers: ["alicloud_instance.web"]
${rest}`;
const waiver = `waivers:
  - { rule: record-without-filing, match: "alicloud_alidns_record.*", reason: moving, owner: wang, expires: 2026-12-31 }
`;
const CODEOWNERS = "* @xinghai/dev\n/stack/ @xinghai/platform\nfilings.yaml @xinghai/compliance @wang\n";
const before = { "stack/main.tf": provider + server, "filings.yaml": ledger("xinghai-shop.cn"), CODEOWNERS };
const withRecord = { "stack/main.tf": provider + server + record("xinghai-blog.cn") };

async function check(
  ...more: readonly string[]
): Promise<{ code: number; found: readonly Finding[]; report: Report; stderr: string }> {
  const args = ["check", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25", ...more];
  const { code, stdout, stderr } = await command(args);
  const report = (stdout === "" ? { findings: [] } : JSON.parse(stdout)) as Report;
  return { code, stderr, report, found: report.findings.filter(({ rule }) => rule === id) };
}

describe("a change that brings a record and the domain that permits it", () => {
  const after = { ...withRecord, "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") };

  test("is named with the line of the ledger and the owners of both, and does not block", async () => {
    change(before, after);
    const { code, found, stderr } = await check();
    expect(stderr).toMatch(/^PASSED/);
    expect(code).toBe(0);
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding!.address).toBe("alicloud_alidns_record.www");
    expect(finding).toMatchObject({ severity: "warning", scope: "infrastructure", blocks: false, state: "new" });
    expect(finding!.message.en).toContain("xinghai-blog.cn, new in the filing 浙ICP备2021999901号-1 (filings.yaml:8)");
    expect(finding!.message.en).toContain("filings.yaml is owned by @xinghai/compliance and @wang");
    expect(finding!.message.en).toContain("stack/main.tf is owned by @xinghai/platform");
    expect(finding!.message.zh).toContain("备案 浙ICP备2021999901号-1 新增域名 xinghai-blog.cn（filings.yaml:8）");
    expect(finding!.message.zh).toContain("filings.yaml 由 @xinghai/compliance、@wang 负责");
  });

  test.each([
    ["zh-CN", "同一次变更放宽了许可"],
    ["en", "by what the same change permits"],
  ])("is printed in %s", async (locale, words) => {
    change(before, after);
    const { stdout, code } = await command(["check", "stack", "--since", "main", "--at", "2026-11-25", "--locale", locale]);
    expect(code).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toContain(words);
    expect(stdout).toContain(id);
    expect(stdout).toContain("filings.yaml:8");
  });

  test("is seen before it is committed, and from a directory below", async () => {
    change(before, {});
    write(after);
    process.chdir("stack");
    const { stdout } = await command(["check", ".", "--since", "main", "--format", "json", "--at", "2026-11-25"]);
    const [finding] = (JSON.parse(stdout) as Report).findings.filter(({ rule }) => rule === id);
    expect(finding?.message.en).toContain("(../filings.yaml:8)");
    expect(finding?.message.en).toContain("main.tf is owned by @xinghai/platform");
  });

  test("has the owners that the target branch names, not those that the change names", async () => {
    change({ ...before, CODEOWNERS: "*.md @xinghai/docs\n" }, { ...after, CODEOWNERS });
    expect((await check()).found[0]?.message.en).toContain("CODEOWNERS names no owner of filings.yaml");
  });

  test("says that nobody is named where there is no CODEOWNERS", async () => {
    change({ "stack/main.tf": before["stack/main.tf"], "filings.yaml": before["filings.yaml"] }, after);
    const [finding] = (await check()).found;
    expect(finding?.message.en).toContain(". No CODEOWNERS says who owns filings.yaml.");
    expect(finding?.message.zh).toContain("仓库没有 CODEOWNERS，不知道 filings.yaml 由谁负责");
  });
});

describe("nothing is said", () => {
  test.each([
    ["the ledger alone changes", withRecord, { "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") }],
    ["the infrastructure alone changes", { "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") }, withRecord],
    [
      "another domain is added to the ledger",
      { "filings.yaml": ledger("xinghai-blog.cn") },
      { ...withRecord, "filings.yaml": ledger("xinghai-blog.cn, xinghai-shop.cn") },
    ],
    [
      "a record that was blocked is moved and permitted",
      withRecord,
      {
        "stack/main.tf": `${provider + server + record("xinghai-blog.cn").replace('"www"', '"blog"')}moved {
  from = alicloud_alidns_record.www
  to   = alicloud_alidns_record.blog
}
`,
        "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn"),
      },
    ],
    [
      "the ledger is renamed as a whole",
      { "filings.yaml": null, "filings.yml": ledger("xinghai-blog.cn") },
      { ...withRecord, "filings.yaml": ledger("xinghai-blog.cn"), "filings.yml": null },
    ],
  ])("where %s", async (_, first, after) => {
    change(before, {});
    git("checkout", "-q", "main");
    write(first);
    git("add", "-A");
    git("commit", "-qm", "first");
    git("checkout", "-q", "-B", "change");
    write(after);
    git("add", "-A");
    git("commit", "-qm", "after");
    const { code, found } = await check();
    expect(found).toEqual([]);
    expect(code).toBe(0);
  });
});

describe("a renamed ledger", () => {
  test("is compared with what it was called before", async () => {
    change({ "stack/main.tf": before["stack/main.tf"], "compliance/icp.yaml": before["filings.yaml"] }, {});
    git("mv", "compliance/icp.yaml", "filings.yaml");
    write({ ...withRecord, "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") });
    git("add", "-A");
    const { found } = await check();
    expect(found[0]?.message.en).toContain("the domain xinghai-blog.cn, new in the filing");
    expect(found[0]?.message.en).not.toContain("the new filing");
    expect((await check("--ledger", "filings.yaml")).found).toEqual(found);
  });

  test("that is named by an absolute path is that of the merge base as well", async () => {
    const directory = change(before, { ...withRecord, "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") });
    expect((await check("--ledger", `${directory}/filings.yaml`)).found).toHaveLength(1);
  });
});

test("the first ledger of a repository, with the website that it permits", async () => {
  change({ CODEOWNERS }, { ...before, ...withRecord, "filings.yaml": ledger("xinghai-blog.cn") });
  const { found } = await check();
  expect(found[0]?.message.en).toContain("the new filing 浙ICP备2021999901号-1 (xinghai-blog.cn) (filings.yaml:7)");
});

test("a waiver that comes with the record it waives", async () => {
  change(before, { ...withRecord, "filings.yaml": ledger("xinghai-shop.cn", waiver) });
  const { found, code } = await check();
  expect(found[0]?.message.en).toContain(
    "the new waiver of record-without-filing for alicloud_alidns_record.* (filings.yaml:13)",
  );
  expect(code).toBe(0);
});

test("a baseline that comes with the record it excuses", async () => {
  change(before, withRecord);
  await command(["baseline", "stack", "--owner", "w", "--until", "2026-12-31", "--reason", "r", "--at", "2026-11-25"]);
  const { found, code } = await check();
  expect(found[0]?.message.en).toContain("the baseline, which excuses 1 more (beian-baseline.json)");
  expect(code).toBe(1);
});

describe("a plan brings its own earlier state", () => {
  const values = { internet_max_bandwidth_out: 10 };
  const plan = (actions: readonly string[], earlier: object | null): string =>
    JSON.stringify({
      format_version: "1.2",
      terraform_version: "1.9.0",
      ...(earlier === null ? {} : { prior_state: priorState(earlier) }),
      resource_changes: [
        {
          address: "alicloud_instance.web",
          mode: "managed",
          type: "alicloud_instance",
          name: "web",
          provider_name: "registry.terraform.io/aliyun/alicloud",
          change: { actions, before: earlier, after: values, after_unknown: {}, after_sensitive: {}, before_sensitive: {} },
        },
      ],
      configuration: {
        provider_config: {
          alicloud: {
            name: "alicloud",
            full_name: "registry.terraform.io/aliyun/alicloud",
            expressions: { region: { constant_value: "cn-hangzhou" } },
          },
        },
        root_module: {
          resources: [
            {
              address: "alicloud_instance.web",
              mode: "managed",
              type: "alicloud_instance",
              name: "web",
              provider_config_key: "alicloud",
              expressions: { internet_max_bandwidth_out: { constant_value: 10 } },
            },
          ],
        },
      },
    });
  const priorState = (earlier: object): object => ({
    format_version: "1.0",
    values: {
      root_module: {
        resources: [
          {
            address: "alicloud_instance.web",
            mode: "managed",
            type: "alicloud_instance",
            name: "web",
            provider_name: "registry.terraform.io/aliyun/alicloud",
            values: earlier,
          },
        ],
      },
    },
  });
  const without = ledger("xinghai-shop.cn").replace(/ +servers: .*\n/, "");

  test.each([
    ["a server that it creates", plan(["create"], null), 1],
    ["a server that it makes public", plan(["update"], { internet_max_bandwidth_out: 0 }), 1],
    ["a server that is as it was", plan(["no-op"], values), 0],
  ])("%s", async (_, document, count) => {
    change({ ".gitignore": "plan.json\n", "filings.yaml": without }, { "filings.yaml": ledger("xinghai-shop.cn") });
    writeFileSync("plan.json", document);
    const { stdout, code } = await command(["check", "plan.json", "--since", "main", "--format", "json", "--at", "2026-11-25"]);
    const report = JSON.parse(stdout) as Report;
    expect(report.findings.filter(({ rule }) => rule === id)).toHaveLength(count);
    expect(report.notices.map(({ kind }) => kind)).not.toContain("permission-not-compared");
    expect(code).toBe(0);
  });

  test("and says nothing of a directory that is judged beside it", async () => {
    const after = { ...withRecord, "filings.yaml": ledger("xinghai-shop.cn, xinghai-blog.cn") };
    change({ ...before, ".gitignore": "plan.json\n" }, after);
    writeFileSync("plan.json", plan(["no-op"], values));
    const args = ["check", "plan.json", "stack", "--since", "main", "--format", "json", "--at", "2026-11-25"];
    const { findings } = JSON.parse((await command(args)).stdout) as Report;
    const [finding] = findings.filter(({ rule }) => rule === id);
    expect(finding?.resources.map(({ stack, address }) => `${stack} ${address}`)).toContain("stack alicloud_alidns_record.www");
  });
});

describe("where the earlier state is not known", () => {
  const out = synthOutput("cdktf.out", { shop: serverIn("cn-hangzhou") });
  const args = ["check", "cdktf.out", "--format", "json", "--at", "2026-11-25"];
  const notices = async (...more: readonly string[]): Promise<readonly string[]> =>
    (JSON.parse((await command([...args, ...more])).stdout) as Report).notices
      .filter(({ kind }) => kind === "permission-not-compared")
      .map(({ message }) => message.en);

  test("a cdktf.out that git does not keep is told with the change of the ledger", async () => {
    change({ ".gitignore": "cdktf.out\n", "filings.yaml": ledger("xinghai-shop.cn") }, {});
    write(out);
    expect(await notices("--since", "main")).toEqual([]);
    writeFileSync("filings.yaml", ledger("xinghai-shop.cn, xinghai-blog.cn"));
    const [notice] = await notices("--since", "main");
    expect(notice).toContain("The ledger has changed");
    expect(notice).toContain("git does not keep cdktf.out");
  });

  test("a saved report is told with the change of the ledger", async () => {
    change({ ...out, "filings.yaml": ledger("xinghai-shop.cn") }, {});
    await command([...args, "--format", "json=base.json"]);
    expect(await notices("--baseline", "base.json")).toEqual([]);
    writeFileSync("filings.yaml", ledger("xinghai-shop.cn, xinghai-blog.cn"));
    expect((await notices("--baseline", "base.json"))[0]).toContain("a saved report holds findings, not the ledger of then");
  });
});
