import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Pages } from "./pages";

const root = join(__dirname, "../..");

/** The guide to house rules, each of its samples as the example package has it. */
export function writeHouseRules(): Pages {
  const pages = ["docs/house-rules.md", "docs/house-rules.zh-CN.md"];
  return new Map(pages.map((page) => [page, withSamples(readFileSync(join(root, page), "utf8"))]));
}

/** Below a comment that names a file stands that file. */
function withSamples(page: string): string {
  return page.replace(/(<!-- (examples\/\S+) -->\n```\w+\n)[\s\S]*?```/g, (_, head: string, file: string) => {
    return `${head}${readFileSync(join(root, file), "utf8")}\`\`\``;
  });
}
