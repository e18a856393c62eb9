import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Every file below a directory, with its path from the working directory. */
export function filesBelow(directory) {
  return readdirSync(directory, { recursive: true })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());
}

/** A digest over the names and contents of files; their order does not matter. */
export function digest(files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** True if the step that wrote this stamp had exactly these inputs and everything that it makes is still there. */
export function isUpToDate(stamp, value, outputs) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value && outputs.every((output) => existsSync(output));
}

export function writeStamp(stamp, value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}
