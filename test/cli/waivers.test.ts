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
  ["misspelt.yaml", "waiver-unmatched"],
  ["elsewhere.yaml", "waiver-unmatched"],
])("%s lets nothing through, and %s says why", async (ledger, rule) => {
  const { code, stdout } = await check("plain", ledger);
  expect(code).toBe(1);
  expect(stdout).toContain("server-without-filing");
  expect(stdout).toContain(rule);
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
