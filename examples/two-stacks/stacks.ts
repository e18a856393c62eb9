import { join } from "node:path";
import { loadLedger } from "beian-guard";
import {
  AlicloudProvider,
  AlidnsRecord,
  EipAssociation,
  FiledAlidnsRecord,
  FiledEipAddress,
  FiledInstance,
} from "beian-guard/alicloud";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

export const ledger = loadLedger(join(__dirname, "filings.yaml"));
const filing = ledger.filingFor("www.xinghai-shop.cn");

/** The server, which carries the filing of the shop. */
export class ShopStack extends TerraformStack {
  readonly address: string;

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
      filing,
    });
    const address = new FiledEipAddress(this, "address", { bandwidth: "20", filing });
    new EipAssociation(this, "address-of-web", { allocationId: address.id, instanceId: server.id });
    this.address = address.ipAddress;
  }
}

/** The records, kept by another team: the second one leads a domain that nobody filed to the server of the first stack. */
export class DnsStack extends TerraformStack {
  constructor(scope: Construct, id: string, value: string) {
    super(scope, id);

    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    new FiledAlidnsRecord(this, "shop", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value, filing });
    new AlidnsRecord(this, "promo", { domainName: "xinghai-promo.cn", rr: "www", type: "A", value });
  }
}
