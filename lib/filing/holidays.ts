import { addDays } from "./days";

/** The days on which China's offices do not work although it is a weekday, and the weekend days on which they do. */
interface HolidayYear {
  /** First and last day, both included; weekends within count as well. */
  readonly off: readonly (readonly [first: string, last: string])[];
  readonly worked: readonly string[];
}

export const HOLIDAYS_AS_OF = "2026-11-25";

/**
 * Public holidays by year, from the yearly notice of the State Council's general office. The notice for the next year comes in
 * November at the earliest: a year that is missing here is not known, which `isWorkingDay` says.
 */
const HOLIDAYS: Readonly<Record<string, HolidayYear>> = {
  // 国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）
  "2025": {
    off: [
      ["2025-01-01", "2025-01-01"],
      ["2025-01-28", "2025-02-04"],
      ["2025-04-04", "2025-04-06"],
      ["2025-05-01", "2025-05-05"],
      ["2025-05-31", "2025-06-02"],
      ["2025-10-01", "2025-10-08"],
    ],
    worked: ["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
  },
  // 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）
  "2026": {
    off: [
      ["2026-01-01", "2026-01-03"],
      ["2026-02-15", "2026-02-23"],
      ["2026-04-04", "2026-04-06"],
      ["2026-05-01", "2026-05-05"],
      ["2026-06-19", "2026-06-21"],
      ["2026-09-25", "2026-09-27"],
      ["2026-10-01", "2026-10-07"],
    ],
    worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
  },
};

/** The first and the last year whose holidays are known. */
export const HOLIDAY_YEARS = { first: "2025", last: "2026" } as const;

/** A day and whether the offices of the provider and the bureau work on it. `known`: false where that year's holidays are not. */
export interface OfficeDay {
  readonly works: boolean;
  readonly known: boolean;
}

/** Whether an ISO date is a working day in China; by the weekend alone where the holidays of its year are not known. */
export function isWorkingDay(date: string): OfficeDay {
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  const year = HOLIDAYS[date.slice(0, 4)];
  if (year === undefined) return { works: !weekend, known: false };
  if (year.worked.includes(date)) return { works: true, known: true };
  const off = year.off.some(([first, last]) => first <= date && date <= last);
  return { works: !weekend && !off, known: true };
}

/** The n-th working day after a day, which itself does not count. `known` is false where a year on the way is not known. */
export function addWorkingDays(from: string, count: number): { readonly date: string; readonly known: boolean } {
  let date = from;
  let known = true;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    const day = isWorkingDay(date);
    known &&= day.known;
    if (day.works) left--;
  }
  return { date, known };
}
