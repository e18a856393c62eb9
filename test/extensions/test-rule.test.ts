import { execFileSync } from "node:child_process";
import { AssertionError } from "node:assert";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import acme from "../../examples/house-rules/index";
import { type AnyRule, type HouseRule, defineRule, testRule, text } from "../../policies/index";
import { command, inDirectory } from "../cli/command";

const example = join(__dirname, "../../examples/house-rules");
const said = text("试验。", "On trial.");
const messages = {
  found: ({ address }: { readonly address: string }) => text(`发现 ${address}。`, `Found ${address}.`),
};
const server = { shop: { provider: { alicloud: { region: "cn-hangzhou" } }, resource: { alicloud_instance: { web: {} } } } };

/** A rule that reports every server. */
function ruleWith(more: Partial<HouseRule<typeof messages>>): AnyRule {
  return defineRule<typeof messages>({
    id: "acme/found",
    severity: "error",
    scope: "infrastructure",
    title: said,
    rationale: said,
    remedy: said,
    legalBasis: [{ name: said, article: said, asOf: "2026-11-01", link: null, confidence: "high" }],
    messages,
    *check({ infrastructure: { sites } }) {
      for (const site of sites) if (site.role === "server") yield { message: "found", data: { address: site.address }, site };
    },
    examples: {
      denied: [{ title: said, stacks: server, expects: [{ message: "found", address: "alicloud_instance.web" }] }],
      allowed: [{ title: said, stacks: { shop: {} } }],
    },
    ...more,
  });
}

function failures(rule: AnyRule): readonly AssertionError[] {
  return testRule(rule).flatMap(({ run }) => {
    try {
      run();
      return [];
    } catch (error) {
      if (!(error instanceof AssertionError)) throw error;
      return [error];
    }
  });
}

describe("testRule", () => {
  test("passes a rule that says what its examples expect", () => {
    expect(failures(ruleWith({}))).toEqual([]);
  });

  test("names its tests by the rule and the example", () => {
    expect(testRule(ruleWith({})).map(({ title }) => title)).toEqual([
      "acme/found has an example that it reports for each of its messages, and one that it does not",
      "acme/found says what is wrong, why and what to do in both languages",
      "acme/found rests on a basis: law, a provider's condition or a policy of the company",
      "acme/found reports: On trial.",
      "acme/found stays silent: On trial.",
    ]);
  });

  const denied = { title: said, stacks: server, expects: [{ message: "found", address: "alicloud_instance.web" }] } as const;
  const allowed = { title: said, stacks: { shop: {} } };
  test.each<readonly [string, Partial<HouseRule<typeof messages>>, RegExp]>([
    ["no examples", { examples: { denied: [], allowed: [] } }, /not every message has an example/],
    ["no allowed example", { examples: { denied: [denied], allowed: [] } }, /has no allowed example: give it a near miss/],
    [
      "a message without an example",
      { messages: { ...messages, lost: messages.found } as never },
      /not every message has an example/,
    ],
    ["no basis", { legalBasis: [] }, /has no legalBasis/],
    ["a title in one language", { title: { zh: "发现" } as never }, /title of acme\/found: the English is missing/],
    [
      "a remedy that is not translated",
      { remedy: text("Move it.", "Move it.") },
      /remedy of acme\/found: the Chinese has no Chinese/,
    ],
    [
      "a message that is not translated",
      { messages: { found: () => text("Found.", "Found.") } },
      /the message found of acme\/found: the Chinese has no Chinese character/,
    ],
    ["an example that it is silent about", { *check() {} }, /does not say what is expected of: On trial\./],
    [
      "an allowed example that it reports",
      { examples: { denied: [denied], allowed: [{ ...allowed, stacks: server }] } },
      /should say nothing of/,
    ],
    [
      "an example of another resource",
      {
        examples: {
          denied: [{ ...denied, expects: [{ message: "found", address: "alicloud_instance.api" }] }],
          allowed: [allowed],
        },
      },
      /expected: [\s\S]*alicloud_instance\.api[\s\S]*found: [\s\S]*alicloud_instance\.web/,
    ],
    [
      "an example of another severity",
      { examples: { denied: [{ ...denied, expects: [{ ...denied.expects[0], severity: "info" }] }], allowed: [allowed] } },
      /expected: [\s\S]*"info"[\s\S]*found: [\s\S]*"error"/,
    ],
    [
      "a check that crashes",
      {
        check() {
          throw new Error("no luck");
        },
      },
      /The rule acme\/found crashed: no luck/,
    ],
  ])("fails a rule with %s", (_, more, message) => {
    const found = failures(ruleWith(more));
    expect(found.map((error) => error.message).join("\n")).toMatch(message);
  });

  test("gives runners both sides of a difference", () => {
    const [error] = failures(ruleWith({ *check() {} }));
    expect(error).toMatchObject({
      actual: [],
      expected: [{ message: "found", address: "alicloud_instance.web", severity: "error" }],
    });
  });
});

describe("The example package", () => {
  inDirectory({});

  for (const rule of acme.rules) for (const { title, run } of testRule(rule, { extensions: [acme] })) test(title, run);

  test("tests itself with node:test", () => {
    // A test inside of a test run is told so, and would be silent.
    const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
    const options = { cwd: example, encoding: "utf8", env } as const;
    const output = execFileSync(process.execPath, ["--import", "tsx", "--test", "test/rules.test.ts"], options);
    expect(output).toMatch(/# pass 5\n# fail 0/);
  });

  test("judges a root module with a remote module and a cloud that is not shipped", async () => {
    cpSync(example, ".", { recursive: true, filter: (path) => !path.includes("node_modules") });
    process.chdir("infra");
    const { code, stdout } = await command(["check", ".", "--format", "json", "--at", "2026-11-25"]);
    process.chdir("..");
    const { resources } = JSON.parse(stdout) as { resources: { address: string; verdict: string }[] };
    expect(Object.fromEntries(resources.map(({ address, verdict }) => [address, verdict]))).toEqual({
      "module.shop": "covered",
      "module.preview": "exempt",
      "tencentcloud_dnspod_record.shop": "covered",
      "tencentcloud_dnspod_record.api": "covered",
      "ucloud_instance.api": "covered",
      "ucloud_eip.api": "covered",
      "ucloud_eip_association.api": "neutral",
    });
    expect(code).toBe(0);
  });
});
