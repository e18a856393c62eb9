import { type Text, text } from "../text";

/** What a cloud asks of the server that carries a filing: the anchor that the filing names. */
export interface AnchorCondition {
  readonly cloud: string;
  readonly eligible: Text;
  readonly term: Text;
  /** How many filing service numbers one anchor gives. */
  readonly quota: Text;
  readonly notEligible: Text;
  readonly source: Text;
  readonly confidence: "high" | "medium" | "low";
}

export const ANCHORS_AS_OF = "2026-11-22";

/** Checked 2026-11-22 against the clouds' filing manuals; what rests on memory or one source says so by its confidence. */
export const ANCHORS: readonly AnchorCondition[] = [
  {
    cloud: "alicloud",
    eligible: text(
      "内地的 ECS、SLB、NAT 网关、ENS、云虚拟主机，运行中且有公网 IP",
      "ECS, SLB, NAT gateway, ENS or web hosting in the mainland, running, with a public address",
    ),
    term: text("包年包月，时长至少 3 个月", "subscription of at least 3 months"),
    quota: text("每台 ECS 约 5 个备案服务号，以合同为准", "about 5 filing service numbers for an ECS; the contract decides"),
    notEligible: text(
      "没有公网 IP 的产品、按量付费和试用 ECS、OSS",
      "anything without a public address, pay-as-you-go and trial ECS, OSS",
    ),
    source: text("阿里云 ProductBindBsn 接口文档；个数为经验值", "Alibaba Cloud, ProductBindBsn; the number is from practice"),
    confidence: "medium",
  },
  {
    cloud: "tencentcloud",
    eligible: text(
      "内地的 CVM（带宽大于 0）、轻量应用服务器、SCF 备案资源包、云托管，以及后端有合格 CVM 的 CLB",
      "CVM with bandwidth above 0, Lighthouse, the SCF filing package, cloud hosting in the mainland, and a CLB with an eligible CVM behind it",
    ),
    term: text(
      "购买时长至少 3 个月（含续费），且剩余至少 1 个月",
      "bought for at least 3 months, renewals included, with at least 1 month left",
    ),
    quota: text(
      "每台 CVM 或轻量服务器 5 个网站，SCF 资源包和云托管 2 个",
      "5 websites for a CVM or Lighthouse, 2 for an SCF package or cloud hosting",
    ),
    notEligible: text("按量付费、香港及境外的服务器、COS", "pay-as-you-go, servers in Hong Kong or overseas, COS"),
    source: text(
      "腾讯云“网站备案”文档：备案云服务、备案授权码",
      "Tencent Cloud's filing manual: servers for filing, authorisation codes",
    ),
    confidence: "high",
  },
  {
    cloud: "huaweicloud",
    eligible: text("内地的 ECS、Flexus（L、X）、专属云", "ECS, Flexus L and X, and dedicated cloud in the mainland"),
    term: text(
      "至少 3 个月（含续费）；专属云至少 1 年",
      "at least 3 months, renewals included; at least 1 year for dedicated cloud",
    ),
    quota: text(
      "每台 ECS 5 个备案授权码，一码一个服务，注销后不退还",
      "5 codes for an ECS, one service each, not given back on cancellation",
    ),
    notEligible: text("只有 EIP、按需计费", "an EIP alone, pay-as-you-go"),
    source: text(
      "华为云备案知识库：备案前准备（2026-08-23 版）",
      "Huawei Cloud's filing knowledge base: before filing (2026-08-23)",
    ),
    confidence: "high",
  },
  {
    cloud: "volcengine",
    eligible: text("内地的 ECS，包年包月", "ECS by subscription in the mainland"),
    term: text("约 3 个月", "about 3 months"),
    quota: text("约 5 个", "about 5"),
    notEligible: text("按量付费", "pay-as-you-go"),
    source: text("经验，未见文档，请以控制台为准", "from practice, no document seen; the console decides"),
    confidence: "low",
  },
  {
    cloud: "aws",
    eligible: text(
      "北京（光环新网）和宁夏（西云数据）区域中 EC2、ELB、NLB 的公网 IP",
      "public addresses of EC2, ELB and NLB in Beijing (Sinnet) and Ningxia (NWCD)",
    ),
    term: text("无购买时长要求；备案列出 IP 地址", "no term; the filing lists the addresses"),
    quota: text("以运营方为准", "the operator decides"),
    notEligible: text("只有 S3 的网站", "a website on S3 alone"),
    source: text("AWS 中国区入门文档", "AWS China, getting started"),
    confidence: "medium",
  },
  {
    cloud: "azurerm",
    eligible: text("世纪互联运营的虚拟机或公网 IP", "a virtual machine or public address operated by 21Vianet"),
    term: text("以世纪互联为准", "21Vianet decides"),
    quota: text("以世纪互联为准", "21Vianet decides"),
    notEligible: text("经典 CDN 端点等没有自有公网 IP 的产品", "products without a public address of their own"),
    source: text("经验，未见文档", "from practice, no document seen"),
    confidence: "low",
  },
];
