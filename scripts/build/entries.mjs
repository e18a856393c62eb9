import { readFileSync } from "node:fs";

/** What package.json offers: the one list of what dist has to hold, as paths below dist. */
export function readEntries() {
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  const conditions = Object.values(manifest.exports).filter((target) => typeof target === "object");
  return {
    modules: conditions.map((target) => belowDist(target.default)),
    declarations: conditions.map((target) => belowDist(target.types)),
    commands: [...Object.values(manifest.bin).map(belowDist), "lib/cli/action/main.js"],
    /** Packages that stay outside: the user has them, or goes without. */
    peers: Object.keys(manifest.peerDependencies),
  };
}

function belowDist(path) {
  return path.replace(/^\.\/dist\//, "");
}
