import { createHash } from "node:crypto";
import type { Finding } from "../engine/report";

/**
 * A fingerprint for each finding, by its place in the list, that no other of the list has, for tools that show only one finding of
 * each. It depends on the finding alone, unless two are the same in fingerprint and hostname; those are numbered.
 */
export function distinctFingerprints(findings: readonly Finding[]): readonly string[] {
  const counts = new Map<string, number>();
  return findings.map(({ fingerprint, hostname }) => {
    const key = JSON.stringify([fingerprint, hostname]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return digestOf(count === 1 ? key : `${key}#${count}`);
  });
}

function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex").slice(0, 32);
}
