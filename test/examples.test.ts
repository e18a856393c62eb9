import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, exampleNames, exampleReport, readReport, runExample, runNode } from "../scripts/docs/run-example";
import { expectedOutcomes } from "./demo/example-verdicts";
import { linkPackages } from "./demo/linked-project";

const work = mkdtempSync(join(tmpdir(), "beian-guard-examples-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

test("every example has an expected outcome, and every expected outcome an example", () => {
  expect(Object.keys(expectedOutcomes).toSorted()).toEqual(exampleNames.toSorted());
});

describe.each(Object.entries(expectedOutcomes))("The example %s", (name, { exitCode, blockedBy, verdicts }) => {
  const outdir = join(work, name);
  let outcome: Outcome;
  beforeAll(async () => {
    outcome = await runExample(name, outdir);
  });

  test(`ends with exit code ${exitCode}`, () => {
    expect(outcome).toMatchObject({ status: exitCode, stdout: "" });
  });

  test("gets the verdicts that the law and the providers' documents give it", () => {
    const { resources } = readReport(outdir);
    expect(Object.fromEntries(resources.map((row) => [`${row.stack} ${row.address}`, row.verdict]))).toEqual(verdicts);
  });

  test("is blocked by the rules that name its defects, and by no other", () => {
    const blocking = readReport(outdir).findings.filter((finding) => finding.blocks);
    expect([...new Set(blocking.map(({ rule }) => rule))].toSorted()).toEqual(blockedBy);
  });

  test(
    exitCode === 0 ? "says nothing on stderr" : "says on stderr what blocks, in at most 40 lines and without a JavaScript stack",
    () => {
      const lines = outcome.stderr.split("\n").slice(0, -1);
      if (exitCode === 0) {
        expect(lines).toEqual([]);
        return;
      }
      expect(lines[0]).toMatch(/^DENIED: /);
      const shown = lines.filter((line) => /^x error  \S/.test(line));
      const leftOut = Number(/^(\d+) more findings? in /.exec(lines.at(-1) ?? "")?.[1] ?? 0);
      const blocking = readReport(outdir).findings.filter((finding) => finding.blocks);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length + leftOut).toBe(blocking.length);
      expect(lines.length).toBeLessThanOrEqual(40);
      expect(lines.filter((line) => /^\s+at .+:\d+|node:internal|Error:/.test(line))).toEqual([]);
    },
  );

  test(exitCode === 0 ? "leaves the stacks to deploy, and the report" : "leaves the report and nothing to deploy", () => {
    const deployable = filesBelow(outdir).filter((file) => /(^|\/)(cdk\.tf(\.json)?|manifest\.json|metadata\.json)$/.test(file));
    const stacks = [...new Set(Object.keys(verdicts).map((address) => address.split(" ")[0] ?? ""))];
    const passed = ["manifest.json", ...stacks.map((stack) => `stacks/${stack}/cdk.tf.json`)].toSorted();
    expect(deployable.toSorted()).toEqual(exitCode === 0 ? passed : []);
    expect(existsSync(join(outdir, "beian-report.json"))).toBe(true);
  });

  test.each(["zh", "en"] as const)("has its report beside it as the guard writes it (%s); npm run docs renews it", (language) => {
    expect(readFileSync(`examples/${name}/report.${language}.txt`, "utf8")).toBe(exampleReport(readReport(outdir), language));
  });
});

describe("examples/run.ts", () => {
  test("refuses an unknown name with exit code 3 and the names to choose from", async () => {
    const { status, stdout, stderr } = await runExample("filed-on-the-moon", join(work, "unknown"));
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    for (const name of exampleNames) expect(stderr).toContain(name);
  });

  test("runs the filed example when no name is given", async () => {
    const outdir = join(work, "default");
    expect(await runNode(["--import", "tsx", "examples/run.ts"], { CDKTF_OUTDIR: outdir })).toMatchObject({ status: 0 });
    expect(readReport(outdir).resources.map((row) => row.address)).toContain("alicloud_cdn_domain_new.cdn");
  });
});

describe("An example that was copied into a project of its own", () => {
  test.each([
    ["hongkong-alicloud", "cn-hongkong", "cn-hangzhou"],
    ["hongkong-tencentcloud", "ap-hongkong", "ap-guangzhou"],
  ])("%s passes there, and is denied once %s becomes %s", async (name, from, to) => {
    const project = copyOf(name);
    expect(await runIn(project)).toMatchObject({ status: 0 });
    rewrite(join(project, "main.ts"), `region = "${from}"`, `region = "${to}"`);
    const moved = await runIn(project);
    expect(moved).toMatchObject({ status: 1 });
    expect(moved.stderr).toContain("record-without-filing");
  });
});

function copyOf(name: string): string {
  const project = join(work, `copy-of-${name}`);
  linkPackages(project);
  for (const file of ["main.ts", "filings.yaml"]) copyFileSync(`examples/${name}/${file}`, join(project, file));
  return project;
}

function runIn(project: string): Promise<Outcome> {
  return runNode(["--import", "tsx", join(project, "main.ts")], { CDKTF_OUTDIR: join(project, "cdktf.out") });
}

function rewrite(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(file, text.replace(from, to));
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}
