import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What each template runs in a shell, by its file: the lines of one script, as its service joins them. */
export function scriptOf(template: string): string {
  const source = readFileSync(`templates/ci/${template}`, "utf8");
  return scriptIn(template, source);
}

/** The same for a template that has been adapted. */
export function scriptIn(template: string, source: string): string {
  if (template === "Jenkinsfile") return /sh '''([\s\S]*?)'''/.exec(source)?.[1] ?? "";
  const document: unknown = parse(source);
  switch (template) {
    case "gitlab-ci.yml":
      return (at(document, "beian-guard", "script") as string[]).join("\n");
    case "gitee-go.yml":
      return (at(document, "stages", 0, "steps", 0, "commands") as string[]).join("\n");
    case "yunxiao-flow.yml":
      return at(document, "stages", "check_stage", "jobs", "beian_guard", "steps", "check", "with", "run") as string;
    default: {
      const steps = at(document, "jobs", "beian-guard", "steps") as { run?: string }[];
      return steps.flatMap(({ run }) => run ?? []).join("\n");
    }
  }
}

function at(document: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], document);
}
