import { type Fault, GuardError, type Place } from "../guard-error";
import { text } from "../text";
import type { Json } from "./body";
import { DeclaredTwice, TerraformSyntaxError, UnknownPart } from "./cursor";
import { keepOne } from "./declare-once";
import { deepestJson, findDuplicateKey, findTooDeep } from "./duplicate-keys";
import type { Expression } from "./expression";
import { blankEnd, keysAlong } from "./json-keys";
import type { ModuleSource } from "./module-source";
import { parseNative } from "./native-syntax";
import { readJsonModule } from "./read-json-module";
import { readNativeModule } from "./read-native-module";
import { labelsOfBlock, unknownBlock } from "./top-level";

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

/** What becomes of a fault where the rest is read all the same. */
export type OnFault = (fault: Fault) => void;

/**
 * Reads one file of Terraform configuration, in JSON or native syntax by what it holds. Throws GuardError with line and column. Where
 * `onFault` takes the faults of native syntax, what it could read of the file comes back.
 */
export function parseModule(source: string, file: string, onFault?: OnFault): ModuleSource {
  // With `hclOutput` alone cdktf writes JSON into a file that is called cdk.tf.
  const content = source.replace(/^\uFEFF/, "");
  if (file.endsWith(".json") || /^\s*\{/.test(content)) return parseJsonModule(content, file, onFault);
  if (onFault !== undefined) return readNativeModule(content, file, (error) => onFault(syntaxFault(content, file, error)));
  return withPlace(content, file, () => readNativeModule(content, file));
}

function parseJsonModule(content: string, file: string, onFault: OnFault | undefined): ModuleSource {
  const document = parseJson(content, file);
  const module = readJsonModule(document, file);
  const unread = Object.keys(document as object).filter((key) => key !== "//" && !labelsOfBlock.has(key));
  const [first, ...others] = unread.map((key): Fault => {
    const { reason, remedy } = unknownBlock(key);
    const [offset = 0] = keysAlong(content, blankEnd(content, 0), [key]);
    return { place: placeAt(content, file, offset), message: text(`${reason.zh}。`, `${reason.en}.`), remedy };
  });
  if (first === undefined) return module;
  if (onFault === undefined) throw new GuardError([first, ...others]);
  [first, ...others].forEach(onFault);
  return { ...module, incomplete: true };
}

/** The attributes of a tfvars file, with their places. Throws GuardError with line and column, also for a block, which has no place there. */
export function parseAttributes(
  source: string,
  file: string,
): ReadonlyMap<string, { readonly value: Expression; readonly place: Place }> {
  const content = source.replace(/^\uFEFF/, "");
  const { attributes, offsets, blocks } = withPlace(content, file, () => parseNative(content));
  const [block] = blocks;
  if (block !== undefined) {
    throw new GuardError({
      place: placeAt(content, file, block.offset),
      message: text(
        `变量文件中不能有块（${block.type}）。`,
        `A file of variables holds no blocks, but a block "${block.type}" stands here.`,
      ),
      remedy: text("请只写“名称 = 值”。", "Write nothing but name = value."),
    });
  }
  return new Map(
    [...attributes].map(([name, value]) => [name, { value, place: placeAt(content, file, offsets.get(name) ?? 0) }]),
  );
}

function withPlace<T>(source: string, file: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof TerraformSyntaxError) throw new GuardError(syntaxFault(source, file, error));
    throw error;
  }
}

function syntaxFault(source: string, file: string, error: TerraformSyntaxError): Fault {
  const { reason, offset } = error;
  const place = placeAt(source, file, offset);
  const start = source.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  if (["<<<<<<<", "=======", ">>>>>>>"].some((mark) => source.startsWith(mark, start))) {
    return {
      place,
      message: text("文件中有未解决的合并冲突标记。", "A mark of a merge conflict stands in the file."),
      remedy: text("请先解决合并冲突。", "Resolve the conflict first."),
    };
  }
  if (offset === 0 && isPath(source)) {
    return {
      place,
      message: text(
        "文件内容只是一个路径：这是检出成普通文件的 git 符号链接。",
        "The file holds nothing but a path: it is a symbolic link of git that was checked out as a plain file.",
      ),
      remedy: text(
        "请设置 git config core.symlinks true 后重新检出。",
        "Set git config core.symlinks true and check it out again.",
      ),
    };
  }
  if (error instanceof UnknownPart)
    return { place, message: text(`${reason.zh}。`, `${capital(reason.en)}.`), remedy: error.remedy };
  if (error instanceof DeclaredTwice) return { place, message: text(`${reason.zh}。`, `${reason.en}.`), remedy: keepOne };
  return {
    place,
    message: text(`语法错误：${reason.zh}。`, `Syntax error: ${reason.en}.`),
    remedy: text("请更正；terraform validate 会指出同一处。", "Correct it; terraform validate shows the same fault."),
  };
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** True for one line that leads to another file of Terraform. */
function isPath(source: string): boolean {
  const line = source.trim();
  return /^\.{1,2}\//.test(line) && /\.tf(vars)?(\.json)?$/.test(line) && !/\s/.test(line);
}

/** Line and column of an offset. */
export function placeAt(source: string, file: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (let end = source.indexOf("\n"); end !== -1 && end < offset; end = source.indexOf("\n", start)) {
    line += 1;
    start = end + 1;
  }
  return { file, line, column: offset - start + 1 };
}
