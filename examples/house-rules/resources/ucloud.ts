import { defineCloud, defineResource } from "beian-guard/policies";

const source = "https://docs.ucloud.cn/api/summary/regionlist";

/** A cloud that beian-guard does not ship, with the regions that this company uses. */
const ucloud = defineCloud({
  cloud: "ucloud",
  name: { zh: "优刻得", en: "UCloud" },
  typePrefix: "ucloud_",
  providers: ["ucloud/ucloud"],
  asOf: "2026-11-01",
  sources: [source],
  regions: [
    { id: "cn-bj2", name: "北京二", jurisdiction: "mainland", source },
    { id: "cn-sh2", name: "上海二", jurisdiction: "mainland", source },
    { id: "cn-gd", name: "广州", jurisdiction: "mainland", source },
    { id: "hk", name: "香港", jurisdiction: "hong-kong", source },
  ],
  zoneSuffix: "-\\d{2}",
});

const shared = { cloud: ucloud, asOf: "2026-11-01", filingClass: "this_provider" } as const;

export const ucloudInstance = defineResource({
  ...shared,
  type: "ucloud_instance",
  role: "server",
  location: [{ zone: "availability_zone" }, "provider"],
  public: { boundBy: "ucloud_eip_association", through: "resource_id" },
  private: ["private_ip"],
  evidence: { basis: "docs", confidence: "high", note: "private until an EIP is bound to it" },
});

export const ucloudEip = defineResource({
  ...shared,
  type: "ucloud_eip",
  role: "address",
  location: ["provider"],
  public: "always",
  publishes: ["public_ip"],
  names: ["public_ip"],
  evidence: { basis: "docs", confidence: "high" },
});

export const ucloudEipAssociation = defineResource({
  ...shared,
  type: "ucloud_eip_association",
  role: "link",
  location: [{ via: "resource_id" }, "provider"],
  public: "always",
  targets: [{ attribute: "resource_id", kind: "backend" }],
  links: [{ from: "eip_id", to: "resource_id", meaning: "address" }],
  evidence: { basis: "docs", confidence: "high" },
});
