import { GuardError } from "../guard-error";
import { text } from "../text";

/** The ISO date of --at. Throws GuardError for anything else, also for a day that no month has. */
export function parseDate(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    const date = new Date(`${written}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(written)) return written;
  }
  throw new GuardError({
    message: text(`“${written}”不是日期。`, `"${written}" is not a date.`),
    remedy: text("请写成 2026-11-22 这样的形式。", "Write it like 2026-11-22."),
  });
}
