import { join } from "node:path";
import { guard } from "beian-guard";
import {
  ClbAttachment,
  ClbInstance,
  ClbListener,
  ClbListenerRule,
  DnspodRecord,
  Instance,
  Subnet,
  TencentcloudProvider,
  Vpc,
} from "beian-guard/tencentcloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

// Hong Kong asks for no filing. Change this word to ap-guangzhou and the synth is denied.
const region = "ap-hongkong";

/** The data service of filed-tencentcloud in Hong Kong: nothing in it needs a filing. */
class DataStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new TencentcloudProvider(this, "tencentcloud", { region });
    const vpc = new Vpc(this, "vpc", { name: "data", cidrBlock: "10.0.0.0/16" });
    const subnet = new Subnet(this, "subnet", {
      name: "data",
      vpcId: vpc.id,
      availabilityZone: `${region}-3`,
      cidrBlock: "10.0.1.0/24",
    });

    const server = new Instance(this, "web", {
      availabilityZone: `${region}-3`,
      imageId: "img-487zeit5",
      instanceType: "S5.MEDIUM4",
      vpcId: vpc.id,
      subnetId: subnet.id,
    });
    const entry = new ClbInstance(this, "entry", { clbName: "data", networkType: "OPEN", vpcId: vpc.id });
    const listener = new ClbListener(this, "http", { clbId: entry.id, listenerName: "http", protocol: "HTTP", port: 80 });
    const rule = new ClbListenerRule(this, "site", {
      clbId: entry.id,
      listenerId: listener.listenerId,
      domain: "www.yunshan-data.cn",
      url: "/",
    });
    new ClbAttachment(this, "backends", {
      clbId: entry.id,
      listenerId: listener.listenerId,
      ruleId: rule.ruleId,
      targets: [{ instanceId: server.id, port: 8080 }],
    });
    new DnspodRecord(this, "www", {
      domain: "yunshan-data.cn",
      subDomain: "www",
      recordType: "CNAME",
      recordLine: "默认",
      value: entry.domain,
    });
  }
}

const app = new App();
guard(app, { ledger: join(__dirname, "filings.yaml") });
new DataStack(app, "data");
app.synth();
