import type { JudgedSite } from "../lib/engine/judged";
import { declaresFiling, isDeclarationFault, readDeclaration } from "../lib/filing/declaration";
import { isNumberFault, parseFilingNumber } from "../lib/filing/filing-number";
import type { Text } from "../lib/text";

/** Why a number that code gives a resource is no filing number. */
export interface MalformedNumber {
  readonly by: "tag" | "declaration";
  readonly reason: Text;
}

/** The malformed numbers of a resource: one of its tag, one of its declaration. */
export function malformedNumbers(site: JudgedSite): readonly MalformedNumber[] {
  const found: MalformedNumber[] = [];
  const tag = inTag(site);
  const declaration = inDeclaration(site);
  if (tag !== null) found.push({ by: "tag", reason: tag });
  if (declaration !== null) found.push({ by: "declaration", reason: declaration });
  return found;
}

function inTag({ taggedNumber }: JudgedSite): Text | null {
  if (taggedNumber === null) return null;
  const parsed = parseFilingNumber(taggedNumber);
  return isNumberFault(parsed) ? parsed.reason : null;
}

function inDeclaration({ declaration }: JudgedSite): Text | null {
  if (!declaresFiling(declaration)) return null;
  const read = readDeclaration(declaration);
  if (!isDeclarationFault(read)) return null;
  return read.faults.find(({ rule }) => rule === "filing-number-malformed")?.message ?? null;
}
