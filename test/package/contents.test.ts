import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { must, packed } from "./packed";

const entries = Object.entries(manifest.exports).flatMap(([path, target]) =>
  typeof target === "string" ? [] : [{ path, ...target }],
);

describe("The published package", () => {
  let tarball: string;
  let files: readonly string[];
  const filesBelow = (folder: string): readonly string[] => files.filter((file) => file.startsWith(`${folder}/`));

  beforeAll(() => {
    tarball = packed();
    const listed = must("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], ".");
    files = (JSON.parse(listed) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
  });

  test("holds these files and folders, and no other", () => {
    const top = new Set(files.map((file) => (file.startsWith("dist/") ? file.split("/").slice(0, 2).join("/") : file)));
    expect([...top].filter((path) => !/^(?:schemas|templates)\//.test(path)).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "README.zh-CN.md",
      "SECURITY.md",
      "action.yml",
      "action/index.js",
      "dist/bindings",
      "dist/chunks",
      "dist/constructs",
      "dist/framework",
      "dist/lib",
      "dist/licenses.txt",
      "dist/policies",
      "package.json",
    ]);
    expect(filesBelow("schemas").filter((file) => !file.endsWith(".schema.json"))).toEqual([]);
    expect(filesBelow("templates").filter((file) => !file.startsWith("templates/ci/"))).toEqual([]);
    expect(filesBelow("dist").filter((file) => !/(?:\.m?js|\.d\.m?ts|licenses\.txt)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.includes(".test."))).toEqual([]);
  });

  test("holds of its JavaScript what its entries, its commands and its bindings need", () => {
    const code = files.filter((file) => /\.m?js$/.test(file) && !/^dist\/(?:chunks|framework|bindings)\//.test(file));
    const classes = ["", "cdktn-"].flatMap((on) =>
      ["alicloud", "tencentcloud"].map((cloud) => `dist/constructs/${on}${cloud}/classes.js`),
    );
    const pointed = [...entries.map((entry) => entry.default), ...Object.values(manifest.bin)].map((path) =>
      path.replace("./", ""),
    );
    const imported = pointed.filter((path) => path.endsWith(".mjs")).flatMap((path) => importedBy(path));
    expect([...code].sort()).toEqual(
      [...new Set([...classes, ...pointed, ...imported, "action/index.js", "dist/lib/cli/action/main.js"])].sort(),
    );
  });

  test("holds each binding once, and its declarations for either framework", () => {
    const named = (folder: string, end: string): readonly string[] =>
      filesBelow(folder).map((file) => file.slice(folder.length + 1, -end.length));
    for (const cloud of ["alicloud", "tencentcloud"]) {
      const bindings = named(`dist/bindings/${cloud}`, ".js");
      expect(bindings).toContain("instance");
      expect(named(`dist/bindings/cdktf/${cloud}`, ".d.ts")).toEqual(bindings);
      expect(named(`dist/bindings/cdktn/${cloud}`, ".d.ts")).toEqual(bindings);
    }
  });

  test("holds every file that package.json points to", () => {
    const targets = [
      manifest.main,
      manifest.types,
      ...Object.values(manifest.bin),
      ...entries.flatMap((entry) => [entry.types, entry.default]),
      ...Object.values(manifest.typesVersions["*"]).flat(),
    ];
    expect(targets.map((target) => target.replace("./", "")).filter((target) => !files.includes(target))).toEqual([]);
  });

  test("offers each entry to the resolution `node` as well, which knows no exports", () => {
    const subpaths = entries.filter(({ path }) => path !== ".").map(({ path, types }) => [path.replace("./", ""), [types]]);
    expect(manifest.typesVersions["*"]).toEqual(Object.fromEntries(subpaths));
  });

  test("needs no other package, and runs no script where it is installed", () => {
    expect(manifest).not.toHaveProperty("dependencies");
    expect(Object.keys(manifest.peerDependencies)).toEqual(Object.keys(manifest.peerDependenciesMeta));
    expect(Object.values(manifest.peerDependenciesMeta).filter(({ optional }) => !optional)).toEqual([]);
    const atInstall = ["preinstall", "install", "postinstall"];
    expect(Object.keys(manifest.scripts).filter((name) => atInstall.includes(name))).toEqual([]);
  });

  test("brings the licences of the packages whose code it holds", () => {
    const licences = readFileSync("dist/licenses.txt", "utf8");
    const headings = [...licences.matchAll(/^([@\w./-]+) \d+\.\d+\.\d+\S* \((.+)\)$/gm)];
    const names = headings.map(([, name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(["commander", "jiti", "read-excel-file", "semver", "tldts", "tr46", "yaml", "zod"]),
    );
    const permissive = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|BlueOak-1\.0\.0|Unlicense)$/;
    expect(headings.filter(([, , licence = ""]) => !permissive.test(licence))).toEqual([]);
    expect(licences).toContain("Permission is hereby granted, free of charge");
  });

  test("reaches out to packages that a user has, and to nothing of the repository", () => {
    const code = files
      .filter((file) => /^dist\/.*\.(?:js|d\.ts)$/.test(file))
      .map((file) => ({ file, text: unbroken(readFileSync(file, "utf8")) }));
    const outside = code.flatMap(({ file, text }) => {
      const loads = file.endsWith(".d.ts")
        ? /(?:\bfrom |\bimport\()["']([^"'.][^"']*)["']/g
        : /\brequire\(["']([^"'.][^"']*)["']\)/g;
      return [...text.matchAll(loads)].map(([, name = ""]) => ({ file, name }));
    });
    const known = new Set(Object.keys(manifest.peerDependencies));
    // The compiler of settings writes `require` into what it compiles.
    const compiler = "dist/chunks/typescript-settings.js";
    const foreign = outside.filter(({ file, name }) => file !== compiler && !known.has(name) && !isBuiltin(name));
    expect(foreign).toEqual([]);
    expect(code.filter(({ text }) => text.includes("@cdktf/provider-") || text.includes(`"place:`))).toEqual([]);
  });

  test("is in order for publint", async () => {
    // Both are ES modules alone, which TypeScript imports from this file only in this way.
    const { publint } = await import("publint");
    const { formatMessage } = await import("publint/utils");
    const data = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.length) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test("has the right types for every kind of resolution, as arethetypeswrong sees it", async () => {
    const { checkPackage, createPackageFromTarballData } = await import("@arethetypeswrong/core");
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), {
      excludeEntrypoints: ["./package.json", /^\.\/schemas/],
    });
    expect(analysis).toMatchObject({ types: { kind: "included" } });
    // Vitest is an ES module, so what extends it is one: a test file that is compiled to CommonJS cannot import either.
    const others = (analysis as { problems: readonly { kind: string; entrypoint?: string }[] }).problems.filter(
      ({ kind, entrypoint }) => kind !== "CJSResolvesToESM" || entrypoint !== "./vitest",
    );
    expect(others).toEqual([]);
    expect(Object.keys((analysis as { entrypoints: object }).entrypoints).sort()).toEqual(entries.map(({ path }) => path).sort());
  });
});

/** The files of the package that an ES module of it imports. */
function importedBy(path: string): readonly string[] {
  return [...readFileSync(path, "utf8").matchAll(/ from "(\.[^"]+)"/g)].map(([, name = ""]) =>
    posix.join(posix.dirname(path), name),
  );
}

/** The bundler keeps lines short, and breaks strings for it. */
function unbroken(code: string): string {
  return code.replaceAll("\\\n", "");
}
