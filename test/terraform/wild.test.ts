import { describe, expect, test } from "vitest";
import { blocks } from "./wild/blocks";
import { conditionals } from "./wild/conditionals";
import { locals } from "./wild/locals";
import { modules } from "./wild/modules";
import { providers } from "./wild/providers";
import { regions } from "./wild/regions";
import { repetition } from "./wild/repetition";
import { syntax } from "./wild/syntax";
import { variables } from "./wild/variables";
import { judgeCase } from "./wild/wild-case";

/** Terraform as people really write it. What is expected comes from Terraform's semantics and the clouds' documents. */
const themes = { variables, regions, locals, repetition, blocks, modules, providers, conditionals, syntax };

describe.each(Object.entries(themes))("%s", (_, cases) => {
  test.each(cases.map((wild) => [wild.name, wild] as const))("%s", (_name, wild) => {
    const { resources } = judgeCase(wild);
    const judged = resources.filter(({ verdict }) => verdict !== "neutral").map(({ address, verdict }) => [address, verdict]);
    expect(Object.fromEntries(judged)).toEqual(wild.verdicts);
    for (const [address, subject] of Object.entries(wild.waitsFor ?? {}))
      expect(resources.find((row) => row.address === address)?.reason?.en).toContain(subject);
  });
});
