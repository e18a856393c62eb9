import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { catalogues } from "../lib/catalogues/index";
import { rules } from "../policies/index";
import { exampleNames, runNode } from "../scripts/docs/run-example";
import { linkPackages } from "./demo/linked-project";

const work = mkdtempSync(join(tmpdir(), "beian-guard-readme-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
])("%s", (file, language) => {
  const text = readFileSync(file, "utf8");

  test("shows the denied report on its first screen, as the guard writes it", () => {
    const [shown = ""] = fenced(text, "text");
    expect(shown.split("\n").length).toBeGreaterThan(10);
    expect(readFileSync(`examples/unfiled/report.${language}.txt`, "utf8").startsWith(shown)).toBe(true);
    expect(text.slice(0, text.indexOf(shown)).split("\n").length).toBeLessThan(20);
  });

  test("has a start that works: the synth passes, and is denied once the ledger lists another cloud", async () => {
    const project = join(work, language);
    linkPackages(project);
    const [ledger = ""] = fenced(text, "yaml");
    const [app = ""] = fenced(text, "ts");
    writeFileSync(join(project, "filings.yaml"), ledger);
    writeFileSync(join(project, "main.ts"), app);
    expect(await runMain(project)).toMatchObject({ status: 0, stderr: "" });
    expect(existsSync(join(project, "cdktf.out/stacks/shop/cdk.tf.json"))).toBe(true);

    writeFileSync(join(project, "filings.yaml"), ledger.replace("alicloud", "tencentcloud"));
    const denied = await runMain(project);
    expect(denied).toMatchObject({ status: 1 });
    expect(denied.stderr).toContain("access-provider-differs");
    expect(existsSync(join(project, "cdktf.out/manifest.json"))).toBe(false);
  });

  test("has a ledger and further entries that the ledger's own check accepts", async () => {
    const whole = join(work, `${language}.yaml`);
    writeFileSync(
      whole,
      fenced(text, "yaml")
        .filter((block) => !isWorkflow(block))
        .join("\n"),
    );
    expect(await runNode(["dist/lib/cli/main.js", "ledger", "lint", whole], {})).toMatchObject({ status: 0 });
  });

  test("has the workflow that the tests of the templates check, in at most fifteen lines", () => {
    const [workflow = "", ...others] = fenced(text, "yaml").filter(isWorkflow);
    expect(others).toEqual([]);
    expect(`${workflow}\n`).toBe(readFileSync("templates/ci/github.yml", "utf8"));
    expect(workflow.split("\n").length).toBeLessThanOrEqual(15);
  });

  test("says how many rules there are", () => {
    expect(Number(/(\d+) (?:rules|条规则)/.exec(text)?.[1])).toBe(rules.length);
  });

  test("says how many types of each cloud are judged and how many are neutral", () => {
    const rows = [...text.matchAll(/^ {2}\| `([a-z]+)` \| (\d+) \| (\d+) \|/gm)].map(([, cloud, judged, neutral]) => ({
      cloud,
      judged: Number(judged),
      neutral: Number(neutral),
    }));
    const counts = catalogues.map(({ cloud, entries, neutral }) => ({
      cloud,
      judged: new Set(entries.filter(({ kind }) => kind === "resource").map(({ type }) => type)).size,
      neutral: neutral.length,
    }));
    expect(rows).toEqual(counts);
  });

  test("names only files that exist, and every example", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([]);
    expect(exampleNames.filter((name) => !links.includes(`examples/${name}/main.ts`))).toEqual([]);
  });
});

test("Both READMEs have the same code, commands and tables' keys", () => {
  const [english, chinese] = ["README.md", "README.zh-CN.md"].map((file) => readFileSync(file, "utf8")) as [string, string];
  for (const kind of ["ts", "sh"] as const) expect(fenced(chinese, kind).map(code)).toEqual(fenced(english, kind).map(code));
  expect(fenced(chinese, "yaml")[0]).toBe(fenced(english, "yaml")[0]);
  expect(firstCells(chinese)).toEqual(firstCells(english));
});

function isWorkflow(block: string): boolean {
  return block.startsWith("# .github/workflows/");
}

/** The contents of fenced blocks of one language. */
function fenced(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)\\n\`\`\`$`, "gm"))].map(([, content = ""]) => content);
}

/** Without comments, which are written in the language of the page. */
function code(block: string): string {
  return block.replaceAll(/\s+# .*$/gm, "");
}

/** The code or number with which each row of a table begins. */
function firstCells(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^\| (`[a-z]+`|\d)/gm)].map(([, cell = ""]) => cell);
}

function runMain(project: string): ReturnType<typeof runNode> {
  return runNode(["--import", pathToFileURL("node_modules/tsx/dist/loader.mjs").href, "main.ts"], {}, project);
}
