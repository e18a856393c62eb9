import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The licences of the packages that these files come from; they have to go where their code goes. */
export function licencesOf(files) {
  const folders = new Set(files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const written = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
    return `${name} ${version} (${license})\n${written}`;
  });
  return texts.join(`\n${"-".repeat(80)}\n\n`).replaceAll("\r\n", "\n");
}
