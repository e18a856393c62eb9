import { daysBetween } from "../lib/filing/days";
import { type Text, text } from "../lib/text";

/** How many days lie between two dates, for a message: `3 天`, `1 day`. */
export function countedDays(from: string, to: string): Text {
  const count = daysBetween(from, to);
  return text(`${count} 天`, `${count} ${count === 1 ? "day" : "days"}`);
}

/** When a day comes that is not over: `还有 3 天`, `in 3 days`, `today`. */
export function daysAhead(today: string, day: string): Text {
  const { zh, en } = countedDays(today, day);
  return today === day ? TODAY : text(`还有 ${zh}`, `in ${en}`);
}

/** How long ago a day was: `至今 3 天`, `3 days ago`, `today`. */
export function daysAgo(day: string, today: string): Text {
  const { zh, en } = countedDays(day, today);
  return today === day ? TODAY : text(`至今 ${zh}`, `${en} ago`);
}

const TODAY = text("就在今天", "today");
