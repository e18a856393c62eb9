import type { DocumentWords } from "../filing/document-words";
import { text } from "../text";

/** How faults call an extension. */
export const EXTENSION_WORDS: DocumentWords = {
  name: text("扩展", "extension"),
  beginning: text(
    'export default defineExtension({ namespace: "acme", version: "1.0.0", rules: […], resources: […] }) 是扩展的写法。',
    'Write export default defineExtension({ namespace: "acme", version: "1.0.0", rules: […], resources: […] }).',
  ),
  yamlName: "extension",
};

/** A part of an extension as it is written, with where it stands. */
export interface Part {
  readonly namespace: string;
  readonly at: number;
  readonly value: unknown;
}
