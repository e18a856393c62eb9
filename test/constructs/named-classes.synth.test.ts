import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { AlicloudProvider } from "../../constructs/alicloud";
import { TencentcloudProvider } from "../../constructs/tencentcloud";
import { defineFiling } from "../../lib/filing/define-filing";
import { newApp } from "./apps";
import { exportedClass, namedClasses } from "./named-classes";
import { violationsIn, violationsOf } from "./provider-schema";

const filing = defineFiling({
  subject: { name: "杭州星海科技有限公司", kind: "company", number: "浙ICP备2021999901号" },
  number: "浙ICP备2021999901号-1",
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud", "tencentcloud"],
  registrant: "subject",
});

/** What every generated class, and every `Filed…` class on top of it, offers. */
interface ResourceClass {
  new (scope: Construct, id: string, props: object): Construct & { readonly importFrom: unknown };
  readonly tfResourceType: string;
  isTerraformResource(value: unknown): boolean;
  generateConfigForImport(scope: Construct, id: string, importFromId: string): unknown;
}

interface Written {
  readonly resource: Record<string, Record<string, Record<string, unknown>>>;
  readonly import?: readonly { readonly to: string; readonly id: string }[];
}

const classes = namedClasses.map((named, index) => ({
  ...named,
  id: `class${index}`,
  filedName: `Filed${named.plainName}`,
  Filed: exportedClass(named.cloud, `Filed${named.plainName}`) as ResourceClass,
  Plain: exportedClass(named.cloud, named.plainName) as ResourceClass,
}));

const app = newApp();
const stack = new TerraformStack(app, "shop");
new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
new TencentcloudProvider(stack, "tencentcloud", { region: "ap-guangzhou" });
const made = classes.map(({ Filed, id, props }) => new Filed(stack, id, { ...props, filing }));
const imports = new TerraformStack(app, "imports");
for (const { Filed, id } of classes) Filed.generateConfigForImport(imports, id, `${id}-of-the-cloud`);
app.synth();
const shop = read("shop");
const imported = read("imports");

describe("Every Filed… class, synthesised", () => {
  test("is here, and nothing else is", () => {
    expect(classes.length).toBeGreaterThan(180);
    expect(Object.keys(shop.resource).sort()).toEqual(classes.map(({ type }) => type).sort());
  });

  test.each(classes)(
    "$cloud $filedName writes its type with its declaration, as the provider's schema has it",
    ({ type, id }) => {
      const body = shop.resource[type]![id]!;
      expect(body["//"]).toMatchObject({
        icp: { filing: { number: "浙ICP备2021999901号-1" } },
        metadata: { path: `shop/${id}` },
      });
      expect(violationsOf(type, body)).toEqual([]);
    },
  );

  test("leaves the providers as their schemas have them", () => {
    expect(violationsIn(shop)).toEqual([]);
  });

  test.each(classes)("$cloud $filedName writes all props of its example", ({ type, id, props }) => {
    const written = Object.keys(shop.resource[type]![id]!).filter((name) => name !== "//");
    expect(written.map((name) => name.replaceAll("_", "").toLowerCase()).sort()).toEqual(
      Object.keys(props)
        .map((name) => name.toLowerCase())
        .sort(),
    );
  });
});

describe("The static members of every Filed… class", () => {
  test.each(classes)("$cloud $filedName", ({ type, id, Filed, Plain, filedName }) => {
    expect(Filed.name).toBe(filedName);
    expect(Filed.tfResourceType).toBe(type);
    const instance = made[classes.findIndex((one) => one.id === id)];
    expect(instance).toBeInstanceOf(Plain);
    expect(instance?.importFrom).toBeTypeOf("function");
    expect(Filed.isTerraformResource(instance)).toBe(true);
    expect(imported.import).toContainEqual({ to: `${type}.${id}`, id: `${id}-of-the-cloud` });
  });
});

function read(name: string): Written {
  return JSON.parse(readFileSync(join(app.outdir, "stacks", name, "cdk.tf.json"), "utf8")) as Written;
}
