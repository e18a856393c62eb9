import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isGuardError } from "../../lib/guard-error";
import { writeAllNew } from "../../lib/cli/write-new";

let work = "";
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), "beian-guard-write-new-"));
});
afterEach(() => rmSync(work, { recursive: true }));

function writeIn(...files: readonly string[]): unknown {
  try {
    writeAllNew(files.map((file) => ({ file: join(work, file), content: `${file}\n` })));
    return null;
  } catch (error) {
    return error;
  }
}

const everything = (): readonly string[] => readdirSync(work, { recursive: true, encoding: "utf8" }).sort();

test("All files are written, with the folders above them", () => {
  expect(writeIn("a.yaml", "b/c/d.yml")).toBeNull();
  expect(everything()).toEqual(["a.yaml", "b", "b/c", "b/c/d.yml"]);
  expect(readFileSync(join(work, "b/c/d.yml"), "utf8")).toBe("b/c/d.yml\n");
});

test("None is written where one is there, whichever it is", () => {
  writeFileSync(join(work, "last"), "mine");
  expect(isGuardError(writeIn("first", "new/second", "last"))).toBe(true);
  expect(everything()).toEqual(["last"]);
  expect(readFileSync(join(work, "last"), "utf8")).toBe("mine");
});

test("What was written goes again where a later one fails, and what was there before stays", () => {
  mkdirSync(join(work, "there"));
  // Nothing stands in the way of any of them until the first is written: then a file is where a folder would have to be.
  expect(isGuardError(writeIn("new/folder", "there/file", "new/folder/file"))).toBe(true);
  expect(everything()).toEqual(["there"]);
});
