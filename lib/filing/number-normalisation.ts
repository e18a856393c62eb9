import { PROVINCES } from "./provinces";

/** What had to be changed in a number as people write it. */
export type NumberChange =
  | "full-width"
  | "white-space"
  | "letter-case"
  | "dash"
  | "label"
  | "missing-hao"
  | "suffix-before-hao"
  | "surplus-hao"
  | "province-alias";

/**
 * Brings a number into the spelling of the grammar: width, white space, case, dashes, a leading label (备案号：), a missing 号,
 * a suffix before 号. The characters must have been vetted: NFKC would otherwise turn foreign signs into digits and letters.
 */
export function normaliseNumber(original: string): { readonly text: string; readonly changes: readonly NumberChange[] } {
  const changes: NumberChange[] = [];
  let text = original;
  for (const [change, rewrite] of STEPS) {
    const rewritten = rewrite(text);
    if (rewritten !== text) changes.push(change);
    text = rewritten;
  }
  return { text, changes };
}

const HEADS = PROVINCES.flatMap(({ icp, aliases }) => [icp, ...aliases]).join("");
const LABEL = new RegExp(
  "^(?:网站|APP|小程序|快应用|主体|服务)?(?:ICP)?" +
    "(?:备案/许可证|备案|主体备案|许可证|增值电信业务经营许可证|经营许可证)(?:编号|号)?" +
    `(?::|(?=[${HEADS}合AB]))`,
);
const BODY = "^(.+?ICP[备证]\\d+)";
const SUFFIX = "-\\d+[A-Z]?";

const STEPS: readonly (readonly [NumberChange, (text: string) => string])[] = [
  ["white-space", (text) => text.replace(/\s+/g, "")],
  ["dash", (text) => text.replace(/——/g, "-").replace(/[‐‑‒–—―−﹣⁃]/g, "-")],
  ["full-width", (text) => text.normalize("NFKC")],
  ["letter-case", (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())],
  ["label", (text) => text.replace(LABEL, "")],
  ["suffix-before-hao", (text) => text.replace(new RegExp(`${BODY}(${SUFFIX})号$`), "$1号$2")],
  ["missing-hao", (text) => text.replace(new RegExp(`${BODY}(${SUFFIX})?$`), "$1号$2")],
  ["surplus-hao", (text) => text.replace(/^((?:.|合字)?[AB]\d(?:\.[AB]\d)*-\d{8}(?:-\d+[A-Z]?)?)号$/, "$1")],
];
