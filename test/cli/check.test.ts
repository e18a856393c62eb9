import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reportSchema } from "../../lib/engine/report";
import { jsonReport } from "../../lib/report/json";
import { reportOf, undecidedFinding, unfiledRecord } from "../report/reports";
import { command, inDirectory, ledgerYaml, serverIn, synthOutput } from "./command";

inDirectory({
  ...synthOutput("cdktf.out", { shop: serverIn("cn-hangzhou") }),
  ...synthOutput("two", { shop: serverIn("cn-hangzhou"), twin: serverIn("cn-hongkong") }),
  "overridden/main.tf": `provider "alicloud" { region = "cn-hangzhou" }
resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 0
}
resource "alicloud_instance" "api" {
  internet_max_bandwidth_out = 0
}
resource "alicloud_instance" "own" {
  image_id                   = "x"
  internet_max_bandwidth_out = 9
}
module "far" {
  source = "example/web/alicloud"
}
`,
  "overridden/size_override.tf": `resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 9
}
resource "alicloud_instance" "own" {
  image_id = "y"
}
`,
  "overridden/override.tf.json": `{
  "resource": {
    "alicloud_instance": {
      "api": {
        "internet_max_bandwidth_out": 9
      }
    }
  }
}
`,
  "hangzhou.tf.json": serverIn("cn-hangzhou"),
  "hongkong.tf.json": serverIn("cn-hongkong"),
  "variable.tf.json": serverIn("${var.region}"),
  "listed.tf.json": serverIn("${var.zones[0]}"),
  "hk.tfvars": '# prod\nregion = "cn-hongkong"\n',
  "hk.tfvars.json": JSON.stringify({ region: "cn-hongkong", for_another_stack: 1 }),
  "filed/filings.yaml": ledgerYaml,
  "denied/beian-report.json": jsonReport(reportOf([unfiledRecord])),
  "undecided/beian-report.json": jsonReport(reportOf([undecidedFinding(2)])),
});

test.each([
  ["an override file", "web", "overridden/size_override.tf:2"],
  ["an override file in JSON", "api", "overridden/override.tf.json:5"],
  ["the resource where no override sets it", "own", "overridden/main.tf:10"],
  ["a module call that is not read", "module.far", "overridden/main.tf:12"],
])("a finding points at %s", async (_, name, place) => {
  const { stdout } = await command(["check", "overridden", "--format", "json"]);
  const { findings } = reportSchema.parse(JSON.parse(stdout));
  const found = findings.filter(({ address, blocks }) => blocks && address?.endsWith(name));
  expect(found.map(({ location }) => `${location?.file ?? ""}:${location?.line ?? ""}`)).toEqual([place]);
});

describe("The exit code is the verdict's", () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ["an unfiled server in the mainland", ["hangzhou.tf.json"], 1, "DENIED: "],
    ["its twin in Hong Kong", ["hongkong.tf.json"], 0, "PASSED: "],
    ["a region that no one gave", ["variable.tf.json"], 2, "UNDECIDED: "],
    ["a region that --var gives", ["variable.tf.json", "--var", "region=cn-hongkong"], 0, "PASSED: "],
    ["a region that --var-file gives", ["variable.tf.json", "--var-file", "hk.tfvars.json"], 0, "PASSED: "],
    ["the later of two values", ["variable.tf.json", "--var-file=hk.tfvars.json", "--var=region=cn-hangzhou"], 1, "DENIED: "],
    [
      "the later of two values, the file",
      ["variable.tf.json", "--var=region=cn-hangzhou", "--var-file=hk.tfvars.json"],
      0,
      "PASSED: ",
    ],
    ["a region that a --var-file in native syntax gives", ["variable.tf.json", "--var-file", "hk.tfvars"], 0, "PASSED: "],
    ["a list as terraform takes it", ["listed.tf.json", "--var", 'zones=["cn-hongkong"]'], 0, "PASSED: "],
    ["cdktf.out where no path is given", [], 1, "DENIED: "],
    ["all stacks of a synth", ["two"], 1, "DENIED: "],
    ["several paths together", ["hongkong.tf.json", "hangzhou.tf.json"], 1, "DENIED: "],
    ["a server that the ledger files", ["hangzhou.tf.json", "--ledger", "filed/filings.yaml"], 0, "PASSED: "],
  ];

  test.each(cases)("for %s", async (_, args, code, verdict) => {
    const outcome = await command(["check", ...args]);
    expect(outcome).toMatchObject({ code, stderr: "" });
    expect(outcome.stdout.startsWith(verdict)).toBe(true);
  });

  test.each(["text", "json"])("whatever the format: %s", async (format) => {
    expect((await command(["check", "hangzhou.tf.json", "--format", format])).code).toBe(1);
    expect((await command(["check", "hongkong.tf.json", "--format", format])).code).toBe(0);
  });
});

describe("A format", () => {
  test("goes to stdout alone, with the verdict on stderr where people do not see it otherwise", async () => {
    const { stdout, stderr } = await command(["check", "hangzhou.tf.json", "--format", "json"]);
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ door: "check", inputs: ["hangzhou.tf.json"], today: "2026-11-22", verdict: "violations" });
    expect(stderr).toMatch(/^DENIED: \d+ findings? blocks? the deployment .*\n$/);
  });

  test("goes to a file beside another on stdout, and leaves no draft", async () => {
    const { stdout, stderr } = await command(["check", "hangzhou.tf.json", "--format", "text", "--format", "json=out.json"]);
    expect(stdout).toContain("server-without-filing");
    expect(stderr).toBe("");
    expect(reportSchema.parse(JSON.parse(readFileSync("out.json", "utf8"))).verdict).toBe("violations");
    expect(readdirSync(".").filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  test("goes to where a link leads, and the link stays", async () => {
    writeFileSync("behind.json", "");
    symlinkSync("behind.json", "link.json");
    await command(["check", "hongkong.tf.json", "--format", "json=link.json"]);
    expect(lstatSync("link.json").isSymbolicLink()).toBe(true);
    expect(reportSchema.parse(JSON.parse(readFileSync("behind.json", "utf8"))).verdict).toBe("passed");
  });

  test("gives the same bytes for the same input", async () => {
    const [first, second] = [
      await command(["check", "two", "--format", "json"]),
      await command(["check", "two", "--format", "json"]),
    ];
    expect(second.stdout).toBe(first.stdout);
  });

  test("names no path of the machine", async () => {
    const { stdout } = await command(["check", "--format", "json", "--ledger", "filed/filings.yaml"]);
    expect(stdout).not.toContain(process.cwd());
    expect(reportSchema.parse(JSON.parse(stdout)).ledger).toEqual({ kind: "file", file: "filed/filings.yaml" });
  });

  test.each([
    ["the checked file", "json=hangzhou.tf.json"],
    ["the ledger, by whatever path", "json=filed/../filed/filings.yaml"],
    ["the variables", "text=hk.tfvars.json"],
  ])("never overwrites %s", async (_, format) => {
    const file = format.slice(format.indexOf("=") + 1);
    const before = readFileSync(file, "utf8");
    const args = [
      "check",
      "hangzhou.tf.json",
      "--ledger",
      "filed/filings.yaml",
      "--var-file",
      "hk.tfvars.json",
      "--format",
      format,
    ];
    const { code, stdout, stderr } = await command(args);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("would overwrite");
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe("A directory that a denied synth left", () => {
  test.each([
    ["denied", 1, "DENIED: "],
    ["undecided", 2, "UNDECIDED: "],
  ])("%s: its report is shown again with its exit code", async (path, code, verdict) => {
    const outcome = await command(["check", path]);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout.startsWith(verdict)).toBe(true);
    expect(outcome.stderr).toContain("nothing is judged anew");
  });
});

describe("The day of the check", () => {
  test("is that of --at", async () => {
    const { stdout } = await command(["check", "hongkong.tf.json", "--format", "json", "--at", "2027-02-28"]);
    expect(reportSchema.parse(JSON.parse(stdout)).today).toBe("2027-02-28");
  });
});

describe("The language", () => {
  test.each<[string, string[], Record<string, string>, string]>([
    ["--locale", ["--locale", "zh-CN"], {}, "拒绝："],
    ["--locale before the environment", ["--locale=en"], { LC_ALL: "zh_CN.UTF-8" }, "DENIED:"],
    ["LC_ALL", [], { LC_ALL: "zh_CN.UTF-8", LANG: "en_US.UTF-8" }, "拒绝："],
    ["LANG where LC_ALL is empty", [], { LC_ALL: "", LANG: "zh_TW.UTF-8" }, "拒绝："],
    ["an environment without one: English", [], {}, "DENIED:"],
    ["an environment in another one: English", [], { LANG: "de_DE.UTF-8" }, "DENIED:"],
  ])("comes from %s", async (_, args, env, verdict) => {
    expect((await command(["check", "hangzhou.tf.json", ...args], { env })).stdout.slice(0, verdict.length)).toBe(verdict);
  });
});

describe("Colours", () => {
  test.each<[string, number | undefined, string[], Record<string, string>, boolean]>([
    ["on a terminal", 100, [], {}, true],
    ["elsewhere", undefined, [], {}, false],
    ["on a terminal with NO_COLOR", 100, [], { NO_COLOR: "1" }, false],
    ["on a terminal with an empty NO_COLOR", 100, [], { NO_COLOR: "" }, true],
    ["on a terminal with --no-color", 100, ["--no-color"], { FORCE_COLOR: "1" }, false],
    ["elsewhere with FORCE_COLOR", undefined, [], { FORCE_COLOR: "1" }, true],
    ["on a terminal with FORCE_COLOR=0", 100, [], { FORCE_COLOR: "0" }, false],
    ["on a terminal that is dumb", 100, [], { TERM: "dumb" }, false],
  ])("%s: columns %s", async (_, columns, args, env, coloured) => {
    const { stdout } = await command(["check", "hangzhou.tf.json", ...args], {
      env,
      ...(columns === undefined ? {} : { columns }),
    });
    expect(stdout.includes("\u001b[")).toBe(coloured);
  });

  test("never go into a file", async () => {
    await command(["check", "hangzhou.tf.json", "--format", "text=coloured.txt"], { columns: 100 });
    expect(existsSync("coloured.txt")).toBe(true);
    expect(readFileSync("coloured.txt", "utf8")).not.toContain("\u001b");
  });
});
