import type { LegalBasis } from "../lib/engine/legal-basis";
import { type Text, text } from "../lib/text";

/**
 * Every statute, notice and provider document that a rule rests on, once. `asOf` is the date of the version that was read; for
 * pages without a date of their own, the day they were read.
 */

/** A statute, notice or manual, without the part of it that a rule cites. */
export type Document = Omit<LegalBasis, "article">;

const filingMeasures: Document = {
  name: text(
    "《非经营性互联网信息服务备案管理办法》（信息产业部令第33号）",
    "Measures for the Filing of Non-commercial Internet Information Services (Order 33 of the Ministry of Information Industry)",
  ),
  asOf: "2005-02-08",
  link: "https://cloud.tencent.com/document/product/243/50315",
  confidence: "high",
};

const informationServices: Document = {
  name: text(
    "《互联网信息服务管理办法》（国务院令第292号）",
    "Administrative Measures for Internet Information Services (Order 292 of the State Council)",
  ),
  asOf: "2011-01-08",
  link: "https://cloud.tencent.com/document/product/243/50316",
  confidence: "medium",
  note: text(
    "所读为 2011 年的文本；2024-12-06 的修订（国务院令第797号）没有读到。",
    "The text of 2011 was read; the amendment of 2024-12-06 (Order 797) was not.",
  ),
};

export const domainNotice: Document = {
  name: text(
    "《工业和信息化部关于规范互联网信息服务使用域名的通知》（工信部信管〔2017〕264号）",
    "MIIT notice on the use of domain names for internet information services (工信部信管〔2017〕264号)",
  ),
  asOf: "2017-11-27",
  link: null,
  confidence: "high",
};

const publicQuery: Document = {
  name: text("工信部 ICP/IP 地址/域名信息备案管理系统公共查询", "Public query of the MIIT's filing system"),
  asOf: "2026-11-22",
  link: "https://beian.miit.gov.cn/",
  confidence: "high",
};

/** Replaced in 2017 by Order 42 of the MIIT, which keeps the 90 days as far as is known; only this version was read. */
const licenceMeasures: Document = {
  name: text(
    "《电信业务经营许可管理办法》（工业和信息化部令第5号）",
    "Measures for Telecommunications Business Licences (Order 5 of the MIIT)",
  ),
  asOf: "2009-03-05",
  link: "https://code.fabao365.com/law_247913_4.html",
  confidence: "medium",
  note: text(
    "2017 年由工信部令第42号取代，新办法的条文没有读到。",
    "Order 42 of 2017 has replaced it, and its text was not read.",
  ),
};

const networkSecurityMeasures: Document = {
  name: text(
    "《计算机信息网络国际联网安全保护管理办法》（公安部令第33号）",
    "Measures for Security Protection of International Networking of Computer Information Networks (Order 33 of the Ministry of Public Security)",
  ),
  asOf: "2011-01-08",
  link: "https://github.com/LawRefBook/Laws",
  confidence: "high",
};

/** Two page footers of each province were compared; no document of the police gives the grammar. */
const publicSecurityNumbers: Document = {
  name: text("网站页脚公示的公安联网备案号", "Public-security numbers as website footers show them"),
  asOf: "2026-11-22",
  link: "https://beian.mps.gov.cn/",
  confidence: "medium",
  note: text(
    "写法由二十余个页脚归纳，没有见到规定其写法的文件。",
    "The form was gathered from some twenty footers; no document that lays it down was seen.",
  ),
};

/** What the clouds and companies do where no statute says how often. */
const ledgerPractice: Document = {
  name: text("台账核对的惯例", "Practice of keeping a ledger"),
  asOf: "2026-11-22",
  link: null,
  confidence: "low",
  note: text(
    "没有法律规定核对的间隔，90 天是本工具的默认值。",
    "No law says how often to look; the 90 days are the default of this tool.",
  ),
};

/** The manual that Tencent Cloud keeps in a public repository; each page in the version that was read. */
export const filingManual = (page: string, commit: string, folder = ""): Document => ({
  name: text(`腾讯云“网站备案”文档：${page}`, `Tencent Cloud, website filing manual: ${page}`),
  asOf: "2026-11-22",
  link: encodeURI(
    `https://github.com/tencentyun/qcloud-documents/blob/${commit}/product/域名与网站/网站备案/常见问题/${folder}${page}.md`,
  ),
  confidence: "high",
});

const alibabaFunctionDomains: Document = {
  name: text(
    "阿里云文档“函数计算：配置自定义域名”",
    "Alibaba Cloud documentation, Function Compute: Configure a custom domain name",
  ),
  asOf: "2026-02-12",
  link: "https://help.aliyun.com/document_detail/90763.html",
  confidence: "high",
};

/** An article of Order 33, the measures for filing. */
export function order33(article: number): LegalBasis {
  return { ...filingMeasures, article: articleText(article) };
}

/** An article of Order 292, the measures for internet information services. */
export function order292(article: number): LegalBasis {
  return { ...informationServices, article: articleText(article) };
}

/** The domain belongs to the service provider itself: the person, or the organisation, its shareholders, its head or its officers. */
export const domainBelongsToProvider: LegalBasis = { ...domainNotice, article: text("第一条", "point 1") };

/** The forms in which numbers are issued, as the query answers them. */
export const numbersAsIssued: LegalBasis = {
  ...publicQuery,
  article: text("主体备案号与服务备案号", "subject number and service number"),
};

/** Numbers carry a year and the character of the bureau that issues them. */
export const yearsAndProvincesOfNumbers: LegalBasis = {
  ...publicQuery,
  article: text("号码中的省份简称与年份", "the province character and the year in a number"),
};

/** The letter behind a number says what the service is. */
export const lettersOfServices: LegalBasis = {
  name: text("华为云备案知识库：App 备案咨询", "Huawei Cloud's filing knowledge base: questions about Apps"),
  asOf: "2026-08-23",
  link: "https://github.com/huaweicloud/huaweicloud-skills/tree/c54c1bcc/skills/cdi/assist/huawei-cloud-icp-process-guidance",
  confidence: "high",
  article: text("App、小程序、快应用的尾字母", "the letters of Apps, mini-programs and quick apps"),
};

/** A record of the public query names one subject for a domain. */
export const oneSubjectPerDomain: LegalBasis = { ...publicQuery, article: text("域名与主体", "domain and subject") };

/** A licence is renewed 90 days before its end. */
export const licenceRenewal: LegalBasis = { ...licenceMeasures, article: text("第二十五条", "article 25") };

/** An article of the measures for security protection, under which networks are filed with the police. */
export function networkSecurity(article: number): LegalBasis {
  return { ...networkSecurityMeasures, article: articleText(article) };
}

/** Province character of the police, 公网安备, 14 digits, 号. */
export const publicSecurityNumberForm: LegalBasis = {
  ...publicSecurityNumbers,
  article: text("省份简称、14 位数字", "province character and 14 digits"),
};

/** An entry that nobody has looked at for long may be wrong. */
export const regularVerification: LegalBasis = {
  ...ledgerPractice,
  article: text("定期核对", "regular verification"),
};

/** Clouds judge by domain, whatever the port: an unfiled domain is cut off. */
export const unfiledDomainsAreCutOff: LegalBasis = {
  ...filingManual("是否需要备案", "6eb0d1e805cbd636b25b73d77030b144b9c2d78d", "备案前咨询/"),
  article: text("按域名判断，与端口无关", "judged by domain, whatever the port"),
};

/** A CDN serves filed domains only. */
export const contentDeliveryNeedsFiling: LegalBasis = {
  ...filingManual("是否需要备案", "6eb0d1e805cbd636b25b73d77030b144b9c2d78d", "备案前咨询/"),
  article: text("内容分发网络的域名", "domains of the content delivery network"),
};

/** A first filing and a new website may not be reached before the number is there; a change stays online. */
export const noResolutionDuringReview: LegalBasis = {
  ...filingManual("网站访问类", "a7512b8465f581edd4f53e82fa0ee337448fb45c"),
  article: text("管局审核期间", "during the bureau's review"),
};

/** Who gives access, files: a website at a second cloud needs an access filing there. */
export const accessFiling: LegalBasis = {
  ...filingManual("接入备案类", "f37c8711471b70efe2926f6e01aa7317ebe2a78f"),
  article: text("何时需要接入备案", "when an access filing (接入备案) is needed"),
};

/** A filing that nothing in the mainland stands on is hollow, and its access is taken back. */
export const hollowFiling: LegalBasis = {
  name: text(
    "华为云备案知识库：错误提示与备案成功后咨询",
    "Huawei Cloud's filing knowledge base: error messages, and questions after a filing",
  ),
  asOf: "2026-08-23",
  link: "https://github.com/huaweicloud/huaweicloud-skills/tree/c54c1bcc/skills/cdi/assist/huawei-cloud-icp-process-guidance",
  confidence: "high",
  article: text("空壳备案，错误提示 5.1", "hollow filings, error message 5.1"),
};

/** What the clouds ask of the server that a filing names: mainland, subscribed, public, and how many services one may carry. */
export const anchorTerms: LegalBasis = {
  name: text(
    "阿里云 ProductBindBsn 接口文档，腾讯云与华为云备案文档",
    "Alibaba Cloud, ProductBindBsn; filing manuals of Tencent Cloud and Huawei Cloud",
  ),
  asOf: "2026-11-22",
  link: "https://help.aliyun.com/document_detail/143224.htm",
  confidence: "medium",
  article: text("备案服务号与备案授权码的申请条件", "conditions for a filing service number"),
};

/** Some bureaus compare the addresses; of a commercial site a change is compulsory. */
export const addressesAreCompared: LegalBasis = {
  ...filingManual("是否需要备案", "6eb0d1e805cbd636b25b73d77030b144b9c2d78d", "备案前咨询/"),
  article: text("更换服务器地址", "when the server's address changes"),
};

/** Custom domains of functions need a filing at that cloud. */
export const functionDomainsNeedFiling: LegalBasis = {
  ...alibabaFunctionDomains,
  article: text("备案域名", "filing of the domain"),
};

/** AWS China: the web ports of an account are shut until it has its filing or an exception. */
export const webPortsAreShut: LegalBasis = {
  name: text("AWS 中国区网站托管示例（aws-samples）的说明", "AWS China, README of the web hosting examples (aws-samples)"),
  asOf: "2026-08-21",
  link: "https://github.com/aws-samples/web-hosting-architecture-examples-for-china-region-terraform",
  confidence: "high",
  article: text("80、8080、443 端口的开通", "opening ports 80, 8080 and 443"),
};

/** AWS China refuses calls that nobody signed, region by region. */
export const unsignedCallsAreRefused: LegalBasis = {
  name: text("AWS 中国区文档：API Gateway", "AWS China documentation: API Gateway"),
  asOf: "2026-08-21",
  link: "https://docs.amazonaws.cn/aws/latest/userguide/api-gateway.html",
  confidence: "high",
  article: text("未经签名的调用与 ICP 备案", "unsigned calls and ICP filing"),
};

/** No law asks for it, and the rule says so: whoever grants a permission is not the one who needs it. */
export const separationOfDuties: LegalBasis = {
  name: text("beian-guard 自身的做法（不是法律条文）：职责分离", "beian-guard's own practice, no law: separation of duties"),
  asOf: "2026-11-25",
  link: null,
  confidence: "low",
  article: text("许可与需要它的资源分开审阅", "a permission is reviewed apart from what needs it"),
};

function articleText(article: number): Text {
  return text(`第${chineseNumeral(article)}条`, `article ${article}`);
}

const digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1 to 99 as statutes write them: 五, 十八, 二十二. */
function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = digits[number % 10] ?? "";
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : (digits[tens] ?? "")}十${ones}`;
}
