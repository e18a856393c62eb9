import { join } from "node:path";
import { guard } from "beian-guard";
import {
  AlicloudProvider,
  AlidnsRecord,
  CdnDomainNew,
  EipAddress,
  EipAssociation,
  Instance,
  Vpc,
  Vswitch,
} from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

// Hong Kong asks for no filing. Change this word to cn-hangzhou and the synth is denied.
const region = "cn-hongkong";

/** The shop of filed-alicloud in Hong Kong, with a CDN that leaves the mainland out: nothing in it needs a filing. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new Vswitch(this, "vswitch", { vpcId: vpc.id, zoneId: `${region}-b`, cidrBlock: "10.0.1.0/24" });

    const server = new Instance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      vswitchId: vswitch.id,
      securityGroups: ["sg-xinghai-web"],
    });
    const address = new EipAddress(this, "address", { bandwidth: "20" });
    new EipAssociation(this, "address-of-web", { allocationId: address.id, instanceId: server.id });

    const cdn = new CdnDomainNew(this, "cdn", {
      domainName: "static.xinghai-shop.cn",
      cdnType: "web",
      scope: "overseas",
      sources: [{ type: "ipaddr", content: address.ipAddress, port: 443 }],
    });
    new AlidnsRecord(this, "site", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: address.ipAddress });
    new AlidnsRecord(this, "static", {
      domainName: "xinghai-shop.cn",
      rr: "static",
      type: "CNAME",
      value: cdn.cname,
    });
  }
}

const app = new App();
guard(app, { ledger: join(__dirname, "filings.yaml") });
new ShopStack(app, "shop");
app.synth();
