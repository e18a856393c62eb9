import { join } from "node:path";
import { guard } from "beian-guard";
import { AlicloudProvider, AlidnsRecord, Instance } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The stack is written in Terraform's own language instead of JSON. */
class CampaignStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const server = new Instance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      vswitchId: "vsw-xinghai-web",
      securityGroups: ["sg-xinghai-web"],
      internetMaxBandwidthOut: 20,
    });
    new AlidnsRecord(this, "www", { domainName: "example.org", rr: "www", type: "A", value: server.publicIp });
  }
}

const app = new App({ hclOutput: true });
guard(app, { ledger: join(__dirname, "filings.yaml") });
new CampaignStack(app, "campaign");
app.synth();
