import { isAbsolute, relative } from "node:path";

/** True for a directory itself and for everything below it. */
export function isInside(directory: string, path: string): boolean {
  const way = relative(directory, path);
  return !isAbsolute(way) && way !== ".." && !way.startsWith("../") && !way.startsWith("..\\");
}
