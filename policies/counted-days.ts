import { daysBetween } from "../lib/filing/days";
import { type Text, text } from "../lib/text";

/** How many days lie between two dates, for a message: `3 天`, `1 day`. */
export function countedDays(from: string, to: string): Text {
  const count = daysBetween(from, to);
  return text(`${count} 天`, `${count} ${count === 1 ? "day" : "days"}`);
}
