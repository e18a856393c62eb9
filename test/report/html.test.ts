import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Finding, Report } from "../../lib/engine/report";
import { htmlReport } from "../../lib/report/html";
import { type Palette, dark, light } from "../../lib/report/html/palette";
import { type Text, text } from "../../lib/text";
import { pictured } from "../browser/pictured";
import { hostileReport } from "./hostile-report";
import { reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";

const real = pictured();
const pages = { en: htmlReport(real, { language: "en" }), zh: htmlReport(real, { language: "zh" }) };

/** The page as a reader sees it in both languages: its text without tags. */
function shownIn(page: string): string {
  return page
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");
}

/** Everything below a value that has both languages. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe("The HTML report", () => {
  test("is one document in the language that was asked for, ended by one line feed", () => {
    expect(pages.en).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(pages.zh).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(pages.en).toMatch(/<\/html>\n$/);
    expect(pages.en).toBe(htmlReport(structuredClone(real), { language: "en" }));
  });

  test("differs between the languages only in where it starts", () => {
    const settle = (page: string): string =>
      page.replace(/<html lang="[^"]*">|<title>.*<\/title>|aria-pressed="\w+">(?=中文|English)/g, "");
    expect(settle(pages.zh)).toBe(settle(pages.en));
  });

  test("holds every sentence of the report in both languages", () => {
    const shown = shownIn(pages.en);
    const texts = textsIn(real);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ zh }) => !shown.includes(zh))).toEqual([]);
    expect(texts.filter(({ en }) => !shown.includes(en))).toEqual([]);
  });

  test("holds every fact of the findings, the resources, the exceptions and the basis", () => {
    const shown = shownIn(pages.zh);
    const facts = [
      ...real.findings.flatMap(({ rule, address, hostname, fingerprint, stack }) => [
        rule,
        address,
        hostname,
        fingerprint,
        stack,
      ]),
      ...real.findings.flatMap(({ trail }) => trail.flatMap(({ address, value }) => [address, value])),
      ...real.resources.flatMap(({ address, stack, hostnames }) => [address, stack, ...hostnames.map(({ name }) => name)]),
      ...real.waivers.flatMap(({ rule, match, reason, owner, expires, ticket }) => [rule, match, reason, owner, expires, ticket]),
      ...real.attestations.flatMap(({ match, reason, owner, reviewedAt }) => [match, reason, owner, reviewedAt]),
      ...real.rules.flatMap(({ legalBasis }) => legalBasis.flatMap(({ link, asOf }) => [link, asOf])),
      ...Object.entries(real.tool.catalogues).flat(),
      real.ledgerDigest,
      real.tool.version,
      real.today,
    ];
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => fact !== null && !shown.includes(fact))).toEqual([]);
  });

  test("says that numbers are declared, and the outcome with its counts, before anything else", () => {
    const shown = shownIn(pages.en);
    expect(shown).toContain("DENIED: 4 findings block the deployment (3 errors, 1 undecided), 1 more does not.");
    expect(shown).toContain("拒绝：4 项发现阻断部署（3 项错误，1 项待定）；另有 1 项不阻断。");
    expect(shown.indexOf("Filing numbers are declared")).toBeLessThan(shown.indexOf("Coverage", shown.indexOf("DENIED")));
  });

  test("shows the place, the state, the waiver, the verdict before and all resources of a finding", () => {
    const comparedWith = {
      name: "main",
      owner: null,
      expires: null,
      inForce: false,
      new: 0,
      unchanged: 1,
      fixed: 1,
      ledgerChanged: false,
    };
    const findings: Finding[] = [
      { ...waivedRecord, state: "unchanged", before: "covered" },
      { ...undecidedFinding(7), state: "fixed" },
    ];
    const report = reportOf(findings, { comparedWith });
    const shown = shownIn(htmlReport(report, { language: "en" })).replace(/\s+/g, " ");
    for (const part of [
      "main.ts:42:5",
      "unchanged",
      "fixed",
      "against main: 0 new, 1 unchanged, 1 fixed",
      "until 2026-12-31",
      "OPS-12",
      "Before the change",
      "alicloud_instance.web7",
    ])
      expect(shown).toContain(part);
    const alone = shownIn(htmlReport(reportOf([unfiledRecord]), { language: "en" }));
    expect(alone).not.toMatch(/新增|未变/);
  });

  test("says so where there is nothing", () => {
    const shown = shownIn(htmlReport(reportOf([], { notices: [], ledgerDigest: null }), { language: "en" }));
    for (const part of [
      "There are no findings.",
      "No resource was judged.",
      "There are no waivers.",
      "There are no attestations.",
    ])
      expect(shown).toContain(part);
  });

  test("finds a waiver's and an attestation's resources by their owner", () => {
    const owners = [...pages.en.matchAll(/<option value="(\d+)">([^<]+)<\/option>/g)].filter(([, , name]) => name === "ops");
    const place = owners[0]?.[1] ?? "none";
    const bastion = new RegExp(`data-row="resource"[^>]*data-owner="${place}">\\n[^\\n]*\\n[^\\n]*alicloud_instance\\.bastion`);
    expect(pages.en).toMatch(bastion);
  });
});

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

describe("The drawing", () => {
  test("leads from every hostname over its record and server to the region and the filing", () => {
    const drawing = /<svg class="graph"[\s\S]*?<\/svg>\n/.exec(pages.en)?.[0] ?? "";
    const shown = shownIn(drawing);
    for (const label of [
      "www.xinghai-shop.cn",
      "alicloud_alidns_record",
      "web",
      "cn-hangzhou-h",
      "中国内地",
      "mainland China",
      "浙ICP备2021999901号-1",
    ])
      expect(shown).toContain(label);
    expect(drawing).toContain('class="node filing violation"');
    expect(drawing).toContain('class="node hostname covered"');
  });

  test("keeps its nodes apart", () => {
    const boxes = [...pages.en.matchAll(/class="node [^"]*" transform="translate\((\d+) (\d+)\)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect(boxes.length).toBeGreaterThan(15);
    const hits = boxes.filter(([x, y], at) => boxes.some(([x2, y2], other) => other > at && x === x2 && Math.abs(y! - y2!) < 44));
    expect(hits).toEqual([]);
  });

  test("takes at most 60 nodes and says how many paths it leaves out", () => {
    const resources = Array.from({ length: 200 }, (_, at) => rowOn(`alicloud_alidns_record.r${at}`, `alicloud_instance.s${at}`));
    const page = htmlReport(reportOf([], { resources }), { language: "en" });
    expect((page.match(/class="node /g) ?? []).length).toBeLessThanOrEqual(60);
    const [, drawn, left] = /Drawn: (\d+) paths, violations and undecided ones first; not drawn: (\d+)/.exec(page) ?? [];
    expect(Number(drawn) + Number(left)).toBe(200);
  });

  test("ends where resources lead to each other in a circle", () => {
    const resources = [rowOn("a.x", "a.y"), rowOn("a.y", "a.z"), rowOn("a.z", "a.x")];
    const page = htmlReport(reportOf([], { resources }), { language: "en" });
    expect(page).toContain('class="node ');
    expect(/<svg class="graph"[\s\S]*?<\/svg>/.exec(page)?.[0]).not.toMatch(/NaN|Infinity|undefined/);
  });
});

function rowOn(address: string, target: string): Report["resources"][number] {
  return {
    stack: "shop",
    address,
    type: address.split(".")[0]!,
    constructPath: null,
    verdict: "violation",
    before: null,
    jurisdictions: ["mainland"],
    public: "yes",
    hostnames: [{ name: `${address.split(".")[1]!}.example.cn`, domain: "example.cn", filing: null, verdict: "violation" }],
    filing: null,
    reason: null,
    trail: [
      { address, attribute: "value", value: `${target}.public_ip`, means: text(`指向 ${target}`, `points to ${target}`) },
      { address: target, attribute: "zone", value: "cn-hangzhou-h", means: text("位于中国内地", "is in mainland China") },
    ],
  };
}

describe("The colours", () => {
  const grounds = ["page", "panel"] as const;
  const texts = ["text", "faint", "link", "violation", "undecided", "covered", "exempt", "warning"] as const;
  test.each([
    ["light", light],
    ["dark", dark],
  ] as const)("of the %s theme are legible on every ground", (_, palette: Palette) => {
    for (const name of texts)
      for (const ground of grounds)
        expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const name of ["violation", "undecided", "covered", "exempt", "warning", "faint"] as const)
      expect(contrast(palette.inverse, palette[name]), `inverse on ${name}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) expect(contrast(palette.focus, palette[ground])).toBeGreaterThanOrEqual(3);
  });
});

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
