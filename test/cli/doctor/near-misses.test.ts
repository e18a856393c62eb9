import { describe, expect, test } from "vitest";
import { complaints, eachInItsOwnDirectory, goodProject, mainTs, packageJson, rows, write } from "./project";
import { workflow, check } from "./project";

eachInItsOwnDirectory();

describe("what only looks like a way around stays silent", () => {
  test.each<[string, Record<string, string>]>([
    [
      "another name for guard",
      { "main.ts": mainTs.replace("{ guard }", "{ guard as protect }").replace("guard(app)", "protect(app)") },
    ],
    ["the module by its name", { "main.ts": mainTs.replace("{ guard }", "* as icp").replace("guard(app)", "icp.guard(app)") }],
    ["require", { "main.ts": mainTs.replace('import { guard } from "beian-guard"', 'const { guard } = require("beian-guard")') }],
    [
      "guard() in a file that the entry imports",
      {
        "main.ts":
          'import { App } from "cdktf";\nimport { protect } from "./lib/protect.js";\nconst app = new App();\nprotect(app);\napp.synth();\n',
        "lib/protect.ts":
          'import { guard } from "beian-guard";\nexport const protect = (app: Parameters<typeof guard>[0]) => guard(app);\n',
      },
    ],
    [
      "a guard() that a file passes on",
      { "main.ts": mainTs.replace('"beian-guard"', '"./policy"'), "policy.ts": 'export { guard } from "beian-guard";\n' },
    ],
    [
      "guard(new App())",
      { "main.ts": 'import { App } from "cdktf";\nimport { guard } from "beian-guard";\nguard(new App());\nguard(new App());\n' },
    ],
    ["two Apps with a guard each", { "main.ts": `${mainTs}const other: App = new App();\nguard(other);\n` }],
    ["an App of another framework", { "server.ts": 'import { App } from "@slack/bolt";\nnew App();\n' }],
    ["a condition around the app itself", { "main.ts": mainTs.replace("const app", "if (stage) {\nconst app").concat("}\n") }],
    [
      "a denial that is thrown on",
      { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } catch (e) { log(e); throw e; }") },
    ],
    [
      "a denial that ends the process",
      { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } catch (e) { process.exit(1); }") },
    ],
    ["finally", { "main.ts": mainTs.replace("app.synth();", "try { app.synth(); } finally { log(); }") }],
    ["Testing in a test", { "test/stack.test.ts": 'import { App, Testing } from "cdktf";\nTesting.synth(new App());\n' }],
    [
      "local-exec in a comment",
      { "a.tf": '# provisioner "local-exec" { command = "aliyun ecs RunInstances" }\nlocals {\n  a = "local-exec aws ec2"\n}\n' },
    ],
    [
      "local-exec without a cloud",
      { "a.tf": 'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "echo aws > aliyun"\n  }\n}\n' },
    ],
    [
      "local-exec in a comment of code",
      { "stack.ts": '// type: "local-exec", command: "aws ec2 run-instances"\nexport const a = "local-exec and aws ec2";\n' },
    ],
    [
      "observe mode for diff and destroy",
      { "package.json": packageJson({ diff: "BEIAN_GUARD=observe cdktf diff", down: "BEIAN_GUARD=observe cdktf destroy" }) },
    ],
    [
      "a comment about observe mode",
      { ".github/workflows/a.yml": workflow("      # BEIAN_GUARD=observe\n      - run: npm test # BEIAN_GUARD=observe\n") },
    ],
    [
      "observe mode of a synth that a check decides",
      { ".github/workflows/a.yml": workflow(`      - run: BEIAN_GUARD=observe npx cdktf synth\n${check}`) },
    ],
    ["a check before the apply", { ".github/workflows/a.yml": workflow(`${check}      - run: terraform apply\n`) }],
    [
      "the action before the apply",
      { ".github/workflows/a.yml": workflow("      - uses: ./node_modules/beian-guard\n      - run: terraform apply\n") },
    ],
    [
      "a script that checks before it deploys",
      { "package.json": packageJson({ icp: "beian-guard verify", go: "npm run icp && cdktf deploy --skip-synth" }) },
    ],
    [
      "a script before the script",
      { "package.json": packageJson({ prego: "beian-guard check cdktf.out", go: "terraform apply" }) },
    ],
    ["an ordinary deployment, which the guard of the app judges", { "package.json": packageJson({ go: "cdktf deploy" }) }],
    ["what is named like an apply", { "package.json": packageJson({ go: "echo terraform-apply; terraform plan" }) }],
    ["a failing fallback", { ".github/workflows/a.yml": workflow("      - run: npx beian-guard check cdktf.out || exit 1\n") }],
    [
      "continue-on-error of something else",
      { ".github/workflows/a.yml": workflow(`      - run: npm test\n        continue-on-error: true\n${check}`) },
    ],
    [
      "an action by its commit",
      { ".github/workflows/a.yml": workflow(`      - uses: xinghai/beian-guard@${"0a".repeat(20)}\n`) },
    ],
    [
      "an owner of the folder",
      { ".github/CODEOWNERS": "*.ts @xinghai/platform\n*.yaml @xinghai/compliance\n.github/ @xinghai/platform\n" },
    ],
  ])("%s", async (_, files) => {
    await goodProject();
    write(files);
    expect(await complaints()).toEqual([]);
    expect((await rows()).code).toBe(0);
  });
});
