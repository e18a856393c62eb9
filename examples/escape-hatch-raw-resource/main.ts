import { join } from "node:path";
import { guard } from "beian-guard";
import { AlicloudProvider } from "beian-guard/alicloud";
import { App, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** A server without a class of its own: no props, no types, only the name of the Terraform type. */
class CampaignStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const server = new TerraformResource(this, "web", { terraformResourceType: "alicloud_instance" });
    server.addOverride("image_id", "ubuntu_22_04_x64_20G_alibase.vhd");
    server.addOverride("instance_type", "ecs.c7.large");
    server.addOverride("vswitch_id", "vsw-xinghai-web");
    server.addOverride("security_groups", ["sg-xinghai-web"]);
    server.addOverride("internet_max_bandwidth_out", 20);
  }
}

const app = new App();
guard(app, { ledger: join(__dirname, "filings.yaml") });
new CampaignStack(app, "campaign");
app.synth();
