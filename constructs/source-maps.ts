import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** A line of a file; paths are absolute. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const maps = new Map<string, SourceMap | null>();

/** The line of the source that a line of compiled code was made of; the same line where the file names no source map that can be read. */
export function originalOf(position: Position): Position {
  const map = /\.[cm]?js$/.test(position.file) ? mapOf(position.file) : null;
  const entry = map?.findEntry(position.line - 1, position.column - 1);
  if (entry === undefined || !("originalSource" in entry)) return position;
  const { originalSource, originalLine, originalColumn } = entry;
  const file = originalSource.startsWith("file://")
    ? fileURLToPath(originalSource)
    : resolve(dirname(position.file), originalSource);
  return { file, line: originalLine + 1, column: originalColumn + 1 };
}

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(file);
  maps.set(file, map);
  return map;
}

/** A comment at the end of the file names its map, or holds it. */
function readMap(file: string): SourceMap | null {
  try {
    const [, url] = /\/\/[#@] sourceMappingURL=(\S+)\s*$/.exec(readFileSync(file, "utf8")) ?? [];
    if (url === undefined) return null;
    const [, inline] = /^data:application\/json[^,]*;base64,(.*)$/.exec(url) ?? [];
    const text = inline === undefined ? readFileSync(resolve(dirname(file), decodeURIComponent(url)), "utf8") : decode(inline);
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    // Without its map a compiled line is still the user's own.
    return null;
  }
}

function decode(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}
