import { text } from "../text";
import type { ValueFault } from "./value-fault";

/** What people fill in where there is no document, in lower case. */
const NOTHING = new Set(
  ["无", "没有", "暂无", "未提供", "待补", "待补充", "待定", "空", "none", "no", "nil", "null", "n/a", "na", "tbd", "todo"].map(
    normal,
  ),
);

/** The value of a key that names a document, such as a proof or a certificate: it has to name one. */
export function checkDocument(value: string): ValueFault | null {
  if (/[\p{L}\p{N}]/u.test(value) && !NOTHING.has(normal(value))) return null;
  return {
    message: text(`“${value}”不是任何材料的名称或编号。`, `"${value}" names no document.`),
    remedy: text(
      "请写材料的名称或编号；还没有材料的，请删去这个键。",
      "Write the name or number of the document, or remove the key while there is none.",
    ),
  };
}

function normal(value: string): string {
  return value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.。!！()]/gu, "");
}
