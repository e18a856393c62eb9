import { join } from "node:path";
import { guard } from "beian-guard";
import { AlicloudProvider, Instance } from "beian-guard/alicloud";
import { App, Aspects, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The server is private when it is made; an aspect gives every server of the stack a public address while it is synthesised. */
class CampaignStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    new Instance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      vswitchId: "vsw-xinghai-web",
      securityGroups: ["sg-xinghai-web"],
      internetMaxBandwidthOut: 0,
    });

    Aspects.of(this).add({
      visit(node) {
        if (node instanceof Instance) node.internetMaxBandwidthOut = 20;
      },
    });
  }
}

const app = new App();
guard(app, { ledger: join(__dirname, "filings.yaml") });
new CampaignStack(app, "campaign");
app.synth();
