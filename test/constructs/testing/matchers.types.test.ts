import "../../../constructs/vitest.mts";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { judge } from "../../../constructs/testing/judge";
import { filing, shopApp } from "./shops";

// `npm run types` rejects this file when one of the marked lines compiles.
describe("Vitest's expect() takes", () => {
  const report = judge(shopApp());

  test("what the matchers take", () => {
    expect(report).toHaveFinding("record-without-filing", { severity: "error", stack: "shop" });
    expect(shopApp({ filed: true })).toPassFilingPolicy([filing], { today: "2026-11-25", variables: { region: "cn-hangzhou" } });
    expect(report).not.toBeCovered("shop/web");
  });

  test.each<readonly [string, () => unknown]>([
    // @ts-expect-error There is no such condition.
    ["no misspelt condition", () => expect(report).toHaveFinding("record-without-filing", { adress: "shop/web" })],
    // @ts-expect-error There is no such severity.
    ["no severity that is none", () => expect(report).toHaveFinding("record-without-filing", { severity: "fatal" })],
    // @ts-expect-error There is no such option.
    ["no misspelt option", () => expect(shopApp()).toPassFilingPolicy(filing, { todya: "2026-11-25" })],
    // @ts-expect-error A number is no ledger.
    ["no bare number as the ledger", () => expect(shopApp()).toPassFilingPolicy(2021999901)],
    // @ts-expect-error It is asked for by its address.
    ["no verdict on nothing", () => expect(report).toBeExempt()],
  ])("%s", (_, action) => {
    expect(action).toThrow();
  });
});

describe("Jest's expect() takes", () => {
  // As @types/jest declares them; what it adds does not matter here.
  const preamble = `
    import "../../../constructs/jest";
    declare global { namespace jest { interface Matchers<R, T = {}> { not: Matchers<R, T> } } }
    declare function expect<T>(actual: T): jest.Matchers<void, T>;
    declare const app: object;
  `;

  test.each([
    ["what the matchers take", 'expect(app).toPassFilingPolicy("filings.yaml"); expect(app).not.toBeExempt("shop/web");', null],
    ["no misspelt condition", 'expect(app).toHaveFinding("record-without-filing", { adress: "a" });', "'adress' does not exist"],
    ["no matcher that is none", 'expect(app).toPassFilingPolcy("filings.yaml");', "Property 'toPassFilingPolcy' does not exist"],
  ])("%s", (_, snippet, fault) => {
    expect(faultsIn(preamble + snippet)).toEqual(fault === null ? [] : [expect.stringContaining(fault)]);
  });
});

/** The compiler's faults of a source, as if it stood beside this file. */
function faultsIn(source: string): readonly string[] {
  const path = resolve("test/constructs/testing/snippet.ts");
  const { config } = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)) as { config: object };
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, ".").options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const onDisk = { ...host };
  host.fileExists = (file) => file === path || onDisk.fileExists(file);
  host.getSourceFile = (file, language, ...rest) =>
    file === path ? ts.createSourceFile(file, source, language) : onDisk.getSourceFile(file, language, ...rest);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
