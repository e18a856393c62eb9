import type { LegalBasis } from "../../lib/engine/legal-basis";
import { text } from "../../lib/text";
import { type Document, domainNotice, filingManual } from "../legal-basis";

/** What rules about domains, their registrants and the content of a service rest on. */

const domainMeasures: Document = {
  name: text(
    "《互联网域名管理办法》（工业和信息化部令第43号）",
    "Measures for the Administration of Internet Domain Names (Order 43 of the MIIT)",
  ),
  asOf: "2017-11-01",
  link: "https://www.gov.cn/gongbao/content/2017/content_5241917.htm",
  confidence: "medium",
  note: text(
    "只读到开头；经备案核验生效的做法来自服务商文档。",
    "Only its opening was read; that it works through the check of a filing comes from the providers.",
  ),
};

const domainIndustry: Document = {
  name: text("工业和信息化部域名行业管理信息公示", "The MIIT's public information on the domain industry"),
  asOf: "2026-11-22",
  link: "https://domain.miit.gov.cn/",
  confidence: "medium",
  note: text(
    "唯一权威的名单；本规则使用的是注明日期的副本，没有打开实时页面。",
    "The only authority; this rule uses dated copies, and the live page was not opened.",
  ),
};

const domainsToFile: Document = {
  name: text("腾讯云“网站备案”文档：备案域名", "Tencent Cloud, website filing manual: domains to file"),
  asOf: "2022-08-30",
  link: encodeURI(
    "https://github.com/tencentyun/qcloud-documents/blob/00e307c7a64a8e1e0bcfe8cd8d6cd8e2b67756da/product/域名与网站/网站备案/备案准备/备案域名.md",
  ),
  confidence: "high",
};

const governmentApplications: Document = {
  name: text("《互联网政务应用安全管理规定》", "Provisions on the Security of Government Applications on the Internet"),
  asOf: "2024-07-01",
  link: null,
  confidence: "medium",
  note: text(
    "原文没有读到，依据华为云知识库中多个管局的要求引用；生效日期凭记忆。",
    "Its text was not read: it is quoted from the bureaus' requirements in Huawei Cloud's knowledge base, and the date is from memory.",
  ),
};

const governmentDomains: Document = {
  name: text(
    "《国务院办公厅关于加强政府网站域名管理的通知》",
    "Notice of the General Office of the State Council on domains of government websites",
  ),
  asOf: "2018-09-06",
  link: "https://m.xinnet.com/mweb/65/278696.html",
  confidence: "medium",
  note: text("依据新闻报道引用，原文没有读到。", "It is quoted from reports in the news; its text was not read."),
};

const internationalRegistrar: Document = {
  name: text("阿里云文档：国际站注册的域名", "Alibaba Cloud documentation: domains of the international site"),
  asOf: "2026-11-22",
  link: "https://help.aliyun.com/wordpower/1114078-1.html",
  confidence: "medium",
};

/** Huawei Cloud's knowledge base in a public repository; each page in the version that was read. */
const knowledgeBase = (
  page: string,
  en: string,
  folder: string,
  commit = "e74999da4c1822407ee4c805bf854dc0dd21527a",
): Document => ({
  name: text(`华为云备案知识库：${page}`, `Huawei Cloud's filing knowledge base: ${en}`),
  asOf: "2026-07-02",
  link: encodeURI(
    `https://github.com/huaweicloud/huaweicloud-skills/blob/${commit}/skills/cdi/assist/huawei-cloud-icp-process-guidance/kb/${folder}/${page}.md`,
  ),
  confidence: "medium",
});

const refusals = knowledgeBase("备案驳回咨询", "why a filing is refused", "faq", "f127b26da0b127466bc641fa9b8b3c5d26d0713d");
const bureaus = knowledgeBase(
  "备案管局咨询",
  "requirements of the bureaus",
  "topics",
  "f127b26da0b127466bc641fa9b8b3c5d26d0713d",
);
const policies = knowledgeBase("备案政策咨询", "policies", "faq");
const preparation = knowledgeBase("备案前准备咨询", "before the filing", "procedures");
const faults = knowledgeBase("错误提示FAQ", "error messages", "faq");
const domainQuestions = knowledgeBase(
  "备案域名咨询",
  "domains to file",
  "procedures",
  "f127b26da0b127466bc641fa9b8b3c5d26d0713d",
);

const cite = (document: Document, zh: string, en: string): LegalBasis => ({ ...document, article: text(zh, en) });

/** The provider stops access where the domain is expired or without real-name data. */
export const providerChecksDomain = cite(domainNotice, "域名核验与停止接入", "check of the domain, and end of access");

/** Registries and registrars need a Chinese permit, and every domain a real name. */
export const permitsAndRealNames = cite(domainMeasures, "许可与真实身份", "permits and real names");

export const approvedSuffixes = cite(domainIndustry, "顶级域名", "top-level domains");
export const approvedRegistrars = cite(domainIndustry, "域名注册服务机构", "registrars");

/** The suffixes that can be filed, one provider's copy of the ministry's list. */
export const suffixesToFile = cite(domainsToFile, "可备案的域名后缀", "suffixes that can be filed");
export const conditionsOfDomains = cite(domainsToFile, "待备案的域名要求", "what a domain has to meet");
export const holderOfDomain = cite(domainsToFile, "备案主体与域名所有者的关系", "the subject and the holder of the domain");

/** Five conditions at once: suffix, registrar, validity, real name, same identity. */
export const fiveConditions = cite(preparation, "备案域名核验规则", "the check of a domain");
export const syncOfRealNames = cite(domainQuestions, "域名实名认证后多久可以备案", "how long after a real-name check to file");
export const expiredDomains = cite(faults, "2.1、2.2 域名已过期或即将过期", "2.1 and 2.2, domains expired or about to");
export const foreignRegistrars = cite(faults, "2.4 域名注册商未获得批复", "2.4, the registrar is not approved");
export const internationalSite = cite(internationalRegistrar, "国际站视为境外注册商", "it counts as a foreign registrar");

/** 宁夏 takes the organisation alone; 福建 and 广东 its legal representative as well. */
export const holdersByProvince = cite(bureaus, "宁夏管局要求", "the bureau of Ningxia");
export const holdersInTheSouth = cite(policies, "域名持有者（福建、广东）", "holders of domains (Fujian, Guangdong)");

export const suffixesOfGovernment = cite(governmentApplications, "域名后缀", "suffixes");
export const suffixesOfGovernmentSites = cite(governmentDomains, "政府网站的域名后缀", "suffixes of government websites");
export const suffixesByBureau = cite(policies, "特殊单位要求", "what is asked of public bodies");

/** Names of websites. */
export const namesOfWebsites = cite(refusals, "网站名称不符合要求", "names that do not meet the requirements");

/** An individual's website: no forum, nothing commercial, no pre-approved content. */
export const individualsRunNoForum = cite(
  filingManual("能否进行备案", "0b691a1517af96fb0955c8c5a88c1295d55780cf", "备案前咨询/"),
  "个人备案是否可以做论坛性质的网站",
  "whether an individual may run a forum",
);
export const contentOfIndividuals = cite(
  filingManual("网站信息", "19f77c3c2856bb784fa09ffd0d71b92f4c51f93a", "备案流程/网站信息/"),
  "内容信息与主体性质相符",
  "content that suits the nature of the subject",
);
export const quotaOfIndividuals: LegalBasis = {
  name: text("华为云备案知识库：规则咨询", "Huawei Cloud's filing knowledge base: rules"),
  asOf: "2026-08-23",
  link: "https://github.com/huaweicloud/huaweicloud-skills/blob/dcb7baa66b496a5bf1bca38dbc9d7a9ddfe6f7d9/skills/cdi/assist/huawei-cloud-icp-rule-consult/references/knowledge-base.md",
  confidence: "medium",
  article: text("六、备案数量限制", "6, how many can be filed"),
  note: text("只有这一处来源，其他服务商的上限没有查到。", "It is the only source; limits of other providers were not found."),
};

/** Which content an authority approves first, and which approvals are gone. */
export const preApprovals = cite(
  filingManual("前置审批相关", "3d84a94015eaa5b4674619fa5646d30a231f5403"),
  "前置审批类别及审批部门",
  "fields of pre-approval and their authorities",
);
export const refusedWithoutApproval = cite(refusals, "前置审批不合格", "pre-approval that does not meet the requirements");
