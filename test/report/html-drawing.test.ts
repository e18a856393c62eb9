import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { htmlReport } from "../../lib/report/html";
import { type Palette, dark, light } from "../../lib/report/html/palette";
import { text } from "../../lib/text";
import { reportOf } from "./reports";
import { pages, shownIn } from "./html-pages";

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
    anchor: null,
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
