import { guard } from "beian-guard";
import { HongKongWebsite } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** The shop of website-alicloud in Hong Kong: another class, no filing and no region; its CDN leaves the mainland out. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new HongKongWebsite(this, "site", {
      domain: "xinghai-shop.cn",
      serving: {
        kind: "server",
        imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
        instanceType: "ecs.c7.large",
        network: { zone: "b" },
        securityGroupIds: ["sg-xinghai-web"],
        months: 12,
        cdn: true,
      },
      certificate: { contactIds: [1234567] },
    });
  }
}

const app = new App();
guard(app);
new ShopStack(app, "shop");
app.synth();
