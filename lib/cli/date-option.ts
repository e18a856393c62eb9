import { checkDate } from "../filing/value-checks";
import { GuardError } from "../guard-error";
import { text } from "../text";

/** The ISO date of --at. Throws GuardError for anything else, also for a day that no month has. */
export function parseDate(written: string): string {
  if (checkDate(written) === null) return written;
  throw new GuardError({
    message: text(`“${written}”不是日期。`, `"${written}" is not a date.`),
    remedy: text("请写成 2026-11-22 这样的形式。", "Write it like 2026-11-22."),
  });
}
