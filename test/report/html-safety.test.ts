import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { htmlReport } from "../../lib/report/html";
import { text } from "../../lib/text";
import { hostileReport } from "./hostile-report";
import { reportOf, unfiledRecord } from "./reports";
import { pages } from "./html-pages";

describe("The content security policy of the HTML report", () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pages.en)?.[1] ?? "";

  test("admits the style and the script that are really in the file, and nothing else", () => {
    for (const element of ["style", "script"]) {
      const sources = [...pages.en.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, "g"))].map(
        ([, source]) => source ?? "",
      );
      expect(sources).toHaveLength(1);
      const digest = createHash("sha256").update(sources[0]!).digest("base64");
      expect(policy).toContain(`${element}-src 'sha256-${digest}'`);
    }
    expect(policy.split("; ").map((part) => part.split(" ")[0])).toEqual([
      "default-src",
      "style-src",
      "script-src",
      "base-uri",
      "form-action",
    ]);
    expect(policy).toContain("default-src 'none'");
  });

  test("is the same in every report, as the style and the script are", () => {
    const other = htmlReport(reportOf([unfiledRecord]), { language: "zh" });
    expect(other).toContain(policy);
  });

  test("is met: no attribute carries style or script, and nothing is loaded", () => {
    const body = pages.en.replace(/<(style|script)>[\s\S]*?<\/\1>/g, "");
    expect(body).not.toMatch(/<[^>]*\s(?:style|on\w+|src|srcset|poster|data|action|formaction)\s*=/i);
    expect(body).not.toMatch(/<(?:link|iframe|img|object|embed|base|form|script|image|use)\b/i);
    expect(pages.en).not.toMatch(/@import|url\(|\beval\(|new Function|innerHTML|javascript:/);
  });
});

/** What a name, a value, a reason or a file can hold, and how it is shown. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["a script", "a<script>alert(1)</script>b", "a&lt;script&gt;alert(1)&lt;/script&gt;b"],
  ["the end of a style", "a</style>b", "a&lt;/style&gt;b"],
  ["the end of a title", "a</title><b>c", "a&lt;/title&gt;&lt;b&gt;c"],
  ["a comment", "a<!--b-->c", "a&lt;!--b--&gt;c"],
  ["the end of CDATA", "a]]>b", "a]]&gt;b"],
  ["an entity", "a&lt;b&#0;", "a&amp;lt;b&amp;#0;"],
  ["quotation marks", `a" onload='x' \`b`, "a&quot; onload=&#39;x&#39; &#96;b"],
  ["a line feed", "a\nb", "a&lt;U+000A&gt;b"],
  ["NUL", "a\u0000b", "a&lt;U+0000&gt;b"],
  ["an escape sequence", "a\u001b[2Jb", "a&lt;U+001B&gt;[2Jb"],
  ["a right-to-left override", "a\u202eb", "a&lt;U+202E&gt;b"],
  ["a zero-width space", "a\u200bb", "a&lt;U+200B&gt;b"],
  ["a byte order mark", "a\ufeffb", "a&lt;U+FEFF&gt;b"],
  ["a line separator", "a\u2028b", "a&lt;U+2028&gt;b"],
  ["a tag character", "a\u{e0041}b", "a&lt;U+E0041&gt;b"],
  ["a high surrogate alone", "a\ud800b", "a&lt;U+D800&gt;b"],
  ["a low surrogate alone", "a\udc00b", "a&lt;U+DC00&gt;b"],
  ["an order to a build service", "##vso[task.complete]", "&lt;U+0023&gt;#vso[task.complete]"],
  ["an address that is code", "javascript:alert(1)", "javascript:alert(1)"],
  ["a name of an object's own", "__proto__", "__proto__"],
];

/** Tags and attributes without what stands between them. */
function skeletonOf(page: string): string {
  return (page.match(/<[^>]*>/g) ?? []).join("\n");
}

describe("Whatever stands in a report is shown without effect in HTML", () => {
  test.each(hostile)("%s", (_, value, shown) => {
    const [page, harmless] = [value, "name"].map((name) => htmlReport(hostileReport(name), { language: "en" }));
    expect(page).toContain(shown);
    expect(page!.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
    // Only the YAML to paste has lines of its own.
    if (value !== "a\nb") expect(skeletonOf(page!)).toBe(skeletonOf(harmless!));
  });

  test("a line that would be an order to GitHub's runner", () => {
    const lines = htmlReport(hostileReport("::stop-commands::x"), { language: "en" }).split("\n");
    expect(lines.filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
  });

  test("a link that is no plain web address, which is text", () => {
    for (const link of ["javascript:alert(1)", "https://a.example/\u202e", 'https://a.example/"><b>', "data:text/html,x"]) {
      const page = htmlReport(reportOf([], { rules: [ruleWithLink(link)] }), { language: "en" });
      expect(page).not.toMatch(/href="(?!#)/);
    }
    const link = "https://a.example/b?c=1&d=%20#e";
    expect(htmlReport(reportOf([], { rules: [ruleWithLink(link)] }), { language: "en" })).toContain(
      'href="https://a.example/b?c=1&amp;d=%20#e" rel="noopener noreferrer"',
    );
  });

  test.each([
    ["ASCII", "x".repeat(10_000)],
    ["characters outside of the basic plane", "𠮷".repeat(5_000)],
    ["characters to spell out", "\u202e".repeat(1_500)],
  ])("10 kB of %s, cut with the rest to unfold", (_, value) => {
    const page = htmlReport(hostileReport(value), { language: "en" });
    expect(page).toMatch(/<details class="rest"><summary>.*?… \d+ more characters<\/span><\/summary>/);
    expect(page).not.toMatch(/\p{Cs}/u);
    expect(page).not.toMatch(/<a [^>]*>(?:(?!<\/a>)[\s\S])*<details/);
    const longest = Math.max(
      ...(
        page.replace(/<(style|script|details class="rest")>[\s\S]*?<\/(?:style|script|details)>/g, "").match(/>[^<>]+</g) ?? [""]
      ).map((run) => run.length),
    );
    expect(longest).toBeLessThan(8_000);
  });
});

function ruleWithLink(link: string): Report["rules"][number] {
  const both = text("甲", "a");
  const legalBasis = [{ name: both, article: both, asOf: "2026-11-22", link, confidence: "high" as const }];
  return { id: "a", severity: "error", title: both, rationale: both, remedy: both, legalBasis };
}
