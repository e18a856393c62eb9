import { describe, expect, test } from "vitest";
import { reportOf, staleEntry, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";
import { linesOf } from "./text-lines";

describe("A finding that blocks", () => {
  test("shows its headline, the message, the path from hostname to region, the next step and its line, in English", () => {
    expect(linesOf(reportOf([unfiledRecord])).slice(3, 13)).toEqual([
      "Stack shop",
      "x error  record-without-filing  alicloud_alidns_record.www  www.xinghai-shop.cn",
      "    No granted filing lists xinghai-shop.cn.",
      "    www.xinghai-shop.cn",
      "    -> alicloud_alidns_record.www.value = alicloud_eip_address.web.ip_address: points to alicloud_eip_address.web",
      "      -> alicloud_eip_address.web: stands where alicloud_instance.web stands",
      "        -> alicloud_instance.web: is reachable from the internet",
      "        -> alicloud_instance.web.availability_zone = cn-hangzhou-h: cn-hangzhou is in mainland China",
      "    Fix        File the domain first.",
      "    At         shop/www, main.ts:42:5",
    ]);
  });

  test("and in Chinese", () => {
    expect(linesOf(reportOf([unfiledRecord]), "zh").slice(3, 13)).toEqual([
      "堆栈 shop",
      "x 错误  record-without-filing  alicloud_alidns_record.www  www.xinghai-shop.cn",
      "    没有备案列出 xinghai-shop.cn。",
      "    www.xinghai-shop.cn",
      "    -> alicloud_alidns_record.www.value = alicloud_eip_address.web.ip_address：指向 alicloud_eip_address.web",
      "      -> alicloud_eip_address.web：位置取决于 alicloud_instance.web",
      "        -> alicloud_instance.web：可从公网访问",
      "        -> alicloud_instance.web.availability_zone = cn-hangzhou-h：cn-hangzhou 位于中国内地",
      "    处理      请先备案。",
      "    位置      shop/www，main.ts:42:5",
    ]);
  });

  test("without a known line names the construct alone", () => {
    expect(linesOf(reportOf([{ ...unfiledRecord, location: null }]))).toContain("    At         shop/www");
  });

  test("that is undecided says what would decide it and lists the resources of its cause", () => {
    expect(linesOf(reportOf([undecidedFinding(13)])).slice(4, 8)).toEqual([
      "? undecided  location-undecided  alicloud_instance.web1",
      "    13 resources wait for var.region.",
      "    To decide  Give --var region=….",
      "    Also       alicloud_instance.web2, alicloud_instance.web3, alicloud_instance.web4 and 9 more",
    ]);
    expect(linesOf(reportOf([undecidedFinding(13)]), "zh").slice(4, 8)).toEqual([
      "? 待定  location-undecided  alicloud_instance.web1",
      "    13 项资源取决于 var.region。",
      "    如何判定  请给出 --var region=…。",
      "    同因      alicloud_instance.web2、alicloud_instance.web3、alicloud_instance.web4，另有 9 项",
    ]);
  });

  test("names the stack of a resource that stands in another one", () => {
    const finding = { ...undecidedFinding(1), resources: [{ stack: "zone", address: "alicloud_eip_address.a" }] };
    expect(linesOf(reportOf([finding]))).toContain("    Also       zone: alicloud_eip_address.a");
  });

  test("stands under its stack, errors before undecided ones, and before all that does not block", () => {
    const inZone = { ...unfiledRecord, stack: "zone", address: "alicloud_alidns_record.zone" };
    const lines = linesOf(reportOf([waivedRecord, undecidedFinding(2), inZone, unfiledRecord]));
    const marks = lines.filter((line) => /^(Stack|Findings|[x?~] )/.test(line)).map((line) => line.replace(/ {2}.*/, ""));
    expect(marks).toEqual([
      "Stack shop",
      "x error",
      "? undecided",
      "Stack zone",
      "x error",
      "Findings that do not block",
      "~ waived",
    ]);
  });

  test("of no stack has a heading of its own", () => {
    expect(linesOf(reportOf([{ ...unfiledRecord, stack: null, address: null }]))).toContain("No single stack");
  });
});

describe("A finding that does not block", () => {
  test("is shorter, names its stack, and says why it does not where that is no matter of course", () => {
    const lines = linesOf(reportOf([waivedRecord]));
    expect(lines.slice(3, 8)).toEqual([
      "Findings that do not block",
      "~ waived  record-without-filing  shop: alicloud_alidns_record.www  www.xinghai-shop.cn",
      "    No granted filing lists xinghai-shop.cn.",
      "    Why not    waived until 2026-12-31 (wang)",
      "",
    ]);
  });

  test("and concerns the ledger is one line for all of them", () => {
    const report = reportOf([staleEntry, staleEntry, { ...staleEntry, rule: "licence-expired" }]);
    const wide = { width: 200 };
    expect(linesOf(report, "en", wide)).toContain(
      "Ledger: 0 errors, 3 warnings; not blocking: ledger-entry-stale (2), licence-expired. In full: beian-guard ledger audit",
    );
    expect(linesOf(report, "zh", wide)).toContain(
      "台账：0 项错误，3 项警告；不阻断的有 ledger-entry-stale（2）、licence-expired。详见 beian-guard ledger audit",
    );
    expect(linesOf(report).filter((line) => line.startsWith("! "))).toEqual([]);
  });

  test("and concerns the ledger is shown whole where the change touches the ledger", () => {
    const compared = { name: "main", owner: null, expires: null, inForce: false, new: 1, unchanged: 0, fixed: 0 };
    const untouched = reportOf([staleEntry], { comparedWith: { ...compared, ledgerChanged: false } });
    const touched = reportOf([staleEntry], { comparedWith: { ...compared, ledgerChanged: true } });
    const headline = "! warning  ledger-entry-stale  xinghai-shop.cn  [new]";
    expect(linesOf(untouched)).not.toContain(headline);
    expect(linesOf(touched)).toContain(headline);
    expect(linesOf(touched).filter((line) => line.startsWith("Ledger: "))).toEqual([]);
  });
});

describe("An error of the ledger that blocks", () => {
  const blocking = {
    ...staleEntry,
    rule: "service-number-not-of-subject",
    severity: "error" as const,
    blocks: true,
    entry: "浙ICP备2021999902号-1",
    location: { file: "filings.yaml", line: 7, column: 17 },
  };

  test("is named with its line, also where the report is cut", () => {
    const line =
      "Ledger: 1 error, 1 warning; blocking: service-number-not-of-subject (filings.yaml:7); not blocking: ledger-entry-stale. In full: beian-guard ledger audit";
    const report = reportOf([...Array.from({ length: 30 }, () => unfiledRecord), blocking, staleEntry]);
    expect(linesOf(report, "en", { width: 200 })).toContain(line);
    expect(linesOf(report, "en", { width: 200, limit: 40 })).toContain(line);
  });

  test("is shown with its place where the change touches the ledger", () => {
    const comparedWith = {
      name: "main",
      owner: null,
      expires: null,
      inForce: false,
      new: 1,
      unchanged: 0,
      fixed: 0,
      ledgerChanged: true,
    };
    const lines = linesOf(reportOf([blocking], { comparedWith }));
    expect(lines).toContain("Ledger");
    expect(lines).toContain("x error  service-number-not-of-subject  浙ICP备2021999902号-1  [new]");
    expect(lines).toContain("    At         filings.yaml:7:17");
  });
});
