import type { Written } from "../check";
import type { Report } from "../engine/report";
import { readText } from "../terraform/files";
import { locate } from "../terraform/locate";

/**
 * Finds where resources are written in the files that were read. What cdktf has written is generated: its lines say nothing to a
 * reader, so that the construct's path has to do.
 */
export function openLocator(): (written: Written) => Report["findings"][number]["location"] {
  const sources = new Map<string, string>();
  return ({ file, constructPath, ...wanted }) => {
    if (file === null || constructPath !== null || /(^|[/\\])cdk\.tf(\.json)?$/.test(file)) return null;
    let source = sources.get(file);
    if (source === undefined) {
      source = readText(file);
      sources.set(file, source);
    }
    return locate(source, file, wanted);
  };
}
