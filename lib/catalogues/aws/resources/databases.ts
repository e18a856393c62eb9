import { type EntryFacts, fillEntries } from "../../fill-entries";
import { regional } from "../places";

/** Names that speak no HTTP: listed so that a record on one is no riddle. */
const endpoints: Readonly<Record<string, readonly string[]>> = {
  aws_db_instance: ["address", "endpoint"],
  aws_db_proxy: ["endpoint"],
  aws_rds_cluster: ["endpoint", "reader_endpoint"],
  aws_docdb_cluster: ["endpoint", "reader_endpoint"],
  aws_neptune_cluster: ["endpoint", "reader_endpoint"],
  aws_redshift_cluster: ["dns_name", "endpoint"],
  aws_elasticache_cluster: ["cluster_address", "configuration_endpoint", "cache_nodes.address"],
  aws_elasticache_replication_group: ["primary_endpoint_address", "reader_endpoint_address", "configuration_endpoint_address"],
  aws_memorydb_cluster: ["cluster_endpoint.address"],
  aws_efs_file_system: ["dns_name"],
  aws_efs_mount_target: ["dns_name", "ip_address", "mount_target_dns_name"],
  aws_mq_broker: ["instances.endpoints", "instances.ip_address"],
  aws_msk_cluster: ["bootstrap_brokers", "bootstrap_brokers_tls"],
  aws_transfer_server: ["endpoint"],
  aws_ec2_client_vpn_endpoint: ["dns_name"],
};

export const databases = fillEntries([
  ...Object.entries(endpoints).map(([type, publishes]): EntryFacts => ({
    type,
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: "never",
    publishes,
    evidence: { basis: "memory", confidence: "medium", note: "speaks no HTTP: never a website" },
  })),
  {
    type: "aws_vpc_endpoint",
    role: "link",
    filingClass: "none",
    location: regional,
    public: "never",
    private: ["dns_entry.dns_name", "dns_entry"],
    evidence: { basis: "memory", confidence: "high", note: "answers inside the VPC with private addresses" },
  },
  ...["aws_opensearch_domain", "aws_elasticsearch_domain"].map((type): EntryFacts => ({
    type,
    role: "entry",
    filingClass: "this_provider",
    location: regional,
    public: { not: { attribute: "vpc_options.subnet_ids", present: true } },
    hostnames: [{ attribute: "domain_endpoint_options.custom_endpoint", wildcard: "none", kind: "served" }],
    publishes: ["endpoint", "dashboard_endpoint", "kibana_endpoint"],
    evidence: { basis: "memory", confidence: "medium", note: "speaks HTTP; on the internet unless it stands in subnets" },
  })),
]);
