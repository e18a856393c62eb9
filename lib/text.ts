/** One sentence in both languages; each is written natively and states the same facts. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** The languages of every message. */
export type Language = keyof Text;

/** Builds a sentence in both languages. */
export function text(zh: string, en: string): Text {
  return { zh, en };
}
