/** Names that the provider registers twice for one Go resource (trap 24): the second name to the one that entries use. */
export const aliases: Readonly<Record<string, string>> = {
  alicloud_cas_certificate: "alicloud_ssl_certificates_service_certificate",
  alicloud_dns_domain: "alicloud_alidns_domain",
  alicloud_dns_domain_attachment: "alicloud_alidns_domain_attachment",
  alicloud_dns_instance: "alicloud_alidns_instance",
  alicloud_eip: "alicloud_eip_address",
  alicloud_havip: "alicloud_vpc_ha_vip",
  alicloud_launch_template: "alicloud_ecs_launch_template",
  alicloud_network_interface: "alicloud_ecs_network_interface",
  alicloud_network_interface_attachment: "alicloud_ecs_network_interface_attachment",
  alicloud_slb: "alicloud_slb_load_balancer",
  alicloud_subnet: "alicloud_vswitch",
};
