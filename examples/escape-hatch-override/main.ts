import { join } from "node:path";
import { guard } from "beian-guard";
import { AlicloudProvider, AlidnsRecord, Instance } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The code reads Hong Kong; two overrides, made late, write another region and another domain. */
class CampaignStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    const provider = new AlicloudProvider(this, "alicloud", { region: "cn-hongkong" });
    const server = new Instance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      vswitchId: "vsw-xinghai-web",
      securityGroups: ["sg-xinghai-web"],
      internetMaxBandwidthOut: 20,
    });
    const record = new AlidnsRecord(this, "www", {
      domainName: "xinghai-shop.cn",
      rr: "www",
      type: "A",
      value: server.publicIp,
    });

    provider.addOverride("region", "cn-shanghai");
    record.addOverride("domain_name", "example.org");
  }
}

const app = new App();
guard(app, { ledger: join(__dirname, "filings.yaml") });
new CampaignStack(app, "campaign");
app.synth();
