// Written by `npm run get` from types.json.
import { AlbLoadBalancer } from "@cdktf/provider-alicloud/lib/alb-load-balancer";
import { AlbRule } from "@cdktf/provider-alicloud/lib/alb-rule";
import { AlidnsRecord } from "@cdktf/provider-alicloud/lib/alidns-record";
import { ApiGatewayGroup } from "@cdktf/provider-alicloud/lib/api-gateway-group";
import { CdnDomainNew } from "@cdktf/provider-alicloud/lib/cdn-domain-new";
import { DcdnDomain } from "@cdktf/provider-alicloud/lib/dcdn-domain";
import { EipAddress } from "@cdktf/provider-alicloud/lib/eip-address";
import { EsaRecord } from "@cdktf/provider-alicloud/lib/esa-record";
import { EsaSite } from "@cdktf/provider-alicloud/lib/esa-site";
import { Fcv3CustomDomain } from "@cdktf/provider-alicloud/lib/fcv3-custom-domain";
import { Fcv3Function } from "@cdktf/provider-alicloud/lib/fcv3-function";
import { Fcv3Trigger } from "@cdktf/provider-alicloud/lib/fcv3-trigger";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { NatGateway } from "@cdktf/provider-alicloud/lib/nat-gateway";
import { NlbLoadBalancer } from "@cdktf/provider-alicloud/lib/nlb-load-balancer";
import { OssBucket } from "@cdktf/provider-alicloud/lib/oss-bucket";
import { OssBucketCname } from "@cdktf/provider-alicloud/lib/oss-bucket-cname";
import { SimpleApplicationServerInstance } from "@cdktf/provider-alicloud/lib/simple-application-server-instance";
import { SlbLoadBalancer } from "@cdktf/provider-alicloud/lib/slb-load-balancer";
import { SlbRule } from "@cdktf/provider-alicloud/lib/slb-rule";
import { filed } from "../filed";

export * from "@cdktf/provider-alicloud/lib/alb-listener";
export * from "@cdktf/provider-alicloud/lib/alb-load-balancer";
export * from "@cdktf/provider-alicloud/lib/alb-rule";
export * from "@cdktf/provider-alicloud/lib/alb-server-group";
export * from "@cdktf/provider-alicloud/lib/alidns-domain";
export * from "@cdktf/provider-alicloud/lib/alidns-record";
export * from "@cdktf/provider-alicloud/lib/api-gateway-group";
export * from "@cdktf/provider-alicloud/lib/cdn-domain-new";
export * from "@cdktf/provider-alicloud/lib/dcdn-domain";
export * from "@cdktf/provider-alicloud/lib/eip-address";
export * from "@cdktf/provider-alicloud/lib/eip-association";
export * from "@cdktf/provider-alicloud/lib/esa-record";
export * from "@cdktf/provider-alicloud/lib/esa-site";
export * from "@cdktf/provider-alicloud/lib/fcv3-custom-domain";
export * from "@cdktf/provider-alicloud/lib/fcv3-function";
export * from "@cdktf/provider-alicloud/lib/fcv3-trigger";
export * from "@cdktf/provider-alicloud/lib/forward-entry";
export * from "@cdktf/provider-alicloud/lib/instance";
export * from "@cdktf/provider-alicloud/lib/nat-gateway";
export * from "@cdktf/provider-alicloud/lib/nlb-listener";
export * from "@cdktf/provider-alicloud/lib/nlb-load-balancer";
export * from "@cdktf/provider-alicloud/lib/nlb-server-group";
export * from "@cdktf/provider-alicloud/lib/oss-bucket";
export * from "@cdktf/provider-alicloud/lib/oss-bucket-cname";
export * from "@cdktf/provider-alicloud/lib/provider";
export * from "@cdktf/provider-alicloud/lib/pvtz-zone";
export * from "@cdktf/provider-alicloud/lib/pvtz-zone-record";
export * from "@cdktf/provider-alicloud/lib/simple-application-server-instance";
export * from "@cdktf/provider-alicloud/lib/slb-backend-server";
export * from "@cdktf/provider-alicloud/lib/slb-listener";
export * from "@cdktf/provider-alicloud/lib/slb-load-balancer";
export * from "@cdktf/provider-alicloud/lib/slb-rule";
export * from "@cdktf/provider-alicloud/lib/slb-server-group";
export * from "@cdktf/provider-alicloud/lib/vpc";
export * from "@cdktf/provider-alicloud/lib/vswitch";

/** `alicloud_alb_load_balancer` whose props demand a filing. */
export class FiledAlbLoadBalancer extends filed(AlbLoadBalancer) {}

/** `alicloud_alb_rule` whose props demand a filing. */
export class FiledAlbRule extends filed(AlbRule) {}

/** `alicloud_alidns_record` whose props demand a filing. */
export class FiledAlidnsRecord extends filed(AlidnsRecord) {}

/** `alicloud_api_gateway_group` whose props demand a filing. */
export class FiledApiGatewayGroup extends filed(ApiGatewayGroup) {}

/** `alicloud_cdn_domain_new` whose props demand a filing. */
export class FiledCdnDomainNew extends filed(CdnDomainNew) {}

/** `alicloud_dcdn_domain` whose props demand a filing. */
export class FiledDcdnDomain extends filed(DcdnDomain) {}

/** `alicloud_eip_address` whose props demand a filing. */
export class FiledEipAddress extends filed(EipAddress) {}

/** `alicloud_esa_record` whose props demand a filing. */
export class FiledEsaRecord extends filed(EsaRecord) {}

/** `alicloud_esa_site` whose props demand a filing. */
export class FiledEsaSite extends filed(EsaSite) {}

/** `alicloud_fcv3_custom_domain` whose props demand a filing. */
export class FiledFcv3CustomDomain extends filed(Fcv3CustomDomain) {}

/** `alicloud_fcv3_function` whose props demand a filing. */
export class FiledFcv3Function extends filed(Fcv3Function) {}

/** `alicloud_fcv3_trigger` whose props demand a filing. */
export class FiledFcv3Trigger extends filed(Fcv3Trigger) {}

/** `alicloud_instance` whose props demand a filing. */
export class FiledInstance extends filed(Instance) {}

/** `alicloud_nat_gateway` whose props demand a filing. */
export class FiledNatGateway extends filed(NatGateway) {}

/** `alicloud_nlb_load_balancer` whose props demand a filing. */
export class FiledNlbLoadBalancer extends filed(NlbLoadBalancer) {}

/** `alicloud_oss_bucket` whose props demand a filing. */
export class FiledOssBucket extends filed(OssBucket) {}

/** `alicloud_oss_bucket_cname` whose props demand a filing. */
export class FiledOssBucketCname extends filed(OssBucketCname) {}

/** `alicloud_simple_application_server_instance` whose props demand a filing. */
export class FiledSimpleApplicationServerInstance extends filed(SimpleApplicationServerInstance) {}

/** `alicloud_slb_load_balancer` whose props demand a filing. */
export class FiledSlbLoadBalancer extends filed(SlbLoadBalancer) {}

/** `alicloud_slb_rule` whose props demand a filing. */
export class FiledSlbRule extends filed(SlbRule) {}
