import { App, TerraformStack } from "cdktf";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { FiledEipAddress, FiledInstance } from "../../constructs/alicloud";
import { compile } from "./compile-snippets";

const server = { imageId: "ubuntu_22_04", instanceType: "ecs.t6-c1m1.large", securityGroups: ["sg-bp1xinghai"] };

// `npm run types` rejects this file when one of the marked lines compiles.
describe("The compiler and the constructor agree", () => {
  // An App makes its folder as soon as it has a stack.
  const outdir = mkdtempSync(join(tmpdir(), "beian-guard-types-"));
  const stack = new TerraformStack(new App({ outdir }), "shop");

  afterAll(() => {
    rmSync(outdir, { recursive: true });
  });

  test.each<readonly [string, () => unknown]>([
    // @ts-expect-error The filing is missing.
    ["a server without a filing", () => new FiledInstance(stack, "a", server)],
    // @ts-expect-error A bare number is not a filing: nobody has checked it.
    ["a server with a bare number", () => new FiledInstance(stack, "b", { ...server, filing: "浙ICP备2021999901号-1" })],
    // @ts-expect-error An object of the same shape is not a filing either.
    ["a server with a look-alike", () => new FiledInstance(stack, "c", { ...server, filing: { number: null, id: "shop" } })],
    // @ts-expect-error Also where every other property is optional.
    ["an address without props", () => new FiledEipAddress(stack, "d")],
    // @ts-expect-error Also where every other property is optional.
    ["an address with empty props", () => new FiledEipAddress(stack, "e", {})],
  ])("%s", (_, action) => {
    expect(action).toThrow(/filing/);
  });
});

const preamble = `
  import { TerraformStack } from "cdktf";
  import { FiledAlidnsRecord, FiledInstance, Instance, type InstanceConfig } from "../../constructs/alicloud";
  import { filed } from "../../constructs/filed";
  import type { FilingRef } from "../../lib/filing/filing-ref";
  declare const stack: TerraformStack, server: InstanceConfig, filing: FilingRef;
`;

const snippets: readonly (readonly [string, string, string | null])[] = [
  ["accepts a filed server", `new FiledInstance(stack, "web", { ...server, filing });`, null],
  ["takes a filed server for a plain one", `const web: Instance = new FiledInstance(stack, "web", { ...server, filing });`, null],
  [
    "accepts a class made with filed()",
    `class Mine extends filed(Instance) {} new Mine(stack, "web", { ...server, filing });`,
    null,
  ],
  ["keeps the static members", `FiledInstance.generateConfigForImport(stack, "web", FiledInstance.tfResourceType);`, null],
  ["rejects a missing filing", `new FiledInstance(stack, "web", server);`, "Property 'filing' is missing"],
  ["rejects it in a class made with filed()", `new (filed(Instance))(stack, "web", server);`, "Property 'filing' is missing"],
  [
    "rejects an undefined filing",
    `new FiledInstance(stack, "web", { ...server, filing: undefined });`,
    "Type 'undefined' is not assignable to type 'FilingRef'",
  ],
  [
    "rejects a missing property of the resource itself",
    `new FiledAlidnsRecord(stack, "www", { domainName: "xinghai-shop.cn", rr: "www", value: "203.0.113.9", filing });`,
    "Property 'type' is missing",
  ],
];

describe("tsc", () => {
  const compiled = compile(snippets.map(([, snippet]) => `${preamble}${snippet}`));

  test.each(snippets.map((snippet, index) => [...snippet, compiled[index]] as const))("%s", (_, __, fault, found) => {
    expect(found).toEqual(fault === null ? [] : [expect.stringContaining(fault)]);
  });
});
