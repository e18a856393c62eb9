import { isWorkday } from "chinese-days";
import { describe, expect, test } from "vitest";
import { addDays } from "../../lib/filing/days";
import { HOLIDAY_YEARS, addWorkingDays, isWorkingDay } from "../../lib/filing/holidays";

describe("China's working days", () => {
  test("are those of an independent calendar, on every day of the years that are known", () => {
    const differing: string[] = [];
    for (let day = `${HOLIDAY_YEARS.first}-01-01`; day <= `${HOLIDAY_YEARS.last}-12-31`; day = addDays(day, 1)) {
      if (isWorkingDay(day).works !== isWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  // From the State Council's notice for 2026: Spring Festival from 15 to 23 February, work on the 14th and the 28th.
  test.each([
    ["2026-02-13", true, "an ordinary Friday"],
    ["2026-02-14", true, "a Saturday that is worked"],
    ["2026-02-15", false, "the Sunday before the festival"],
    ["2026-02-18", false, "a Wednesday of the festival"],
    ["2026-02-24", true, "the Tuesday after it"],
    ["2026-02-28", true, "the other Saturday that is worked"],
    ["2026-10-10", true, "the Saturday after the National Day"],
    ["2026-11-28", false, "an ordinary Saturday"],
  ])("%s: %s, %s", (day, works) => expect(isWorkingDay(day)).toEqual({ works, known: true }));

  test("of a year whose notice is not out are not known", () => {
    expect(isWorkingDay("2027-02-08")).toEqual({ works: true, known: false });
    expect(addWorkingDays("2026-12-30", 1)).toEqual({ date: "2026-12-31", known: true });
    expect(addWorkingDays("2026-12-31", 1)).toEqual({ date: "2027-01-01", known: false });
  });

  test("are counted from the day after", () => {
    // Friday 2026-02-13; then the worked Saturday, and the festival until the 23rd.
    expect(addWorkingDays("2026-02-13", 1).date).toBe("2026-02-14");
    expect(addWorkingDays("2026-02-13", 2).date).toBe("2026-02-24");
    // Twenty working days of the bureau over the National Day of 2026, counted on the calendar: 21-24, 28-30 September; 8-10, 12-16,
    // 19-23 October.
    expect(addWorkingDays("2026-09-20", 20).date).toBe("2026-10-23");
  });
});
