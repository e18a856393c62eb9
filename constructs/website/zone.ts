import { text } from "../../lib/text";
import { refusal } from "../refusal";

/** The id of a zone, of which its region is known. Throws GuardError for what is no zone within a region, such as a whole zone id. */
export function zoneIn(path: string, region: string, zone: unknown, form: RegExp, example: string): string {
  const written = String(zone);
  if (form.test(written)) return `${region}-${written}`;
  throw refusal(
    text(
      `${path} 的可用区“${written}”不是地域 ${region} 内的可用区写法。`,
      `The zone "${written}" of ${path} is not how a zone within ${region} is written.`,
    ),
    text(`请只写末尾部分，例如 ${example}。`, `Write its last part alone, such as ${example}.`),
  );
}
