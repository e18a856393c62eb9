import type { Report } from "../engine/report";

/** What stands on the first page: what could not be read, that numbers are declared, not looked up, and what the settings make light of. */
const KINDS = ["incomplete-input", "numbers-are-declared", "settings-lowered"];

export function openingNotices({ notices }: Pick<Report, "notices">): Report["notices"] {
  return KINDS.flatMap((kind) => notices.find((notice) => notice.kind === kind) ?? []);
}

/** Those that stand further below; the totals say what some of them say. */
export function laterNotices({ notices }: Pick<Report, "notices">): Report["notices"] {
  return notices.filter(({ kind }) => kind !== "assumed-variables" && !KINDS.includes(kind));
}
