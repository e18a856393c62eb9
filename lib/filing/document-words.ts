import { type Text, text } from "../text";

/** What the faults of a file call it, and how it begins. */
export interface DocumentWords {
  readonly name: Text;
  /** What stands in the smallest one, for whoever has none yet. */
  readonly beginning: Text;
  /** The name of a file in YAML. */
  readonly yamlName: string;
}

export const LEDGER_WORDS: DocumentWords = {
  name: text("台账", "ledger"),
  beginning: text("至少写明 version: 1 和 subjects: []。", "Write at least version: 1 and subjects: []."),
  yamlName: "filings.yaml",
};
