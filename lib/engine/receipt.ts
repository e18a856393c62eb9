import { createHash } from "node:crypto";
import { z } from "zod";
import type { Report } from "./report";

export const receiptVersion = 1;

const body = z.strictObject({
  kind: z.literal("beian-receipt"),
  version: z.literal(receiptVersion),
  tool: z.strictObject({ name: z.string(), version: z.string(), catalogues: z.record(z.string(), z.string()) }),
  today: z.iso.date(),
  ledger: z
    .string()
    .nullable()
    .optional()
    .describe("The ledger file, as the synthesis named it; null where the code was the ledger"),
  ledgerDigest: z.string().nullable(),
  settings: z
    .strictObject({ file: z.string(), sha256: z.string() })
    .nullable()
    .describe("The settings file that was in force; null where there was none"),
  rules: z.array(z.string()).describe("Every rule that was run"),
  extensions: z
    .array(z.strictObject({ namespace: z.string(), version: z.string(), sha256: z.string() }))
    .optional()
    .describe("Rules and catalogue entries of the user's own that were in force"),
  files: z
    .array(z.strictObject({ path: z.string(), sha256: z.string(), of: z.enum(["bytes", "document"]) }))
    .describe(
      "Every file that was judged, from the output directory; native syntax by its document, since the CLI formats it anew",
    ),
  verdicts: z.array(z.strictObject({ stack: z.string(), address: z.string(), verdict: z.string() })),
  declarations: z
    .array(z.strictObject({ stack: z.string(), address: z.string(), constructPath: z.string().nullable(), icp: z.unknown() }))
    .describe("The filings that Filed… constructs wrote beside their resources"),
  assumedVariables: z.array(z.string()),
  waivers: z
    .array(z.strictObject({ rule: z.string(), match: z.string(), owner: z.string(), expires: z.string() }))
    .describe("The waivers that let something pass"),
});

/** The proof of a pass: what was judged, by what, with which outcome. The seal shows an edit; it is no signature. */
export const receiptSchema = body.extend({ seal: z.string() });

export type Receipt = z.infer<typeof receiptSchema>;
export type JudgedFile = Receipt["files"][number];
export type DeclaredResource = Receipt["declarations"][number];

/** The receipt of a report that passed. */
export function receiptOf(
  report: Report,
  more: {
    readonly files: readonly JudgedFile[];
    readonly declarations: readonly DeclaredResource[];
    readonly rules: readonly string[];
  },
): Receipt {
  const sealed: z.infer<typeof body> = {
    kind: "beian-receipt",
    version: receiptVersion,
    tool: report.tool,
    today: report.today,
    ledger: report.ledger.file,
    ledgerDigest: report.ledgerDigest,
    settings: report.settings === null ? null : { file: report.settings.file, sha256: report.settings.sha256 },
    rules: [...more.rules],
    ...(report.extensions.length === 0
      ? {}
      : { extensions: report.extensions.map(({ namespace, version, sha256 }) => ({ namespace, version, sha256 })) }),
    files: [...more.files].sort((a, b) => (a.path < b.path ? -1 : 1)),
    verdicts: report.resources.map(({ stack, address, verdict }) => ({ stack, address, verdict })),
    declarations: [...more.declarations],
    assumedVariables: report.assumedVariables,
    // One ledger serves many stacks: the waivers of others let nothing pass here.
    waivers: report.waivers
      .filter(({ covers }) => covers > 0)
      .map(({ rule, match, owner, expires }) => ({ rule, match, owner, expires })),
  };
  return { ...sealed, seal: sealOf(sealed) };
}

/** True where nobody edited the receipt after it was written. */
export function isSealed({ seal, ...sealed }: Receipt): boolean {
  return seal === sealOf(sealed);
}

function sealOf(sealed: z.infer<typeof body>): string {
  return createHash("sha256").update(canonicalJson(sealed)).digest("hex");
}

/** JSON with the keys of every object in order: equal values are equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return value === undefined ? "null" : JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}
