import type { TldSource } from "./tld-sources";

/** Top-level domains that the same sources speak of. */
export interface TldGroup {
  /** As people write them, without the dot, between white space. */
  readonly names: string;
  readonly confidence: "high" | "medium" | "low";
  readonly sources: readonly TldSource[];
}
