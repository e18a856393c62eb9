import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command, inDirectory } from "./command";

const full = readFileSync(join(__dirname, "../filing/full-ledger.yaml"), "utf8");
const small = `# 台账 \r
version: 1\r
subjects: # 法务\r
    -   name: '杭州星海科技有限公司' # 总公司\r
        kind: company\r
        number: 浙ICP备2021999901号\r
        services: [] # 尚无\r
`;
const json = JSON.stringify(
  { version: 1, subjects: [{ name: "杭州星海科技有限公司", kind: "company", number: "浙ICP备2021999901号", services: [] }] },
  null,
  2,
);

inDirectory({ "filings.yaml": full, "small.yaml": `\uFEFF${small}`, "ledger.json": `${json}\n`, "faulty.yaml": "version: 2\n" });

const read = (file: string): string => readFileSync(file, "utf8");
const add = (...args: readonly string[]) => command(["ledger", "add", ...args, "--locale", "en"]);

describe("ledger add", () => {
  test("shows what would change and writes nothing without --yes", async () => {
    const { code, stdout, stderr } = await add("domain", "xinghai-new.cn", "--service", "shop");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("-        domains: [xinghai-shop.cn]\n+        domains: [xinghai-shop.cn, xinghai-new.cn]\n");
    expect(stdout).toContain("This is a preview: nothing was written. Add --yes to write it.");
    expect(read("filings.yaml")).toBe(full);
    const zh = await command(["ledger", "add", "domain", "xinghai-new.cn", "--service", "shop", "--locale", "zh-CN"]);
    expect(zh.stdout).toContain("以上为预览，尚未写入；加 --yes 写入。");
  });

  test("keeps the byte order mark, line ends, quotes, indentation, comments and permissions of the file", async () => {
    chmodSync("small.yaml", 0o640);
    const args = ["--number", "浙ICP备2021999901号-1", "--domain", "xinghai-shop.cn", "--domain", "xinghai-cdn.cn"];
    const given = ["service", "杭州星海科技有限公司", ...args, "--provider", "alicloud", "--registrant", "subject"];
    const { code, stdout } = await add(...given, "--ledger", "small.yaml", "--yes");
    expect(code).toBe(0);
    expect(stdout).toContain("Written to small.yaml.");
    const added = [
      "            - number: 浙ICP备2021999901号-1",
      "              domains: [xinghai-shop.cn, xinghai-cdn.cn]",
      "              accessProviders: [alicloud]",
      "              registrant: subject",
    ];
    const expected = [small.replace(" [] #", " #"), ...added.map((line) => `${line}\r\n`)].join("");
    expect(read("small.yaml")).toBe(`\uFEFF${expected}`);
    expect(statSync("small.yaml").mode & 0o777).toBe(0o640);
    expect((await command(["ledger", "lint", "small.yaml"])).code).toBe(0);
  });

  test("writes JSON into a JSON ledger", async () => {
    const { code } = await add("subject", "北京星河网络有限公司", "--kind", "company", "--ledger", "ledger.json", "--yes");
    expect(code).toBe(0);
    const expected = JSON.parse(json) as { subjects: object[] };
    expected.subjects.push({ name: "北京星河网络有限公司", kind: "company", services: [] });
    expect(read("ledger.json")).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });

  test("puts a waiver and the holder of a domain into their lists", async () => {
    const waiver = ["--match", "alicloud_instance.old", "--reason", "a: b # c", "--owner", "ops", "--expires", "2026-12-31"];
    const { stdout } = await add("waiver", "server-without-filing", ...waiver);
    expect(stdout).toContain('+    reason: "a: b # c"');
    const domain = await add("domain", "xinghai-next.cn", "--registrant", "xinghai", "--expires", "2028-01-01");
    expect(domain.code).toBe(3);
    expect(domain.stderr).toContain('filings.yaml:43:21: The registrant of xinghai-next.cn is "李星" here');
    const other = await add("domain", "xinghai-new.cn", "--registrant", "xinghai", "--expires", "2028-01-01");
    expect(other.stdout).toContain("+  - name: xinghai-new.cn\n+    registrant: xinghai\n+    expiresAt: 2028-01-01\n");
  });

  test.each<readonly [string, readonly string[], string]>([
    [
      "a number that is there",
      ["service", "xinghai", "--number", "浙ICP备2021999901号-1", "--domain", "a.cn"],
      "stands here a second time",
    ],
    [
      "a number of another subject",
      ["service", "xinghai", "--number", "京ICP备2021999901号-9", "--domain", "a.cn"],
      "whose service numbers begin with",
    ],
    ["a domain that is listed", ["domain", "xinghai-shop.cn", "--service", "shop"], "a second time"],
    ["a subject that is not there", ["service", "xinghay", "--id", "x"], "Did you mean xinghai?"],
    ["a service that is not there", ["domain", "a.cn", "--service", "nothing-like-it"], "The ledger has shop"],
    [
      "an unknown rule",
      ["waiver", "server-without-filin", "--match", "a", "--reason", "b", "--owner", "c", "--expires", "2026-12-31"],
      "Did you mean server-without-filing?",
    ],
    [
      "a waiver that is over",
      ["waiver", "server-without-filing", "--match", "a", "--reason", "b", "--owner", "c", "--expires", "2020-12-31"],
      "The last day of the waiver, 2020-12-31, is over",
    ],
    [
      "a waiver beyond the longest term",
      ["waiver", "server-without-filing", "--match", "a", "--reason", "b", "--owner", "c", "--expires", "2029-12-31"],
      "longer than the 365 days that the settings allow",
    ],
    [
      "a day that does not exist",
      ["waiver", "server-without-filing", "--match", "a", "--reason", "b", "--owner", "c", "--expires", "2026-02-30"],
      "not a date",
    ],
    ["a malformed number", ["subject", "甲", "--kind", "company", "--number", "港ICP备2021999901号"], "ICP备"],
    ["a name that is there, without a number", ["subject", "杭州星海科技有限公司", "--kind", "company"], "filings.yaml:4"],
    ["a domain of nothing", ["domain", "a.cn"], "--service"],
    ["a missing option", ["subject", "甲"], '"--kind <kind>" must be given'],
    ["a ledger that is not there", ["domain", "a.cn", "--service", "shop", "--ledger", "none.yaml"], "Create it"],
    ["a faulty ledger", ["domain", "a.cn", "--service", "shop", "--ledger", "faulty.yaml"], "faulty.yaml:1:"],
  ])("refuses %s, even with --yes", async (_, args, reason) => {
    const { code, stderr } = await add(...args, "--yes");
    expect([code, stderr]).toEqual([3, expect.stringContaining(reason)]);
    expect(read("filings.yaml")).toBe(full);
  });

  test("takes the longest term of a waiver from the settings", async () => {
    const waiver = ["--match", "a", "--reason", "b", "--owner", "c", "--expires", "2026-12-31"];
    writeFileSync("beian.config.yaml", "waivers: { maxDays: 10 }\n");
    const { code, stderr } = await add("waiver", "server-without-filing", ...waiver, "--yes");
    rmSync("beian.config.yaml");
    expect([code, stderr]).toEqual([3, expect.stringContaining("longer than the 10 days that the settings allow")]);
    expect(read("filings.yaml")).toBe(full);
  });

  test("does not touch a list that it cannot add to without changing it, and says where", async () => {
    writeFileSync(
      "alias.yaml",
      "version: 1\nsubjects: []\nwaivers: &all\n  - { rule: server-without-filing, match: a, reason: b, owner: c, expires: 2026-12-31 }\n",
    );
    const before = read("alias.yaml").replace("version: 1\n", "version: 1\n# *all\n");
    writeFileSync("alias.yaml", before);
    const waiver = ["--match", "a", "--reason", "b", "--owner", "c", "--expires", "2026-12-31", "--ledger", "alias.yaml"];
    expect((await add("waiver", "server-without-filing", ...waiver)).code).toBe(0);
    writeFileSync("alias.yaml", "version: 1\nsubjects: []\nwaivers: [ # c\n]\n");
    const { code, stderr } = await add("waiver", "server-without-filing", ...waiver);
    expect([code, stderr]).toEqual([3, expect.stringContaining("alias.yaml:3:10: The list waivers is written")]);
  });
});
