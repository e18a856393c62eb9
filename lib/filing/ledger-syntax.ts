import type { Document, YAMLError } from "yaml";
import type { Fault, Place } from "../guard-error";
import { text, type Text } from "../text";
import type { DocumentWords } from "./document-words";
import { fullWidthAt, fullWidthNear } from "./full-width";

/** The faults that keep a file from being one YAML 1.2 (or, by its name, JSON) document. */
export function syntaxFaults(
  document: Document.Parsed,
  source: string,
  placeOf: (offset: number) => Place,
  { file, words }: { readonly file: string; readonly words: DocumentWords },
): readonly Fault[] {
  const exhausted = document.errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
  const errors = exhausted === undefined ? document.errors.slice(0, MOST) : [exhausted];
  if (errors.length > 0) return errors.map((error) => explain(error, source, { place: placeOf(error.pos[0]), words }));
  const control = CONTROL.exec(source);
  if (control !== null) return [{ place: placeOf(control.index), ...CONTROL_CHARACTER }];
  if (document.directives.yaml.explicit && document.directives.yaml.version !== "1.2") {
    return [{ place: placeOf(Math.max(0, source.indexOf("%YAML"))), ...oldVersion(words) }];
  }
  if (document.contents === null) return [{ place: { file, line: 1, column: 1 }, ...empty(words) }];
  return file.toLowerCase().endsWith(".json") ? jsonFaults(source, placeOf, words) : [];
}

const MOST = 10;
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]/;

type Explanation = Pick<Fault, "message" | "remedy">;

const CONTROL_CHARACTER: Explanation = {
  message: text("这里有不可见的控制字符。", "There is an invisible control character here."),
  remedy: text("请删除该字符。", "Delete the character."),
};
const oldVersion = ({ name }: DocumentWords): Explanation => ({
  message: text(
    `${name.zh}只接受 YAML 1.2，其他版本对同一文字的理解不同。`,
    `A ${name.en} is YAML 1.2; other versions read the same words differently.`,
  ),
  remedy: text("请删去 %YAML 这一行。", "Delete the %YAML line."),
});
const empty = ({ name, beginning }: DocumentWords): Explanation => ({
  message: text(`${name.zh}是空的。`, `The ${name.en} is empty.`),
  remedy: beginning,
});
const FIX: Text = text(
  "请修正这一处的写法；缩进用空格，冒号后留空格。",
  "Correct the syntax here: indent with spaces and leave a space after each colon.",
);

function explain(
  error: YAMLError,
  source: string,
  { place, words }: { readonly place: Place; readonly words: DocumentWords },
): Fault {
  if (error.code === "DUPLICATE_KEY") {
    const key = /^(?:"[^"]*"|'[^']*'|[^\s:,{}]+)/.exec(source.slice(error.pos[0]))?.[0] ?? "";
    return {
      place,
      message: text(
        `键“${key}”重复出现，后一个会覆盖前一个。`,
        `The key "${key}" stands here a second time and would replace the first.`,
      ),
      remedy: text("请合并为一个，或改正键名。", "Merge the two, or correct the name of one."),
    };
  }
  const known = explanations(words)[error.code];
  if (known !== undefined) return { place, ...known };
  const near = fullWidthNear(source)(place);
  return {
    place,
    message: text(
      `这里不是有效的 YAML，解析器的说明是“${error.message}”。`,
      `This is not valid YAML; its parser says "${error.message}".`,
    ),
    remedy: fullWidthAt(source)(place) ?? (near === null ? FIX : text(`${near.zh}${FIX.zh}`, `${near.en} ${FIX.en}`)),
  };
}

const explanations = ({ name }: DocumentWords): Readonly<Partial<Record<YAMLError["code"], Explanation>>> => ({
  MULTIPLE_DOCS: {
    message: text(
      `文件里有多份 YAML 文档，${name.zh}只能有一份。`,
      `The file holds several YAML documents; a ${name.en} is one.`,
    ),
    remedy: text("请删去 --- 分隔，把内容合并为一份。", "Remove the --- separator and merge the contents."),
  },
  TAB_AS_INDENT: {
    message: text("缩进用了制表符，YAML 不允许。", "A tab indents this line, which YAML forbids."),
    remedy: text("请改用空格缩进。", "Indent with spaces."),
  },
  RESOURCE_EXHAUSTION: {
    message: text("嵌套层数过多，无法读取。", "The values are nested too deeply to be read."),
    remedy: text(
      `请确认这是${name.zh}；${name.zh}最多只有几层。`,
      `Check that this is the ${name.en}, which is only a few levels deep.`,
    ),
  },
});

function jsonFaults(source: string, placeOf: (offset: number) => Place, { yamlName }: DocumentWords): readonly Fault[] {
  try {
    JSON.parse(source);
    return [];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = /position (\d+)/.exec(error.message)?.[1];
    return [
      {
        place: placeOf(offset === undefined ? source.length : Number(offset)),
        message: text(
          `文件名是 .json，内容却不是有效的 JSON，解析器的说明是“${error.message}”。`,
          `The file is named .json but is not valid JSON; its parser says "${error.message}".`,
        ),
        remedy: text(`请修正 JSON，或把文件改名为 ${yamlName}。`, `Correct the JSON, or name the file ${yamlName}.`),
      },
    ];
  }
}
