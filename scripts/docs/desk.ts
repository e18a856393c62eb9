import { join } from "node:path";
import { run } from "../../lib/cli/run";
import type { Pages } from "./pages";

const folder = join(__dirname, "../../docs/desk");

/** What the filing desk says of the ledger in docs/desk, by file and command lines. */
const files: Readonly<Record<string, readonly string[]>> = {
  audit: ["ledger audit stack --at 2026-11-25"],
  dossier: [
    "dossier xinghai-club.cn stack --at 2026-11-25",
    "dossier xinghai-blog.cn stack --at 2026-11-25",
    "dossier xinghai-shop.cn stack --at 2026-12-01",
  ],
  footer: [
    "footer www.xinghai-shop.cn",
    "footer www.xinghai-shop.cn --format text",
    "footer site --ledger guangdong.yaml",
    "footer site --ledger guangdong.yaml --format text",
  ],
};

/** `docs/desk/<command>.zh.txt` and `.en.txt`. */
export async function writeDesk(): Promise<Pages> {
  const pages = new Map<string, string>();
  const before = process.cwd();
  process.chdir(folder);
  try {
    for (const [name, lines] of Object.entries(files)) {
      for (const [language, locale] of [
        ["zh", "zh-CN"],
        ["en", "en"],
      ] as const) {
        const said: string[] = [];
        for (const line of lines) said.push(`$ beian-guard ${line}\n${await output(line, locale)}`);
        pages.set(`docs/desk/${name}.${language}.txt`, said.join("\n"));
      }
    }
  } finally {
    process.chdir(before);
  }
  return pages;
}

async function output(line: string, locale: string): Promise<string> {
  let written = "";
  const stream = { write: (text: string) => void (written += text), isTTY: false, columns: 100 };
  const code = await run([...line.split(" "), "--locale", locale], {
    stdout: stream,
    stderr: stream,
    env: {},
    today: "2026-11-25",
  });
  if (code > 1) throw new Error(`beian-guard ${line} ended with ${code}\n${written}`);
  return written;
}
