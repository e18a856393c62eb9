import { GuardError, type Place } from "../guard-error";
import { text } from "../text";
import type { Json } from "./body";
import { TerraformSyntaxError } from "./cursor";
import { deepestJson, findDuplicateKey, findTooDeep } from "./duplicate-keys";
import type { Expression } from "./expression";
import type { ModuleSource } from "./module-source";
import { parseNative } from "./native-syntax";
import { readJsonModule } from "./read-json-module";
import { readNativeModule } from "./read-native-module";

/** Parses JSON. Throws GuardError with line and column, also for a key that stands twice: one of the two would go unread. */
export function parseJson(source: string, file: string): Json {
  const content = source.replace(/^\uFEFF/, "");
  const document = parsePlainly(content, file);
  expectShallow(content, file);
  const twice = findDuplicateKey(content);
  if (twice === null) return document;
  throw new GuardError({
    place: placeAt(content, file, twice.offset),
    message: text(`键“${twice.key}”出现了两次。`, `The key "${twice.key}" stands twice in one object.`),
    remedy: text("请合并为一处。", "Join the two."),
  });
}

function expectShallow(content: string, file: string): void {
  const offset = findTooDeep(content);
  if (offset === null) return;
  throw new GuardError({
    place: placeAt(content, file, offset),
    message: text(`嵌套超过 ${deepestJson} 层。`, `It is nested deeper than ${deepestJson} levels.`),
    remedy: text("请检查生成该文件的程序。", "Look at the program that wrote it."),
  });
}

function parsePlainly(content: string, file: string): Json {
  try {
    return JSON.parse(content) as Json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const offset = /position (\d+)/.exec(reason)?.[1];
    const place = placeAt(content, file, offset === undefined ? content.length : Number(offset));
    throw new GuardError({
      place,
      message:
        content.trim() === ""
          ? text("文件是空的。", "The file is empty.")
          : text("文件不是完整的 JSON。", "The file is not complete JSON."),
      remedy: text("请重新生成该文件，例如再次运行 cdktf synth。", "Write it again, for instance with cdktf synth."),
    });
  }
}

/** Reads one file of Terraform configuration, in JSON or native syntax by what it holds. Throws GuardError with line and column. */
export function parseModule(source: string, file: string): ModuleSource {
  // With `hclOutput` alone cdktf writes JSON into a file that is called cdk.tf.
  if (file.endsWith(".json") || /^\uFEFF?\s*\{/.test(source)) return readJsonModule(parseJson(source, file), file);
  return withPlace(source, file, () => readNativeModule(source, file));
}

/** The attributes of a tfvars file. Throws GuardError with line and column. */
export function parseAttributes(source: string, file: string): ReadonlyMap<string, Expression> {
  return withPlace(source, file, () => parseNative(source).attributes);
}

function withPlace<T>(source: string, file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TerraformSyntaxError)) throw error;
    throw new GuardError({
      place: placeAt(source, file, error.offset),
      message: text(`语法错误，解析器的说明是“${error.message}”。`, `Syntax error; the parser says "${error.message}".`),
      remedy: text(
        "请先用 terraform fmt 或 terraform validate 修正该文件。",
        "Correct the file; terraform validate shows the same fault.",
      ),
    });
  }
}

/** Line and column of an offset. */
export function placeAt(source: string, file: string, offset: number): Place {
  const before = source.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}
