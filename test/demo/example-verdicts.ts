import type { ReportedResource } from "../../lib/engine/report";

/** What the law and the providers' documents say of an example: written before it ran. */
export interface ExpectedOutcome {
  readonly exitCode: 0 | 1 | 2;
  /** The rules that block. One cause is one finding: the record of an unfiled hostname speaks for the server behind it. */
  readonly blockedBy: readonly string[];
  /** Every resource of a known cloud, by stack and address. */
  readonly verdicts: Readonly<Record<string, ReportedResource["verdict"]>>;
}

/** Networks and associations say where things stand and what is tied to what; they serve nothing themselves. */
const alicloudNetwork = {
  "shop alicloud_vpc.vpc": "neutral",
  "shop alicloud_vswitch.vswitch": "neutral",
  "shop alicloud_eip_association.address-of-web": "neutral",
} as const;

const tencentcloudNetwork = {
  "data tencentcloud_vpc.vpc": "neutral",
  "data tencentcloud_subnet.subnet": "neutral",
  "data tencentcloud_clb_listener.http": "neutral",
  "data tencentcloud_clb_attachment.backends": "neutral",
} as const;

const alicloudShop = (verdict: ReportedResource["verdict"]): ExpectedOutcome["verdicts"] => ({
  ...alicloudNetwork,
  "shop alicloud_instance.web": verdict,
  "shop alicloud_eip_address.address": verdict,
  "shop alicloud_cdn_domain_new.cdn": verdict,
  "shop alicloud_alidns_record.site": verdict,
  "shop alicloud_alidns_record.static": verdict,
});

const tencentcloudData = (verdict: ReportedResource["verdict"]): ExpectedOutcome["verdicts"] => ({
  ...tencentcloudNetwork,
  "data tencentcloud_instance.web": verdict,
  "data tencentcloud_clb_instance.entry": verdict,
  "data tencentcloud_clb_listener_rule.site": verdict,
  "data tencentcloud_dnspod_record.www": verdict,
});

const dnsElsewhere = (verdict: ReportedResource["verdict"]): ExpectedOutcome["verdicts"] => ({
  "data alicloud_instance.web": verdict,
  "data alicloud_eip_address.address": verdict,
  "data alicloud_eip_association.address-of-web": "neutral",
  "data tencentcloud_dnspod_record.www": verdict,
});

/** Certificates and their orders serve nothing; a record of type TXT, which proves a domain to an authority, serves no web. */
const alicloudCertificate = (apply: string, order: string, issued: string, proof: string): ExpectedOutcome["verdicts"] => ({
  [`shop alicloud_ssl_certificates_service_certificate_apply.${apply}`]: "neutral",
  [`shop alicloud_ssl_certificates_service_instance.${order}`]: "neutral",
  [`shop alicloud_ssl_certificates_service_certificate_validation.${issued}`]: "neutral",
  [`shop alicloud_alidns_record.${proof}`]: "exempt",
});

/** The shop as FiledWebsite and HongKongWebsite make it. */
const alicloudWebsite = (verdict: ReportedResource["verdict"]): ExpectedOutcome["verdicts"] => ({
  "shop alicloud_vpc.site_vpc_BA91A436": "neutral",
  "shop alicloud_vswitch.site_vswitch_46544474": "neutral",
  "shop alicloud_instance.site_server_1B5F9D35": verdict,
  "shop alicloud_eip_address.site_address_055D965D": verdict,
  "shop alicloud_eip_association.site_address-of-server_FE9FEC13": "neutral",
  ...alicloudCertificate(
    "site_certificate-apex-application_9FCD9688",
    "site_certificate-apex_33632910",
    "site_certificate-apex-issued_3C965822",
    "site_certificate-apex-proof_AC13BD4D",
  ),
  ...alicloudCertificate(
    "site_certificate-www-application_29D54DE3",
    "site_certificate-www_86FD181A",
    "site_certificate-www-issued_2A777DA1",
    "site_certificate-www-proof_BDEA8756",
  ),
  "shop alicloud_cdn_domain_new.site_cdn-apex_DF44283B": verdict,
  "shop alicloud_cdn_domain_new.site_cdn-www_B1AD8242": verdict,
  "shop alicloud_cdn_domain_config.site_cdn-apex-https_4021EE69": verdict,
  "shop alicloud_cdn_domain_config.site_cdn-www-https_8F39B861": verdict,
  "shop alicloud_alidns_record.site_record-apex_91370253": verdict,
  "shop alicloud_alidns_record.site_record-www_F3647455": verdict,
});

export const expectedOutcomes: Readonly<Record<string, ExpectedOutcome>> = {
  // Order 33 article 5: granted, lists the domain, and the clouds of server and CDN; subject and registrant are one.
  "filed-alicloud": { exitCode: 0, blockedBy: [], verdicts: alicloudShop("covered") },
  "filed-tencentcloud": { exitCode: 0, blockedBy: [], verdicts: tencentcloudData("covered") },

  // Order 33 article 5: no filing, no service in the mainland. A CDN of scope domestic serves from the mainland as well.
  unfiled: {
    exitCode: 1,
    blockedBy: ["domain-binding-without-filing", "record-without-filing"],
    verdicts: alicloudShop("violation"),
  },

  // Order 292 and Order 33 hold in the mainland; both clouds ask for no filing in Hong Kong, nor for a CDN of scope overseas.
  "hongkong-alicloud": { exitCode: 0, blockedBy: [], verdicts: alicloudShop("exempt") },
  "hongkong-tencentcloud": { exitCode: 0, blockedBy: [], verdicts: tencentcloudData("exempt") },

  // Order 33 article 18: the access provider, which is the cloud of the server and not the one of the DNS, serves filed sites only.
  "dns-elsewhere-with-access-filing": { exitCode: 0, blockedBy: [], verdicts: dnsElsewhere("covered") },
  "dns-elsewhere-without-access-filing": {
    exitCode: 1,
    blockedBy: ["access-provider-differs"],
    verdicts: dnsElsewhere("violation"),
  },

  // 工信部信管〔2017〕264号: the registrant is the subject of the filing. A server is covered when its hostnames are.
  "owner-mismatch": {
    exitCode: 1,
    blockedBy: ["registrant-differs-from-subject"],
    verdicts: { "shop alicloud_instance.web": "violation", "shop alicloud_alidns_record.www": "violation" },
  },

  // Clouds file for a running server only, so it may run; the hostname may not resolve before the filing is granted.
  "filing-in-progress": {
    exitCode: 1,
    blockedBy: ["record-during-review"],
    verdicts: {
      "shop alicloud_instance.web": "covered",
      "shop alicloud_eip_address.address": "covered",
      "shop alicloud_eip_association.address-of-web": "neutral",
      "shop alicloud_alidns_record.www": "violation",
    },
  },

  // internet_max_bandwidth_out above 0 gives an ECS server a public address, whichever way it gets into the JSON.
  "escape-hatch-raw-resource": {
    exitCode: 1,
    blockedBy: ["server-without-filing"],
    verdicts: { "campaign alicloud_instance.web": "violation" },
  },
  "escape-hatch-aspect": {
    exitCode: 1,
    blockedBy: ["server-without-filing"],
    verdicts: { "campaign alicloud_instance.web": "violation" },
  },
  "escape-hatch-override": {
    exitCode: 1,
    blockedBy: ["record-without-filing"],
    verdicts: { "campaign alicloud_instance.web": "violation", "campaign alicloud_alidns_record.www": "violation" },
  },
  "escape-hatch-hcl-output": {
    exitCode: 1,
    blockedBy: ["record-without-filing"],
    verdicts: { "campaign alicloud_instance.web": "violation", "campaign alicloud_alidns_record.www": "violation" },
  },

  // The record of the other stack leads a domain without a filing to the server, so the server serves an unfiled site.
  "two-stacks": {
    exitCode: 1,
    blockedBy: ["record-without-filing"],
    verdicts: {
      "shop alicloud_instance.web": "violation",
      "shop alicloud_eip_address.address": "violation",
      "shop alicloud_eip_association.address-of-web": "neutral",
      "dns alicloud_alidns_record.shop": "covered",
      "dns alicloud_alidns_record.promo": "violation",
    },
  },

  // Without a ledger the declarations in the code are the ledger.
  "code-only": {
    exitCode: 0,
    blockedBy: [],
    verdicts: { "shop alicloud_instance.web": "covered", "shop alicloud_alidns_record.www": "covered" },
  },

  // As filed-alicloud: granted, lists the domain, and the cloud of the server.
  "website-alicloud": { exitCode: 0, blockedBy: [], verdicts: alicloudWebsite("covered") },
  "website-raw-alicloud": {
    exitCode: 0,
    blockedBy: [],
    verdicts: {
      "shop alicloud_vpc.vpc": "neutral",
      "shop alicloud_vswitch.vswitch": "neutral",
      "shop alicloud_instance.server": "covered",
      "shop alicloud_eip_address.address": "covered",
      "shop alicloud_eip_association.address-of-server": "neutral",
      ...alicloudCertificate("application-apex", "certificate-apex", "issued-apex", "proof-apex"),
      ...alicloudCertificate("application-www", "certificate-www", "issued-www", "proof-www"),
      "shop alicloud_cdn_domain_new.cdn-apex": "covered",
      "shop alicloud_cdn_domain_new.cdn-www": "covered",
      "shop alicloud_cdn_domain_config.https-apex": "covered",
      "shop alicloud_cdn_domain_config.https-www": "covered",
      "shop alicloud_alidns_record.record-apex": "covered",
      "shop alicloud_alidns_record.record-www": "covered",
    },
  },

  // Under review the servers may stand and no hostname may resolve; what no listener leads to has no public address.
  "website-tencentcloud": {
    exitCode: 0,
    blockedBy: [],
    verdicts: {
      "data tencentcloud_lighthouse_instance.anchor_server_DAE55DCD": "covered",
      "data tencentcloud_clb_instance.site_load-balancer_29B9159D": "covered",
      "data tencentcloud_clb_listener.site_http_A62BAD54": "neutral",
      "data tencentcloud_clb_listener.site_https_EFC74604": "neutral",
      "data tencentcloud_as_scaling_group.site_scaling-group_BC2C70AC": "exempt",
      "data tencentcloud_as_scaling_config.site_servers_DFCA4EEF": "exempt",
      "data tencentcloud_vpc.site_vpc_BA91A436": "neutral",
      "data tencentcloud_subnet.site_subnet_147E3BB3": "neutral",
      "data tencentcloud_ssl_free_certificate.site_certificate-apex_33632910": "neutral",
      "data tencentcloud_ssl_free_certificate.site_certificate-www_86FD181A": "neutral",
      "data tencentcloud_ssl_check_certificate_domain_verification_operation.site_certificate-apex-verification_6A1653A0":
        "neutral",
      "data tencentcloud_ssl_check_certificate_domain_verification_operation.site_certificate-www-verification_35E6110B":
        "neutral",
    },
  },

  // As hongkong-alicloud: nothing of it stands in the mainland.
  "website-hongkong": { exitCode: 0, blockedBy: [], verdicts: alicloudWebsite("exempt") },
};
