import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import type { DutyChange, WhatIf } from "../../lib/engine/what-if";
import { command, inDirectory } from "./command";

const estates = join(__dirname, "../fixtures/estates");

inDirectory({ "filings.yaml": "version: 1\nsubjects: []\n" });

/** Estates with the regions that are written in them, and the one to which all of that is moved. */
const moves: readonly (readonly [string, readonly string[], string])[] = [
  ["01-mainland-web-server", ["cn-hangzhou"], "cn-hongkong"],
  ["02-hongkong-web-server", ["cn-hongkong"], "cn-hangzhou"],
  ["05-module-two-providers", ["cn-shanghai", "cn-chengdu", "ap-northeast-1"], "cn-hongkong"],
  ["05-module-two-providers", ["cn-hongkong", "cn-chengdu", "ap-northeast-1"], "cn-shanghai"],
  ["06-tencent-clb-dnspod", ["ap-guangzhou"], "ap-hongkong"],
  ["06-tencent-clb-dnspod", ["ap-hongkong"], "ap-guangzhou"],
  ["10-private-only", ["cn-shanghai"], "cn-hongkong"],
];

describe("What is supposed comes out as if the code had been rewritten", () => {
  test.each(moves)("%s, %s to %s", async (estate, from, to) => {
    const directory = `${estate} in ${to}`;
    cpSync(join(estates, estate), directory, { recursive: true });
    const { withWritten, alone } = await answer<WhatIf>(["what-if", directory, "--region", to]);
    rewrite(directory, from, to);
    const { resources } = await answer<Report>(["check", directory]);
    const judged = resources.filter(({ verdict }) => verdict !== "neutral");
    expect(judged.length).toBeGreaterThan(0);
    expect(verdictsOf(withWritten ?? alone)).toEqual(
      Object.fromEntries(judged.map(({ address, verdict }) => [address, verdict])),
    );
  });

  test.each([
    ["01-mainland-web-server", "cn-hangzhou"],
    ["02-hongkong-web-server", "cn-hongkong"],
    ["10-private-only", "cn-shanghai"],
  ])("%s: nothing changes where %s is the region that it has", async (estate, region) => {
    const { alone, written } = await answer<WhatIf>(["what-if", join(estates, estate), "--region", region]);
    const { turns, appearing, vanishing } = alone;
    expect(turns).toMatchObject({ freed: 0, bound: 0, "judged-otherwise": 0, "left-open": 0 });
    expect({ appearing, vanishing, written }).toEqual({ appearing: [], vanishing: [], written: [] });
  });
});

async function answer<T>(args: readonly string[]): Promise<T> {
  const { stdout } = await command([...args, "--format", "json"]);
  return JSON.parse(stdout) as T;
}

function verdictsOf({ resources }: DutyChange): Record<string, string | null> {
  return Object.fromEntries(resources.flatMap(({ address, after }) => (after === "neutral" ? [] : [[address, after]])));
}

function rewrite(directory: string, from: readonly string[], to: string): void {
  for (const name of readdirSync(directory, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".tf")) continue;
    const file = join(directory, name);
    const written = readFileSync(file, "utf8");
    writeFileSync(
      file,
      from.reduce((text, region) => text.replaceAll(region, to), written),
    );
  }
}
