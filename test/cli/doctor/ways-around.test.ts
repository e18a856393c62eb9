import { unlinkSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { complaints, eachInItsOwnDirectory, git, goodProject, mainTs, packageJson, rows, write } from "./project";
import { workflow, check } from "./project";

eachInItsOwnDirectory();

describe("each way around is one problem, where it stands", () => {
  test.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      "no guard()",
      { "main.ts": 'import { App } from "cdktf";\n\nconst app = new App();\napp.synth();\n' },
      "problem guard-call main.ts:3",
    ],
    [
      "a guard of somebody else",
      { "main.ts": mainTs.replace('"beian-guard"', '"./guard"'), "guard.ts": "export function guard(_: object) {}\n" },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() in a comment alone",
      { "main.ts": mainTs.replace("guard(app);", "// guard(app);") },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() in a text alone",
      { "main.ts": mainTs.replace("guard(app);", 'console.log("guard(app)");') },
      "problem guard-call main.ts:4",
    ],
    [
      "guard() behind a condition",
      { "main.ts": mainTs.replace("guard(app);", "if (process.env.CI) {\n  guard(app);\n}") },
      "problem guard-call main.ts:6",
    ],
    [
      "guard() behind &&",
      { "main.ts": mainTs.replace("guard(app);", "process.env.CI && guard(app);") },
      "problem guard-call main.ts:5",
    ],
    [
      "guard() after the synth",
      { "main.ts": mainTs.replace("guard(app);\napp.synth();", "app.synth();\nguard(app);") },
      "problem guard-call main.ts:6",
    ],
    ["a second App", { "main.ts": `${mainTs}const other = new App();\nother.synth();\n` }, "problem guard-call main.ts:7"],
    [
      "a second App in another file",
      { "export.ts": 'import * as cdktf from "cdktf";\nconst app: cdktf.App = new cdktf.App();\napp.synth();\n' },
      "problem guard-call export.ts:2",
    ],
    [
      "a denial that is caught",
      { "main.ts": mainTs.replace("app.synth();", "try {\n  app.synth();\n} catch (error) {\n  console.error(error);\n}") },
      "problem guard-call main.ts:7",
    ],
    [
      "Testing.synth",
      { "export.ts": 'import { Testing as T } from "cdktf";\nT.synth(stack);\n' },
      "problem synth-elsewhere export.ts:2",
    ],
    ["toTerraform()", { "export.ts": "write(JSON.stringify(stack.toTerraform()));\n" }, "problem synth-elsewhere export.ts:1"],
    [
      "observe mode in a script",
      { "package.json": packageJson({ go: "BEIAN_GUARD=observe cdktf deploy" }) },
      "problem observe-mode package.json:3",
    ],
    ["observe mode in .env", { ".env": "A=1\nBEIAN_GUARD=observe\n" }, "problem observe-mode .env:2"],
    [
      "observe mode of a job",
      { ".github/workflows/a.yml": workflow("      - run: npx cdktf deploy\n", "    env:\n      BEIAN_GUARD: observe\n") },
      "problem observe-mode .github/workflows/a.yml:6",
    ],
    [
      "--skip-synth",
      { "package.json": packageJson({ go: "cdktf deploy --skip-synth" }) },
      "problem deploy-without-check package.json:3",
    ],
    [
      "terraform apply in CI",
      { ".github/workflows/a.yml": workflow("      - run: |\n          cd infra\n          terraform apply -auto-approve\n") },
      "problem deploy-without-check .github/workflows/a.yml:8",
    ],
    [
      "a check after the apply",
      { ".github/workflows/a.yml": workflow(`      - run: terraform apply\n${check}`) },
      "problem deploy-without-check .github/workflows/a.yml:6",
    ],
    [
      "a script that CI runs",
      {
        "package.json": packageJson({ go: "terraform -chdir=infra apply" }),
        ".github/workflows/a.yml": workflow("      - run: npm run go\n"),
      },
      "problem deploy-without-check package.json:3",
    ],
    [
      "local-exec in HCL",
      {
        "a.tf": 'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "aliyun ecs RunInstances"\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec in a heredoc",
      {
        "a.tf":
          'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = <<-EOT\n      set -e\n      tccli cvm RunInstances --Zone ${var.zone}\n    EOT\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "remote-exec in Terraform JSON",
      {
        "a.tf.json": JSON.stringify(
          {
            resource: { null_resource: { a: { provisioner: [{ "remote-exec": { inline: ["ls", "aws ec2 run-instances"] } }] } } },
          },
          null,
          1,
        ),
      },
      "problem local-exec a.tf.json:10",
    ],
    [
      "local-exec through a shell",
      {
        "a.tf": `resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "bash -c 'aws ec2 run-instances'"\n  }\n}\n`,
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec whose interpreter is the tool",
      {
        "a.tf":
          'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    interpreter = ["aliyun", "ecs"]\n    command = "RunInstances"\n  }\n}\n',
      },
      "problem local-exec a.tf:3",
    ],
    [
      "local-exec in code",
      {
        "stack.ts":
          'new Resource(this, "a", {\n  provisioners: [{ type: "local-exec", command: "sudo hcloud ecs create" }],\n});\n',
      },
      "problem local-exec stack.ts:2",
    ],
    [
      "a range without a lock",
      { "package.json": packageJson({}, "^0.1.0"), "package-lock.json": '{"packages":{}}' },
      "problem pinned-guard package.json:8",
    ],
    [
      "npx of the newest",
      { "package.json": packageJson({ lint: "npx beian-guard@latest check" }) },
      "problem pinned-guard package.json:3",
    ],
    [
      "an action by its branch",
      { ".github/workflows/a.yml": workflow("      - uses: xinghai/beian-guard@main\n") },
      "problem pinned-guard .github/workflows/a.yml:6",
    ],
    ["a ledger that does not parse", { "filings.yaml": "version: 9\nsubjects: []\n" }, "problem ledger filings.yaml:1"],
    [
      "a ledger that nobody owns",
      { ".github/CODEOWNERS": "*.ts @xinghai/platform\n" },
      "problem ledger-owners .github/CODEOWNERS",
    ],
    [
      "a check that may fail",
      { ".github/workflows/a.yml": workflow(`${check}        continue-on-error: true\n`) },
      "problem ci-verdict .github/workflows/a.yml:7",
    ],
    [
      "|| true",
      { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out || true\n") },
      "problem ci-verdict .github/workflows/a.yml:6",
    ],
    [
      "a pipe",
      { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out | tee log\n") },
      "problem ci-verdict .github/workflows/a.yml:6",
    ],
    [
      "allow_failure",
      { ".gitlab-ci.yml": "icp:\n  script: [npx beian-guard check cdktf.out]\n  allow_failure: true\n" },
      "problem ci-verdict .gitlab-ci.yml:3",
    ],
    [
      "pull_request_target",
      {
        ".github/workflows/a.yml": workflow(check).replace(
          "on: pull_request",
          "on:\n  pull_request_target:\n    branches: [main]",
        ),
      },
      "problem ci-verdict .github/workflows/a.yml:2",
    ],
    ["an old cdktf", { "node_modules/cdktf/package.json": '{"version":"0.19.2"}' }, "problem cdktf-version package.json:4"],
  ])("%s", async (_, files, complaint) => {
    await goodProject();
    write(files);
    expect((await rows()).code).toBe(1);
    expect(await complaints()).toEqual([complaint]);
  });

  test("local-exec in the output of a synth", async () => {
    await goodProject();
    const resource = { null_resource: { a: { provisioner: [{ "local-exec": { command: "ve ecs RunInstances" } }] } } };
    write({ "cdktf.out/stacks/shop/cdk.tf.json": JSON.stringify({ resource }) });
    expect(await complaints()).toEqual(["problem local-exec cdktf.out/stacks/shop/cdk.tf.json:1"]);
  });

  test("no CODEOWNERS", async () => {
    await goodProject();
    unlinkSync(".github/CODEOWNERS");
    expect(await complaints()).toEqual(["problem ledger-owners filings.yaml"]);
  });

  test("no ledger", async () => {
    await goodProject();
    unlinkSync("filings.yaml");
    expect(await complaints()).toEqual(["problem ledger"]);
  });

  test("a ledger that git ignores", async () => {
    await goodProject();
    git("rm", "-q", "--cached", "filings.yaml");
    write({ ".gitignore": "node_modules\nfilings.yaml\n" });
    expect(await complaints()).toEqual(["problem ledger-owners filings.yaml"]);
  });

  test("no CI", async () => {
    await goodProject();
    unlinkSync(".github/workflows/beian-guard.yml");
    expect(await complaints()).toEqual(["problem ci-check"]);
    write({ ".github/workflows/test.yml": workflow("      - run: npm test # beian-guard check\n") });
    expect(await complaints()).toEqual(["problem ci-check .github/workflows/test.yml"]);
  });
});
