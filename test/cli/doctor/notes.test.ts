import { readFileSync, symlinkSync, unlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { complaints, eachInItsOwnDirectory, git, goodProject, mainTs, packageJson, rows, shown, write } from "./project";
import { workflow, check } from "./project";

eachInItsOwnDirectory();

describe("what is worth knowing is a note, and no problem", () => {
  test.each<[string, Record<string, string>, string]>([
    [
      "skipValidation",
      { "main.ts": mainTs.replace("new App()", "new App({ skipValidation: true })") },
      "note skip-validation main.ts:4",
    ],
    [
      "skipValidation in the context",
      { "cdktf.json": '{"language":"typescript","app":"npx tsx main.ts",\n"context":{"skipValidation":"true"}}' },
      "note skip-validation cdktf.json:2",
    ],
    ["HCL output", { "package.json": packageJson({ synth: "cdktf synth --hcl" }) }, "note hcl-output package.json:3"],
    ["a range that the lock fixes", { "package.json": packageJson({}, "^0.1.0") }, "note pinned-guard package.json:8"],
    [
      "another version in the lock",
      { "package-lock.json": '{"packages":{"node_modules/beian-guard":{"version":"0.0.9"}}}' },
      "note guard-version package.json:8",
    ],
    ["the owner of everything", { ".github/CODEOWNERS": "* @xinghai/platform\n" }, "note ledger-owners .github/CODEOWNERS"],
    [
      "a short history",
      {
        ".github/workflows/a.yml": workflow(
          "      - uses: actions/checkout@v5\n      - run: npx beian-guard check . --since origin/main\n",
        ),
      },
      "note ci-history .github/workflows/a.yml:6",
    ],
    [
      "two copies of cdktf",
      { "node_modules/@xinghai/stacks/node_modules/cdktf/package.json": '{"version":"0.21.0"}' },
      "note cdktf-version",
    ],
    [
      "a check in the job before",
      {
        ".github/workflows/a.yml": `on: push\njobs:\n  icp:\n    steps:\n${check}  go:\n    needs: [icp]\n    steps:\n      - run: terraform apply\n`,
      },
      "note deploy-without-check .github/workflows/a.yml:9",
    ],
  ])("%s", async (_, files, note) => {
    await goodProject();
    write(files);
    const { code, rows: said } = await rows();
    expect({ code, said: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({ code: 0, said: [note] });
  });

  test("an old ledger, its verification and its evidence", async () => {
    await goodProject();
    const old = readFileSync("filings.yaml", "utf8")
      .replace("verifiedAt: 2026-11-20", "verifiedAt: 2026-08-01")
      .replace(/ +evidence.*\n/, "");
    write({ "filings.yaml": old });
    expect((await rows()).rows.filter(({ kind }) => kind === "note").map(shown)).toEqual([
      "note ledger-age filings.yaml:11",
      "note ledger-age filings.yaml:7",
    ]);
  });

  test("output that is committed without a receipt", async () => {
    await goodProject();
    write({ "cdktf.out/manifest.json": "{}" });
    git("add", "-f", "cdktf.out/manifest.json");
    expect((await rows()).rows.filter(({ kind }) => kind === "note").map(shown)).toEqual([
      "note committed-output cdktf.out/manifest.json",
    ]);
  });

  test("an app in Python, whose deployment needs a check of its own", async () => {
    await goodProject();
    write({ "cdktf.json": '{"language":"python","app":"pipenv run python main.py"}' });
    const { code, rows: said } = await rows();
    expect({ code, said: said.filter(({ kind }) => kind !== "ok").map(shown) }).toEqual({
      code: 0,
      said: ["note guard-call cdktf.json"],
    });
    write({ "package.json": packageJson({ go: "cdktf deploy" }) });
    expect(await complaints()).toEqual(["problem deploy-without-check package.json:3"]);
  });
});

describe("what could not be read is not known, never fine", () => {
  const noText = new Uint8Array([0xff, 0xfe, 0x00]);
  const absences = ["unknown deploy-without-check", "unknown local-exec", "unknown pinned-guard"];

  test.each<[string, Record<string, string | Uint8Array>, readonly string[]]>([
    ["the app", { "main.ts": noText }, ["unknown guard-call main.ts", ...absences, "unknown reading main.ts"]],
    ["Terraform configuration", { "a.tf": 'provisioner "local-exec" {' }, [...absences, "unknown reading a.tf"]],
    [
      "the CI file",
      { ".github/workflows/beian-guard.yml": "jobs: [" },
      [...absences, "unknown ci-check", "unknown reading .github/workflows/beian-guard.yml"],
    ],
    [
      "CODEOWNERS",
      { ".github/CODEOWNERS": noText },
      [...absences, "unknown ledger-owners", "unknown reading .github/CODEOWNERS"],
    ],
  ])("%s", async (_, files, unknown) => {
    await goodProject();
    write(files);
    expect([...(await complaints())].sort()).toEqual([...unknown].sort());
  });

  test("a link that leads out of the project", async () => {
    await goodProject();
    symlinkSync("/etc/hostname", "more.ts");
    expect(await complaints()).toContain("unknown reading more.ts");
  });

  test("CI that takes in what is kept elsewhere", async () => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    write({ ".gitlab-ci.yml": "include:\n  - project: xinghai/ci\n" });
    expect(await complaints()).toEqual(["unknown ci-check .gitlab-ci.yml:1"]);
  });

  test("a project that was not installed, outside of git", async () => {
    write({
      "package.json": packageJson(),
      "package-lock.json": "{}",
      "cdktf.json": '{"app":"npx tsx main.ts"}',
      "main.ts": mainTs,
      "filings.yaml": "version: 1\nsubjects: []\n",
    });
    expect(await complaints()).toEqual([
      "unknown cdktf-version package.json:4",
      "unknown ledger-owners filings.yaml",
      "problem ci-check",
    ]);
  });
});
