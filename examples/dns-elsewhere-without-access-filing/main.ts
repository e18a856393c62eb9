import { join } from "node:path";
import { guard, loadLedger } from "beian-guard";
import { AlicloudProvider, EipAssociation, FiledEipAddress, FiledInstance } from "beian-guard/alicloud";
import { FiledDnspodRecord, TencentcloudProvider } from "beian-guard/tencentcloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/**
 * The site was filed at Tencent Cloud; its server moved to Alibaba Cloud, which is not on the filing's access list. DNS stayed at DNSPod.
 */
class DataStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("www.yunshan-data.cn");

    new AlicloudProvider(this, "alicloud", { region: "cn-shenzhen" });
    const server = new FiledInstance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      instanceChargeType: "PrePaid",
      period: 12,
      vswitchId: "vsw-yunshan-web",
      securityGroups: ["sg-yunshan-web"],
      filing,
    });
    const address = new FiledEipAddress(this, "address", { bandwidth: "20", filing });
    new EipAssociation(this, "address-of-web", { allocationId: address.id, instanceId: server.id });

    new TencentcloudProvider(this, "tencentcloud", { region: "ap-guangzhou" });
    new FiledDnspodRecord(this, "www", {
      domain: "yunshan-data.cn",
      subDomain: "www",
      recordType: "A",
      recordLine: "默认",
      value: address.ipAddress,
      filing,
    });
  }
}

const app = new App();
guard(app, { ledger });
new DataStack(app, "data");
app.synth();
