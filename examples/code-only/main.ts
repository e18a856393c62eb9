import { defineFiling, guard } from "beian-guard";
import { AlicloudProvider, FiledAlidnsRecord, FiledInstance } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Without a ledger the filings that the code defines are the ledger; the report prints them as YAML to paste. */
const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});

class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

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
    new FiledAlidnsRecord(this, "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: server.publicIp, filing });
  }
}

const app = new App();
guard(app);
new ShopStack(app, "shop");
app.synth();
