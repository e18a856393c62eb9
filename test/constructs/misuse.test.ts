import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { App, Fn, TerraformStack, TerraformVariable } from "cdktf";
import { App as CdktnApp, TerraformStack as CdktnStack } from "cdktn";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AlbRule,
  AlicloudProvider,
  AlidnsRecord,
  CdnDomainNew,
  FiledAlbRule,
  FiledAlidnsRecord,
  FiledCdnDomainNew,
  FiledEipAddress,
  Instance,
} from "../../constructs/alicloud";
import type * as Constructs from "../../constructs";
import { declareFiling, defineFiling, filed, filingOf, guard, isGuardError, loadLedger } from "../../constructs";
import { supportedVersions } from "../../lib/supported-versions";
import type { FilingRef } from "../../lib/filing/filing-ref";
import manifest from "../../package.json";

const work = mkdtempSync(join(tmpdir(), "beian-guard-misuse-"));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const filing = shopFiling(defineFiling);

function shopFiling(define: typeof defineFiling): FilingRef {
  return define({
    number: "浙ICP备2021999901号-1",
    subject: { name: "杭州星海科技有限公司", kind: "company" },
    domains: ["xinghai-shop.cn", "星海商城.cn"],
    accessProviders: ["alicloud"],
    registrant: "subject",
  });
}

function shop(): TerraformStack {
  const stack = new TerraformStack(new App({ outdir: work }), "shop");
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
  return stack;
}

const record = { rr: "www", type: "A", value: "47.96.0.1" };

describe("A filing of another domain", () => {
  test("is refused when the construct is made, with its path, both names and the cure", () => {
    const stack = shop();
    const fault = faultOf(() => new FiledAlidnsRecord(stack, "www", { ...record, domainName: "xinghai-blog.cn", filing }));
    expect(fault.message.en).toBe(
      "shop/www serves www.xinghai-blog.cn, but the filing 浙ICP备2021999901号-1 lists xinghai-shop.cn, xn--czru2dd8u48g.cn.",
    );
    expect(fault.message.zh).toContain("shop/www");
    expect(fault.remedy.en).toContain('ledger.filingFor("www.xinghai-blog.cn")');
    expect(stack.node.tryFindChild("www")).toBeUndefined();
  });

  test("is refused by declareFiling() as well", () => {
    const cdn = new CdnDomainNew(shop(), "cdn", { domainName: "static.xinghai-blog.cn", cdnType: "web", sources: [] });
    expect(faultOf(() => declareFiling(cdn, filing)).message.en).toMatch(/^shop\/cdn serves static\.xinghai-blog\.cn/);
    expect(filingOf(cdn)).toBeNull();
  });

  test.each([
    ["the domain itself", "xinghai-shop.cn"],
    ["a name below it, in capitals", "WWW.Xinghai-Shop.CN"],
    ["a wildcard", ".xinghai-shop.cn"],
    ["an IDN in Chinese", "www.星海商城.cn"],
    ["an IDN in A-labels", "xn--czru2dd8u48g.cn"],
  ])("is none where the filing lists %s", (_, domainName) => {
    expect(() => new FiledCdnDomainNew(shop(), "cdn", { domainName, cdnType: "web", sources: [], filing })).not.toThrow();
  });

  test("is not looked for where the name is known at deployment only, or stands in a block", () => {
    const stack = shop();
    const domain = new TerraformVariable(stack, "domain", { type: "string" });
    expect(() => new FiledAlidnsRecord(stack, "www", { ...record, domainName: domain.stringValue, filing })).not.toThrow();
    const upper = Fn.lower("XINGHAI-BLOG.CN");
    expect(() => new FiledAlidnsRecord(stack, "lower", { ...record, domainName: upper, filing })).not.toThrow();
    const conditions = [{ type: "Host", hostConfig: { values: ["xinghai-blog.cn"] } }];
    const rule = { listenerId: "lsn-x", priority: 1, ruleName: "blog", ruleActions: [], ruleConditions: conditions };
    expect(() => new FiledAlbRule(stack, "rule", { ...rule, filing })).not.toThrow();
    expect(() => declareFiling(new AlbRule(stack, "plain", rule), filing)).not.toThrow();
  });

  test("under gov.cn is one that lists another name below the same domain", () => {
    const office = defineFiling({
      number: "浙ICP备2021999902号-1",
      subject: { name: "星海市数据局", kind: "government" },
      domains: ["data.xinghai.gov.cn"],
      accessProviders: ["alicloud"],
      registrant: "subject",
    });
    const props = { ...record, domainName: "xinghai.gov.cn", filing: office };
    expect(() => new FiledAlidnsRecord(shop(), "data", { ...props, rr: "data" })).not.toThrow();
    expect(faultOf(() => new FiledAlidnsRecord(shop(), "open", { ...props, rr: "open.data" })).message.en).toContain(
      "open.data.xinghai.gov.cn",
    );
  });
});

describe("filingOf()", () => {
  test("gives the filing that a construct declares, and null for any other", () => {
    const stack = shop();
    const address = new FiledEipAddress(stack, "address", { bandwidth: "5", filing });
    const plain = new AlidnsRecord(stack, "www", { ...record, domainName: "xinghai-shop.cn" });
    expect(filingOf(address)).toBe(filing);
    expect(filingOf(plain)).toBeNull();
    expect(filingOf(stack)).toBeNull();
    declareFiling(plain, filing);
    expect(filingOf(plain)).toBe(filing);
  });
});

describe("filed()", () => {
  test.each([
    ["a provider", AlicloudProvider, "AlicloudProvider"],
    ["a stack", TerraformStack, "TerraformStack"],
    ["nothing", undefined, "undefined"],
    ["an instance", { tfResourceType: "alicloud_instance" }, "[object Object]"],
  ])("refuses %s, which is no class of resources", (_, given, name) => {
    const fault = faultOf(() => filed(given as never));
    expect(fault.message.en).toMatch(new RegExp(`^filed\\(${name.replace(/[[\]]/g, "\\$&")}\\): `));
    expect(fault.message.zh).toContain(name);
  });
});

describe("A class that demands a filing already", () => {
  test("is refused by filed(), and may be extended", () => {
    expect(faultOf(() => filed(FiledEipAddress as never)).message.en).toBe(
      "filed(FiledEipAddress): FiledEipAddress demands a filing already.",
    );
    class PublicAddress extends FiledEipAddress {}
    expect(filingOf(new PublicAddress(shop(), "address", { bandwidth: "5", filing }))).toBe(filing);
  });
});

describe("A day that is none", () => {
  test.each(["11/25/2026", "20261125", "2026-13-45", "2026-1-5", "yesterday", ""])(
    "is refused by the synth, since every waiver ends by it: %s",
    (today) => {
      const app = new App({ outdir: mkdtempSync(join(work, "day-")) });
      guard(app, { ledger: resolve("examples/filed-alicloud/filings.yaml"), today });
      new TerraformStack(app, "shop");
      expect(faultOf(() => app.synth()).message.en).toBe(`"${today}" is not a date of the calendar.`);
    },
  );
});

describe("A process that ends before anything was judged", () => {
  test("leaves nothing to deploy, and no exit code of a pass", () => {
    const project = mkdtempSync(join(work, "ended-"));
    const outdir = join(project, "out");
    const script = `
      const { App, TerraformStack } = require("cdktf");
      const { guard } = require("./dist/constructs/index.js");
      const app = new App({ outdir: ${JSON.stringify(outdir)} });
      const synth = app.synth;
      app.synth = () => { synth.call(app); process.exit(0); };
      guard(app);
      new TerraformStack(app, "shop");
      app.synth();`;
    const { status } = spawnSync(process.execPath, ["-e", script], { stdio: "ignore" });
    expect(status).toBe(4);
    expect(existsSync(join(outdir, "manifest.json"))).toBe(false);
    expect(existsSync(join(outdir, "stacks/shop/cdk.tf.json"))).toBe(false);
  });
});

describe("A token", () => {
  const variable = () => new TerraformVariable(shop(), "domain", { type: "string" }).stringValue;

  test("is refused where a filing has to be known: in defineFiling(), filingFor() and the variables of guard()", () => {
    const define = () =>
      defineFiling({
        number: "浙ICP备2021999901号-1",
        subject: { name: "杭州星海科技有限公司", kind: "company" },
        domains: [variable()],
        accessProviders: ["alicloud"],
        registrant: "subject",
      });
    expect(faultOf(define).message.en).toMatch(/^defineFiling\(\) holds \$\{TfToken/);
    const ledger = loadLedger(resolve("examples/filed-alicloud/filings.yaml"));
    expect(faultOf(() => ledger.filingFor(variable())).message.en).toMatch(/^filingFor\(\) holds \$\{TfToken/);
    const app = new App({ outdir: work });
    expect(faultOf(() => guard(app, { variables: { region: variable() } })).message.en).toMatch(/^guard\(\) holds \$\{TfToken/);
  });
});

describe("Two frameworks in one app", () => {
  test("a class on cdktf below a stack of cdktn is refused when it is made", () => {
    const stack = new CdktnStack(new CdktnApp({ outdir: work }), "shop");
    const fault = faultOf(() => new FiledEipAddress(stack, "address", { bandwidth: "5", filing }));
    expect(fault.message.en).toBe(
      "shop/address is made with cdktf 0.21.0, but its app with cdktn 0.24.0: one app cannot mix the two frameworks.",
    );
    expect(fault.remedy.en).toContain("from beian-guard/cdktn/… instead of beian-guard/…");
    expect(stack.node.tryFindChild("address")).toBeUndefined();
  });

  test("a plain class is refused by the synth of a guarded app, and nothing is written", () => {
    const outdir = mkdtempSync(join(work, "mixed-"));
    const app = new CdktnApp({ outdir });
    guard(app, { ledger: resolve("examples/filed-alicloud/filings.yaml") });
    const stack = new CdktnStack(app, "shop");
    const props = { imageId: "ubuntu", instanceType: "ecs.c7.large", securityGroups: ["sg-1"], vswitchId: "vsw-1" };
    new Instance(stack, "web", props);
    expect(faultOf(() => app.synth()).message.en).toMatch(
      /^shop\/web is made with cdktf 0\.21\.0, but its app with cdktn 0\.24\.0/,
    );
  });
});

describe("A framework of another version", () => {
  test("the peers of package.json are what the constructs accept", () => {
    expect(supportedVersions).toEqual({
      cdktf: manifest.peerDependencies.cdktf,
      cdktn: manifest.peerDependencies.cdktn,
      constructs: manifest.peerDependencies.constructs,
    });
  });

  const info = Symbol.for("jsii.rtti");

  test.each([
    ["cdktf.App", "0.15.5", "cdktf 0.15.5; beian-guard supports cdktf >=0.20.0 <1.0.0"],
    ["constructs.Construct", "3.4.344", "constructs 3.4.344; beian-guard supports constructs ^10.4.2"],
  ])("is refused by guard() and by a Filed… class: %s %s", (fqn, version, message) => {
    class OldApp extends App {}
    Object.defineProperty(OldApp, info, { value: { fqn, version } });
    const app = new OldApp({ outdir: work });
    expect(faultOf(() => guard(app)).message.en).toBe(`App is made with ${message}.`);
    const stack = new TerraformStack(app, "shop");
    const fault = faultOf(() => new FiledEipAddress(stack, "address", { bandwidth: "5", filing }));
    expect(fault.message.en).toBe(`shop/address is made with ${message}.`);
  });
});

describe("Two copies of the package", () => {
  let other: typeof Constructs;
  const place = join(work, "second");

  beforeAll(() => {
    cpSync("dist", join(place, "dist"), { recursive: true });
    cpSync("package.json", join(place, "package.json"));
    symlinkSync(resolve("node_modules"), join(place, "node_modules"));
    other = createRequire(join(place, "package.json"))("./dist/constructs/index.js") as typeof other;
  });

  test("a filing of the other copy is refused when the construct is made, with both places", () => {
    const foreign = shopFiling(other.defineFiling);
    const fault = faultOf(() => new FiledEipAddress(shop(), "address", { bandwidth: "5", filing: foreign }));
    expect(fault.message.en).toMatch(/^The filing of shop\/address comes from another copy of beian-guard 0\.1\.0 \(/);
    expect(fault.message.en).toContain(place);
    expect(fault.remedy.en).toContain("npm ls beian-guard");
  });

  test("a second guard by the other copy is refused", () => {
    const app = new App({ outdir: mkdtempSync(join(work, "twice-")) });
    other.guard(app);
    expect(faultOf(() => guard(app)).message.en).toMatch(/^This app is guarded already, by another copy of beian-guard/);
  });

  test("what the other copy declared is refused by the synth", () => {
    const app = new App({ outdir: mkdtempSync(join(work, "declared-")) });
    guard(app, { ledger: resolve("examples/filed-alicloud/filings.yaml") });
    const stack = new TerraformStack(app, "shop");
    other.declareFiling(
      new AlidnsRecord(stack, "www", { ...record, domainName: "xinghai-shop.cn" }),
      shopFiling(other.defineFiling),
    );
    expect(faultOf(() => app.synth()).message.en).toMatch(/^The filing of shop\/www comes from another copy/);
  });
});

function faultOf(action: () => unknown) {
  try {
    action();
  } catch (error) {
    // Another copy of the package has another class of errors.
    if (isGuardError(error)) return error.faults[0]!;
    throw error;
  }
  throw new Error("nothing was thrown");
}
