import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { command, inDirectory } from "./command";

const full = readFileSync(join(__dirname, "../filing/full-ledger.yaml"), "utf8");
const header = "unitName,natureName,mainLicence,serviceLicence,serviceName,domain,接入服务商,updateRecordTime";
const shop = "杭州星海科技有限公司,企业,浙ICP备2021999901号,浙ICP备2021999901号-1,星海商城,xinghai-shop.cn,阿里云,2021-12-15";
const blog = "杭州星海科技有限公司,企业,浙ICP备2021999901号,浙ICP备2021999901号-3,星海博客,xinghai-blog.cn,阿里云,2024-01-05";
const other =
  "北京星河网络（集团）有限公司,企业,京ＩＣＰ备２０２２９９９９０２号,京ICP备2022999902号－１,星河论坛,ＸＩＮＧＨＥ．ｃｎ；xinghe-cdn.cn,腾讯云,2022-01-05";
const table = `${header}\n${shop}\n${blog}\n${other}\n`;
const withMessages = full.replace("    services:\n", "    services: # 法务维护\n");

inDirectory({
  "filings.yaml": withMessages,
  "table.csv": table,
  "bom.csv": `\uFEFF${table}`,
  "gbk.csv": iconv.encode(table, "gbk"),
  "faulty.yaml": "version: 2\n",
});

const run = (...args: readonly string[]) => command(["ledger", "import", ...args, "--locale", "en"]);
const ledgerNow = (): string => readFileSync("filings.yaml", "utf8");
const restore = (): void => writeFileSync("filings.yaml", withMessages);

interface Data {
  readonly subjects: readonly { readonly name: string; readonly services: readonly object[] }[];
}

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

/** The library is an ECMAScript module. */
async function written(content: unknown): Promise<Uint8Array> {
  const { default: writeXlsx } = await import("write-excel-file/node");
  return new Uint8Array(await writeXlsx(content as Parameters<typeof writeXlsx>[0]).toBuffer());
}

async function workbook(rows: readonly (readonly (object | string | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) => row.map((value) => (typeof value === "string" ? { value } : value)));
  return written(cells);
}

/** A workbook with another first sheet. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const path = Object.keys(parts).find((name) => name.endsWith("sheet1.xml")) ?? "";
  return zipSync({ ...parts, [path]: strToU8(edit(strFromU8(parts[path] ?? new Uint8Array()))) });
}

describe("ledger import of an XLSX", () => {
  const rows = table
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  beforeAll(async () => {
    writeFileSync("table.xlsx", await workbook(rows));
  });

  test("adds the same entries as the CSV", async () => {
    restore();
    const { code, stdout } = await run("table.xlsx", "--yes");
    expect([code, stdout]).toEqual([0, expect.stringContaining('table.xlsx: the sheet "Sheet1", 3 rows')]);
    const fromWorkbook = ledgerNow();
    restore();
    await run("table.csv", "--yes");
    expect(fromWorkbook).toBe(ledgerNow());
    restore();
  });

  test("names the cell of a faulty value, below empty rows too", async () => {
    writeFileSync(
      "t.xlsx",
      await workbook([[null], [null], ...rows.slice(0, 1), ["乙", "企业", "港ICP备2023999904号", "", "", "", "", ""]]),
    );
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringMatching(/^t\.xlsx:Sheet1!C4: /)]);
  });

  test("refuses merged cells and formulas with the cell, the reason and the remedy", async () => {
    writeFileSync(
      "t.xlsx",
      await workbook([
        ...rows.slice(0, 1),
        ...rows.slice(1, 2).map(([first, ...rest]) => [{ value: first, rowSpan: 2 }, ...rest]),
        [null, ...(rows[2] ?? []).slice(1)],
      ]),
    );
    const merged = await run("t.xlsx", "--yes");
    expect([merged.code, merged.stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!A2:A3: These cells are merged: .* Unmerge them/),
    ]);
    writeFileSync(
      "t.xlsx",
      await workbook([...rows.slice(0, 1), [{ value: "=1+1", type: "Formula" }, ...(rows[1] ?? []).slice(1)]]),
    );
    const formula = await run("t.xlsx", "--yes");
    expect([formula.code, formula.stderr]).toEqual([3, expect.stringMatching(/^t\.xlsx:Sheet1!A2: This cell holds a formula/)]);
    expect(ledgerNow()).toBe(withMessages);
  });

  test("refuses a title that is merged over the table, and says that the first row must be the header", async () => {
    const title = [{ value: "备案信息导出", columnSpan: 8 }, ...Array.from({ length: 7 }, () => null)];
    writeFileSync("t.xlsx", await workbook([title, ...rows]));
    const { code, stderr } = await run("t.xlsx", "--yes");
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!A1:H1: .*the first row must be the header row. *\n* *Delete the rows above/s),
    ]);
  });

  test("refuses an error value with its cell, which is never taken for an empty one", async () => {
    const head = [...(rows[0] ?? []), "是否限制接入"];
    const written = await workbook([head, [...(rows[2] ?? []), "MARK"]]);
    writeFileSync(
      "t.xlsx",
      edited(written, (xml) => xml.replace(/<c r="I2"[^>]*>.*?<\/c>/s, '<c r="I2" t="e"><v>#N/A</v></c>')),
    );
    const { code, stderr } = await run("t.xlsx", "--yes");
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^t\.xlsx:Sheet1!I2: This cell holds the spreadsheet's error #N\/A/),
    ]);
    expect(ledgerNow()).toBe(withMessages);
  });

  test.each([
    ["a cell far down", '<row r="150000"><c r="A150000"><v>1</v></c></row>', "A150000"],
    ["the last cell of all", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"],
    ["a cell far to the right", '<row r="9"><c r="A9"><v>1</v></c><c r="XFD9"><v>1</v></c></row><row r="10"></row>', "XFD9"],
    ["a number in another notation", '<row r="1e9"></row>', "1e9"],
    ["a number in entities", '<row r="&#57;99999"></row>', "A999999"],
  ])("refuses %s before the sheet is laid out, with the cell and the cure", async (_, row, cell) => {
    writeFileSync(
      "t.xlsx",
      edited(await workbook(rows), (xml) => xml.replace("</sheetData>", `${row}</sheetData>`)),
    );
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringContaining(`t.xlsx:Sheet1!${cell}: The sheet reaches out to this cell`)]);
    expect(stderr).toContain("Delete the rows and columns outside the table");
  });

  test("wants to know which of several sheets", async () => {
    const sheets = [rows, [["x"]], [[]]].map((data, at) => ({
      sheet: `表${at + 1}`,
      data: data.map((row) => row.map((value) => ({ value }))),
    }));
    writeFileSync("t.xlsx", await written(sheets));
    expect((await run("t.xlsx")).stderr).toContain("Several sheets have content: 表1, 表2. Say with --sheet");
    expect((await run("t.xlsx", "--sheet", "表1")).code).toBe(0);
    expect((await run("t.xlsx", "--sheet", "表9")).stderr).toContain("The sheets are 表1, 表2, 表3");
    expect((await run("t.xlsx", "--sheet", "表3")).stderr).toContain("The sheet has no content");
  });

  test.each<readonly [string, () => Uint8Array, string]>([
    [
      "what unpacks to too much",
      () => zipSync({ "xl/workbook.xml": new Uint8Array(40 * 1_048_576) }),
      "The workbook is too large",
    ],
    ["a file that is too large", () => new Uint8Array(3 * 1_048_576), "The workbook is too large"],
    ["what is no archive", () => strToU8("unitName"), "no valid XLSX workbook"],
    ["another archive", () => zipSync({ "a.xml": strToU8("<a/>") }), "no valid XLSX workbook"],
    [
      "the old format",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      "old format (.xls) or with a password",
    ],
    ["a broken workbook", () => zipSync({ "xl/workbook.xml": strToU8("<workbook>") }), "t.xlsx: The workbook cannot be read"],
  ])("refuses %s", async (_, content, reason) => {
    writeFileSync("t.xlsx", content());
    const { code, stderr } = await run("t.xlsx");
    expect([code, stderr]).toEqual([3, expect.stringContaining(reason)]);
  });
});
