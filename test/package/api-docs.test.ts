import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Api, readApi } from "../../scripts/docs/api";

const folder = join(__dirname, "../../docs/api");

describe("docs/api", () => {
  let api: Api;
  beforeAll(async () => {
    api = await readApi();
  });

  test("is what npm run docs would write, and nothing else", () => {
    const written = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
    expect(written.map((file) => `docs/api/${file}`).toSorted()).toEqual([...api.pages.keys()].toSorted());
    for (const [page, content] of api.pages) {
      expect(readFileSync(join(folder, "../..", page), "utf8"), `${page} is stale: npm run docs`).toBe(content);
    }
  });

  test("describes every exported name, and has no link that leads nowhere", () => {
    expect(api.faults).toEqual([]);
  });

  test.each([
    ["beian-guard", ["guard", "filed", "judge", "defineFiling", "FilingDenied", "GuardOptions"]],
    ["beian-guard/policies", ["defineRule", "rules"]],
    ["beian-guard/vitest", ["FilingMatchers"]],
  ])("of %s has a heading for what is imported from there", (page, names) => {
    const text = api.pages.get(`docs/api/${page}.md`) ?? "";
    for (const name of names) expect(text).toMatch(new RegExp(`^### ${name}(\\(\\))?$`, "m"));
  });

  test.each(["alicloud", "tencentcloud"])("has a sentence for each class of %s", (cloud) => {
    const rows = (api.pages.get(`docs/api/beian-guard/${cloud}.md`) ?? "").split("\n").filter((line) => line.startsWith("| `"));
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toMatch(/^\| `\w+` \| .*\w.*\. \|$/);
    expect(rows.join("\n")).toContain("`FiledInstance`");
  });

  test("stays small enough to be kept beside the sources", () => {
    const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => statSync(join(folder, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_000_000);
  });
});

test("An exported name without a description is told, and so is a link that leads nowhere", async () => {
  const work = mkdtempSync(join(tmpdir(), "beian-guard-entry-"));
  const source = `/** Says hello, as {@link goodbye} does not. */
export function hello(): void {}
export function undescribed(): void {}
export interface Undescribed { readonly name: string }
`;
  try {
    writeFileSync(join(work, "index.ts"), source);
    writeFileSync(join(work, "other.ts"), "/** Something that is described. */\nexport const described = 1;\n");
    const { faults } = await readApi({ "beian-guard": join(work, "index.ts"), "beian-guard/other": join(work, "other.ts") });
    expect(faults).toHaveLength(3);
    for (const name of ["goodbye", "undescribed", "Undescribed"]) expect(faults.join("\n")).toContain(name);
  } finally {
    rmSync(work, { recursive: true });
  }
});
