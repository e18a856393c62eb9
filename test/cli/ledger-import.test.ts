import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { command } from "./command";
import { header, shop, blog, table, withMessages, run, ledgerNow, restore, type Data, withTables } from "./import-tables";

withTables();

describe("ledger import of a CSV", () => {
  test("previews what is new, what is alike, and which columns are not imported", async () => {
    const { code, stdout, stderr } = await run("table.csv");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("table.csv: encoded in UTF-8, separated by commas, 3 rows\n");
    expect(stdout).toContain("Columns not imported: updateRecordTime");
    expect(stdout).toContain("New: 1 subject, 2 services; as in the ledger: 2; conflicts: 0\n");
    expect(stdout).toContain("This is a preview: nothing was written.");
    expect(ledgerNow()).toBe(withMessages);
  });

  test.each(["table.csv", "bom.csv", "gbk.csv"])("%s adds the same entries, and every former line stays", async (file) => {
    restore();
    expect((await run(file, "--yes")).code).toBe(0);
    const { subjects } = parse(ledgerNow()) as Data;
    expect(subjects[0]?.services.at(-1)).toEqual({
      number: "浙ICP备2021999901号-3",
      name: "星海博客",
      domains: ["xinghai-blog.cn"],
      accessProviders: ["alicloud"],
    });
    // The brackets belong to the name; the number, the domain and the separator are written in full width.
    expect(subjects[1]).toEqual({
      name: "北京星河网络（集团）有限公司",
      kind: "company",
      number: "京ICP备2022999902号",
      services: [
        {
          number: "京ICP备2022999902号-1",
          name: "星河论坛",
          domains: ["xinghe.cn", "xinghe-cdn.cn"],
          accessProviders: ["tencentcloud"],
        },
      ],
    });
    const lines = ledgerNow().split("\n");
    let at = 0;
    for (const line of withMessages.split("\n")) expect((at = lines.indexOf(line, at) + 1), line).toBeGreaterThan(0);
    expect((await command(["ledger", "lint"])).code).toBe(0);
    const again = await run(file, "--yes");
    expect(again.stdout).toContain("as in the ledger: 5; conflicts: 0\nThere is nothing to add");
    restore();
  });

  test.each(["状态", "网站状态", "审核状态", "当前状态", "备案进度"])("takes %s for the status", async (name) => {
    writeFileSync("status.csv", `${header},${name}\n${blog},已注销\n`);
    const { code, stdout } = await run("status.csv");
    expect([code, stdout]).toEqual([0, expect.stringContaining("status: service_cancelled")]);
  });

  test("says when it took the file for GB18030", async () => {
    expect((await run("gbk.csv")).stdout).toContain(
      "gbk.csv: encoded in GB18030, which includes GBK, since it is not valid UTF-8",
    );
    expect((await command(["ledger", "import", "gbk.csv", "--locale", "zh-CN"])).stdout).toContain("编码 GB18030（含 GBK");
  });

  test("leaves what the ledger says otherwise, and names both places", async () => {
    writeFileSync("conflict.csv", table.replace("星海商城", "星海超市"));
    const { code, stdout, stderr } = await run("conflict.csv", "--yes");
    expect([code, stdout]).toEqual([3, expect.stringContaining("conflicts: 1")]);
    expect(stderr).toMatch(
      /^conflict\.csv:2: Conflict: the service's name is "星海超市" in the table, and the ledger at filings\.yaml:17:15 says "星海商城"/,
    );
    expect(ledgerNow()).toContain("name: 星海商城");
    expect(ledgerNow()).not.toContain("星海超市");
    expect(ledgerNow()).toContain("浙ICP备2021999901号-3");
    restore();
  });

  test("tells what the ledger does not say of an entry, which is no conflict", async () => {
    writeFileSync("filings.yaml", withMessages.replace(/^ +name: 星海商城\n/m, ""));
    const silent = ledgerNow();
    expect(silent).not.toContain("星海商城");
    writeFileSync("silent.csv", `${header}\n${shop}\n`);
    const { code, stdout, stderr } = await run("silent.csv", "--yes");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("conflicts: 0");
    expect(stdout).toContain("Told by the table and not in the ledger: 1 ");
    expect(stdout).toMatch(/silent\.csv:2: The service's name is "星海商城" in the table, and the ledger at filings\.yaml:\d+/);
    expect(ledgerNow()).toBe(silent);
    restore();
  });

  test("holds back the services of a subject that is in conflict", async () => {
    writeFileSync("conflict.csv", table.replaceAll("杭州星海科技有限公司", "杭州星海网络有限公司"));
    const { code, stdout } = await run("conflict.csv", "--yes");
    expect([code, stdout]).toEqual([3, expect.stringContaining("Held back: 1 service whose subject is in conflict")]);
    expect(ledgerNow()).not.toContain("浙ICP备2021999901号-3");
    restore();
  });

  test("takes the cloud from --provider where the table names none, as an export of a console does", async () => {
    writeFileSync(
      "console.csv",
      "主办单位名称,主办单位性质,主体备案号,网站备案号,网站名称,网站域名\n甲,个人,沪ICP备2023999903号,沪ICP备2023999903号-1,甲的站,jia.cn\n",
    );
    const without = await run("console.csv");
    expect([without.code, without.stderr]).toEqual([
      3,
      expect.stringContaining("console.csv:2: The service 沪ICP备2023999903号-1 has no access provider"),
    ]);
    expect((await run("console.csv", "--provider", "huaweicloud")).stdout).toContain("accessProviders: [huaweicloud]");
  });

  const row = (over: Partial<Record<"name" | "kind" | "subject" | "number" | "domain" | "cloud", string>>): string => {
    const {
      name = "乙",
      kind = "企业",
      subject = "粤ICP备2023999904号",
      number = "粤ICP备2023999904号-1",
      domain = "yi.cn",
      cloud = "阿里云",
    } = over;
    return `${name},${kind},${subject},${number},站,${domain},${cloud},2024-01-01\n`;
  };
  test.each<readonly [string, string | Uint8Array, string]>([
    ["a ragged row", `${header}\n${row({})}a,b\n`, "t.csv:3: This row has 2 cells and the header 8"],
    ["a row after one with a line break in quotes", `${header}\n${row({ name: '"乙\n丙"' })}a,b\n`, "t.csv:4: This row has 2"],
    ["quotes that do not match", `${header}\n"乙,${row({})}`, "t.csv:2: The quotes"],
    ["a header that stands twice", `${header},domain\n`, 't.csv:1: The headers "domain" and "domain" name one column twice'],
    ["two headers of one meaning", `${header},网站域名\n`, '"domain" and "网站域名"'],
    ...["账号状态", "办理进度", "接入限制", "是否黑名单", "注销时间", "icpStatus"].map(
      (name): readonly [string, string, string] => [
        `an unknown column that may tell the status: ${name}`,
        `${header},${name}\n${row({}).trimEnd()},x\n`,
        `t.csv:1: The column "${name}" is not known and may tell the status`,
      ],
    ),
    [
      "an error of a spreadsheet",
      `${header},是否限制接入\n${row({}).trimEnd()},#N/A\n`,
      "t.csv:2: This cell holds the spreadsheet's error #N/A",
    ],
    ["a missing header", row({}), "t.csv:1: The first row is no header"],
    ["no rows", `${header}\n`, "t.csv:1: There are no rows"],
    ["nothing", "\n\n", "t.csv:1: The file has no content"],
    ["UTF-16", iconv.encode(table, "utf-16"), "t.csv:1: The file is encoded neither in UTF-8 nor in GBK"],
    [
      "a broken character",
      Buffer.concat([Buffer.from(table), Buffer.from([0xff, 0xff, 0x0a])]),
      "t.csv:5: The file is encoded neither",
    ],
    [
      "lines of both encodings",
      Buffer.concat([Buffer.from(`${header}\n${row({})}`), iconv.encode(row({}), "gbk")]),
      "t.csv:3: The file is encoded neither",
    ],
    ["a malformed number", `${header}\n${row({ number: "粤ICP备20239999号4-1" })}`, "t.csv:2: "],
    ["a number of a province that does not exist", `${header}\n${row({ subject: "港ICP备2023999904号" })}`, "t.csv:2: "],
    [
      "a service's number for a subject's",
      `${header}\n${row({ subject: "粤ICP备2023999904号-1" })}`,
      "is the number of a service",
    ],
    ["a public suffix", `${header}\n${row({ domain: "com.cn" })}`, 't.csv:2: "com.cn" is a public suffix'],
    [
      "an unknown kind",
      `${header}\n${row({ kind: "合伙" })}`,
      't.csv:2: The value "合伙" is not known in this column. The column takes company',
    ],
    ["an unknown provider", `${header}\n${row({ cloud: "某某云" })}`, 't.csv:2: The access provider "某某云" is not known'],
    ["an unknown province", `${header},省份\n${row({}).trimEnd()},香港\n`, "is not the name of a mainland province"],
    [
      "a website without a domain",
      `${header}\n${row({ domain: "" })}`,
      "t.csv:2: The website 粤ICP备2023999904号-1 has no domain",
    ],
    [
      "a row without a number",
      `${header}\n${row({ number: "" })}`,
      "t.csv:2: This row has a domain or a service's name but no number",
    ],
    ["a new subject without its kind", `${header}\n${row({ kind: "" })}`, "does not tell its kind"],
    [
      "rows that contradict each other",
      `${header}\n${row({})}${row({ name: "丙", domain: "bing.cn" })}`,
      't.csv:3: The table contradicts itself: the subject\'s name is "丙" here and "乙" at t.csv:2',
    ],
    [
      "what contradicts the ledger",
      `${header}\n${row({ domain: "xinghai-shop.cn" })}`,
      "t.csv:2: The domain xinghai-shop.cn stands under",
    ],
    ["a workbook by the wrong name", zipSync({ "a.xml": strToU8("<a/>") }), "Name it .xlsx"],
  ])("refuses %s with its line, and writes nothing", async (_, content, reason) => {
    writeFileSync("t.csv", content);
    const { code, stderr } = await run("t.csv", "--yes");
    expect([code, stderr]).toEqual([3, expect.stringContaining(reason)]);
    expect(stderr).toMatch(/^t\.csv/);
    expect(ledgerNow()).toBe(withMessages);
  });

  test("refuses other files, a missing table and a missing or faulty ledger", async () => {
    expect((await run("filings.yaml")).stderr).toContain("Only tables named .csv or .xlsx");
    expect((await run("none.csv")).stderr).toContain("none.csv: There is no such table.");
    expect((await run("table.csv", "--ledger", "none.yaml")).stderr).toContain("Create it");
    expect((await run("table.csv", "--ledger", "faulty.yaml")).code).toBe(3);
  });
});
