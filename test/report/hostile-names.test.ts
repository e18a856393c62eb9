import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { formats } from "../../lib/report/index";
import { jsonReport } from "../../lib/report/json";
import { textReport } from "../../lib/report/text";
import { text } from "../../lib/text";
import { type ReadElement, readXml } from "./read-xml";
import { reportOf, resourceOf, staleEntry, unfiledRecord, waivedRecord } from "./reports";

/** What a resource name, a hostname, a value or a reason can hold, and how it is shown. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["an escape sequence", "a\u001b[2Jb", "a<U+001B>[2Jb"],
  ["a NUL", "a\u0000b", "a<U+0000>b"],
  ["a C1 control sequence", "a\u009b31mb", "a<U+009B>31mb"],
  ["a line feed", "a\nb", "a<U+000A>b"],
  ["a carriage return", "a\rb", "a<U+000D>b"],
  ["a backspace", "a\u0008b", "a<U+0008>b"],
  ["a right-to-left override", "a\u202eb", "a<U+202E>b"],
  ["a right-to-left mark", "a\u200fb", "a<U+200F>b"],
  ["an isolate", "a\u2066b", "a<U+2066>b"],
  ["a zero-width space", "a\u200bb", "a<U+200B>b"],
  ["a line separator", "a\u2028b", "a<U+2028>b"],
  ["a tag character", "a\u{e0041}b", "a<U+E0041>b"],
  ["a lone surrogate", "a\ud800b", "a<U+D800>b"],
  ["the other lone surrogate", "a\udc00b", "a<U+DC00>b"],
  ["an order to Azure Pipelines", "##vso[task.complete]", "<U+0023>#vso[task.complete]"],
  ["an old order to GitHub's runner", "##[error]", "<U+0023>#[error]"],
  ["an order to GitHub's runner", "::error::x", "::error::x"],
  ["one after a line feed", "a\n::error::x", "a<U+000A>::error::x"],
  ["one after a line feed that is escaped", "a%0A::error::x", "a%0A::error::x"],
  ["a property of such an order", "a,line=1,file=b::c", "a,line=1,file=b::c"],
  ["backticks", "```a`b", "```a`b"],
  ["pipes", "|a|b|", "|a|b|"],
  ["a tag", "<script>alert(1)</script>", "<script>alert(1)</script>"],
  ["an attribute", `"onload='a'b="`, `"onload='a'b="`],
  ["an entity", "&amp;&#0;", "&amp;&#0;"],
  ["the end of a CDATA section", "a]]>b", "a]]>b"],
  ["a noncharacter", "a\uffffb", "a\uffffb"],
  ["a mention", "@mention", "@mention"],
  ["a link", "[a](https://bad.example)", "[a](https://bad.example)"],
  ["a placeholder", "{0}", "{0}"],
  ["ten kilobytes", "x".repeat(10_000), "x".repeat(100)],
];

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

function hostileReport(value: string): Report {
  const finding = {
    ...unfiledRecord,
    rule: value,
    stack: value,
    address: value,
    hostname: value,
    constructPath: value,
    message: text(value, value),
    remedy: text(value, value),
    resources: [{ stack: value, address: `${value}2` }],
    location: { file: value, line: 1, column: 1 },
    trail: [{ address: value, attribute: value, value, means: text(value, value) }],
  };
  const row = resourceOf(value, "violation", value);
  const waived = { reason: value, owner: value, expires: value, ticket: value };
  return reportOf(
    [
      finding,
      { ...finding, blocks: false, why: text(value, value) },
      { ...waivedRecord, ...{ stack: value, address: `${value}3`, waived } },
      { ...staleEntry, domain: value, message: text(value, value) },
    ],
    {
      inputs: [value],
      ledger: { kind: "file", file: value },
      assumedVariables: [value],
      resources: [row, { ...row, address: `${value}4`, verdict: "undecided", reason: text(value, value) }],
      rules: [
        {
          id: value,
          severity: "error",
          ...{ title: text(value, value), rationale: text(value, value), remedy: text(value, value) },
          legalBasis: [{ name: text(value, value), article: text(value, value), asOf: value, link: value, confidence: "high" }],
        },
      ],
      waivers: [{ rule: value, match: value, ...waived, covers: 0 }],
      attestations: [{ match: value, purpose: value, reason: value, owner: value, reviewedAt: value }],
      notices: [{ kind: "no-ledger", message: text(value, value), detail: value }],
    },
  );
}

function write(name: string, value: string): string {
  const format = formats.find((each) => each.name === name)!;
  return format.write(hostileReport(value), { language: "en", colour: false, width: 400 });
}

describe("The text report shows without effect", () => {
  test.each(hostile)("%s", (_, value, shown) => {
    const [lines, harmless] = [value, "name"].map((name) =>
      textReport(hostileReport(name), { language: "en", colour: false, width: 400 }).split("\n"),
    );
    expect(lines?.join("\n")).toContain(shown);
    expect(lines?.join("")).not.toMatch(UNSEEN);
    expect(lines?.join("")).not.toMatch(/##(?:vso)?\[/);
    // Only the YAML to paste has lines of its own, and words that fill a line stand on one.
    if (!value.includes("\n") && value.length < 100) expect(lines).toHaveLength(harmless?.length ?? 0);
  });

  test("a line that would be an order to GitHub's runner", () => {
    const lines = textReport(hostileReport("::stop-commands::x"), { language: "en", colour: false }).split("\n");
    expect(lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    expect(lines).toContain("|     ::stop-commands::x");
  });
});

describe("The JSON report is the same document without a character that does not show", () => {
  test.each(hostile)("%s", (_, value) => {
    const report = hostileReport(value);
    const json = jsonReport(report);
    expect(JSON.parse(json)).toEqual(report);
    expect(json.replaceAll("\n", "")).not.toMatch(UNSEEN);
  });
});

/** What a reader of the format sees but for its texts: a hostile name changes none of it. */
const structures: Readonly<Record<string, (written: string) => unknown>> = {
  text: (written) => written.split("\n").map((line) => /^ */.exec(line)?.[0].length),
  json: shapeOfJson,
  sarif: shapeOfJson,
  junit: (written) => shapeOfElement(readXml(written)),
  github: (written) => written.split("\n").map((line) => readCommand(line)?.map(([name]) => name) ?? null),
  gitlab: shapeOfJson,
};

function shapeOfJson(written: string): unknown {
  const shape = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shape);
    if (typeof value !== "object" || value === null) return value === null ? null : typeof value;
    return Object.entries(value).map(([key, inner]) => [key, shape(inner)]);
  };
  return shape(JSON.parse(written));
}

function shapeOfElement({ name, attributes, children }: ReadElement): unknown {
  return [name, Object.keys(attributes), children.map(shapeOfElement)];
}

/** A line as GitHub's runner reads it: up to the second `::` the command and its properties, then the message. */
function readCommand(line: string): readonly (readonly [string, string])[] | null {
  if (!line.trimStart().startsWith("::")) return null;
  const end = line.indexOf("::", 2);
  const [name = "", ...rest] = line.slice(2, end).split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .map((property) => [property.slice(0, property.indexOf("=")), property.slice(property.indexOf("=") + 1)] as const);
  return [["command", name], ...properties, ["message", line.slice(end + 2)]];
}

describe.each(formats.map(({ name }) => name))("The format %s keeps its structure and hides nothing with", (name) => {
  // Text is wrapped, and detail that is to be pasted has lines of its own: its own test above.
  const rows =
    name === "text"
      ? hostile.filter(([, value]) => !value.includes("\n") && !value.startsWith("::") && value.length < 100)
      : hostile;

  test.each(rows)("%s", (_, value) => {
    const written = write(name, value);
    expect(written.replaceAll("\n", "")).not.toMatch(UNSEEN);
    expect(structures[name]?.(written)).toEqual(structures[name]?.(write(name, "name")));
  });
});

describe("No text in it is", () => {
  test.each(hostile)("an order, in GitHub's commands: %s", (_, value) => {
    const lines = write("github", value).trimEnd().split("\n");
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:file=[^,:]+,line=\d+,col=\d+,)?title=[^,:]*::/);
      expect(line).not.toMatch(/##(?:vso)?\[/);
    }
  });

  test.each(hostile)("an order, in what is printed into the log of a build: %s", (_, value) => {
    for (const { name } of formats.filter((format) => format.name !== "github")) {
      const lines = write(name, value).split("\n");
      expect(lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    }
  });

  test.each(hostile)("a link or a placeholder, in messages of SARIF: %s", (_, value) => {
    const messages = [...write("sarif", value).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, message = ""]) => message);
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.filter((message) => message.includes("](") || /[{}]/.test(message.replace(/\{\{|\}\}/g, "")))).toEqual([]);
  });

  test.each(hostile)("markup or a mention, in the help of SARIF: %s", (_, value) => {
    const { runs } = JSON.parse(write("sarif", value)) as {
      runs: { tool: { driver: { rules: { help: { markdown?: string } }[] } } }[];
    };
    const markdown = runs[0]!.tool.driver.rules[0]!.help.markdown!;
    expect(markdown.replace(/\\./g, "")).not.toMatch(/[<@`|[\]*_]/);
  });

  test.each(hostile)("a character that PostgreSQL or Go refuses, in what GitHub and GitLab store: %s", (_, value) => {
    for (const name of ["sarif", "gitlab"]) expect(write(name, value)).not.toMatch(/\\u(?:0000|d[89a-f]..)/i);
  });
});
