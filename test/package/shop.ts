/** Where an app gets its framework and its constructs. */
export interface Imports {
  readonly framework: "cdktf" | "cdktn";
  readonly constructs: string;
}

export const onCdktf: Imports = { framework: "cdktf", constructs: "beian-guard/alicloud" };
export const onCdktn: Imports = { framework: "cdktn", constructs: "beian-guard/cdktn/alicloud" };

/** A public server in Hangzhou that no hostname leads to: it needs a filing. */
const server = `imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
      instanceType: "ecs.t6-c1m1.large",
      securityGroups: ["sg-bp1xinghai"],
      vswitchId: "vsw-bp1xinghai",
      internetMaxBandwidthOut: 10,`;

/** The app that the guard denies. */
export const unfiled = (imports: Imports): string => app(imports, "Instance", server);

/** The same app with a filing. */
export const filed = (imports: Imports): string => app(imports, "FiledInstance", `${server}\n      filing,`);

/** A filing is demanded, and is not there: this does not compile. */
export const incomplete = (imports: Imports): string => app(imports, "FiledInstance", server);

/** The line and column of the server in these apps. */
export function placeOfServer(source: string): { readonly line: number; readonly column: number } {
  const lines = source.split("\n");
  const line = lines.findIndex((each) => /new (?:Filed)?Instance\(/.test(each));
  return { line: line + 1, column: (lines[line] ?? "").indexOf("new ") + 1 };
}

/** A whole app in the form of the main.ts that `cdktf init` writes. */
function app({ framework, constructs }: Imports, className: string, props: string): string {
  return `import type { Construct } from "constructs";
import { App, TerraformStack } from "${framework}";
import { defineFiling, guard } from "beian-guard";
import { AlicloudProvider, ${className} } from "${constructs}";

export const filing = defineFiling({
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
    new ${className}(this, "web", {
      ${props}
    });
  }
}

const app = new App({ outdir: "cdktf.out" });
guard(app);
new ShopStack(app, "shop");
app.synth();
`;
}
