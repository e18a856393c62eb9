import { isJsonObject } from "../../terraform/body";
import { parseJson } from "../../terraform/parse-source";
import { skipped, hcl } from "./check-sources";
import type { Setting } from "./job";
import { lineOfKey } from "./jobs-of-package";
import type { ProjectFiles } from "./project-files";
import type { Row } from "./row";

/** What cdktf.json switches on, at its top or in its context. */
export function checkSettings(source: string | null): readonly Row[] {
  if (source === null) return [];
  const document = parseJson(source, "cdktf.json");
  if (!isJsonObject(document)) return [];
  const context = isJsonObject(document.context) ? document.context : {};
  const isOn = (name: string): boolean => [document[name], context[name]].some((value) => value === true || value === "true");
  const place = (name: string) => ({ file: "cdktf.json", line: lineOfKey(source, name, name) });
  return [
    ...(isOn("skipValidation")
      ? [{ check: "skip-validation", kind: "note", place: place("skipValidation"), ...skipped } as const]
      : []),
    ...(isOn("hclOutput") ? [{ check: "hcl-output", kind: "note", place: place("hclOutput"), ...hcl } as const] : []),
  ];
}

/** The variables of .env files; these are often kept out of git, so they are looked for by name. */
export function readDotenv(files: ProjectFiles): readonly Setting[] {
  return [
    ...new Set([".env", ".env.local", ".envrc", ...files.names.filter((name) => /(?:^|\/)\.env(?:\.[\w-]+)?$/.test(name))]),
  ].flatMap((file) =>
    (files.read(file) ?? "").split(/\r\n|\r|\n/).flatMap((written, at): readonly Setting[] => {
      const [, name, value] = /^\s*(?:export\s+)?(\w+)\s*=\s*["']?([^"'#\s]*)/.exec(written) ?? [];
      return name === undefined || value === undefined ? [] : [{ file, line: at + 1, name, value }];
    }),
  );
}
