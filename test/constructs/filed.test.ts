import { App, TerraformResource, TerraformStack } from "cdktf";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { AlicloudProvider, AlidnsDomain, FiledAlidnsRecord, FiledInstance, Instance, Vpc } from "../../constructs/alicloud";
import { declareFiling } from "../../constructs/declare-filing";
import { filed } from "../../constructs/filed";
import { defineFiling } from "../../lib/filing/define-filing";
import { isGuardError } from "../../lib/guard-error";

const filing = defineFiling({
  subject: { name: "杭州星海科技有限公司", kind: "company", number: "浙ICP备2021999901号" },
  number: "浙ICP备2021999901号-1",
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});
const server = { imageId: "ubuntu_22_04", instanceType: "ecs.t6-c1m1.large", securityGroups: ["sg-bp1xinghai"] };
const outdir = mkdtempSync(join(tmpdir(), "beian-guard-filed-"));

afterAll(() => {
  rmSync(outdir, { recursive: true });
});

describe("A Filed… class", () => {
  test("declares its filing in the Terraform JSON, beside cdktf's own metadata", () => {
    const stack = shop();
    new FiledInstance(stack, "web", { ...server, filing });
    expect(body(stack, "alicloud_instance", "web")).toMatchObject({
      "//": { icp: { filing: { number: "浙ICP备2021999901号-1" } }, metadata: { path: "shop/web" } },
      image_id: "ubuntu_22_04",
    });
  });

  test("writes every other attribute as the plain class does", () => {
    const stack = shop();
    new Instance(stack, "plain", server);
    new FiledInstance(stack, "filed", { ...server, filing });
    const plain = body(stack, "alicloud_instance", "plain");
    expect(body(stack, "alicloud_instance", "filed")).toEqual({ ...plain, "//": expect.anything() as unknown });
  });

  test("can be referred to like the plain class", () => {
    const stack = shop();
    const web: Instance = new FiledInstance(stack, "web", { ...server, filing });
    new FiledAlidnsRecord(stack, "www", { domainName: "xinghai-shop.cn", rr: "www", type: "A", value: web.publicIp, filing });
    expect(body(stack, "alicloud_alidns_record", "www")).toMatchObject({ value: "${alicloud_instance.web.public_ip}" });
  });

  test("keeps the static members, and its instances are instances of the plain class", () => {
    const stack = shop();
    const web = new FiledInstance(stack, "web", { ...server, filing });
    expect(web).toBeInstanceOf(Instance);
    expect(FiledInstance.isTerraformResource(web)).toBe(true);
    expect(FiledInstance.tfResourceType).toBe("alicloud_instance");
    FiledInstance.generateConfigForImport(stack, "imported", "i-bp1xinghai");
    expect(JSON.stringify(synthesised(stack))).toContain("i-bp1xinghai");
  });

  test("can be made from a resource class of the user's own", () => {
    class FutureServer extends TerraformResource {
      constructor(scope: TerraformStack, id: string, config: { readonly count?: number }) {
        super(scope, id, { terraformResourceType: "alicloud_future_server", ...config });
      }
    }
    const FiledFutureServer = filed(FutureServer);
    const stack = shop();
    new FiledFutureServer(stack, "web", { count: 2, filing });
    expect(FiledFutureServer.name).toBe("FiledFutureServer");
    expect(body(stack, "alicloud_future_server", "web")).toMatchObject({
      "//": { icp: { filing: { number: "浙ICP备2021999901号-1" } } },
      count: 2,
    });
  });

  // What JavaScript, or TypeScript with a cast, can hand over.
  const unusable: readonly (readonly [string, unknown, string])[] = [
    ["no props", undefined, 'shop/web has no filing: its property "filing" is missing.'],
    ["props without a filing", server, 'shop/web has no filing: its property "filing" is missing.'],
    ["undefined as the filing", { ...server, filing: undefined }, 'shop/web has no filing: its property "filing" is missing.'],
    ["null as the filing", { ...server, filing: null }, 'shop/web has no filing: its property "filing" is missing.'],
    ["a number as the filing", { ...server, filing: "浙ICP备2021999901号-1" }, "The filing of shop/web comes neither from"],
    [
      "a copy of a filing",
      { ...server, filing: { number: "浙ICP备2021999901号-1", id: null } },
      "The filing of shop/web comes neither from",
    ],
  ];
  test.each(unusable)("throws a GuardError with the construct's path for %s", (_, props, message) => {
    const stack = shop();
    const fault = faultOf(() => new FiledInstance(stack, "web", props as never));
    expect(fault.en).toContain(message);
    expect(fault.zh).toContain("shop/web");
    expect(stack.node.tryFindChild("web")).toBeUndefined();
  });

  test("refuses a type that serves no website", () => {
    const fault = faultOf(() => new (filed(Vpc))(shop(), "network", { filing }));
    expect(fault.en).toBe("shop/network is of type alicloud_vpc, which serves no website, so a filing on it permits nothing.");
  });
});

describe("declareFiling", () => {
  test("declares the filing of an existing resource, typed or raw", () => {
    const stack = shop();
    declareFiling(new Instance(stack, "typed", server), filing);
    declareFiling(new TerraformResource(stack, "raw", { terraformResourceType: "alicloud_eip_address" }), filing);
    const declared = { "//": { icp: { filing: { number: "浙ICP备2021999901号-1" } } } };
    expect(body(stack, "alicloud_instance", "typed")).toMatchObject(declared);
    expect(body(stack, "alicloud_eip_address", "raw")).toMatchObject(declared);
  });

  test("refuses a zone, which publishes nothing by itself", () => {
    const zone = new AlidnsDomain(shop(), "zone", { domainName: "xinghai-shop.cn" });
    expect(faultOf(() => declareFiling(zone, filing)).en).toContain("shop/zone is of type alicloud_alidns_domain");
  });
});

function shop(): TerraformStack {
  const stack = new TerraformStack(new App({ outdir }), "shop");
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
  return stack;
}

/** What a real synth writes; cdktf's `Testing.synth` leaves the comments out. */
function synthesised(stack: TerraformStack) {
  App.of(stack).synth();
  return JSON.parse(readFileSync(join(outdir, "stacks/shop/cdk.tf.json"), "utf8")) as {
    resource: Record<string, Record<string, Record<string, unknown>>>;
  };
}

function body(stack: TerraformStack, type: string, name: string): Record<string, unknown> {
  return synthesised(stack).resource[type]![name]!;
}

function faultOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    if (isGuardError(error)) return error.faults[0]!.message;
    throw error;
  }
  throw new Error("nothing was thrown");
}
