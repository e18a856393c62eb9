import { expect, test } from "vitest";
import { command, inDirectory, serverIn, synthOutput } from "./command";

const waiver = (rule: string, match: string, expires = "2027-03-31"): string =>
  `version: 1\nsubjects: []\nwaivers:\n  - rule: ${rule}\n    match: ${match}\n    reason: moving to Hong Kong\n    owner: wang\n    expires: ${expires}\n`;

const withComment = JSON.stringify({
  ...(JSON.parse(serverIn("cn-hangzhou")) as object),
  resource: {
    alicloud_instance: {
      web: {
        "//": { icp: { version: 1, waivers: [{ rule: "server-without-filing", ticket: "OPS-12", scope: "shop/web" }] } },
        internet_max_bandwidth_out: 10,
      },
    },
  },
});

inDirectory({
  ...synthOutput("plain", { shop: serverIn("cn-hangzhou") }),
  ...synthOutput("referring", { shop: withComment }),
  "good.yaml": waiver("server-without-filing", "alicloud_instance.web"),
  "ending.yaml": waiver("server-without-filing", "alicloud_instance.web", "2026-11-29"),
  "expired.yaml": waiver("server-without-filing", "alicloud_instance.web", "2026-11-21"),
  "long.yaml": waiver("server-without-filing", "alicloud_instance.web", "2028-12-31"),
  "later.yaml":
    "version: 1\nsubjects: []\nattestations:\n  - { match: alicloud_instance.web, purpose: non-web, reason: SSH, owner: ops, reviewedAt: 2027-01-01 }\n",
  "capped/beian.config.yaml": "ledger: good.yaml\nwaivers: { maxDays: 5 }\n",
  "misspelt.yaml": waiver("server-without-filling", "alicloud_instance.web"),
  "forbidden.yaml": waiver("filing-cancelled-or-restricted", "alicloud_instance.web"),
  "elsewhere.yaml": waiver("server-without-filing", "alicloud_instance.job"),
});

const check = (directory: string, ledger: string) => command(["check", directory, "--ledger", ledger, "--locale", "en"]);

test("a waiver of the ledger lets its finding through, and the report lists it", async () => {
  const { code, stdout } = await check("plain", "good.yaml");
  expect(code).toBe(0);
  expect(stdout).toContain("wang");
  expect(stdout).not.toContain("waiver-");
});

test("its end is announced with the days that are left and its owner", async () => {
  const { code, stdout } = await check("plain", "ending.yaml");
  expect(code).toBe(0);
  expect(stdout.replace(/\n/g, " ")).toContain("ends in 7 days (2026-11-29, owner wang)");
});

test.each([
  ["expired.yaml", "waiver-expired"],
  ["long.yaml", "waiver-expired"],
  ["misspelt.yaml", "waiver-unmatched"],
  ["elsewhere.yaml", "waiver-unmatched"],
])("%s lets nothing through, and %s says why", async (ledger, rule) => {
  const { code, stdout } = await check("plain", ledger);
  expect(code).toBe(1);
  expect(stdout).toContain("server-without-filing");
  expect(stdout).toContain(rule);
});

test("an attestation whose review is still to come attests nothing, and the report says so", async () => {
  const { code, stdout } = await check("plain", "later.yaml");
  expect(code).toBe(1);
  expect(stdout).toContain("attestation-void");
  expect(stdout.replace(/\s+/g, " ")).toContain("names a review on 2027-01-01, which is still to come");
});

test("a waiver that runs too long is in the report with the reason and the day from which it would waive", async () => {
  const text = (await check("plain", "long.yaml")).stdout.replace(/\s+/g, " ");
  // 2028-12-31 is 770 days after 2026-11-22, and 365 days before it is 2028-01-01: 2028 is a leap year.
  expect(text).toContain("770 days from now, and the limit for waivers is 365 days");
  expect(text).toContain("would begin to on 2028-01-01");
  expect(text).toContain("so it waives nothing before 2028-01-01");
  const html = (await command(["check", "plain", "--ledger", "long.yaml", "--format", "html"])).stdout;
  expect(html).not.toContain("There are no waivers.");
  expect(html).toContain("not in force: runs longer than 365 days");
  const { stdout } = await command(["ledger", "audit", "--ledger", "long.yaml", "--format", "json"]);
  expect((JSON.parse(stdout) as { findings: { rule: string }[] }).findings.map(({ rule }) => rule)).toEqual(["waiver-expired"]);
});

test("ledger lint refuses a waiver that runs too long by the limit of the settings, and names the last day", async () => {
  const byDefault = await command(["ledger", "lint", "long.yaml", "--locale", "en"]);
  expect(byDefault.code).toBe(3);
  expect(byDefault.stderr).toContain("long.yaml:8:14");
  expect(byDefault.stderr).toContain("not after 2027-11-22");
  const capped = await command(["ledger", "lint", "good.yaml", "--settings", "capped/beian.config.yaml", "--locale", "en"]);
  expect(capped.code).toBe(3);
  expect(capped.stderr).toContain("not after 2026-11-27");
});

test("a waiver that only code names is an error, whatever the ledger waives elsewhere", async () => {
  const { code, stdout } = await check("referring", "good.yaml");
  expect(code).toBe(1);
  expect(stdout).toContain("declared-only-in-code");
  expect(stdout).toContain("(ticket OPS-12); the ledger good.yaml has no such waiver");
});

test("ledger lint names a misspelt rule where it stands, and what was meant", async () => {
  const { code, stdout, stderr } = await command(["ledger", "lint", "misspelt.yaml", "--locale", "en"]);
  expect(code).toBe(3);
  expect(stdout).toBe("");
  expect(stderr).toContain("misspelt.yaml:4:11");
  expect(stderr).toContain("Did you mean server-without-filing?");
});

test("ledger lint refuses a waiver of what nobody can waive", async () => {
  const { code, stderr } = await command(["ledger", "lint", "forbidden.yaml", "--locale", "en"]);
  expect(code).toBe(3);
  expect(stderr).toContain("forbidden.yaml:4:11");
  expect(stderr).toContain("No waiver covers the rule filing-cancelled-or-restricted.");
});

test("ledger lint accepts a waiver that is in order", async () => {
  expect(await command(["ledger", "lint", "good.yaml"])).toMatchObject({ code: 0 });
});
