import { htmlReport } from "../../lib/report/html";
import { pictured } from "../browser/pictured";

export const real = pictured();
export const pages = { en: htmlReport(real, { language: "en" }), zh: htmlReport(real, { language: "zh" }) };

/** The page as a reader sees it in both languages: its text without tags. */
export function shownIn(page: string): string {
  return page
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");
}
