/**
 * Takes the pictures of the pull request comment in docs/images. The Markdown is rendered by the tools that come closest to GitHub's
 * own; they are installed for this alone, outside of the project.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareWith } from "../lib/engine/baseline";
import type { Report } from "../lib/engine/report";
import { markdownReport } from "../lib/report/markdown";
import { startBrowser } from "../test/browser/webdriver";
import { pictured } from "../test/browser/pictured";

const folder = join(__dirname, "../docs/images");
const RENDERERS = ["marked@16.4.2", "mermaid@11.17.2", "github-markdown-css@5.9.0"];

/** As a branch shows it that adds one finding and fixes another. */
function compared(): Report {
  const report = pictured();
  const [first, ...others] = report.findings.filter(({ blocks }) => blocks);
  if (first === undefined) throw new Error("the estate of the pictures has no finding");
  const gone = { ...first, fingerprint: "icp/v1:gone", address: "alicloud_alidns_record.club", hostname: "www.xinghai-club.cn" };
  const known = [...others, ...report.findings.filter(({ blocks }) => !blocks), { ...gone, domain: "xinghai-club.cn" }];
  // The estate of the pictures is no file: an app would show where it makes the record.
  const located = report.findings.map((each) =>
    each === first ? { ...each, location: { file: "main.ts", line: 42, column: 5 } } : each,
  );
  return compareWith(
    { ...report, findings: located },
    { name: "main", findings: known, grants: null, ledgerDigest: report.ledgerDigest, unseen: null, takenAsNow: [] },
  );
}

async function takePictures(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "beian-guard-images-"));
  const browser = await startBrowser("--window-size=1000,1180");
  try {
    execFileSync("npm", ["install", "--prefix", work, "--no-audit", "--no-fund", ...RENDERERS], { stdio: "ignore" });
    for (const language of ["en", "zh"] as const) {
      const file = join(work, `${language}.html`);
      writeFileSync(file, pageOf(markdownReport(compared(), { language, colour: false }), work));
      await browser.open(pathToFileURL(file).href);
      for (let tries = 0; tries < 100 && (await browser.run("return document.title")) !== "ready"; tries++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      writeFileSync(join(folder, `comment-${language}.png`), await browser.screenshot());
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
}

function pageOf(comment: string, work: string): string {
  const css = readFileSync(join(work, "node_modules/github-markdown-css/github-markdown-light.css"), "utf8");
  return `<!doctype html><meta charset="utf-8"><style>${css}
body { margin: 16px; background: #fff }
.box { border: 1px solid #d1d9e0; border-radius: 6px }
.by { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; border-radius: 6px 6px 0 0; padding: 8px 16px; font: 14px sans-serif }
.markdown-body { padding: 16px }
.mermaid { text-align: center }</style>
<div class="box"><div class="by"><b>github-actions</b> bot</div><div class="markdown-body" id="body"></div></div>
<script src="node_modules/marked/lib/marked.umd.js"></script><script src="node_modules/mermaid/dist/mermaid.min.js"></script>
<script>
document.querySelector("#body").innerHTML = marked.parse(${JSON.stringify(comment).replaceAll("<", "\\u003c")});
for (const code of document.querySelectorAll("code.language-mermaid")) {
  const drawing = document.createElement("div");
  drawing.className = "mermaid";
  drawing.textContent = code.textContent;
  code.parentElement.replaceWith(drawing);
}
mermaid.initialize({ startOnLoad: false });
mermaid.run().then(() => { document.title = "ready" });
</script>`;
}

void takePictures();
