import type { Earlier } from "../engine/baseline";
import { grantsOf } from "../engine/known-findings";
import { GuardError } from "../guard-error";
import { text } from "../text";

/** The baseline of a run that is compared with a git revision as well. */
export interface BaselineInUse {
  readonly file: string;
  /** What it excuses on the day of the check, as `grantsOf` says it; nothing after its end. */
  readonly excused: ReadonlySet<string>;
}

/** Throws GuardError for the report of another branch, which excuses nothing and is but another thing to compare with. */
export function baselineInUse(file: string, { findings, grants }: Earlier, day: string): BaselineInUse {
  if (grants === null) {
    throw new GuardError({
      place: { file },
      message: text(
        "这是保存的报告，不是基线；与 --since 同用时，--baseline 只接受基线。",
        "This is a saved report, no baseline; beside --since, --baseline takes a baseline alone.",
      ),
      remedy: text(
        "请去掉其中之一，或用 beian-guard baseline 生成基线。",
        "Leave one of them out, or write a baseline with beian-guard baseline.",
      ),
    });
  }
  return { file, excused: new Set(grants.expires < day ? [] : findings.flatMap(grantsOf)) };
}
