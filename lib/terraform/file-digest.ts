import { createHash } from "node:crypto";
import { relative } from "node:path";
import { readText } from "./files";
import { parseNative } from "./native-syntax";

/** The digest of a file that was judged. */
export interface FileDigest {
  readonly sha256: string;
  /** `document`: of what the text says, whatever its blanks and line breaks are. */
  readonly of: "bytes" | "document";
}

/** The digests of files that were read, by their paths from a directory. */
export function digestsOf(directory: string, files: readonly string[]): readonly (FileDigest & { readonly path: string })[] {
  return [...new Set(files)].map((file) => ({ path: relative(directory, file), ...digestOf(file, readText(file)) }));
}

/** Members of a syntax tree that say where and how something is written, not what. */
const layout = new Set(["text", "offset", "offsets"]);

/** The digest of a file by its content; native syntax that parses counts by what it says. */
export function digestOf(file: string, content: string): FileDigest {
  const isNative = file.endsWith(".tf") && !/^\uFEFF?\s*\{/.test(content);
  const said = isNative ? documentOf(content) : null;
  const sha256 = createHash("sha256")
    .update(said ?? content)
    .digest("hex");
  return { sha256, of: said === null ? "bytes" : "document" };
}

function documentOf(content: string): string | null {
  try {
    return JSON.stringify(parseNative(content), (key, value: unknown) => {
      if (layout.has(key)) return undefined;
      return value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : value;
    });
  } catch {
    return null;
  }
}
