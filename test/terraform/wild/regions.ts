import { type WildCase, provider, server } from "./wild-case";

const cvm = `resource "tencentcloud_instance" "web" {
  availability_zone          = "%ZONE%"
  image_id                   = "img-1"
  allocate_public_ip         = true
  internet_max_bandwidth_out = 10
}
`;

const ecs = `resource "huaweicloud_compute_eip_associate" "web" {
  public_ip   = huaweicloud_vpc_eip.web.address
  instance_id = huaweicloud_compute_instance.web.id
}
resource "huaweicloud_vpc_eip" "web" {
  publicip { type = "5_bgp" }
}
resource "huaweicloud_compute_instance" "web" { name = "web" }
`;

/** Where a region is written and where it only looks like it. */
export const regions: readonly WildCase[] = [
  {
    name: "the region of the backend says nothing of the servers",
    files: {
      "main.tf": `terraform {
  backend "oss" {
    bucket = "state"
    region = "cn-beijing"
  }
}
${provider('"cn-hongkong"')}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "a backend in Hong Kong does not move a server there",
    files: {
      "main.tf": `terraform {
  backend "oss" {
    bucket = "state"
    region = "cn-hongkong"
  }
}
${provider('"cn-beijing"')}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    // The provider's own default is cn-beijing.
    name: "a region that is commented out",
    files: {
      "main.tf": `provider "alicloud" {
  # region = "cn-hongkong"
  // region = "ap-southeast-1"
  /* region = "cn-hongkong" */
}
${server()}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "a directory, name and tag that say hongkong around a server in the mainland",
    files: {
      "hongkong/main.tf":
        provider('"cn-shenzhen"') + server("hk", 'instance_name = "hk-internal"\n  tags = { region = "cn-hongkong" }'),
    },
    root: "hongkong",
    verdicts: { "alicloud_instance.hk": "violation" },
  },
  {
    name: "a directory, name and tag that say beijing around a server in Hong Kong",
    files: {
      "beijing/main.tf":
        provider('"cn-hongkong"') + server("beijing", 'instance_name = "beijing"\n  tags = { region = "cn-beijing" }'),
    },
    root: "beijing",
    verdicts: { "alicloud_instance.beijing": "exempt" },
  },
  {
    name: "cn-hongkong begins with cn- and is not the mainland",
    files: { "main.tf": provider('"cn-hongkong"') + server() },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "ap-southeast-1 of Alibaba Cloud is Singapore",
    files: { "main.tf": provider('"ap-southeast-1"') + server() },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "ap-southeast-1 of Huawei Cloud is Hong Kong",
    files: { "main.tf": `provider "huaweicloud" { region = "ap-southeast-1" }\n${ecs}` },
    verdicts: { "huaweicloud_compute_instance.web": "exempt", "huaweicloud_vpc_eip.web": "exempt" },
  },
  {
    name: "cn-north-4 of Huawei Cloud is Beijing",
    files: { "main.tf": `provider "huaweicloud" { region = "cn-north-4" }\n${ecs}` },
    verdicts: { "huaweicloud_compute_instance.web": "violation", "huaweicloud_vpc_eip.web": "violation" },
  },
  {
    name: "a mainland region of Tencent Cloud begins with ap-",
    files: { "main.tf": `provider "tencentcloud" { region = "ap-guangzhou" }\n${cvm.replace("%ZONE%", "ap-guangzhou-3")}` },
    verdicts: { "tencentcloud_instance.web": "violation" },
  },
  {
    name: "ap-hongkong of Tencent Cloud is Hong Kong",
    files: { "main.tf": `provider "tencentcloud" { region = "ap-hongkong" }\n${cvm.replace("%ZONE%", "ap-hongkong-2")}` },
    verdicts: { "tencentcloud_instance.web": "exempt" },
  },
];
