import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type App, TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { guard, type GuardOptions } from "../../../constructs/guard";
import type { ReportedResource } from "../../../lib/engine/report";
import { newApp, reportOf } from "../apps";
import { type Kind, kinds, type MadeSite, siteClouds } from "./site-clouds";
import { granted, hongKongAddress, inProgress } from "./site-ledger";
import { schemaFaults } from "./types-without-schema";

type Bodies = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A synthesised website: what was judged of it, and what Terraform will read. Fails where the guard denies it. */
function synthesised(make: (stack: TerraformStack) => MadeSite, options: GuardOptions) {
  const app = newApp();
  guard(app, options);
  const made = make(new TerraformStack(app, "shop"));
  app.synth();
  const { resources } = reportOf(app);
  return { made, resources, document: documentOf(app) };
}

function documentOf({ outdir }: App): { readonly resource: Bodies } {
  return JSON.parse(readFileSync(join(outdir, "stacks/shop/cdk.tf.json"), "utf8")) as { resource: Bodies };
}

/** By the law and the providers' documents: storage and functions without a name of the user's need no filing, servers do. */
const withoutName: Readonly<Record<Kind, ReportedResource["verdict"]>> = {
  server: "covered",
  "scaling-group": "covered",
  "light-server": "covered",
  bucket: "exempt",
  function: "exempt",
};

/** What answers visitors, by cloud and kind. */
const serving: Readonly<Record<string, Readonly<Record<Kind, string>>>> = {
  alicloud: {
    server: "alicloud_instance",
    "scaling-group": "alicloud_slb_load_balancer",
    "light-server": "alicloud_simple_application_server_instance",
    bucket: "alicloud_oss_bucket",
    function: "alicloud_fcv3_function",
  },
  tencentcloud: {
    server: "tencentcloud_instance",
    "scaling-group": "tencentcloud_clb_instance",
    "light-server": "tencentcloud_lighthouse_instance",
    bucket: "tencentcloud_cos_bucket",
    function: "tencentcloud_scf_function",
  },
};

/** For which the clouds give out filing service numbers, by their documents (lib/catalogues/anchors.ts). */
const carriesFiling = [
  "alicloud server",
  "alicloud scaling-group",
  "alicloud light-server",
  "tencentcloud server",
  "tencentcloud light-server",
];

function verdictsOf(resources: readonly ReportedResource[], type: string): readonly string[] {
  return resources.filter((row) => row.type === type).map(({ verdict }) => verdict);
}

/** Everything but certificates, their proofs by TXT, and comments. */
function publishing({ resource }: { readonly resource: Bodies }): string {
  const bodies = Object.entries(resource)
    .filter(([type]) => !/_ssl_/.test(type))
    .flatMap(([, named]) => Object.values(named))
    .filter(({ type }) => type !== "TXT");
  return JSON.stringify(bodies, (key, value: unknown) => (key === "//" ? undefined : value));
}

describe.each(siteClouds)("A website at $cloud", ({ cloud, filed, hongKong }) => {
  const withFiling = (kind: Kind, ledger: ReturnType<typeof granted>) =>
    synthesised((stack) => filed(stack, kind, ledger.filingFor("xinghai-shop.cn")), { ledger });

  describe.each(kinds)("served by %s", (kind) => {
    test("is covered with all that publishes it when the filing is granted", () => {
      const { made, resources, document } = withFiling(kind, granted(cloud));
      expect(verdictsOf(resources, serving[cloud]![kind])).toEqual(["covered"]);
      expect(resources.filter(({ verdict }) => verdict === "violation" || verdict === "undecided")).toEqual([]);
      expect(made.records).toHaveLength(2);
      for (const host of ["xinghai-shop.cn", "www.xinghai-shop.cn"]) {
        const naming = resources.filter((row) => row.hostnames.some(({ name }) => name === host));
        expect(naming.map(({ verdict }) => verdict)).not.toEqual([]);
        expect(naming.filter(({ verdict }) => verdict !== "covered")).toEqual([]);
      }
      expect(schemaFaults(document)).toEqual([]);
    });

    test("stands without a hostname while the filing is in progress", () => {
      const { made, resources, document } = withFiling(kind, inProgress(cloud));
      expect(verdictsOf(resources, serving[cloud]![kind])).toEqual([withoutName[kind]]);
      expect(made.records).toEqual([]);
      expect(made.cdn).toEqual([]);
      const eligible = resources.some(({ anchor }) => anchor === "eligible");
      expect(eligible).toBe(carriesFiling.includes(`${cloud} ${kind}`));
      expect(publishing(document)).not.toContain("xinghai-shop.cn");
      expect(schemaFaults(document)).toEqual([]);
    });

    test("keeps every resource the day the filing is granted", () => {
      const addresses = ({ resource }: { readonly resource: Bodies }) =>
        Object.entries(resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
      const before = addresses(withFiling(kind, inProgress(cloud)).document);
      const after = addresses(withFiling(kind, granted(cloud)).document);
      expect(before.filter((address) => !after.includes(address))).toEqual([]);
      expect(after.length).toBeGreaterThan(before.length);
    });

    test("is exempt in Hong Kong without a filing", () => {
      // The one product whose address the provider does not export: where a literal stands, the user has to say.
      const isLiteral = cloud === "alicloud" && kind === "light-server";
      const options = isLiteral ? { ledger: hongKongAddress(cloud) } : {};
      const { made, resources, document } = synthesised((stack) => hongKong(stack, kind), options);
      expect(verdictsOf(resources, serving[cloud]![kind])).toEqual(["exempt"]);
      expect(resources.filter(({ verdict }) => verdict !== "exempt" && verdict !== "neutral")).toEqual([]);
      expect(made.records).toHaveLength(2);
      expect(JSON.stringify(document)).not.toContain('"icp"');
      expect(schemaFaults(document)).toEqual([]);
    });
  });
});
