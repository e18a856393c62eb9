import { type Props, minimalProps } from "./minimal-props";
import type { Pin } from "./pins";

/** The props of a type's example: what its schema requires, and what its product asks for besides. */
export function exampleProps({ resources }: Pin, type: string): Props {
  const schema = resources[type];
  if (schema === undefined) throw new Error(`The provider's schema lacks ${type}.`);
  return minimalProps(type, schema.block, besides[type]);
}

/** Where almost everything is optional for the schema: what makes the example one of a thing that needs a filing. */
const besides: Readonly<Record<string, readonly string[]>> = {
  alicloud_instance: [
    "availability_zone",
    "image_id",
    "instance_type",
    "internet_max_bandwidth_out",
    "security_groups",
    "vswitch_id",
  ],
  alicloud_eip_address: ["bandwidth"],
  alicloud_eip: ["bandwidth"],
  alicloud_fcv3_custom_domain: ["custom_domain_name", "protocol"],
  alicloud_oss_bucket: ["bucket"],
  alicloud_slb_load_balancer: ["address_type"],
  alicloud_slb: ["address_type"],
  tencentcloud_instance: ["allocate_public_ip", "availability_zone", "image_id", "instance_type"],
  tencentcloud_eip: ["name"],
  tencentcloud_clb_listener_rule: ["domain"],
  tencentcloud_dnspod_record: ["sub_domain"],
};
