import { GuardError } from "../guard-error";
import { text } from "../text";

/** What --format means for a list. */
export const listFormatHelp = text("text 或 json；默认 text", "text or json; text by default");

/** Throws GuardError for a format that a list does not have. */
export function findListFormat(name: string): "text" | "json" {
  if (name === "text" || name === "json") return name;
  throw new GuardError({
    message: text(`这里没有名为“${name}”的格式。`, `There is no format "${name}" here.`),
    remedy: text("可用的格式：text、json。", "The formats are text and json."),
  });
}
