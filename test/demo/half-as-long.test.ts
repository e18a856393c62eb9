import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readReport, runExample } from "../../scripts/docs/run-example";

type Body = Readonly<Record<string, unknown>>;

const work = mkdtempSync(join(tmpdir(), "beian-guard-length-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe("The same website from constructs and from single resources", () => {
  const [whole, single] = ["website-alicloud", "website-raw-alicloud"] as const;

  beforeAll(async () => {
    for (const name of [whole, single]) expect(await runExample(name, join(work, name))).toMatchObject({ status: 0 });
  });

  test("has the same resources with the same arguments", () => {
    expect(argumentsIn(whole)).toEqual(argumentsIn(single));
    expect(argumentsIn(whole).length).toBeGreaterThan(15);
  });

  test("gets the same verdicts", () => {
    expect(verdictsIn(whole)).toEqual(verdictsIn(single));
  });

  test("is at most half as long, blank lines and comments not counted", () => {
    const [short, long] = [linesOf(whole), linesOf(single)];
    expect(short).toBeGreaterThan(10);
    expect(short).toBeLessThanOrEqual(long / 2);
  });
});

/** Each resource by its type and the names of its arguments. */
function argumentsIn(example: string): readonly string[] {
  const file = join(work, example, "stacks/shop/cdk.tf.json");
  const { resource } = JSON.parse(readFileSync(file, "utf8")) as { resource: Record<string, Record<string, Body>> };
  return Object.entries(resource)
    .flatMap(([type, named]) => Object.values(named).map((body) => `${type} ${argumentsOf(body).join(" ")}`))
    .toSorted();
}

/** The website says of which region's provider its resources are, by an alias; where there is one provider there is no need to. */
function argumentsOf(body: Body): readonly string[] {
  return Object.keys(body)
    .filter((name) => !["//", "provider"].includes(name))
    .toSorted();
}

function verdictsIn(example: string): readonly string[] {
  return readReport(join(work, example))
    .resources.map(({ type, verdict, hostnames }) => `${type} ${verdict} ${hostnames.map(({ name }) => name).join(" ")}`)
    .toSorted();
}

function linesOf(example: string): number {
  return readFileSync(`examples/${example}/main.ts`, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.trim().startsWith("//")).length;
}
