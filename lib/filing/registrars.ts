import { canonicalName } from "./ledger";

/**
 * Registrars that the sources name, as of that day; one that is not here is not known. The ministry's list of approved ones is at
 * https://domain.miit.gov.cn.
 */
export const REGISTRARS_AS_OF = "2026-11-22";

export interface Registrar {
  /** How it is called. */
  readonly name: string;
  /** Approved by the ministry, so that its domains can be filed. */
  readonly approved: boolean;
  /** Tells its name in lower case. */
  readonly pattern: RegExp;
  readonly confidence: "high" | "medium";
  readonly source: string;
}

/** The registrar that a name means (`阿里云计算有限公司`, `GoDaddy.com, LLC`); null where it is not in the table. */
export function findRegistrar(name: string): Registrar | null {
  const written = canonicalName(name).toLowerCase();
  return REGISTRARS.find(({ pattern }) => pattern.test(written)) ?? null;
}

const namedByHuawei = "Huawei Cloud, 备案域名咨询, 2026-07-02: buy the domain at an approved registrar, such as 万网 or 新网";

/** The first one that matches counts, so the international site stands before Alibaba Cloud itself. */
const REGISTRARS: readonly Registrar[] = [
  {
    name: "阿里云国际站 (Alibaba Cloud, international site)",
    approved: false,
    pattern: /alibabacloud\.com|阿里云国际/,
    confidence: "high",
    source: "https://help.aliyun.com/wordpower/1114078-1.html: counts as a foreign registrar",
  },
  {
    name: "GoDaddy",
    approved: false,
    pattern: /godaddy/,
    confidence: "medium",
    source: "not a mainland registrar; Tencent Cloud and Huawei Cloud refuse domains of such until they are transferred",
  },
  {
    name: "阿里云（万网）",
    approved: true,
    pattern: /^阿里云|^(中国)?万网|hichina/,
    confidence: "high",
    source: namedByHuawei,
  },
  { name: "新网", approved: true, pattern: /^(北京)?新网|xinnet/, confidence: "medium", source: namedByHuawei },
  {
    name: "腾讯云",
    approved: true,
    pattern: /^腾讯云|dnspod/,
    confidence: "high",
    source: "Tencent Cloud, 备案域名, 2022-08-30: transfer the domain to a qualified registrar, such as Tencent Cloud",
  },
];
