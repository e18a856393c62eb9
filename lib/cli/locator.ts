import type { Locate } from "../places-of-finding";
import { readText } from "../terraform/files";
import { type Locator, locatorOf } from "../terraform/locate";

/**
 * Finds where resources are written in the files that were read. What cdktf has written is generated: its lines say nothing to a
 * reader, so that the construct's path has to do.
 */
export function openLocator(): Locate {
  const locators = new Map<string, Locator>();
  return ({ file, constructPath, ...wanted }) => {
    if (file === null || constructPath !== null || /(^|[/\\])cdk\.tf(\.json)?$/.test(file)) return null;
    let locator = locators.get(file);
    if (locator === undefined) {
      locator = locatorOf(readText(file), file);
      locators.set(file, locator);
    }
    return locator(wanted);
  };
}
