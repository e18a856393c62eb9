import { z } from "zod";
import type { Report } from "./report";

const memorySchema = z.strictObject({
  kind: z.literal("beian-anchors"),
  version: z.literal(1),
  filings: z.array(
    z.strictObject({
      filing: z.string(),
      /** The day of the last synthesis that passed and had them. */
      seen: z.iso.date(),
      resources: z.array(z.strictObject({ stack: z.string(), address: z.string() })).min(1),
    }),
  ),
});

/** What each filing stood on when an app last passed: a synthesis by itself knows nothing of before. */
export type AnchorMemory = z.infer<typeof memorySchema>;
export type RememberedAnchors = AnchorMemory["filings"][number];

/** Null for anything that is no memory of this form. */
export function parseAnchorMemory(source: string): AnchorMemory | null {
  try {
    return memorySchema.safeParse(JSON.parse(source)).data ?? null;
  } catch {
    return null;
  }
}

/**
 * The memory after a synthesis that passed. A filing that stands on nothing any more keeps what it stood on, so that the warning stays
 * until it has a server again or the ledger says that it ended. Without a ledger file a filing goes with the code that declares it.
 */
export function rememberAnchors({ anchors, today, ledger }: Report, former: readonly RememberedAnchors[]): AnchorMemory {
  const standing = anchors.filter(({ resources }) => resources.length > 0);
  const hollow = new Set(anchors.filter(({ resources }) => resources.length === 0).map(({ filing }) => filing));
  const filings = [
    ...standing.map(({ filing, resources }) => ({ filing, seen: today, resources })),
    ...former.filter(({ filing }) => hollow.has(filing)),
  ];
  return { kind: "beian-anchors", version: 1, filings: ledger.kind === "file" ? filings : [] };
}
