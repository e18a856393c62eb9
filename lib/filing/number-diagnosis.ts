import { text, type Text } from "../text";
import { codePointOf, findHiddenCharacter, showHidden } from "./hidden-character";
import { PROVINCES } from "./provinces";

/** What a valid number looks like. */
export const validNumberForm: Text = text(
  "有效写法：主体备案号如 浙ICP备2021999901号，服务备案号如 浙ICP备2021999901号-1（App 加 A，小程序加 X，快应用加 K），许可证号如 浙B2-20219901。",
  "A valid subject number reads 浙ICP备2021999901号, a service number 浙ICP备2021999901号-1 (App: A, mini-program: X, quick app: K at the end), a licence 浙B2-20219901.",
);

/** Refuses overlong texts, and names the first character that no filing number contains, in whatever width; null when all belong. */
export function findForeignCharacter(original: string): Text | null {
  if (original.length > LONGEST) {
    const size = original.length;
    return text(`这里有 ${size} 个字符，备案号没有这么长。`, `The value has ${size} characters; no filing number is that long.`);
  }
  const hidden = findHiddenCharacter(original);
  if (hidden !== null) {
    return text(
      `备案号“${showHidden(original)}”含有不可见字符 ${hidden}，无法确认它是哪个号码。`,
      `The filing number "${showHidden(original)}" contains the invisible character ${hidden}, so it may not be the number it looks like.`,
    );
  }
  const character = FOREIGN.exec(original)?.[0];
  if (character === undefined) return null;
  const point = codePointOf(character);
  if (LOOK_ALIKE.test(character)) {
    return text(
      `备案号“${original}”中的“${character}”（${point}）是外形相近的西里尔或希腊字母，不是拉丁字母。`,
      `The "${character}" (${point}) in the filing number "${original}" is a Cyrillic or Greek look-alike, not a Latin letter.`,
    );
  }
  return text(
    `备案号“${original}”含有“${character}”（${point}），备案号中不会出现这个字符。`,
    `The filing number "${original}" contains "${character}" (${point}), which no filing number has.`,
  );
}

/** Says which part of a number breaks the grammar. */
export function diagnoseNumber(original: string, spelling: string): Text {
  if (spelling === "") return text("备案号为空。", "The filing number is empty.");
  if (spelling.includes("公网安备")) {
    return text(
      `“${original}”是公安联网备案号，不是 ICP 备案号。`,
      `"${original}" is a public-security number, not an ICP filing number.`,
    );
  }
  const parts = PARTS.exec(spelling)?.groups;
  if (parts === undefined) {
    return text(`“${original}”不符合备案号的写法。`, `"${original}" does not have the form of a filing number.`);
  }
  const { head = "", word = "", digits = "", rest = "" } = parts;
  if (!HEADS.includes(head)) return provinceReason(original, head);
  if (!(word === "备" ? [8, 10] : [6, 8]).includes(digits.length)) return digitsReason(original, word, digits);
  return text(
    `备案号“${original}”末尾的“${rest}”不是有效的服务序号（-1 到 -999999，可加 A、X 或 K）。`,
    `The filing number "${original}" ends in "${rest}", which is no service suffix (-1 to -999999, then A, X or K at most).`,
  );
}

const LONGEST = 120;
const HEADS = PROVINCES.flatMap(({ icp, aliases }) => [icp, ...aliases]);
const PARTS = /^(?<head>.*?)ICP(?<word>[备证])(?<digits>\d*)号?(?<rest>.*)$/u;
const FOREIGN = /[^\x20-\x7e\t\n\r\p{Zs}\p{Script=Han}\uff01-\uff5e‐‑‒–—―−﹣⁃]/u;
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function provinceReason(original: string, head: string): Text {
  if (head === "") {
    return text(
      `备案号“${original}”缺少开头的省份简称。`,
      `The filing number "${original}" lacks the province character at its head.`,
    );
  }
  const meant = PROVINCES.find(({ neverIssued, short, zh }) => [...neverIssued, short, zh].includes(head));
  if (meant !== undefined) {
    return text(
      `备案号“${original}”以“${head}”开头，而${meant.zh}签发的备案号以“${meant.icp}”开头。`,
      `The filing number "${original}" begins with "${head}", but numbers of ${meant.en} begin with "${meant.icp}".`,
    );
  }
  return text(
    `备案号“${original}”以“${head}”开头，它不是任何一个省份的备案简称。`,
    `The filing number "${original}" begins with "${head}", which is not the filing character of any province.`,
  );
}

function digitsReason(original: string, word: string, digits: string): Text {
  const [zh, en] = word === "备" ? ["8 位或 10 位", "8 or 10"] : ["6 位或 8 位", "6 or 8"];
  return text(
    `备案号“${original}”在“${word}”后面有 ${digits.length} 位数字，应为 ${zh}。`,
    `The filing number "${original}" has ${digits.length} digits after ${word}, where ${en} are issued.`,
  );
}
