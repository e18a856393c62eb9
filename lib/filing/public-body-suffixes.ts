import { toASCII } from "tr46";
import type { SubjectKind } from "./ledger";

/** Suffixes of the websites of public bodies, as of that day. */
export const PUBLIC_SUFFIXES_AS_OF = "2026-11-22";

type PublicBody = Extract<SubjectKind, "government" | "public-institution">;

/** An institution with the stricter suffix of the administration lacks nothing. */
const SUFFIXES: Readonly<Record<PublicBody, readonly string[]>> = {
  government: ["gov.cn", "政务"],
  "public-institution": ["cn", "公益", "政务"],
};

/** True where a website of that body may not stand under the domain, in A-labels. */
export function lacksPublicSuffix(domain: string, kind: PublicBody): boolean {
  return SUFFIXES[kind].every((suffix) => !domain.endsWith(`.${toASCII(suffix) ?? suffix}`));
}
