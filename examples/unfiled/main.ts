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

/** The shop of filed-alicloud before anybody thought of a filing: there is no ledger, and the code declares none. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const vpc = new Vpc(this, "vpc", { cidrBlock: "10.0.0.0/16" });
    const vswitch = new Vswitch(this, "vswitch", { vpcId: vpc.id, zoneId: "cn-hangzhou-h", cidrBlock: "10.0.1.0/24" });

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
      scope: "domestic",
      sources: [{ type: "ipaddr", content: address.ipAddress, port: 443 }],
    });
    new AlidnsRecord(this, "site", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: address.ipAddress });
    new AlidnsRecord(this, "static", { domainName: "xinghai-shop.cn", rr: "static", type: "CNAME", value: cdn.cname });
  }
}

const app = new App();
guard(app);
new ShopStack(app, "shop");
app.synth();
