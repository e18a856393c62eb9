/** The value that an attribute has in examples: of the right type, and as its provider would like it as far as the name tells. */
export function sampleValue(type: string, path: string, of: string): string | number | boolean {
  const cloud = type.slice(0, type.indexOf("_"));
  const where = `${type}.${path}`;
  if (of === "bool") return true;
  if (of === "number") return Number(valueIn(numbers, where, cloud) ?? 1);
  return String(valueIn(texts, where, cloud) ?? fallback(path.slice(path.lastIndexOf(".") + 1)));
}

/** A pattern over `<type>.<path>`, and the value; where the two clouds differ, that of Alibaba Cloud and that of Tencent Cloud. */
type Row = readonly [RegExp, string | number, (string | number)?];

const address = "203.0.113.9";

const numbers: readonly Row[] = [
  [/proxy_ports$/, 443],
  [/port$/, 80],
  [/ttl$/, 600],
  [/bandwidth(_out)?$/, 10],
  [/(disk|root|storage)_size$|\.size$/, 100],
  [/max_size$|node_count$|worker_number$|replicas?$|node_config\.number$|\.memory$/, 2],
  [/keeptime$|interval$|threshold$/, 60],
  [/priority$|weight$/, 10],
  [/project_id$|rs_type$/, 0],
];

const names: readonly Row[] = [
  [/(dns|dnspod)_record\.domain(_name)?$|alicloud_dns_record\.name$|\.(zone_name|site_name|access_domain)$/, "xinghai-shop.cn"],
  [/api_gateway_custom_domain\.sub_domain$/, "www.xinghai-shop.cn"],
  [/\.(rr|host_record|sub_domain|subdomain|access_sub_domain)$/, "www"],
  [/\.default_domain$/, "service-xinghai-1250000000.gz.apigw.tencentcs.com"],
  [/\.storage_domain$/, "xinghai-registry.oss-cn-hangzhou.aliyuncs.com"],
  [/\.push_domain$/, "push.xinghai-shop.cn"],
  [/\.alias_name$/, "shop.xinghai-shop.cn"],
  [/\.(custom_)?(domain|domain_names?|host|play_domain|instance_domain|shared_cname|target_name)$/, "www.xinghai-shop.cn"],
  [/\.record_name$|teo_dns_record\.name$|load_balancer_name$(?<=esa_load_balancer\.load_balancer_name)/, "www.xinghai-shop.cn"],
  [/\.domain_user_name$|dayu_l4_rule\.name$|teo_application_proxy\.proxy_name$/, "www.xinghai-shop.cn"],
  [/\.record_type$|_record\.type$/, "A"],
  [/\.record_line$/, "默认"],
  [/_record\.(data\.)?value$|teo_dns_record\.content$|sources\.(content|source_content)$/, address],
  [/\.(addr|address|origin|origin_list|real_servers|source|source_list|resource_ip|default_value)$/, address],
  [/ipv?6_address$/, "2001:db8::9"],
  [/assigned_eip_set$/, address],
];

const places: readonly Row[] = [
  [/ens_region_id$/, "cn-hangzhou-44"],
  [/region(_id)?$/, "cn-hangzhou", "ap-guangzhou"],
  [/tencentcloud_teo_.*\.zone_id$/, "zone-2o1xinghai"],
  [/tencentcloud_container_.*\.zone_id$/, "100003"],
  [/availability_zone$|\.zone$|\.zone_id$/, "cn-hangzhou-h", "ap-guangzhou-3"],
  [/service_location$/, "ChineseMainland"],
  [/teo_zone\.area$/, "mainland"],
  [/\.cluster_cidr$/, "10.1.0.0/16"],
];

const ids: readonly Row[] = [
  [/\.vpc_id$/, "vpc-bp1xinghai", "vpc-xinghai1"],
  [/vswitch(e_list|_ids?)$/, "vsw-bp1xinghai"],
  [/\.subnet_ids?$/, "subnet-xinghai1"],
  [/security_group(s|_ids?)$/, "sg-bp1xinghai", "sg-xinghai1"],
  [/\.image_id$/, "ubuntu_22_04_x64_20G_alibase_20240101.vhd", "img-487zeit5"],
  [/\.(load_balancer_id|slb_id|clb_id)$/, "lb-bp1xinghai", "lb-xinghai1"],
  [/listener_id$/, "lsn-bp1xinghai", "lbl-xinghai1"],
  [/cluster_id$/, "c1xinghai", "cls-xinghai1"],
  [/network_interface_id$/, "eni-bp1xinghai", "eni-xinghai1"],
  [/certificate_id$/, "1234567_xinghai", "cert-xinghai1"],
  [/\.bucket$/, "xinghai-shop", "xinghai-shop-1250000000"],
];

const makes: readonly Row[] = [
  [/tcr_instance\.instance_type$/, "standard"],
  [/instance_types?$/, "ecs.g7.large", "S5.MEDIUM4"],
  [/slb(_load_balancer)?\.address_type$/, "internet"],
  [/(alb|nlb)_load_balancer\.address_type$/, "Internet"],
  [/clb_instance\.network_type$/, "OPEN"],
  [/load_balancer_edition$/, "Standard"],
  [/pay_type$|payment_type$/, "PayAsYouGo"],
  [/instance_charge_type$/, "PostPaid", "POSTPAID_BY_HOUR"],
  [/internet_charge_type$/, "95BandwidthByMonth"],
  [/cdn_type$|service_type$/, "web"],
  [/teo_.*origin_type$/, "IP_DOMAIN"],
  [/origin_type$|source_type$|sources\.type$/, "ipaddr", "ip"],
  [/(listener_rule|redirection)\.url$|\.path$/, "/"],
  [/runtime$/, "nodejs20"],
  [/handler$/, "index.handler"],
  [/image$/, "nginx:1.28"],
  [/dayu_l4_.*\.protocol$/, "TCP"],
  [/(^|[._])protocol$/, "HTTP"],
  [/renew_flag$/, "NOTIFY_AND_AUTO_RENEW"],
  [/esa_site\.access_type$/, "CNAME"],
  [/net_type$/, "OUTER"],
  [/port$/, "80"],
  [/rule_action(s\.|_)type$/, "ForwardGroup"],
  [/rule_condition(s\.|_)type$/, "Host"],
  [/route_enable$|waiting_room\.status$/, "on"],
  [/enable_status$/, "enable"],
  [/k8s_version$/, "1.32.2"],
  [/queuing_status_code$/, "200"],
  [/eip_mask$/, "28"],
  [/bandwidth$/, "10"],
  [/(count|capacity|max_price|duration|users|per_minute|priority)$/, "10"],
];

const texts: readonly Row[] = [...names, ...places, ...ids, ...makes];

function valueIn(rows: readonly Row[], where: string, cloud: string): string | number | undefined {
  const row = rows.find(([pattern]) => pattern.test(where));
  return row === undefined ? undefined : cloud === "tencentcloud" ? (row[2] ?? row[1]) : row[1];
}

/** An id is told by what it is of, a name is the shop's, and what only the product's document knows is left to the reader. */
function fallback(name: string): string {
  const id = /^(.+)_ids?$/.exec(name);
  if (id !== null) return `${String(id[1]).replaceAll("_", "-")}-xinghai`;
  return /name$/.test(name) ? "xinghai-shop" : "…";
}
