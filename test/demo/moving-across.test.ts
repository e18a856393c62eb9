import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Outcome, runNode } from "../../scripts/docs/run-example";
import { linkPackages } from "./linked-project";

const work = mkdtempSync(join(tmpdir(), "beian-guard-moving-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Runs a copy of an example in a project of its own, with one word of it replaced wherever it stands. */
function runMoved(example: string, from: string, to: string): Promise<Outcome> {
  const project = mkdtempSync(join(work, "project-"));
  linkPackages(project);
  for (const name of ["main.ts", "filings.yaml"]) {
    if (existsSync(`examples/${example}/${name}`)) copyFileSync(`examples/${example}/${name}`, join(project, name));
  }
  const text = readFileSync(join(project, "main.ts"), "utf8");
  expect(text).toContain(from);
  writeFileSync(join(project, "main.ts"), text.replaceAll(from, to));
  return runNode(["--import", "tsx", join(project, "main.ts")], { CDKTF_OUTDIR: join(project, "cdktf.out") });
}

describe("A website that moves between Hong Kong and the mainland, in a project without a compiler,", () => {
  test("asks for its filing in the mainland", async () => {
    const { status, stderr } = await runMoved("website-hongkong", "HongKongWebsite", "FiledWebsite");
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^shop\/site .*"filing" is missing/) as string,
    });
  });

  test("keeps no region of the mainland in Hong Kong", async () => {
    const { status, stderr } = await runMoved("website-alicloud", "FiledWebsite", "HongKongWebsite");
    expect({ status, stderr }).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/shop\/site.*not in Hong Kong/) as string,
    });
  });
});
