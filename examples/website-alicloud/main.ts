import { join } from "node:path";
import { guard, loadLedger } from "beian-guard";
import { FiledWebsite } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** The shop of website-raw-alicloud: a server in Hangzhou, its network and address, certificates, a CDN, records and the footer. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new FiledWebsite(this, "site", {
      domain: "xinghai-shop.cn",
      filing: ledger.filingFor("xinghai-shop.cn"),
      region: "cn-hangzhou",
      serving: {
        kind: "server",
        imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
        instanceType: "ecs.c7.large",
        network: { zone: "h" },
        securityGroupIds: ["sg-xinghai-web"],
        months: 12,
        cdn: true,
      },
      certificate: { contactIds: [1234567] },
    });
  }
}

const app = new App();
guard(app, { ledger });
new ShopStack(app, "shop");
app.synth();
