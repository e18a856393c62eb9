import { AlidnsRecord } from "@cdktf/provider-alicloud/lib/alidns-record";
import { Instance } from "@cdktf/provider-alicloud/lib/instance";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { type App, type AppConfig, TerraformStack } from "cdktf";
import { defineFiling } from "../../../constructs/index";
import { declareFiling } from "../../../constructs/declare-filing";
import { newApp } from "../apps";

/** The filing of the shop in Hangzhou. */
export const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});

/** A public server and the record that leads there. */
export function shop(app: App, { id = "shop", region = "cn-hangzhou", filed = false } = {}): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AlicloudProvider(stack, "alicloud", { region });
  const web = new Instance(stack, "web", {
    instanceType: "ecs.c7.large",
    vswitchId: "vsw-xinghai-web",
    securityGroups: ["sg-xinghai-web"],
    internetMaxBandwidthOut: 10,
  });
  const www = new AlidnsRecord(stack, "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: web.publicIp });
  if (filed) for (const resource of [web, www]) declareFiling(resource, filing);
  return stack;
}

/** An app with one such stack. */
export function shopApp(options: Parameters<typeof shop>[1] = {}, config: AppConfig = {}): App {
  const app = newApp(config);
  shop(app, options);
  return app;
}
