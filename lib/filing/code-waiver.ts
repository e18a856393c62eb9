import { z } from "zod";
import { type Text, text } from "../text";

/** A waiver of the ledger that code refers to; it travels beside a resource, in `"//".icp.waivers`. It grants nothing. */
export type CodeWaiver = z.infer<typeof CodeWaiverSchema>;

export const CodeWaiverSchema = z.strictObject({
  rule: z.string().min(1),
  ticket: z.string().min(1).optional(),
  /** The path of the construct that `waive()` was called with. */
  scope: z.string(),
});

/** True for a comment that names waivers and declares no filing. */
export function namesOnlyWaivers(value: unknown): boolean {
  return isObject(value) && "waivers" in value && !("filing" in value) && !("from" in value);
}

/** The waivers that the comment of a resource names; a text says why they cannot be read. */
export function readCodeWaivers(value: unknown): readonly CodeWaiver[] | Text {
  if (!isObject(value) || !("waivers" in value)) return [];
  const parsed = z.array(CodeWaiverSchema).min(1).safeParse(value.waivers);
  return parsed.success ? parsed.data : UNREADABLE;
}

const UNREADABLE = text(
  "豁免引用的写法有误，请用 waive() 写入。",
  "what it says of waivers is not in the form that waive() writes.",
);

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
