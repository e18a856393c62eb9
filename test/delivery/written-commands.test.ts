import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { command } from "../cli/command";

const files = [...readdirSync("templates/ci").map((file) => `templates/ci/${file}`), ".pre-commit-hooks.yaml"];

/** Every command line of ours that is written in these files, without what follows it on the line. */
const written = files.flatMap((file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line) => [...line.matchAll(/(?:beian-guard|action\/index\.js) ([a-z][^`"&|;]*)/g)])
    .flatMap(([, words = ""]) => (/^(?:[a-z]+)(?: |$)/.test(words) ? [{ file, words: words.trim().split(/\s+/) }] : [])),
);

async function optionsOf(...name: readonly string[]): Promise<ReadonlySet<string>> {
  const { code, stdout } = await command([...name, "--help", "--locale", "en"]);
  expect({ name, code }).toEqual({ name, code: 0 });
  return new Set([...stdout.matchAll(/^\s+(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = ""]) => option));
}

describe("Every command line in the templates and their descriptions", () => {
  test("is found", () => {
    const commands = written.map(({ words }) => words.slice(0, 1).join(" "));
    expect(new Set(commands)).toEqual(new Set(["check", "init"]));
    expect(written.filter(({ words }) => words.includes("--format")).length).toBeGreaterThanOrEqual(4);
  });

  test.each(written.map(({ file, words }) => [words.join(" "), file, words] as const))(
    "has a command and options that there are: %s (%s)",
    async (_, __, [name = "", ...rest]) => {
      const known = new Set([...(await optionsOf(name)), ...(await optionsOf())]);
      const used = rest.filter((word) => word.startsWith("--")).map((word) => word.replace(/=.*/, ""));
      expect(used.filter((option) => !known.has(option))).toEqual([]);
    },
  );
});
