import type { Condition } from "../../catalogue";

/** An EIP is bound to a port or a private address of the resource, or to the resource itself. */
export const boundAddresses: readonly Condition[] = [
  { boundBy: "huaweicloud_vpc_eip_associate", through: "port_id" },
  { boundBy: "huaweicloud_vpc_eip_associate", through: "fixed_ip" },
  { boundBy: "huaweicloud_vpc_eipv3_associate", through: "associate_instance_id" },
  { boundBy: "huaweicloud_global_eip_associate", through: "associate_instance.instance_id" },
];

/** A DNAT rule forwards to a port or a private address of the resource. */
export const forwardedTo: readonly Condition[] = [
  { boundBy: "huaweicloud_nat_dnat_rule", through: "port_id" },
  { boundBy: "huaweicloud_nat_dnat_rule", through: "private_ip" },
];
