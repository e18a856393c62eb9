import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { afterEach, describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { formats } from "../../lib/report/index";
import { command, inDirectory, ledgerYaml, serverIn, synthOutput } from "./command";

const record = JSON.stringify({
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.289.0" } } },
  provider: { alicloud: [{ region: "cn-hangzhou" }] },
  resource: {
    alicloud_instance: { web: { internet_max_bandwidth_out: 10 } },
    alicloud_alidns_record: {
      www: { domain_name: "xinghai-blog.cn", rr: "www", type: "A", value: "${alicloud_instance.web.public_ip}" },
    },
  },
});
const cancelled = ledgerYaml.replace("registrant: subject", "registrant: subject\n        status: subject_cancelled");
const regionByDefault = serverIn("${var.region}").replace('"region":{}', '"region":{"default":"cn-hongkong"}');

inDirectory({
  "filings.yaml": ledgerYaml,
  ...synthOutput("unfiled", { shop: record }),
  ...synthOutput("undecided", { shop: serverIn("${var.region}") }),
  ...synthOutput("two", { shop: record, "legacy-blog": record }),
  ...synthOutput("defaulted", { shop: regionByDefault }),
  "other/filings.yaml": ledgerYaml.replace("xinghai-shop.cn", "xinghai-shop.cn, xinghai-blog.cn"),
  "cancelled.yaml": cancelled.replace("xinghai-shop.cn", "xinghai-blog.cn"),
});
afterEach(() => {
  for (const file of ["beian.config.yaml", "package.json", "named.yaml"]) rmSync(file, { force: true });
});

async function check(
  settings: string | null,
  ...args: readonly string[]
): Promise<{ code: number; report: Report; stderr: string; found: readonly string[] }> {
  if (settings !== null) writeFileSync("beian.config.yaml", settings);
  const { code, stdout, stderr } = await command(["check", ...args, "--format", "json"]);
  const report = (stdout === "" ? { findings: [] } : JSON.parse(stdout)) as Report;
  const found = report.findings.map(({ stack, rule, severity, blocks }) => `${stack} ${rule} ${severity} ${blocks}`);
  return { code, report, stderr, found };
}

describe("a rule", () => {
  test("blocks where nothing is configured, and the report names no settings", async () => {
    const { code, report, found } = await check(null, "unfiled");
    expect(code).toBe(1);
    expect(report.settings).toBeNull();
    expect(found).toContain("shop record-without-filing error true");
  });

  test.each(["warning", "info"] as const)("that is lowered to %s does not block, nor do the servers behind it", async (level) => {
    const { code, report } = await check(`rules: { record-without-filing: ${level} }`, "unfiled");
    expect(code).toBe(0);
    const finding = report.findings.find(({ rule }) => rule === "record-without-filing");
    expect(finding).toMatchObject({ severity: level, blocks: false });
    expect(finding?.why).toEqual({
      zh: `设置文件 beian.config.yaml 把该规则设为 ${level}`,
      en: `beian.config.yaml sets its rule to ${level}`,
    });
    expect(report.settings?.lowered).toEqual([{ rule: "record-without-filing", from: "error", to: level, hidden: 0 }]);
    // The verdicts are facts, and stay.
    expect(report.resources.map(({ verdict }) => verdict)).toEqual(["violation", "violation"]);
  });

  test("that is off is named with what it would have found", async () => {
    const { code, report, found } = await check("rules: { record-without-filing: off }", "unfiled");
    expect(code).toBe(0);
    expect(found.filter((line) => line.includes("record-without-filing"))).toEqual([]);
    expect(report.settings?.lowered).toEqual([{ rule: "record-without-filing", from: "error", to: "off", hidden: 1 }]);
    expect(report.notices.find(({ kind }) => kind === "settings-lowered")?.message.en).toMatch(
      /^The settings come from beian\.config\.yaml \(sha256 [0-9a-f]{12}, .* Rules that are off: record-without-filing \(1 finding left out\)\.$/,
    );
    expect(report.summary.violation).toBe(2);
  });

  test("that is raised blocks", async () => {
    const { code, found } = await check("rules: { vendor-hostname-in-production: error }", "unfiled");
    expect(code).toBe(1);
    expect(found.filter((line) => line.endsWith("true"))).toEqual(["shop record-without-filing error true"]);
  });

  test("leaves all others as they are", async () => {
    const { code } = await check("rules: { access-provider-differs: off }", "unfiled");
    expect(code).toBe(1);
  });
});

describe("what is undecided", () => {
  test("blocks, and is let through where the settings say so", async () => {
    expect((await check(null, "undecided")).code).toBe(2);
    const { code, report } = await check("undecided: warn", "undecided");
    expect(code).toBe(0);
    expect(report.summary.undecided).toBe(1);
    expect(report.findings[0]).toMatchObject({ undecided: true, blocks: false });
    expect(report.findings[0]?.why.en).toBe("beian.config.yaml lets through what is undecided (undecided: warn)");
    expect(report.notices.map(({ kind }) => kind)).toContain("settings-lowered");
  });

  test("blocks all the same where its rule is raised to an error", async () => {
    expect((await check("undecided: warn\nrules: { location-undecided: error }", "undecided")).code).toBe(2);
  });

  test("is still told where its rule is off", async () => {
    const { code, report } = await check("rules: { location-undecided: off }", "undecided");
    expect(code).toBe(0);
    expect(report.summary.undecided).toBe(1);
    expect(report.settings?.lowered).toEqual([{ rule: "location-undecided", from: "undecided", to: "off", hidden: 1 }]);
  });

  test("does not let violations through", async () => {
    expect((await check("undecided: warn", "unfiled")).code).toBe(1);
  });
});

describe("a stack", () => {
  test.each(["observe", "advisory"] as const)("that is set to %s does not block, and the others do", async (mode) => {
    const settings = `enforcement: [{ stack: "legacy-*", mode: ${mode} }]`;
    const { code, report } = await check(settings, "two");
    expect(code).toBe(1);
    const [blocking, others] = [true, false].map((blocks) =>
      report.findings.filter((finding) => finding.severity === "error" && finding.blocks === blocks),
    );
    expect(new Set(blocking?.map(({ stack }) => stack))).toEqual(new Set(["shop"]));
    expect(new Set(others?.map(({ stack }) => stack))).toEqual(new Set(["legacy-blog"]));
    expect(others?.[0]).toMatchObject({ enforcement: mode });
    expect(others?.[0]?.why.en).toContain(`the stack legacy-blog (${mode})`);
    expect(others?.[0]?.why.zh).toContain("beian.config.yaml");
    expect(report.settings?.unenforced).toEqual([{ stack: "legacy-blog", mode }]);
  });

  test("that all are set to observe gives exit code 0", async () => {
    const { code, report } = await check('enforcement: [{ stack: "*", mode: observe }]', "two", "undecided");
    expect(code).toBe(0);
    expect(report.findings.filter(({ severity }) => severity === "error")).not.toEqual([]);
  });

  test("is as the last entry that fits says", async () => {
    const both = 'enforcement: [{ stack: "*", mode: observe }, { stack: shop, mode: block }]';
    expect((await check(both, "unfiled")).code).toBe(1);
    const turned = 'enforcement: [{ stack: shop, mode: block }, { stack: "*", mode: observe }]';
    expect((await check(turned, "unfiled")).code).toBe(0);
  });

  test("keeps the marks of GitHub, SARIF and GitLab down", async () => {
    writeFileSync("beian.config.yaml", 'enforcement: [{ stack: "*", mode: observe }]');
    const { stdout } = await command(["check", "unfiled", "--format", "github", "--locale", "en"]);
    expect(stdout).not.toMatch(/^::(?:error|warning)/m);
    expect(stdout).toContain("::notice title=record-without-filing");
    writeFileSync("beian.config.yaml", 'enforcement: [{ stack: "*", mode: advisory }]');
    const advised = await command(["check", "unfiled", "--format", "github", "--format", "sarif=a.sarif", "--locale", "en"]);
    expect(advised.stdout).toContain("::warning title=record-without-filing");
    expect(readFileSync("a.sarif", "utf8")).not.toContain('"level": "error"');
  });
});

test.each(formats.map(({ name }) => name).filter((name) => name !== "gitlab"))(
  "%s says which settings make light of what",
  async (format) => {
    writeFileSync("beian.config.yaml", "rules: { record-without-filing: off }\nundecided: warn\n");
    for (const [locale, words] of [
      ["en", "Rules that are off: record-without-filing"],
      ["zh-CN", "已关闭的规则：record-without-filing"],
    ] as const) {
      const { stdout } = await command(["check", "unfiled", "--format", format, "--locale", locale]);
      const plain = stdout.replace(/[\s`\\]/g, "");
      expect(plain).toContain("beian.config.yaml");
      if (format !== "json") expect(plain).toContain(words.replaceAll(" ", ""));
    }
  },
);

describe("the rule set strict", () => {
  test("lets nothing pass on the default of a variable", async () => {
    const loose = await check(null, "defaulted");
    expect([loose.code, loose.report.summary.exempt]).toEqual([0, 1]);
    const strict = await check("ruleSet: strict", "defaulted");
    expect([strict.code, strict.report.summary.undecided]).toEqual([2, 1]);
    const given = await check(null, "defaulted", "--var", "region=cn-hongkong");
    expect(given.code).toBe(0);
  });
});

describe("the ledger", () => {
  test("of the settings is found from their directory, and --ledger outranks it", async () => {
    const { code, report } = await check("ledger: other/filings.yaml", "unfiled");
    expect([code, report.ledger.file]).toEqual([0, "other/filings.yaml"]);
    const named = await check(null, "unfiled", "--ledger", "filings.yaml");
    expect([named.code, named.report.ledger.file]).toEqual([1, "filings.yaml"]);
  });

  test("that is missing is a fault", async () => {
    const { code, stderr } = await check("ledger: nowhere.yaml", "unfiled");
    expect(code).toBe(3);
    expect(stderr).toContain("nowhere.yaml");
  });

  test.each([
    [["ledger", "lint"], "other/filings.yaml"],
    [["footer", "xinghai-blog.cn"], "浙ICP备2021999901号-1"],
    [["dossier", "xinghai-blog.cn"], "xinghai-blog.cn"],
    [["ledger", "audit"], "other/filings.yaml"],
  ])("of the settings is that of %j", async (args, words) => {
    writeFileSync("beian.config.yaml", "ledger: other/filings.yaml");
    const { code, stdout } = await command(args);
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });
});

test("a cancelled filing blocks whatever its rule is set to, and its rule cannot be set", async () => {
  const { code, stderr } = await check("rules: { filing-cancelled-or-restricted: off }", "unfiled", "--ledger", "cancelled.yaml");
  expect(code).toBe(3);
  expect(stderr).toContain("beian.config.yaml:1:10");
});

test("a waiver that lasts longer than the settings allow waives nothing", async () => {
  const waived = `${ledgerYaml}waivers:\n  - { rule: record-without-filing, match: "alicloud_alidns_record.*", reason: moving, owner: wang, expires: 2027-02-01 }\n`;
  writeFileSync("waived.yaml", waived);
  // From 2026-11-22 to 2027-02-01 there are 71 days.
  expect((await check("waivers: { maxDays: 71 }", "unfiled", "--ledger", "waived.yaml")).report.waivers).toHaveLength(1);
  const { code, report } = await check("waivers: { maxDays: 70 }", "unfiled", "--ledger", "waived.yaml");
  expect([code, report.waivers.length]).toEqual([1, 0]);
});

describe("the language", () => {
  const first = async (args: readonly string[], env: Record<string, string> = {}): Promise<string> =>
    (await command(["check", "unfiled", ...args], { env })).stdout.slice(0, 2);

  test("is that of --locale, of BEIAN_LOCALE, of the settings, of the system", async () => {
    writeFileSync("beian.config.yaml", "locale: zh-CN");
    expect(await first([], { LANG: "en_US.UTF-8" })).toBe("拒绝");
    expect(await first([], { BEIAN_LOCALE: "en" })).toBe("DE");
    expect(await first(["--locale", "en"])).toBe("DE");
    rmSync("beian.config.yaml");
    expect(await first([], { LANG: "en_US.UTF-8" })).toBe("DE");
  });

  test("of the settings may be two", async () => {
    writeFileSync("beian.config.yaml", "locale: [en, zh-CN]");
    const { stdout } = await command(["check", "unfiled", "--format", "markdown"]);
    expect(stdout).toContain("备案号来自声明");
    expect(stdout).toContain("Filing numbers are declared");
  });

  test("of settings that cannot be read is that of the system, and the help still comes", async () => {
    writeFileSync("beian.config.yaml", "locale: de");
    expect((await command(["--help"])).code).toBe(0);
    const { code, stderr } = await command(["check", "unfiled"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(code).toBe(3);
    expect(stderr).toContain("beian.config.yaml:1:9");
    expect(stderr).toMatch(/[一-鿿]/);
  });
});

describe("--settings", () => {
  test("names a file that outranks the one that would be found", async () => {
    writeFileSync("named.yaml", "undecided: warn");
    const { code, report } = await check("undecided: block", "undecided", "--settings", "named.yaml");
    expect([code, report.settings?.file]).toEqual([0, "named.yaml"]);
  });

  test("names a file that is there", async () => {
    const { code, stderr } = await check(null, "undecided", "--settings=missing.yaml");
    expect(code).toBe(3);
    expect(stderr).toContain("missing.yaml: This settings file does not exist.");
  });

  test("decides between two files in one directory", async () => {
    writeFileSync("package.json", JSON.stringify({ beianGuard: { undecided: "warn" } }));
    const both = await check("undecided: block", "undecided");
    expect(both.code).toBe(3);
    expect(both.stderr).toContain("beian.config.yaml, package.json");
    expect((await check(null, "undecided", "--settings", "package.json")).code).toBe(0);
  });
});

test("settings above the working directory are named by the way to them", async () => {
  writeFileSync("beian.config.yaml", "undecided: warn");
  mkdirSync("below", { recursive: true });
  process.chdir("below");
  try {
    const { code, report } = await check(null, "../undecided");
    expect([code, report.settings?.file]).toEqual([0, "../beian.config.yaml"]);
  } finally {
    process.chdir("..");
  }
});

test("the settings file is not overwritten by a report", async () => {
  writeFileSync("beian.config.yaml", "undecided: warn");
  const { code } = await command(["check", "undecided", "--format", "json=beian.config.yaml"]);
  expect(code).toBe(3);
  expect(readFileSync("beian.config.yaml", "utf8")).toBe("undecided: warn");
});
