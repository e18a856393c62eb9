import type { StandingDeadline } from "../../engine/audit";
import { type Text, text } from "../../text";

/** Why a day may come later than it was worked out, where the holidays on the way are not known; null where they are. */
export function openDay({ due, exact }: StandingDeadline, today: string): Text | null {
  if (exact) return null;
  // The holidays of a year are announced before it begins: of this year and earlier ones they are merely missing here.
  return due.slice(0, 4) > today.slice(0, 4) ? NOT_ANNOUNCED : NOT_IN_TABLES;
}

const NOT_ANNOUNCED = text(
  "途经年份的节假日尚未公布，实际可能更晚",
  "public holidays on the way are not announced yet, so it may be later",
);
const NOT_IN_TABLES = text(
  "途经年份的节假日不在本版本的表中，实际可能更晚",
  "public holidays on the way are not in the tables of this version, so it may be later",
);
