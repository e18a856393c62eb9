import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformDataSource, type TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { afterAll, describe, expect, test } from "vitest";
import { AlicloudProvider } from "../../constructs/alicloud";
import { declareFiling, defineFiling, isGuardError, waive } from "../../constructs/index";
import { exitCodeOfSynth, guardedApp, newApp, rawResource, reportOf } from "./apps";

const work = mkdtempSync(join(tmpdir(), "beian-guard-waive-"));
let ledgers = 0;
afterAll(() => rmSync(work, { recursive: true }));

/** A ledger without filings that waives what the entries say. */
function ledgerWith(...waivers: readonly string[]): string {
  const file = join(work, `filings-${(ledgers += 1)}.yaml`);
  writeFileSync(file, `version: 1\nsubjects: []\n${waivers.length === 0 ? "" : `waivers:\n${waivers.join("\n")}\n`}`);
  return file;
}

const today = "2026-11-22";
const reason = "reason: moving to Hong Kong, owner: wang";
const server = { internet_max_bandwidth_out: 10 };

function region(stack: TerraformStack): void {
  new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
}

/** A server in Hangzhou that has no filing. */
function unfiled(stack: TerraformStack, id = "web"): TerraformResource {
  return rawResource(stack, id, "alicloud_instance", server);
}

const waivedByLedger = `  - { rule: server-without-filing, match: alicloud_instance.web, ${reason}, ticket: OPS-12, expires: 2027-03-31 }`;

function judged(ledger: string | undefined, fill: (stack: TerraformStack) => void, config = {}) {
  const app = guardedApp(
    (stack) => {
      region(stack);
      fill(stack);
    },
    { ...(ledger === undefined ? {} : { ledger }), today },
    config,
  );
  return { exitCode: exitCodeOfSynth(app), report: reportOf(app) };
}

const rulesThatBlock = ({ report }: ReturnType<typeof judged>): readonly string[] =>
  report.findings.filter(({ blocks }) => blocks).map(({ rule }) => rule);

describe("waive()", () => {
  test("refers to a waiver of the ledger, which lets the server through", () => {
    const { exitCode, report } = judged(ledgerWith(waivedByLedger), (stack) =>
      waive(unfiled(stack), { rule: "server-without-filing", ticket: "OPS-12" }),
    );
    expect(exitCode).toBe(0);
    expect(report.findings).toMatchObject([{ rule: "server-without-filing", waived: { owner: "wang", ticket: "OPS-12" } }]);
    expect(report.waivers).toMatchObject([{ rule: "server-without-filing", covers: 1 }]);
    expect(report.resources.find(({ address }) => address === "alicloud_instance.web")).toMatchObject({ verdict: "violation" });
  });

  test.each<readonly [string, string | undefined]>([
    ["the ledger has no waiver", ledgerWith()],
    ["the ledger waives another rule", ledgerWith(waivedByLedger.replace("server-without-filing", "exposure-undecided"))],
    ["the ledger waives another resource", ledgerWith(waivedByLedger.replace(".web,", ".job,"))],
    ["the ledger has another ticket", ledgerWith(waivedByLedger.replace("OPS-12", "OPS-13").replace(".web,", ".web*,"))],
  ])("grants nothing by itself: %s", (_, ledger) => {
    const outcome = judged(ledger, (stack) => waive(unfiled(stack), { rule: "server-without-filing", ticket: "OPS-12" }));
    expect(outcome.exitCode).toBe(1);
    expect(rulesThatBlock(outcome)).toContain("declared-only-in-code");
  });

  test("grants nothing without a ledger", () => {
    const outcome = judged(undefined, (stack) => waive(unfiled(stack), { rule: "server-without-filing" }));
    expect(outcome.exitCode).toBe(1);
    expect(rulesThatBlock(outcome)).toEqual(["server-without-filing", "declared-only-in-code"]);
  });

  test("of a scope goes to the resources below it, also those that come later, and to nothing beside it", () => {
    const { exitCode, report } = judged(
      ledgerWith(`  - { rule: server-without-filing, match: "shop/legacy/*", ${reason}, expires: 2027-03-31 }`),
      (stack) => {
        const legacy = new Construct(stack, "legacy");
        waive(legacy, { rule: "server-without-filing" });
        rawResource(legacy, "late", "alicloud_instance", server);
        unfiled(stack, "beside");
      },
    );
    expect(exitCode).toBe(1);
    const blocking = report.findings.filter(({ blocks }) => blocks);
    expect(blocking.map(({ rule, address }) => [rule, address])).toEqual([["server-without-filing", "alicloud_instance.beside"]]);
  });

  test("of a scope that the ledger does not confirm is one finding, however many resources stand below it", () => {
    const outcome = judged(ledgerWith(), (stack) => {
      unfiled(stack, "a");
      unfiled(stack, "b");
      waive(stack, { rule: "server-without-filing" });
    });
    const found = outcome.report.findings.filter(({ rule }) => rule === "declared-only-in-code");
    expect(found.map(({ resources }) => resources.map(({ address }) => address))).toEqual([
      ["alicloud_instance.a", "alicloud_instance.b"],
    ]);
    expect(found[0]?.message.en).toContain("for shop; the ledger");
  });

  test("also counts in native syntax, where comments do not travel", () => {
    const waived = (ledger: string): ReturnType<typeof judged> =>
      judged(ledger, (stack) => waive(unfiled(stack), { rule: "server-without-filing" }), { hclOutput: true });
    expect(waived(ledgerWith(waivedByLedger)).exitCode).toBe(0);
    expect(rulesThatBlock(waived(ledgerWith()))).toContain("declared-only-in-code");
  });

  test.each(["before", "after"])("and a declared filing stand beside one resource, waive() %s it", (order) => {
    const filing = defineFiling({
      number: "浙ICP备2021999901号-1",
      subject: { name: "杭州星海科技有限公司", kind: "company" },
      domains: ["xinghai-shop.cn"],
      accessProviders: ["alicloud"],
      registrant: "subject",
    });
    const outcome = judged(undefined, (stack) => {
      const web = unfiled(stack);
      if (order === "before") waive(web, { rule: "vendor-hostname-in-production" });
      declareFiling(web, filing);
      if (order === "after") waive(web, { rule: "vendor-hostname-in-production" });
    });
    expect(outcome.report.resources.find(({ address }) => address === "alicloud_instance.web")?.verdict).toBe("covered");
    expect(rulesThatBlock(outcome)).toEqual(["declared-only-in-code"]);
  });

  test("writes rule, ticket and scope once each into the comment of resources alone", () => {
    const app = newApp();
    const stack = new TerraformStack(app, "shop");
    region(stack);
    const web = unfiled(stack);
    new TerraformDataSource(stack, "zones", { terraformResourceType: "alicloud_zones" });
    waive(web, { rule: "server-without-filing", ticket: "OPS-12" });
    waive(web, { rule: "server-without-filing", ticket: "OPS-12" });
    waive(stack, { rule: "exposure-undecided" });
    const document = JSON.parse(JSON.stringify(stack.toTerraform())) as {
      provider: unknown;
      resource: { alicloud_instance: { web: { "//": { icp: unknown; metadata: unknown } } } };
    };
    expect(document.resource.alicloud_instance.web["//"]).toEqual({
      metadata: expect.anything() as unknown,
      icp: {
        version: 1,
        waivers: [
          { rule: "server-without-filing", ticket: "OPS-12", scope: "shop/web" },
          { rule: "exposure-undecided", scope: "shop" },
        ],
      },
    });
    expect(JSON.stringify(document.provider)).not.toContain("icp");
  });

  const unusable: readonly (readonly [string, unknown, string])[] = [
    ["a misspelt rule", { rule: "server-without-filling" }, "Did you mean server-without-filing?"],
    ["a rule that nobody can waive", { rule: "filing-cancelled-or-restricted" }, "No waiver covers the rule"],
    [
      "a reason, which belongs into the ledger",
      { rule: "server-without-filing", reason: "…" },
      "stand under waivers: in the ledger",
    ],
    ["no rule", {}, "does not say which rule"],
    ["an empty ticket", { rule: "server-without-filing", ticket: " " }, "ticket"],
  ];
  test.each(unusable)("refuses %s", (_, reference, message) => {
    const stack = new TerraformStack(newApp(), "shop");
    const error = (() => {
      try {
        waive(unfiled(stack), reference as { rule: string });
        return null;
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(isGuardError(error) && error.message).toContain(message);
  });
});
