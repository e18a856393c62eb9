import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll } from "vitest";
import type { Report } from "../../lib/engine/report";
import { htmlReport } from "../../lib/report/html";
import { pictured } from "./pictured";
import { type Browser, startBrowser } from "./webdriver";

const folder = mkdtempSync(join(tmpdir(), "beian-guard-browser-"));
export let browser: Browser;

/** For the tests of one file: a browser. Where there is none it is installed first, and where that fails every test does. */
export function inChromium(): void {
  beforeAll(async () => {
    browser = await startBrowser();
  }, 900_000);

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser.close();
  });
}

let files = 0;

/** Opens a page from a file, as an auditor does. */
export async function open(page: string): Promise<void> {
  files += 1;
  const file = join(folder, `report-${files}.html`);
  writeFileSync(file, page);
  await browser.open(pathToFileURL(file).href);
}

export async function openReport(report: Report = pictured(), language: "zh" | "en" = "en"): Promise<void> {
  await open(htmlReport(report, { language }));
}

/** The ids of the rows that are shown. */
export async function shownRows(kind: "finding" | "resource"): Promise<readonly string[]> {
  return (await browser.run(
    `return [...document.querySelectorAll('[data-row="${kind}"]')].filter((row) => row.checkVisibility()).map((row) => row.id)`,
  )) as readonly string[];
}

/** The text that is shown, as a reader sees it. */
export async function shownText(selector = "body"): Promise<string> {
  return (await browser.run("return document.querySelector(arguments[0]).innerText", selector)) as string;
}

export async function click(selector: string): Promise<void> {
  await browser.run(
    "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
    selector,
  );
}

/** Chooses in a list by what it shows. */
export async function choose(list: string, label: string): Promise<void> {
  await browser.run(
    `const select = document.getElementById(arguments[0]);
     select.value = [...select.options].find((option) => option.textContent === arguments[1]).value;
     select.dispatchEvent(new Event("change"));`,
    list,
    label,
  );
}

/** Types into the search field and waits until the page has taken it up. */
export async function search(words: string): Promise<void> {
  await browser.run("document.getElementById('filter-text').select()");
  await browser.press("Backspace", ...Array.from(words));
  await browser.devTools("Runtime.evaluate", {
    expression: "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
    awaitPromise: true,
  });
}
