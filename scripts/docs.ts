import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pageWriters } from "./docs/writers";

/** Writes every generated file: rule pages, JSON Schemas and what else `docs/writers.ts` lists. */
async function writeDocs(root: string): Promise<void> {
  for (const write of pageWriters) {
    for (const [path, content] of await write()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  }
}

void writeDocs(join(__dirname, ".."));
