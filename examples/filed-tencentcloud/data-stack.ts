import { join } from "node:path";
import { loadLedger } from "beian-guard";
import {
  ClbAttachment,
  ClbListener,
  FiledClbInstance,
  FiledClbListenerRule,
  FiledDnspodRecord,
  FiledInstance,
  Subnet,
  TencentcloudProvider,
  Vpc,
} from "beian-guard/tencentcloud";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";

export const ledger = loadLedger(join(__dirname, "filings.yaml"));

/** A data service in Guangzhou: a server without a public address behind a public load balancer, and its record at DNSPod. */
export class DataStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("www.yunshan-data.cn");

    new TencentcloudProvider(this, "tencentcloud", { region: "ap-guangzhou" });
    const vpc = new Vpc(this, "vpc", { name: "data", cidrBlock: "10.0.0.0/16" });
    const subnet = new Subnet(this, "subnet", {
      name: "data",
      vpcId: vpc.id,
      availabilityZone: "ap-guangzhou-3",
      cidrBlock: "10.0.1.0/24",
    });

    const server = new FiledInstance(this, "web", {
      availabilityZone: "ap-guangzhou-3",
      imageId: "img-487zeit5",
      instanceType: "S5.MEDIUM4",
      instanceChargeType: "PREPAID",
      instanceChargeTypePrepaidPeriod: 12,
      vpcId: vpc.id,
      subnetId: subnet.id,
      filing,
    });
    const entry = new FiledClbInstance(this, "entry", { clbName: "data", networkType: "OPEN", vpcId: vpc.id, filing });
    const listener = new ClbListener(this, "http", { clbId: entry.id, listenerName: "http", protocol: "HTTP", port: 80 });
    const rule = new FiledClbListenerRule(this, "site", {
      clbId: entry.id,
      listenerId: listener.listenerId,
      domain: "www.yunshan-data.cn",
      url: "/",
      filing,
    });
    new ClbAttachment(this, "backends", {
      clbId: entry.id,
      listenerId: listener.listenerId,
      ruleId: rule.ruleId,
      targets: [{ instanceId: server.id, port: 8080 }],
    });
    new FiledDnspodRecord(this, "www", {
      domain: "yunshan-data.cn",
      subDomain: "www",
      recordType: "CNAME",
      recordLine: "默认",
      value: entry.domain,
      filing,
    });
  }
}
