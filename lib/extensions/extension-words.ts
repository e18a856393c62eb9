import { z } from "zod";
import type { DocumentWords } from "../filing/document-words";
import type { Path } from "../filing/place-at";
import { schemaFaults } from "../filing/schema-faults";
import type { ValueFault } from "../filing/value-fault";
import type { Place } from "../guard-error";
import { text } from "../text";

/** How faults call an extension. */
export const EXTENSION_WORDS: DocumentWords = {
  name: text("扩展", "extension"),
  beginning: text(
    'export default defineExtension({ namespace: "acme", version: "1.0.0", rules: […], resources: […] }) 是扩展的写法。',
    'Write export default defineExtension({ namespace: "acme", version: "1.0.0", rules: […], resources: […] }).',
  ),
  yamlName: "extension",
};

/** What the schema objects to in a part of an extension, each with the way to it. */
export function shapeFaults(
  { issues }: z.ZodError,
  { data, form, where }: { readonly data: unknown; readonly form: z.ZodType; readonly where: string },
): readonly { readonly where: string; readonly fault: ValueFault }[] {
  const schema = z.toJSONSchema(form);
  // The way takes the place of a file: an extension is code, and its lines are not known.
  const placeAt = (path: Path): Place => ({
    file: path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join(""),
  });
  const found = schemaFaults(issues, { data, schema, placeAt, words: EXTENSION_WORDS });
  return found.map(({ place, message, remedy }) => ({ where: `${where}${place?.file ?? ""}`, fault: { message, remedy } }));
}

/** A part of an extension as it is written, with where it stands. */
export interface Part {
  readonly namespace: string;
  readonly at: number;
  readonly value: unknown;
}
