import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findEntry } from "../../lib/catalogues";
import { faultsOf } from "./compiler-faults";
import { namedClasses } from "./named-classes";

const docs = new Map(["alicloud", "tencentcloud"].map((cloud) => [cloud, docsIn(`constructs/${cloud}/classes.ts`)]));
const documented = namedClasses.map((named) => {
  const filedName = `Filed${named.plainName}`;
  return { ...named, filedName, doc: docs.get(named.cloud)?.get(filedName) ?? "" };
});

describe("The documentation of every Filed… class", () => {
  test.each(documented)("$cloud $filedName", ({ cloud, type, doc }) => {
    const turn = doc.search(/^[\u4e00-\u9fff]/m);
    const [english, chinese] = [doc.slice(0, turn), doc.slice(turn)];
    // What it is and whose filing it asks for, in both languages.
    for (const language of [english, chinese]) expect(language).toContain(`\`${type}\``);
    // The values of some attributes are Chinese.
    expect(english.replace(/"[^"]*"/g, "")).not.toMatch(/[\u4e00-\u9fff]/);
    expect(chinese).toMatch(/备案/);
    const listing = findEntry(type, "resource")!;
    const own = "entry" in listing && listing.entry.filingClass === "this_provider";
    expect(english.includes("as an access provider")).toBe(own);
    expect(chinese.includes("办理接入")).toBe(own);
    // As many facts in one language as in the other.
    expect(facts(chinese)).toBe(facts(english));
    expect(doc).toContain(`/docs/resources/${type.slice(cloud.length + 1)} |`);
    expect(doc).not.toMatch(/undefined|null|\[object|[(（][)）]/);
    expect(doc.split("(").length).toBe(doc.split(")").length);
    expect(doc.split("（").length).toBe(doc.split("）").length);
  });

  test("has an example that compiles as it stands", () => {
    const examples = documented.map(({ cloud, doc, filedName }, index) => {
      const code = /^```ts\n(.*?)^```/ms.exec(doc)?.[1] ?? "";
      expect(code).toContain(`new ${filedName}(this, `);
      return `class Example${index} extends TerraformStack { fill() {\n${code.replace(filedName, `${cloud}.${filedName}`)}} }`;
    });
    const preamble = [
      `import { TerraformStack } from "cdktf";`,
      `import * as alicloud from "../../constructs/alicloud";`,
      `import * as tencentcloud from "../../constructs/tencentcloud";`,
      `import { loadLedger } from "../../constructs";`,
      `const ledger = loadLedger("filings.yaml");`,
    ];
    const classes = examples.map((_, index) => `Example${index}`);
    expect(faultsOf([...preamble, ...examples, `export const all = [${classes.join(", ")}];`].join("\n"))).toEqual([]);
  });

  // By the providers' documents: what gives such a resource a public side, and how far its nodes reach.
  test.each([
    ["alicloud", "FiledInstance", "- `internetMaxBandwidthOut` is above 0", "- `internetMaxBandwidthOut` 大于 0"],
    [
      "alicloud",
      "FiledCdnDomainNew",
      '`scope` ("domestic", "global": with the mainland; "overseas": without it; left out: with the mainland)',
      '`scope`（"domestic"、"global" 包含中国内地，"overseas" 不包含，省略视为包含中国内地）',
    ],
    ["alicloud", "FiledSlbRule", "what `loadBalancerId` refers to is public", "`loadBalancerId` 所指的资源面向公网"],
    ["alicloud", "FiledAlidnsRecord", "read from `rr` + `domainName`", "域名取自 `rr` + `domainName`"],
    ["tencentcloud", "FiledDnspodRecord", '`recordType` ("显性URL", "隐性URL": with', '`recordType`（"显性URL"、"隐性URL" 包含'],
    ["tencentcloud", "FiledInstance", "- `allocatePublicIp` is true", "- `allocatePublicIp` 为 true"],
  ])("%s %s tells what decides", (cloud, name, en, zh) => {
    expect(docs.get(cloud)?.get(name)).toContain(en);
    expect(docs.get(cloud)?.get(name)).toContain(zh);
  });
});

/** The attributes and types that are named, the last sentence's included. */
function facts(language: string): number {
  return (language.split("@see")[0]?.match(/`[^`]+`/g) ?? []).length;
}

/** The comment above each class of a file, without its stars. */
function docsIn(file: string): ReadonlyMap<string, string> {
  const classes = readFileSync(file, "utf8").matchAll(/^\/\*\*\n((?: \*.*\n)*?) \*\/\nexport class (\w+) /gm);
  return new Map(Array.from(classes, ([, doc = "", name = ""]) => [name, doc.replace(/^ \* ?/gm, "")]));
}
