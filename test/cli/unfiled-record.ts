/** A record in HCL that leads a domain to the server `alicloud_instance.web`. */
export const record = (name: string, domain: string): string => `
resource "alicloud_alidns_record" "${name}" {
  domain_name = "${domain}"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;
