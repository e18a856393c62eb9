/**
 * What tables of filings call the companies behind the clouds: the brand and the names under which they appear as access provider.
 * As of 2026-11-22, from general knowledge (confidence: medium). A name that is missing here is asked for, never guessed.
 */
export const companyNames: Readonly<Record<string, readonly string[]>> = {
  alicloud: ["阿里云", "阿里云计算有限公司", "阿里巴巴云计算(北京)有限公司", "Alibaba Cloud", "Aliyun"],
  tencentcloud: ["腾讯云", "腾讯云计算(北京)有限责任公司", "深圳市腾讯计算机系统有限公司", "Tencent Cloud"],
  huaweicloud: ["华为云", "华为云计算技术有限公司", "华为软件技术有限公司", "Huawei Cloud"],
  volcengine: ["火山引擎", "北京火山引擎科技有限公司", "Volcano Engine", "Volcengine"],
};
