import { join } from "node:path";
import { loadLedger } from "beian-guard";
import { AlicloudProvider, EipAssociation, FiledAlidnsRecord, FiledEipAddress, FiledInstance } from "beian-guard/alicloud";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

export const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** The bureau is reviewing the filing. The server may run, since clouds file only for a running one; the record has to wait. */
export class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("shop");

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    const server = new FiledInstance(this, "web", {
      imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.c7.large",
      instanceChargeType: "PrePaid",
      period: 12,
      vswitchId: "vsw-xinghai-web",
      securityGroups: ["sg-xinghai-web"],
      filing,
    });
    const address = new FiledEipAddress(this, "address", { bandwidth: "20", filing });
    new EipAssociation(this, "address-of-web", { allocationId: address.id, instanceId: server.id });

    new FiledAlidnsRecord(this, "www", {
      domainName: "xinghai-shop.cn",
      rr: "www",
      type: "A",
      value: address.ipAddress,
      filing,
    });
  }
}
