// Written by `npm run get` from types.json.
import { ApiGatewayCustomDomain } from "@cdktf/provider-tencentcloud/lib/api-gateway-custom-domain";
import { ApiGatewayService } from "@cdktf/provider-tencentcloud/lib/api-gateway-service";
import { CdnDomain } from "@cdktf/provider-tencentcloud/lib/cdn-domain";
import { ClbInstance } from "@cdktf/provider-tencentcloud/lib/clb-instance";
import { ClbListenerRule } from "@cdktf/provider-tencentcloud/lib/clb-listener-rule";
import { CosBucket } from "@cdktf/provider-tencentcloud/lib/cos-bucket";
import { CosBucketDomainCertificateAttachment } from "@cdktf/provider-tencentcloud/lib/cos-bucket-domain-certificate-attachment";
import { DnspodRecord } from "@cdktf/provider-tencentcloud/lib/dnspod-record";
import { Eip } from "@cdktf/provider-tencentcloud/lib/eip";
import { Instance } from "@cdktf/provider-tencentcloud/lib/instance";
import { LighthouseInstance } from "@cdktf/provider-tencentcloud/lib/lighthouse-instance";
import { NatGateway } from "@cdktf/provider-tencentcloud/lib/nat-gateway";
import { ScfCustomDomain } from "@cdktf/provider-tencentcloud/lib/scf-custom-domain";
import { ScfFunction } from "@cdktf/provider-tencentcloud/lib/scf-function";
import { TeoAccelerationDomain } from "@cdktf/provider-tencentcloud/lib/teo-acceleration-domain";
import { TeoDnsRecord } from "@cdktf/provider-tencentcloud/lib/teo-dns-record";
import { TeoZone } from "@cdktf/provider-tencentcloud/lib/teo-zone";
import { filed } from "../filed";

export * from "@cdktf/provider-tencentcloud/lib/api-gateway-custom-domain";
export * from "@cdktf/provider-tencentcloud/lib/api-gateway-service";
export * from "@cdktf/provider-tencentcloud/lib/cdn-domain";
export * from "@cdktf/provider-tencentcloud/lib/clb-attachment";
export * from "@cdktf/provider-tencentcloud/lib/clb-instance";
export * from "@cdktf/provider-tencentcloud/lib/clb-listener";
export * from "@cdktf/provider-tencentcloud/lib/clb-listener-rule";
export * from "@cdktf/provider-tencentcloud/lib/cos-bucket";
export * from "@cdktf/provider-tencentcloud/lib/cos-bucket-domain-certificate-attachment";
export * from "@cdktf/provider-tencentcloud/lib/dnat";
export * from "@cdktf/provider-tencentcloud/lib/dnspod-domain-instance";
export * from "@cdktf/provider-tencentcloud/lib/dnspod-record";
export * from "@cdktf/provider-tencentcloud/lib/eip";
export * from "@cdktf/provider-tencentcloud/lib/eip-association";
export * from "@cdktf/provider-tencentcloud/lib/instance";
export * from "@cdktf/provider-tencentcloud/lib/lighthouse-instance";
export * from "@cdktf/provider-tencentcloud/lib/nat-gateway";
export * from "@cdktf/provider-tencentcloud/lib/provider";
export * from "@cdktf/provider-tencentcloud/lib/scf-custom-domain";
export * from "@cdktf/provider-tencentcloud/lib/scf-function";
export * from "@cdktf/provider-tencentcloud/lib/subnet";
export * from "@cdktf/provider-tencentcloud/lib/teo-acceleration-domain";
export * from "@cdktf/provider-tencentcloud/lib/teo-dns-record";
export * from "@cdktf/provider-tencentcloud/lib/teo-zone";
export * from "@cdktf/provider-tencentcloud/lib/vpc";

/** `tencentcloud_api_gateway_custom_domain` whose props demand a filing. */
export class FiledApiGatewayCustomDomain extends filed(ApiGatewayCustomDomain) {}

/** `tencentcloud_api_gateway_service` whose props demand a filing. */
export class FiledApiGatewayService extends filed(ApiGatewayService) {}

/** `tencentcloud_cdn_domain` whose props demand a filing. */
export class FiledCdnDomain extends filed(CdnDomain) {}

/** `tencentcloud_clb_instance` whose props demand a filing. */
export class FiledClbInstance extends filed(ClbInstance) {}

/** `tencentcloud_clb_listener_rule` whose props demand a filing. */
export class FiledClbListenerRule extends filed(ClbListenerRule) {}

/** `tencentcloud_cos_bucket` whose props demand a filing. */
export class FiledCosBucket extends filed(CosBucket) {}

/** `tencentcloud_cos_bucket_domain_certificate_attachment` whose props demand a filing. */
export class FiledCosBucketDomainCertificateAttachment extends filed(CosBucketDomainCertificateAttachment) {}

/** `tencentcloud_dnspod_record` whose props demand a filing. */
export class FiledDnspodRecord extends filed(DnspodRecord) {}

/** `tencentcloud_eip` whose props demand a filing. */
export class FiledEip extends filed(Eip) {}

/** `tencentcloud_instance` whose props demand a filing. */
export class FiledInstance extends filed(Instance) {}

/** `tencentcloud_lighthouse_instance` whose props demand a filing. */
export class FiledLighthouseInstance extends filed(LighthouseInstance) {}

/** `tencentcloud_nat_gateway` whose props demand a filing. */
export class FiledNatGateway extends filed(NatGateway) {}

/** `tencentcloud_scf_custom_domain` whose props demand a filing. */
export class FiledScfCustomDomain extends filed(ScfCustomDomain) {}

/** `tencentcloud_scf_function` whose props demand a filing. */
export class FiledScfFunction extends filed(ScfFunction) {}

/** `tencentcloud_teo_acceleration_domain` whose props demand a filing. */
export class FiledTeoAccelerationDomain extends filed(TeoAccelerationDomain) {}

/** `tencentcloud_teo_dns_record` whose props demand a filing. */
export class FiledTeoDnsRecord extends filed(TeoDnsRecord) {}

/** `tencentcloud_teo_zone` whose props demand a filing. */
export class FiledTeoZone extends filed(TeoZone) {}
