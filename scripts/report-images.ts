/** Takes the pictures of the HTML report in docs/images: light and dark, in both languages, of an estate of the tests. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { htmlReport } from "../lib/report/html";
import { startBrowser } from "../test/browser/webdriver";
import { pictured } from "../test/browser/pictured";

const folder = join(__dirname, "../docs/images");

async function takePictures(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(tmpdir(), "beian-guard-images-"));
  const browser = await startBrowser("--window-size=1280,1290");
  try {
    for (const language of ["en", "zh"] as const) {
      const file = join(work, `${language}.html`);
      writeFileSync(file, htmlReport(pictured(), { language }));
      await browser.open(pathToFileURL(file).href);
      for (const theme of ["light", "dark"]) {
        const features = [{ name: "prefers-color-scheme", value: theme }];
        await browser.devTools("Emulation.setEmulatedMedia", { features });
        writeFileSync(join(folder, `report-${language}-${theme}.png`), await browser.screenshot());
      }
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
}

void takePictures();
