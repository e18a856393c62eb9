import { join } from "node:path";
import { guard, loadLedger } from "beian-guard";
import { AlicloudProvider, FiledAlidnsRecord, FiledInstance } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** The domain was bought by another company than the one that filed it: subject and registrant have to be the same. */
class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("www.xinghai-shop.cn");

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const server = new FiledInstance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      instanceChargeType: "PrePaid",
      period: 12,
      vswitchId: "vsw-xinghai-web",
      securityGroups: ["sg-xinghai-web"],
      internetMaxBandwidthOut: 20,
      filing,
    });
    new FiledAlidnsRecord(this, "www", {
      domainName: "xinghai-shop.cn",
      rr: "www",
      type: "A",
      value: server.publicIp,
      filing,
    });
  }
}

const app = new App();
guard(app, { ledger });
new ShopStack(app, "shop");
app.synth();
