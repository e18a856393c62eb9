import { text } from "../../lib/text";
import { refusal } from "../refusal";

/** What a construct is asked for, by the names of its properties; TypeScript says so in the editor, an app in JavaScript hears it here. */
export type Shape = Readonly<Record<string, "object" | "string" | "list?">>;

/** Throws GuardError for properties that are missing or of another kind. `path` is that of the construct. */
export function assertShape(path: string, props: unknown, shape: Shape): void {
  const given: object = typeof props === "object" && props !== null ? props : {};
  for (const [name, kind] of Object.entries(shape)) {
    const value: unknown = Reflect.get(given, name);
    if (fits(value, kind)) continue;
    throw refusal(
      value === undefined || value === null
        ? text(`${path} 没有给出 ${name}。`, `${path} lacks ${name}.`)
        : text(`${path} 的 ${name} 不是${words[kind].zh}。`, `The ${name} of ${path} is no ${words[kind].en}.`),
      text(
        `请按 beian-guard 的类型写 ${name}（${words[kind].zh}）。`,
        `Write ${name} as the types of beian-guard have it: ${words[kind].en}.`,
      ),
    );
  }
}

const words = {
  object: text("对象", "object"),
  string: text("文本", "text"),
  "list?": text("列表", "list"),
} as const;

function fits(value: unknown, kind: Shape[string]): boolean {
  if (kind === "list?") return value === undefined || Array.isArray(value);
  return kind === "string" ? typeof value === "string" : typeof value === "object" && value !== null && !Array.isArray(value);
}
