/** Where the tables of top-level domains come from: what was read, and of which day. */
export const TLD_SOURCES = {
  tencent2022:
    "Tencent Cloud's list of suffixes that can be filed, 2022-08-30: https://github.com/tencentyun/qcloud-documents, 备案域名.md",
  absent2022: "not on that list of Tencent Cloud",
  communityList2023: "https://github.com/v2fly/domain-list-community/pull/1607, 2023-04, which cites domain.miit.gov.cn",
  communityList2024:
    "https://github.com/v2fly/domain-list-community/pull/2286 and earlier changes, 2024, which cite domain.miit.gov.cn",
  communityList2026: "https://github.com/v2fly/domain-list-community, data/tld-cn, 2026-08, which cites domain.miit.gov.cn",
  foreignRegistries2026:
    "https://github.com/v2fly/domain-list-community, lists of other suffixes, 2026-08, and not on the list of Tencent Cloud",
  alibaba2026: "https://github.com/aliyun/alibabacloud-aiops-skills, domain-and-icp.md, 2026-08",
  alibabaCdn: "documentation of alicloud_cdn_domain_new, which refuses the suffix",
  agent009: "https://github.com/0xnicholas/agent009/issues/10, 2026-08-31, on the lists of Alibaba Cloud and Tencent Cloud",
  builder468: "https://github.com/goplus/builder/issues/468, 2024-05",
  userReports: "reports of users",
} as const;

export type TldSource = keyof typeof TLD_SOURCES;
