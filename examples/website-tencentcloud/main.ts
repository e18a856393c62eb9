import { join } from "node:path";
import { guard, loadLedger } from "beian-guard";
import { FiledWebsite, FilingAnchor } from "beian-guard/tencentcloud";
import { App, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const ledger = loadLedger(join(__dirname, "filings.yaml"));

/**
 * A data service in Guangzhou whose filing is under review: its servers and load balancer stand, and no hostname leads there yet. The
 * day filings.yaml has the number, the next synth adds rules, redirects and records. The servers of a scaling group cannot carry
 * the filing, so a small server beside them does.
 */
class DataStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const filing = ledger.filingFor("data");
    const region = "ap-guangzhou";

    new FilingAnchor(this, "anchor", {
      filing,
      region,
      anchor: { kind: "light-server", blueprintId: "lhbp-f1lkcd41", bundleId: "bundle2022_gen_01", months: 12 },
    });
    new FiledWebsite(this, "site", {
      domain: "yunshan-data.cn",
      filing,
      region,
      serving: {
        kind: "scaling-group",
        imageId: "img-487zeit5",
        instanceType: "S5.MEDIUM4",
        network: { zone: 3 },
        securityGroupIds: ["sg-yunshan"],
        minSize: 2,
        maxSize: 8,
      },
      certificate: {},
    });
  }
}

const app = new App();
guard(app, { ledger });
new DataStack(app, "data");
app.synth();
