import type { Text } from "../text";

/** What is wrong with a sentence that should be in both languages; null where nothing is. */
export function languageFault({ zh, en }: Partial<Text>): string | null {
  if (typeof zh !== "string" || zh.trim() === "") return "the Chinese is missing";
  if (typeof en !== "string" || en.trim() === "") return "the English is missing";
  if (!/\p{Script=Han}/u.test(zh)) return `the Chinese has no Chinese character: ${zh}`;
  if (zh === en) return `the English is the Chinese: ${en}`;
  if (/\p{Script=Han}[,.;:!?]|[,.;:!?]\p{Script=Han}/u.test(zh)) return `the Chinese has other than Chinese punctuation: ${zh}`;
  return null;
}
