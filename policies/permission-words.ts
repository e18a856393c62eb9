import type { OwnedFile } from "../lib/engine/permitted-by-change";
import type { Widening } from "../lib/engine/widening";
import { type Text, text } from "../lib/text";
import { listNames } from "./name-list";

/** The entries that permit something, each with the line where it stands. */
export function placeWords(widenings: readonly Widening[]): Text {
  if (widenings.length === 0) return text("许可文件的其他改动", "another change of the permissions");
  const entries = widenings.map(({ what, file, line }) => {
    if (file === null) return what;
    const place = line === null ? file : `${file}:${line}`;
    return text(`${what.zh}（${place}）`, `${what.en} (${place})`);
  });
  const named = entries.slice(0, mostNamed);
  const more = entries.length - named.length;
  return text(
    `${named.map(({ zh }) => zh).join("、")}${more > 0 ? ` 等 ${entries.length} 处` : ""}`,
    `${named.map(({ en }) => en).join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  );
}

const mostNamed = 3;

/** Who owns the permission, and who owns the infrastructure where that is known. */
export function ownerWords(permission: readonly OwnedFile[], infrastructure: readonly OwnedFile[]): Text {
  const known = infrastructure.filter(({ owners }) => owners !== null && owners.length > 0);
  const files = [...new Map([...permission, ...known].map((each) => [each.file, each])).values()];
  if (files.length === 0) return text("许可只写在代码中", "The permission stands in the code alone");
  const words = files.map(wordsOf);
  return text(words.map(({ zh }) => zh).join("；"), words.map(({ en }) => en).join(". "));
}

function wordsOf({ file, owners, isFormer }: OwnedFile): Text {
  const named = isFormer ? text(`变更之前的 ${file}`, `the former ${file}`) : text(file, file);
  if (owners === null) {
    return text(`仓库没有 CODEOWNERS，不知道 ${named.zh} 由谁负责`, `No CODEOWNERS says who owns ${named.en}`);
  }
  if (owners.length === 0) {
    return text(`CODEOWNERS 没有为 ${named.zh} 指定负责人`, `CODEOWNERS names no owner of ${named.en}`);
  }
  const names = listNames(owners);
  const first = isFormer ? `The former ${file}` : file;
  return text(`${named.zh} 由 ${names.zh} 负责`, `${first} is owned by ${names.en}`);
}
