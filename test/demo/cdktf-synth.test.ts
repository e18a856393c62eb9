import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, readReport, runNode } from "../../scripts/docs/run-example";

const work = mkdtempSync(join(tmpdir(), "beian-guard-synth-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What the real `cdktf synth` does with an example. `left`: every file of the output directory. */
const runs: readonly (readonly [
  title: string,
  environment: Readonly<Record<string, string>>,
  expected: { readonly status: number; readonly says: RegExp; readonly left: readonly string[] },
])[] = [
  [
    "the filed website passes; it is the example that a bare synth runs",
    {},
    {
      status: 0,
      says: /Generated Terraform code for the stacks: shop/,
      left: ["beian-anchors.json", "beian-receipt.json", "beian-report.json", "manifest.json", "stacks/shop/cdk.tf.json"],
    },
  ],
  [
    "the unfiled website is denied",
    { BEIAN_EXAMPLE: "unfiled" },
    { status: 1, says: /DENIED: [^]*record-without-filing[^]*www\.xinghai-shop\.cn/, left: ["beian-report.json"] },
  ],
  [
    "the unfiled website is denied in Chinese where the environment is Chinese",
    { BEIAN_EXAMPLE: "unfiled", LANG: "zh_CN.UTF-8" },
    { status: 1, says: /拒绝：[^]*record-without-filing[^]*没有任何备案包含 xinghai-shop\.cn/, left: ["beian-report.json"] },
  ],
  [
    "a record of two stacks is denied, and neither stack is left",
    { BEIAN_EXAMPLE: "two-stacks" },
    { status: 1, says: /DENIED: [^]*www\.xinghai-promo\.cn/, left: ["beian-report.json"] },
  ],
  [
    "the Hong Kong twin passes in Terraform's own language",
    { BEIAN_EXAMPLE: "hongkong-tencentcloud", SYNTH_HCL_OUTPUT: "true" },
    {
      status: 0,
      says: /Generated Terraform code for the stacks: data/,
      left: ["beian-receipt.json", "beian-report.json", "manifest.json", "stacks/data/cdk.tf", "stacks/data/metadata.json"],
    },
  ],
  [
    "the unfiled website is denied in Terraform's own language",
    { BEIAN_EXAMPLE: "unfiled", SYNTH_HCL_OUTPUT: "true" },
    { status: 1, says: /DENIED: [^]*record-without-filing/, left: ["beian-report.json"] },
  ],
];

describe.each(runs)("cdktf synth: %s", (title, environment, { status, says, left }) => {
  const outdir = join(work, title.replaceAll(/\W+/g, "-"));
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await cdktf(["synth", "--output", outdir], environment);
  });

  test(`exit code ${status}, and says so`, () => {
    expect(outcome.status).toBe(status);
    expect(`${outcome.stdout}${outcome.stderr}`).toMatch(says);
  });

  test("leaves what it should, and the report of what it judged", () => {
    expect(filesBelow(outdir)).toEqual(left);
    expect(readReport(outdir).verdict === "passed").toBe(status === 0);
  });
});

test("After a passing synth a denied one leaves nothing, and cdktf deploy --skip-synth has nothing to deploy", async () => {
  const outdir = join(work, "passed-then-denied");
  expect(await cdktf(["synth", "--output", outdir], {})).toMatchObject({ status: 0 });
  expect(filesBelow(outdir)).toContain("stacks/shop/cdk.tf.json");
  expect(await cdktf(["synth", "--output", outdir], { BEIAN_EXAMPLE: "unfiled" })).toMatchObject({ status: 1 });
  // What the filings stood on is remembered for the next synth; it deploys nothing.
  expect(filesBelow(outdir)).toEqual(["beian-anchors.json", "beian-report.json"]);

  const deployed = await cdktf(["deploy", "--skip-synth", "--auto-approve", "--output", outdir, "shop"], {});
  expect(deployed.status).not.toBe(0);
  expect(deployed.stderr).toContain("Could not find manifest file");
});

/** Runs cdktf-cli without a terminal, a network or a terraform binary, of which neither synth nor a denied deploy needs any. */
function cdktf(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Outcome> {
  return runNode(["node_modules/cdktf-cli/bundle/bin/cdktf", ...args], {
    CI: "true",
    TERRAFORM_BINARY_NAME: "terraform-is-not-needed",
    CDKTF_LOG_FILE_DIRECTORY: work,
    ...environment,
  });
}

function filesBelow(directory: string): readonly string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .toSorted();
}
