import { distance } from "fastest-levenshtein";
import { type Text, text } from "../text";
import { UnknownPart } from "./cursor";
import type { NativeBlock, NativeBody } from "./native-syntax";

/** The blocks of the top level, with the number of their labels. */
export const labelsOfBlock: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["module", 1],
  ["variable", 1],
  ["locals", 0],
  ["output", 1],
  ["provider", 1],
  ["terraform", 0],
  ["moved", 0],
  ["import", 0],
  ["removed", 0],
  ["check", 1],
  ["ephemeral", 2],
  ["action", 2],
]);

/** What Terraform does not know at the top level: skipped, it would be taken for not being there. */
export function unknownParts({ attributes, offsets, blocks }: NativeBody): readonly UnknownPart[] {
  const parts = [...attributes.keys()].map((name) => new UnknownPart(noArgument(name), offsets.get(name) ?? 0, intoBlock));
  return [...parts, ...blocks.flatMap((block) => faultOfBlock(block) ?? [])];
}

/** The sentence and the remedy for a word that is no block of the top level. */
export function unknownBlock(word: string): { readonly reason: Text; readonly remedy: Text } {
  const near = nearestBlock(word);
  return {
    reason: text(`Terraform 没有名为“${word}”的顶层块`, `Terraform knows no block "${word}" at the top level`),
    remedy:
      near === null
        ? text(
            `请更正或删除；可用的块有：${[...labelsOfBlock.keys()].join("、")}。`,
            `Correct or remove it; the blocks are ${[...labelsOfBlock.keys()].join(", ")}.`,
          )
        : text(`是否想写 ${near}？`, `Did you mean ${near}?`),
  };
}

function faultOfBlock({ type, labels, offset }: NativeBlock): UnknownPart | null {
  const wanted = labelsOfBlock.get(type);
  if (wanted === undefined) {
    const { reason, remedy } = unknownBlock(type);
    return new UnknownPart(reason, offset, remedy);
  }
  if (labels.length === wanted) return null;
  return new UnknownPart(
    text(
      `${type} 块应有 ${wanted} 个标签，此处有 ${labels.length} 个`,
      `a block "${type}" has ${wanted} labels, not ${labels.length}`,
    ),
    offset,
    text("请更正标签；terraform validate 会指出同一处。", "Correct its labels; terraform validate shows the same fault."),
  );
}

function noArgument(name: string): Text {
  return text(`顶层不能设置参数“${name}”`, `the argument "${name}" is set at the top level, which has none`);
}

const intoBlock = text(
  "请将其移入所属的块；变量的取值应写在 *.tfvars 文件中。",
  "Move it into the block that it belongs to; values of variables stand in a *.tfvars file.",
);

function nearestBlock(word: string): string | null {
  const [best] = [...labelsOfBlock.keys()]
    .map((name) => ({ name, away: distance(word.toLowerCase(), name) }))
    .sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= Math.ceil(word.length / 3) ? best.name : null;
}
