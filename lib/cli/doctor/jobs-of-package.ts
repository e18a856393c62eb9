import { isJsonObject } from "../../terraform/body";
import { parseJson } from "../../terraform/parse-source";
import type { Job } from "./job";
import { shellCommands } from "./shell-commands";

/** The scripts of a package.json, each as a job of its own. Throws GuardError where it does not parse. */
export function jobsOfPackage(source: string, file: string): readonly Job[] {
  const document = parseJson(source, file);
  const scripts = isJsonObject(document) ? document.scripts : null;
  if (!isJsonObject(scripts)) return [];
  return Object.entries(scripts).flatMap(([name, script]): readonly Job[] => {
    if (typeof script !== "string") return [];
    const line = lineOfKey(source, "scripts", name);
    // A script is one line of JSON, whatever it says.
    const commands = shellCommands(script, file, 0).map((command) => ({ ...command, line }));
    const step = { line, commands, uses: null, inputs: {}, mayFail: null };
    return [{ ...{ kind: "script", file, name, line }, steps: [step], settings: [], needs: [], mayFail: null }];
  });
}

/** The line of a key below another one of a JSON file, as people write them. */
export function lineOfKey(source: string, above: string, key: string): number {
  const start = Math.max(0, source.search(new RegExp(`${escaped(JSON.stringify(above))}\\s*:`)));
  const found = source.slice(start).search(new RegExp(`${escaped(JSON.stringify(key))}\\s*:`));
  return source.slice(0, start + Math.max(0, found)).split("\n").length;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
