import { join } from "node:path";
import { guard, loadLedger } from "beian-guard";
import {
  AlicloudProvider,
  EipAssociation,
  FiledAlidnsRecord,
  FiledCdnDomainNew,
  FiledEipAddress,
  FiledInstance,
  Vpc,
  Vswitch,
} from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** A shop in Hangzhou: a server behind a public address, its record, and a CDN for its pictures. The filing permits all of it. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("www.xinghai-shop.cn");

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new Vswitch(this, "vswitch", { vpcId: vpc.id, zoneId: "cn-hangzhou-h", cidrBlock: "10.0.1.0/24" });

    const server = new FiledInstance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      instanceChargeType: "PrePaid",
      period: 12,
      vswitchId: vswitch.id,
      securityGroups: ["sg-xinghai-web"],
      filing,
    });
    const address = new FiledEipAddress(this, "address", { bandwidth: "20", filing });
    new EipAssociation(this, "address-of-web", { allocationId: address.id, instanceId: server.id });

    const cdn = new FiledCdnDomainNew(this, "cdn", {
      domainName: "static.xinghai-shop.cn",
      cdnType: "web",
      scope: "domestic",
      sources: [{ type: "ipaddr", content: address.ipAddress, port: 443 }],
      filing,
    });
    new FiledAlidnsRecord(this, "site", {
      domainName: "xinghai-shop.cn",
      rr: "www",
      type: "A",
      value: address.ipAddress,
      filing,
    });
    new FiledAlidnsRecord(this, "static", {
      domainName: "xinghai-shop.cn",
      rr: "static",
      type: "CNAME",
      value: cdn.cname,
      filing,
    });
  }
}

const app = new App();
guard(app, { ledger });
new ShopStack(app, "shop");
app.synth();
