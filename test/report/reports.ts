import type { Finding, Report, ReportedResource } from "../../lib/engine/report";
import { text } from "../../lib/text";

/** A record that leads to an unfiled server in the mainland. */
export const unfiledRecord: Finding = {
  rule: "record-without-filing",
  severity: "error",
  undecided: false,
  scope: "infrastructure",
  blocks: true,
  why: text("错误会阻断部署", "an error blocks the deployment"),
  address: "alicloud_alidns_record.www",
  entry: null,
  stack: "shop",
  constructPath: "shop/www",
  resources: [{ stack: "shop", address: "alicloud_alidns_record.www" }],
  hostname: "www.xinghai-shop.cn",
  hostnames: ["www.xinghai-shop.cn"],
  domain: "xinghai-shop.cn",
  message: text("没有备案列出 xinghai-shop.cn。", "No granted filing lists xinghai-shop.cn."),
  remedy: text("请先备案。", "File the domain first."),
  trail: [
    {
      address: "alicloud_alidns_record.www",
      attribute: "value",
      value: "alicloud_eip_address.web.ip_address",
      means: text("指向 alicloud_eip_address.web", "points to alicloud_eip_address.web"),
    },
    {
      address: "alicloud_eip_address.web",
      attribute: null,
      value: "alicloud_instance.web",
      means: text("位置取决于 alicloud_instance.web", "stands where alicloud_instance.web stands"),
    },
    {
      address: "alicloud_instance.web",
      attribute: null,
      value: null,
      means: text("可从公网访问", "is reachable from the internet"),
    },
    {
      address: "alicloud_instance.web",
      attribute: "availability_zone",
      value: "cn-hangzhou-h",
      means: text("cn-hangzhou 位于中国内地", "cn-hangzhou is in mainland China"),
    },
  ],
  fingerprint: "icp/v1:00000000000000000000000000000001",
  formerFingerprints: [],
  location: { file: "main.ts", line: 42, column: 5 },
  calledFrom: [],
  waived: null,
  state: "new",
  before: null,
};

/** Several resources that wait for one variable. */
export function undecidedFinding(count: number): Finding {
  const resources = Array.from({ length: count }, (_, at) => ({ stack: "shop", address: `alicloud_instance.web${at + 1}` }));
  return {
    ...unfiledRecord,
    rule: "location-undecided",
    severity: "warning",
    undecided: true,
    address: "alicloud_instance.web1",
    constructPath: null,
    resources,
    hostname: null,
    domain: null,
    message: text(`${count} 项资源取决于 var.region。`, `${count} resources wait for var.region.`),
    remedy: text("请给出 --var region=…。", "Give --var region=…."),
    trail: [],
    location: null,
  };
}

export const waivedRecord: Finding = {
  ...unfiledRecord,
  blocks: false,
  why: text("已豁免至 2026-12-31（wang）", "waived until 2026-12-31 (wang)"),
  waived: { reason: "moving to Hong Kong", owner: "wang", expires: "2026-12-31", ticket: "OPS-12" },
};

/** With what a report was compared, where it was. */
export const compared: NonNullable<Report["comparedWith"]> = {
  name: "main",
  owner: null,
  expires: null,
  inForce: false,
  new: 1,
  unchanged: 2,
  fixed: 1,
  ledgerChanged: false,
};

/** A report of these findings; the verdict follows from what blocks. */
export function reportOf(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const blocking = findings.filter((finding) => finding.blocks);
  const verdict = blocking.some((finding) => !finding.undecided) ? "violations" : blocking.length > 0 ? "undecided" : "passed";
  return {
    version: 1,
    tool: { name: "beian-guard", version: "0.1.0", catalogues: { alicloud: "2026-08-21", tencentcloud: "2026-08-21" } },
    door: "check",
    inputs: ["cdktf.out"],
    today: "2026-11-22",
    ledger: { kind: "file", file: "filings.yaml" },
    ledgerDigest: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    settings: null,
    extensions: [],
    assumedVariables: [],
    verdict,
    summary: { covered: 10, exempt: 5, violation: 2, undecided: 3, neutral: 24, unclassified: 8, outOfScope: 0 },
    resources: [],
    findings: [...findings],
    rules: [],
    comparedWith: null,
    waivers: [],
    waiversNotInForce: [],
    anchors: [],
    attestations: [],
    notices: [
      {
        kind: "numbers-are-declared",
        message: text("备案号来自声明，未向工信部核验。", "Filing numbers are declared, not looked up at the MIIT."),
        detail: null,
      },
    ],
    ...more,
  };
}

/** A finding on the ledger, which has no resource. */
export const staleEntry: Finding = {
  ...unfiledRecord,
  rule: "ledger-entry-stale",
  severity: "warning",
  scope: "ledger",
  blocks: false,
  why: text("提示不阻断部署", "it is advice, not an error"),
  address: null,
  entry: "xinghai-shop.cn",
  stack: null,
  constructPath: null,
  resources: [],
  hostname: null,
  message: text("xinghai-shop.cn 一年未复核。", "xinghai-shop.cn was not reviewed for a year."),
  trail: [],
  fingerprint: "icp/v1:00000000000000000000000000000002",
  location: null,
};

/** What stood in an earlier report and is gone. */
export const fixedRecord: Finding = {
  ...unfiledRecord,
  blocks: false,
  address: "alicloud_alidns_record.old",
  fingerprint: "icp/v1:00000000000000000000000000000003",
  state: "fixed",
};

/** A resource that was judged. */
export function resourceOf(address: string, verdict: ReportedResource["verdict"], stack = "shop"): ReportedResource {
  return {
    stack,
    address,
    type: address.split(".")[0] ?? address,
    constructPath: null,
    verdict,
    before: null,
    jurisdictions: ["mainland"],
    anchor: null,
    public: "yes",
    hostnames: [],
    filing: null,
    reason: null,
    trail: [],
  };
}

const order33 = {
  name: text("《备案管理办法》（第33号令）", "Filing Measures (Order 33)"),
  asOf: "2005-02-08",
  link: "https://law.example.com/33",
  confidence: "high" as const,
};

/** A report with a finding of each kind, their rules, and resources of each verdict. */
export const fullReport: Report = reportOf(
  [
    unfiledRecord,
    undecidedFinding(3),
    {
      ...waivedRecord,
      address: "alicloud_alidns_record.legacy",
      resources: [{ stack: "zone", address: "alicloud_alidns_record.legacy" }],
      stack: "zone",
    },
    staleEntry,
    fixedRecord,
  ],
  {
    resources: [
      resourceOf("alicloud_alidns_record.www", "violation"),
      ...[1, 2, 3].map((at) => resourceOf(`alicloud_instance.web${at}`, "undecided")),
      resourceOf("alicloud_instance.filed", "covered"),
      resourceOf("alicloud_vpc.main", "neutral"),
      resourceOf("alicloud_alidns_record.legacy", "violation", "zone"),
      resourceOf("alicloud_instance.hongkong", "exempt", "zone"),
    ],
    rules: [
      {
        id: "record-without-filing",
        severity: "error",
        title: text("解析记录没有备案", "A record without a filing"),
        rationale: text("域名解析到中国内地就要备案。", "A hostname that resolves to the mainland needs a filing."),
        remedy: text("请先备案。", "File the domain first."),
        legalBasis: [
          { ...order33, article: text("第五条", "article 5") },
          { ...order33, article: text("第十八条", "article 18") },
        ],
      },
      {
        id: "location-undecided",
        severity: "warning",
        title: text("位置待定", "The location is undecided"),
        rationale: text("无法判断位置就无法判断是否需要备案。", "Without a location nobody knows whether a filing is needed."),
        remedy: text("请给出变量的值。", "Give the value of the variable."),
        legalBasis: [{ ...order33, article: text("第五条", "article 5") }],
      },
    ],
  },
);
