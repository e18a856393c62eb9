import { join } from "node:path";
import { footerHtml, guard, loadLedger } from "beian-guard";
import {
  AlicloudProvider,
  AlidnsRecord,
  CdnDomainConfigA,
  CdnDomainNew,
  EipAddress,
  EipAssociation,
  Instance,
  SslCertificatesServiceCertificateApply,
  SslCertificatesServiceInstance,
  Vpc,
  Vswitch,
} from "beian-guard/alicloud";
import { App, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** The shop of website-alicloud, resource by resource. Nothing here waits for the filing: while it is in progress the guard denies it. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const domain = "xinghai-shop.cn";
    const footer = Buffer.from(footerHtml(ledger.filingFor(domain))).toString("base64");
    const writeFooter = `mkdir -p /usr/share/beian && echo ${footer} | base64 -d > /usr/share/beian/footer.html`;

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const vpc = new Vpc(this, "vpc", { vpcName: "shop", cidrBlock: "10.0.0.0/16" });
    const vswitch = new Vswitch(this, "vswitch", {
      vswitchName: "shop",
      vpcId: vpc.id,
      zoneId: "cn-hangzhou-h",
      cidrBlock: "10.0.1.0/24",
    });
    const server = new Instance(this, "server", {
      instanceName: "shop",
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      instanceChargeType: "PrePaid",
      period: 12,
      periodUnit: "Month",
      vswitchId: vswitch.id,
      securityGroups: ["sg-xinghai-web"],
      userData: `#cloud-config\n${JSON.stringify({ bootcmd: [["sh", "-c", writeFooter]] })}\n`,
    });
    const address = new EipAddress(this, "address", {
      addressName: "shop",
      bandwidth: "5",
      internetChargeType: "PayByTraffic",
    });
    new EipAssociation(this, "address-of-server", { allocationId: address.id, instanceId: server.id });

    for (const host of ["@", "www"]) {
      const name = host === "@" ? domain : `${host}.${domain}`;
      const key = host === "@" ? "apex" : host;
      const order = new SslCertificatesServiceInstance(this, `certificate-${key}`, {
        instanceName: `shop-${key}`,
        productType: "cas",
        period: 12,
        pricingCycle: 2,
        domain: name,
        generateCsrMethod: "online",
        validationMethod: "DNS",
        contactIdList: [1234567],
        parameter: [
          { code: "fullSpec", value: "ws.dv.f" },
          { code: "fullDomainCount", value: "1" },
        ],
      });
      const application = new SslCertificatesServiceCertificateApply(this, `application-${key}`, {
        instanceId: order.id,
        domain: order.domain,
        validationMethod: order.validationMethod,
      });
      const asked = application.domainValidationList.get(0);
      const proof = new AlidnsRecord(this, `proof-${key}`, {
        domainName: domain,
        rr: asked.validationKey,
        type: "TXT",
        value: asked.validationValue,
      });
      const issued = new TerraformResource(this, `issued-${key}`, {
        terraformResourceType: "alicloud_ssl_certificates_service_certificate_validation",
      });
      issued.addOverride("instance_id", application.instanceId);
      issued.addOverride("validation_record_ids", [proof.id]);

      const cdn = new CdnDomainNew(this, `cdn-${key}`, {
        domainName: name,
        cdnType: "web",
        scope: "domestic",
        sources: [{ type: "ipaddr", content: address.ipAddress, port: 80 }],
        certificateConfig: {
          serverCertificateStatus: "on",
          certType: "cas",
          certId: issued.getStringAttribute("certificate_id"),
          certRegion: "cn-hangzhou",
        },
      });
      new CdnDomainConfigA(this, `https-${key}`, {
        domainName: cdn.domainName,
        functionName: "https_force",
        functionArgs: [{ argName: "enable", argValue: "on" }],
      });
      new AlidnsRecord(this, `record-${key}`, { domainName: domain, rr: host, type: "CNAME", value: cdn.cname });
    }
  }
}

const app = new App();
guard(app, { ledger });
new ShopStack(app, "shop");
app.synth();
