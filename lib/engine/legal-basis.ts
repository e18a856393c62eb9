import type { Text } from "../text";

/** What a rule rests on: an article of law, or a provider's own condition. */
export interface LegalBasis {
  /** The statute, notice or provider document. */
  readonly name: Text;
  /** Article or section. */
  readonly article: Text;
  /** ISO date of the version that was read. */
  readonly asOf: string;
  readonly link: string | null;
  readonly confidence: "high" | "medium" | "low";
  /** What was not read, or rests on one source or on memory. */
  readonly note?: Text;
}
