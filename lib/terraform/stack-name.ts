import { isAbsolute, normalize, relative, resolve } from "node:path";
import { realPath } from "./files";

/**
 * The name of a root module or plan that no manifest names: its path from a directory that stays the same wherever the command runs
 * and however the path is written. What lies outside of that directory is called as it is written.
 */
export function stackNameOf(path: string, root: string): string {
  const from = realPath(root);
  // A link inside of the directory keeps its own name.
  const inside = [resolve(path), realPath(path)].map((place) => relative(from, place)).find(isBelow);
  if (inside !== undefined) return inside === "" ? "." : withSlashes(inside);
  return withSlashes(normalize(path)).replace(/(?<=.)\/$/, "");
}

function isBelow(way: string): boolean {
  return !isAbsolute(way) && !/^\.\.(?:[/\\]|$)/.test(way);
}

function withSlashes(path: string): string {
  return path.split("\\").join("/");
}
