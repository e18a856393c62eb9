import { describe, expect, test } from "vitest";
import { htmlReport } from "../../lib/report/html";
import { hostileReport } from "../report/hostile-report";
import { bigReport } from "./big-report";
import { pictured } from "./pictured";
import { browser, inChromium, open, openReport, shownRows, shownText, click, choose, search } from "./report-page";

inChromium();

describe("The HTML report in Chromium", () => {
  test("opens without an error and without a breach of its policy", async () => {
    for (const language of ["zh", "en"] as const) {
      await openReport(pictured(), language);
      expect(await browser.console()).toEqual([]);
    }
    expect(await shownText(".outcome")).toContain("DENIED: 4 findings block the deployment");
    expect(await shownRows("finding")).toHaveLength(5);
    expect(await shownRows("resource")).toHaveLength(14);
  });

  test("would refuse a script and a style that are not its own, and the console would say so", async () => {
    const page = htmlReport(pictured(), { language: "en" }).replace(
      "</main>",
      "</main><script>document.title = 'breached'</script><p style='color: red'>a</p><img src='https://a.example/b'>",
    );
    await open(page);
    const said = (await browser.console()).map(({ message }) => message).join("\n");
    expect(said).toContain("script-src");
    expect(said).toContain("style-src");
    expect(said).toContain("default-src");
    expect(await browser.run("return document.title")).not.toBe("breached");
  });

  test("runs nothing that a report says, and keeps its shape", async () => {
    for (const value of [
      "</script><script>document.title='breached'</script>",
      "</style><img src=x onerror=\"document.title='breached'\">",
      "\"' onmouseover=alert(1) ]]></svg></title>",
      "<svg onload=alert(1)>",
      "&lt;b&gt;",
    ]) {
      await openReport(hostileReport(value));
      expect(await browser.console(), value).toEqual([]);
      const seen = await browser.run(
        `return { title: document.title, images: document.images.length, scripts: document.scripts.length,
                  drawings: document.querySelectorAll("svg.graph").length, sections: document.querySelectorAll("main > section").length }`,
      );
      expect(seen).toMatchObject({ images: 0, scripts: 1, drawings: 1, sections: 10 });
      expect(await shownText("#finding-0 .message")).toBe(value);
    }
  });

  test("stays within its width, whatever is how long", async () => {
    for (const value of ["x".repeat(10_000), "字".repeat(5_000), "a.".repeat(100)]) {
      await openReport(hostileReport(value));
      const [content, window] = (await browser.run(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]",
      )) as [number, number];
      expect(content).toBeLessThanOrEqual(window);
    }
  });

  test("filters by verdict", async () => {
    await openReport();
    await click('[data-choose="undecided"]');
    expect(await shownRows("resource")).toHaveLength(2);
    expect(await shownRows("finding")).toHaveLength(1);
    expect(await shownText("#filter-status")).toBe("Shown: findings 1 of 5, resources 2 of 14");
    await click('[data-choose="exempt"]');
    expect(await shownRows("resource")).toHaveLength(6);
    await click("#filter-clear");
    expect(await shownRows("resource")).toHaveLength(14);
  });

  test("filters by rule, stack and owner, and by several at once", async () => {
    await openReport();
    await choose("filter-rule", "access-provider-differs");
    expect(await shownRows("finding")).toHaveLength(2);
    expect(await shownRows("resource")).toHaveLength(2);
    await click("#filter-clear");
    await choose("filter-stack", "trial");
    expect(await shownRows("resource")).toHaveLength(2);
    await choose("filter-rule", "access-provider-differs");
    expect(await shownRows("resource")).toEqual([]);
    expect(await shownText('[data-none="resource"]')).toBe("Nothing here fits the filters.");
    await click("#filter-clear");
    await choose("filter-owner", "wang");
    expect(await shownText("#waivers")).toContain("OPS-12");
    expect(await shownText("#attestations")).toContain("Nothing here fits the filters.");
    expect(await shownText("#resources")).toContain("alicloud_alidns_record.legacy");
    await choose("filter-owner", "ops");
    expect(await shownRows("resource")).toHaveLength(1);
    expect(await shownText("#resources")).toContain("alicloud_instance.bastion");
  });

  test("searches in both languages, whatever the case, for all words", async () => {
    await openReport();
    await search("HELP.cn points");
    expect(await shownRows("finding")).toHaveLength(1);
    expect(await shownText("#findings")).toContain("www.xinghai-help.cn");
    await search("中国内地");
    expect((await shownRows("resource")).length).toBeGreaterThan(5);
    await search("no such thing");
    expect(await shownRows("resource")).toEqual([]);
    await search("");
    expect(await shownRows("resource")).toHaveLength(14);
  });

  test("leads to a row that a filter hides", async () => {
    await openReport();
    await click('[data-choose="undecided"]');
    await click('.graph a[href="#resource-0"]');
    await browser.devTools("Runtime.evaluate", { expression: "new Promise((done) => setTimeout(done, 50))", awaitPromise: true });
    expect(await shownRows("resource")).toContain("resource-0");
  });

  test("switches the language whole: no sentence of the other one is left", async () => {
    await openReport();
    const english = await shownText();
    expect(english).not.toMatch(/发现|结论|备案号来自声明/);
    await click('[data-language="zh-CN"]');
    const chinese = await shownText();
    expect(chinese).toContain("备案号来自声明，未向工信部核验。");
    expect(chinese).not.toMatch(/\b(?:findings|resources|Verdict|Waivers|declared|mainland|error)\b/);
    expect(await browser.run("return [document.documentElement.lang, document.title]")).toEqual([
      "zh-CN",
      "备案检查报告 2026-11-25",
    ]);
    expect(await browser.run("return document.querySelector('#filter-stack option').textContent")).toBe("全部");
    await click('[data-language="en"]');
    expect(await shownText()).toBe(english);
  });

  test("can be used with the keyboard alone", async () => {
    await openReport();
    const focused = (): Promise<unknown> =>
      browser.run(
        `const it = document.activeElement;
         return it.dataset.language ?? it.dataset.choose ?? (it.id || it.getAttribute("href") || it.tagName)`,
      );
    const visibleFocus = (): Promise<unknown> =>
      browser.run(
        "const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement); return [outlineStyle, outlineWidth]",
      );
    await browser.press("Tab");
    expect(await focused()).toBe("#findings");
    expect(await browser.run("return document.activeElement.getBoundingClientRect().top >= 0")).toBe(true);
    await browser.press("Tab");
    expect(await focused()).toBe("zh-CN");
    expect(await visibleFocus()).toEqual(["solid", "3px"]);
    await browser.press("Enter");
    expect(await browser.run("return document.documentElement.lang")).toBe("zh-CN");
    await browser.press("Tab", "Space");
    expect(await browser.run("return document.documentElement.lang")).toBe("en");

    const reached: unknown[] = [];
    for (let step = 0; step < 80 && reached.at(-1) !== "filter-clear"; step += 1) {
      await browser.press("Tab");
      reached.push(await focused());
      expect(await visibleFocus()).toEqual(["solid", "3px"]);
      if (reached.at(-1) === "violation") await browser.press("Space");
      if (reached.at(-1) === "filter-stack") await browser.press("m");
    }
    expect(reached).toEqual(
      expect.arrayContaining([
        "#overview",
        "#basis",
        "violation",
        "neutral",
        "filter-stack",
        "filter-rule",
        "filter-owner",
        "filter-text",
      ]),
    );
    expect(await shownText("#filter-status")).toBe("Shown: findings 2 of 5, resources 3 of 14");
    await browser.press("Enter");
    expect(await shownText("#filter-status")).toBe("Shown: findings 5 of 5, resources 14 of 14");
  });

  test("names every control, and says how much is shown in a live region", async () => {
    await openReport();
    const { nodes } = (await browser.devTools("Accessibility.getFullAXTree", {})) as {
      nodes: readonly { role?: { value?: string }; name?: { value?: string }; ignored: boolean }[];
    };
    const controls = nodes.filter(
      ({ role, ignored }) => !ignored && /^(?:button|combobox|searchbox|link|search|region|article)$/.test(role?.value ?? ""),
    );
    expect(controls.length).toBeGreaterThan(60);
    const nameless = controls.filter(({ name }) => (name?.value ?? "").trim() === "");
    expect(nameless.map(({ role }) => role?.value)).toEqual([]);
    expect(controls.map(({ name }) => name?.value)).toContain("alicloud_alidns_record.www covered");
    expect(controls.map(({ name }) => name?.value).filter((name) => /[\u4e00-\u9fff]/.test(name ?? ""))).toEqual(["中文"]);
    expect(await browser.run("return document.querySelector('[aria-live]').id")).toBe("filter-status");
  });

  test("is dark where the reader's system is", async () => {
    await openReport();
    const ground = (): Promise<unknown> => browser.run("return getComputedStyle(document.body).backgroundColor");
    const prefer = (value: string): Promise<unknown> =>
      browser.devTools("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value }] });
    await prefer("light");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await prefer("dark");
    expect(await ground()).toBe("rgb(20, 24, 29)");
    await browser.devTools("Emulation.setEmulatedMedia", { media: "print" });
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await browser.devTools("Emulation.setEmulatedMedia", { media: "", features: [] });
  });

  test("prints whole: filtered rows and folded evidence are on paper, controls are not", async () => {
    await openReport();
    const whole = await browser.printToPdf();
    expect(whole.subarray(0, 5).toString("latin1")).toBe("%PDF-");
    await click('[data-choose="undecided"]');
    const filtered = await browser.printToPdf();
    expect(Math.abs(filtered.length - whole.length)).toBeLessThan(whole.length / 20);
    await browser.devTools("Emulation.setEmulatedMedia", { media: "print" });
    expect(await shownRows("resource")).toHaveLength(14);
    expect(await shownRows("finding")).toHaveLength(5);
    const seen = await browser.run(
      `const heights = (selector) => [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().height);
       return { trails: heights("tr .trail").every((height) => height > 10), controls: heights(".filters, nav, .languages").every((height) => height === 0) }`,
    );
    expect(seen).toEqual({ trails: true, controls: true });
    await browser.devTools("Emulation.setEmulatedMedia", { media: "" });
    expect(await shownRows("resource")).toHaveLength(2);
    expect(await browser.console()).toEqual([]);
  });

  test("shows everything without its script", async () => {
    await open(htmlReport(pictured(), { language: "zh" }).replace(/<script>[\s\S]*?<\/script>/, ""));
    expect(await shownRows("finding")).toHaveLength(5);
    expect(await shownText()).not.toContain("清除筛选");
    expect(await shownText("h1")).toBe("备案检查报告 2026-11-25");
  });
});

describe("The HTML report of 2,000 findings", () => {
  const big = bigReport(2_000);

  test("is written, opened and filtered about as quickly as the page without its script is opened", async () => {
    const page = htmlReport(big, { language: "en" });
    const bare = page.replace(/<script>[\s\S]*?<\/script>/, "");
    await open(bare);
    const without = await loadTime(bare);
    const withScript = await loadTime(page);
    expect(withScript).toBeLessThan(3 * without + 1_000);
    const filtering = (await browser.run(
      `const start = performance.now();
       document.querySelector('[data-choose="undecided"]').click();
       document.body.getBoundingClientRect();
       return performance.now() - start`,
    )) as number;
    expect(filtering).toBeLessThan(without + 1_000);
    expect(await shownRows("finding")).toHaveLength(500);
    await search("r1999.");
    expect(await shownRows("finding")).toHaveLength(0);
    await click("#filter-clear");
    await search("r1999.");
    expect(await shownRows("finding")).toHaveLength(1);
    expect(await browser.console()).toEqual([]);
  });
});

/** The shorter of two loads, until the page is laid out: in milliseconds. */
async function loadTime(page: string): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 2; round += 1) {
    const start = performance.now();
    await open(page);
    await browser.run("return document.body.getBoundingClientRect().height");
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
