import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import iconv from "iconv-lite";
import { command, inDirectory } from "./command";

export const full = readFileSync(join(__dirname, "../filing/full-ledger.yaml"), "utf8");
export const header = "unitName,natureName,mainLicence,serviceLicence,serviceName,domain,接入服务商,updateRecordTime";
export const shop =
  "杭州星海科技有限公司,企业,浙ICP备2021999901号,浙ICP备2021999901号-1,星海商城,xinghai-shop.cn,阿里云,2021-12-15";
export const blog =
  "杭州星海科技有限公司,企业,浙ICP备2021999901号,浙ICP备2021999901号-3,星海博客,xinghai-blog.cn,阿里云,2024-01-05";
export const other =
  "北京星河网络（集团）有限公司,企业,京ＩＣＰ备２０２２９９９９０２号,京ICP备2022999902号－１,星河论坛,ＸＩＮＧＨＥ．ｃｎ；xinghe-cdn.cn,腾讯云,2022-01-05";
export const table = `${header}\n${shop}\n${blog}\n${other}\n`;
export const withMessages = full.replace("    services:\n", "    services: # 法务维护\n");

/** For the tests of one file: a ledger and tables to import. */
export function withTables(): void {
  inDirectory({
    "filings.yaml": withMessages,
    "table.csv": table,
    "bom.csv": `\uFEFF${table}`,
    "gbk.csv": iconv.encode(table, "gbk"),
    "faulty.yaml": "version: 2\n",
  });
}

export const run = (...args: readonly string[]) => command(["ledger", "import", ...args, "--locale", "en"]);
export const ledgerNow = (): string => readFileSync("filings.yaml", "utf8");
export const restore = (): void => writeFileSync("filings.yaml", withMessages);

export interface Data {
  readonly subjects: readonly { readonly name: string; readonly services: readonly object[] }[];
}
