import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json";

/** What `cdktf init --template=typescript` copies. */
const template = "node_modules/cdktf-cli/bundle/templates/typescript";
const work = mkdtempSync(join(tmpdir(), "beian-guard-consumer-"));
const project = join(work, "project");
let published: readonly string[] = [];

const server = `{
  imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
  instanceType: "ecs.t6-c1m1.large",
  securityGroups: ["sg-bp1xinghai"],
  vswitchId: "vsw-bp1xinghai",
  internetMaxBandwidthOut: 10,
}`;

/** A whole app in the form of the template's main.ts. */
function app(className: string, props: string): string {
  return `import { Construct } from "constructs";
import { App, TerraformStack } from "cdktf";
import { defineFiling, guard } from "beian-guard";
import { AlicloudProvider, ${className} } from "beian-guard/alicloud";

export const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});

class ShopStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, "alicloud", { region: "cn-hangzhou" });
    new ${className}(this, "web", ${props});
  }
}

const app = new App();
guard(app);
new ShopStack(app, "shop");
app.synth();
`;
}

beforeAll(() => {
  must("node", ["scripts/build.mjs"], ".");
  const packed = JSON.parse(must("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", work], ".")) as [
    { filename: string; files: { path: string }[] },
  ];
  published = packed[0].files.map((file) => file.path);
  initialise(join(work, packed[0].filename));
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe("The published package", () => {
  test("holds the compiled code, the schemas and the documents, and no sources or tests", () => {
    const expected =
      /^(dist\/.*\.(m?js|json|d\.m?ts)|schemas\/.*\.json|action\.yml|action\/(index\.js|licenses\.txt)|templates\/ci\/[^/]+|README(\.zh-CN)?\.md|CHANGELOG\.md|SECURITY\.md|LICENSE|package\.json)$/;
    expect(published.filter((path) => !expected.test(path))).toEqual([]);
    expect(published.filter((path) => path.includes(".test."))).toEqual([]);
  });

  test("holds every file that package.json points to", () => {
    const targets = [manifest.main, manifest.types, ...Object.values(manifest.bin), ...exportTargets(), ...typeTargets()];
    expect(targets.map((target) => target.replace("./", "")).filter((target) => !published.includes(target))).toEqual([]);
  });

  test("needs none of the repository's local packages", () => {
    const files = published.filter((path) => path.startsWith("dist/constructs/") && /\.(js|d\.ts)$/.test(path));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => readFileSync(path, "utf8").includes("@cdktf/provider-"))).toEqual([]);
  });
});

describe("In a project as `cdktf init --template=typescript` writes it", () => {
  test("an app with a filed server type-checks, and its synth passes the guard", () => {
    writeMain(app("FiledInstance", server.replace("}", "  filing,\n}")));
    expect(run("npx", ["--no-install", "tsc", "--noEmit"])).toMatchObject({ status: 0, stdout: "" });
    expect(run("npx", ["--no-install", "ts-node", "main.ts"])).toMatchObject({ status: 0 });
    expect(existsSync(join(project, "cdktf.out/stacks/shop/cdk.tf.json"))).toBe(true);
    expect(run("npx", ["--no-install", "beian-guard", "check", "cdktf.out"])).toMatchObject({ status: 0 });
  });

  test("an unfiled server ends the synth with exit code 1, the rule's id and nothing to deploy", () => {
    writeMain(app("Instance", server));
    const synth = run("npx", ["--no-install", "ts-node", "main.ts"]);
    expect(synth).toMatchObject({ status: 1 });
    expect(synth.stderr).toContain("server-without-filing");
    expect(existsSync(join(project, "cdktf.out/stacks/shop/cdk.tf.json"))).toBe(false);
    expect(existsSync(join(project, "cdktf.out/manifest.json"))).toBe(false);
  });

  test("the report points at the line of main.ts, under ts-node and as compiled code with source maps", () => {
    const source = app("Instance", server);
    const line = source.split("\n").findIndex((each) => each.includes("new Instance(")) + 1;
    const locationAfter = (command: string, args: readonly string[]): unknown => {
      expect(run(command, args)).toMatchObject({ status: 1 });
      const report = JSON.parse(readFileSync(join(project, "cdktf.out/beian-report.json"), "utf8")) as {
        findings: { location: unknown }[];
      };
      return report.findings[0]?.location;
    };
    writeMain(source);
    const place = { file: "main.ts", line, column: 5 };
    expect(locationAfter("npx", ["--no-install", "ts-node", "main.ts"])).toEqual(place);
    expect(run("npx", ["--no-install", "tsc", "--outDir", "out"])).toMatchObject({
      status: 0,
    });
    expect(locationAfter("node", ["out/main.js"])).toEqual(place);
  });

  test("a Filed… class without a filing is a type error", () => {
    writeMain(app("FiledInstance", server));
    const compiler = run("npx", ["--no-install", "tsc", "--noEmit"]);
    expect(compiler.status).not.toBe(0);
    expect(compiler.stdout).toMatch(/main\.ts\(\d+,\d+\): error TS2345: .*\n.*Property 'filing' is missing/);
  });

  test("the command is installed", () => {
    expect(run("npx", ["--no-install", "beian-guard", "--version"])).toMatchObject({
      status: 0,
      stdout: `${manifest.version}\n`,
    });
  });

  test("an ES module can import it by name", () => {
    const script = `import { guard, filed, defineFiling } from "beian-guard";
      import { FiledInstance, AlicloudProvider } from "beian-guard/alicloud";
      import { FiledDnspodRecord, TencentcloudProvider } from "beian-guard/tencentcloud";
      console.log([guard, filed, defineFiling, FiledInstance, AlicloudProvider, FiledDnspodRecord, TencentcloudProvider].map((it) => typeof it).join(" "));`;
    const result = run("node", ["--input-type=module", "-e", script]);
    expect(result).toMatchObject({ status: 0, stdout: `${Array.from({ length: 7 }, () => "function").join(" ")}\n` });
  });

  test("the entry needs no framework", () => {
    const script = `require("beian-guard"); console.log(Object.keys(require.cache).filter((file) => /node_modules.(cdktf|constructs)./.test(file)).length);`;
    expect(run("node", ["-e", script])).toMatchObject({ status: 0, stdout: "0\n" });
  });
});

function exportTargets(): string[] {
  return Object.values(manifest.exports).flatMap((target) => (typeof target === "string" ? [] : Object.values(target)));
}

function typeTargets(): string[] {
  return Object.values(manifest.typesVersions["*"]).flat();
}

/** Copies the template's files and installs what its hook installs for an app, in the versions of this repository. */
function initialise(tarball: string): void {
  must("mkdir", ["-p", project], ".");
  for (const file of ["tsconfig.json", "main.ts"]) copyFileSync(join(template, file), join(project, file));
  const versions = manifest.devDependencies;
  const filled = readFileSync(join(template, "package.json"), "utf8").replace("{{ $base }}", "consumer");
  const dependencies = { "beian-guard": `file:${tarball}`, cdktf: versions.cdktf, constructs: versions.constructs };
  const devDependencies = { "@types/node": versions["@types/node"], "ts-node": "10.9.2", typescript: versions.typescript };
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ ...(JSON.parse(filled) as object), dependencies, devDependencies }),
  );
  must("npm", ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], project);
}

function writeMain(source: string): void {
  rmSync(join(project, "cdktf.out"), { recursive: true, force: true });
  writeFileSync(join(project, "main.ts"), source);
}

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return { status, stdout, stderr };
}

/** Runs a step that every test rests on; its output is the failure's message. */
function must(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = run(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${String(status)}\n${stdout}\n${stderr}`);
  return stdout;
}
