import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(__dirname, "..");

/** Who may import whom; a folder may always import itself. Longest prefix wins. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  "lib/text.ts": [],
  "lib/guard-error.ts": ["lib/text"],
  "lib/version.ts": [],
  "lib/supported-versions.ts": [],
  "lib/terraform": ["lib/text", "lib/guard-error"],
  "lib/filing": ["lib/text", "lib/guard-error", "lib/version"],
  "lib/settings": ["lib/engine", "lib/extensions", "lib/filing", "lib/text", "lib/guard-error"],
  "lib/extensions": ["lib/engine", "lib/catalogues", "lib/filing", "lib/text", "lib/guard-error"],
  "lib/catalogues": ["lib/text"],
  "lib/infrastructure": ["lib/terraform", "lib/catalogues", "lib/filing", "lib/text"],
  "lib/engine": ["lib/infrastructure", "lib/filing", "lib/text", "lib/guard-error"],
  "lib/report": [
    "lib/engine/report",
    "lib/engine/audit",
    "lib/engine/dossier",
    "lib/engine/what-if",
    "lib/text",
    "lib/guard-error",
  ],
  "lib/china-date.ts": [],
  "lib/check.ts": ["lib"],
  "lib/judge-change.ts": ["lib"],
  "lib/what-if.ts": ["lib"],
  "lib/places-of-finding.ts": ["lib/engine/report", "lib/terraform/resource"],
  "lib/ledger-of-code.ts": ["lib/filing", "lib/terraform"],
  "lib/cli": ["lib", "policies"],
  // What a project is follows from a listing of it alone: nothing of the commands.
  "lib/cli/project": ["lib/terraform", "lib/text", "lib/guard-error"],
  // The GitHub Action runs the command as a user does, and shows what it wrote: it judges nothing.
  "lib/cli/action": [
    "lib/cli",
    "lib/engine/report",
    "lib/report/sarif",
    "lib/report/markdown",
    "lib/report/markdown-escape",
    "lib/report/workflow-command",
    "lib/terraform/files",
    "lib/text",
    "lib/guard-error",
  ],
  "lib/try-example.ts": ["lib"],
  policies: ["lib/engine", "lib/infrastructure", "lib/filing", "lib/text"],
  // The door for house rules; rules themselves see no more than the line above.
  "policies/index.ts": ["lib", "policies"],
  "policies/test-rule.ts": ["lib", "policies"],
  constructs: ["lib", "policies"],
};

/** What no layer but the named ones may touch. */
const outside = ["node:fs", "node:child_process", "node:os", "node:http", "node:https", "node:net"];
const mayTouchFiles = [
  "lib/cli/",
  "constructs/guard.ts",
  "constructs/deployable-files.ts",
  "constructs/remembered-anchors.ts",
  "constructs/source-maps.ts",
  "constructs/testing/synthesise-privately.ts",
  "lib/terraform/files.ts",
  "lib/filing/ledger-on-disk.ts",
  "lib/settings/settings-on-disk.ts",
];
const mayTouchProcess = [
  "lib/cli/",
  "constructs/guard.ts",
  "constructs/judge-units.ts",
  "constructs/testing/judge.ts",
  "constructs/uncaught.ts",
];

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.m?ts$/.test(name))
    .map((name) => `${folder}/${name.split("\\").join("/")}`);
}

const files = ["lib", "policies", "constructs"].flatMap(sources);

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(root, file), "utf8");
  return [
    ...source.matchAll(/^(?:import|export)\s[^;]*?from\s+"([^"]+)"/gms),
    ...source.matchAll(/\b(?:import|require)\("([^"]+)"\)/g),
  ].map((match) => match[1] ?? "");
}

function allowedFor(file: string): readonly string[] | undefined {
  const key = Object.keys(mayImport)
    .filter((prefix) => file === prefix || file.startsWith(`${prefix}/`))
    .sort((a, b) => b.length - a.length)[0];
  return key === undefined ? undefined : [...(mayImport[key] ?? []), key];
}

describe("the layers", () => {
  const imports = files.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
  const inner = imports.filter(({ target }) => target.startsWith("."));

  test("are read at all", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(inner.length).toBeGreaterThan(200);
    expect(files.filter((file) => allowedFor(file) === undefined)).toEqual([]);
  });

  test("import only what stands below them", () => {
    const broken = inner.flatMap(({ file, target }) => {
      const path = relative(root, join(root, dirname(file), target))
        .split("\\")
        .join("/");
      const allowed = (allowedFor(file) ?? []).some(
        (prefix) => path === prefix || path.startsWith(`${prefix}/`) || `${path}.ts` === prefix,
      );
      return allowed ? [] : [`${file} -> ${path}`];
    });
    expect(broken).toEqual([]);
  });

  test("never import the command, nor a framework at run time", () => {
    const cli = inner.filter(({ file, target }) => !file.startsWith("lib/cli/") && /(?:^|\/)cli(?:\/|$)/.test(target));
    expect(cli).toEqual([]);
    const framework = imports.filter(
      ({ file, target }) =>
        ["cdktf", "cdktn", "constructs"].includes(target) && !/^constructs\/(?:alicloud|tencentcloud)\//.test(file),
    );
    expect(framework).toEqual([]);
  });

  test("touch files, the process and the console only at the rim", () => {
    const touching = imports.filter(
      ({ file, target }) => outside.includes(target) && !mayTouchFiles.some((prefix) => file.startsWith(prefix)),
    );
    expect(touching).toEqual([]);
    const globals = files.filter(
      (file) => !mayTouchProcess.some((prefix) => file.startsWith(prefix)) && /\b(?:process\.|console\.)/.test(codeOf(file)),
    );
    expect(globals).toEqual([]);
  });

  test("reach a network in the action alone, and the command never runs the action", () => {
    const calling = files.filter((file) => /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/.test(codeOf(file)));
    expect(calling).toEqual(["lib/cli/action/comment.ts"]);
    const running = inner.filter(
      ({ file, target }) => !file.startsWith("lib/cli/action/") && /(?:^|\/)action(?:\/|$)/.test(target),
    );
    expect(running).toEqual([]);
  });

  test("never ask for the day: it is an argument", () => {
    const asking = files.filter(
      (file) =>
        !file.startsWith("lib/cli/") && file !== "constructs/judge-units.ts" && /\bDate\.now\(|new Date\(\)/.test(codeOf(file)),
    );
    expect(asking).toEqual([]);
  });

  test("have no cloud in an if", () => {
    const machine = files.filter(
      (file) => /^lib\/(?:terraform|infrastructure|engine|report)\//.test(file) || file === "lib/check.ts",
    );
    expect(machine.filter((file) => /"(?:alicloud|tencentcloud|huaweicloud)/.test(codeOf(file)))).toEqual([]);
  });
});

/** The code of a file without its comments. */
function codeOf(file: string): string {
  return readFileSync(join(root, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
