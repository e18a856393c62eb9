import { z } from "zod";
import { type Text, text } from "../text";
import { verdictOf } from "./assemble-report";
import { matchKnown } from "./known-findings";
import { asNowNotices, uncomparedNotices } from "./notices";
import { type Finding, type Report, findingSchema } from "./report";

export const baselineVersion = 1;

/** The findings of a day, kept so that only new ones block: whoever owns it answers for them until it ends. */
export const baselineSchema = z.strictObject({
  kind: z.literal("beian-baseline"),
  version: z.literal(baselineVersion),
  createdAt: z.iso.date(),
  owner: z.string().min(1),
  reason: z.string().min(1),
  expires: z.iso.date(),
  /** Of the ledger of that day; not kept by older baselines. */
  ledgerDigest: z.string().nullable().optional(),
  findings: z.array(findingSchema),
});

export type Baseline = z.infer<typeof baselineSchema>;

/** What a report is compared with. `grants`: the end and owner of a baseline; null: another report, which excuses nothing. */
export interface Earlier {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly grants: { readonly owner: string; readonly expires: string } | null;
  /** Of its ledger; null where no file was one, undefined where that is not known. */
  readonly ledgerDigest: string | null | undefined;
  /** Why what permitted the earlier state cannot be compared, should the ledger have changed; null where it can. */
  readonly unseen: Text | null;
  /** Files that git does not keep, so that they were compared as they are now. */
  readonly takenAsNow: readonly string[];
}

/** A baseline of all findings of a report that block, but for those of rules that nobody in the company can excuse. */
export function baselineOf(
  report: Report,
  by: { readonly owner: string; readonly reason: string; readonly expires: string },
  inexcusable: ReadonlySet<string>,
): Baseline {
  return {
    kind: "beian-baseline",
    version: baselineVersion,
    createdAt: report.today,
    ...by,
    ledgerDigest: report.ledgerDigest,
    findings: report.findings.filter(({ blocks, rule }) => blocks && !inexcusable.has(rule)),
  };
}

/**
 * Sets what is new, unchanged and fixed against an earlier state. What a baseline in force knows already does not block; the verdict
 * follows from what still does. What is fixed is listed and never blocks.
 */
export function compareWith(report: Report, earlier: Earlier): Report {
  const { grants } = earlier;
  const inForce = grants !== null && grants.expires >= report.today;
  const { matches, rest } = matchKnown(
    report.findings,
    earlier.findings.filter(({ state }) => state !== "fixed"),
  );
  const findings = report.findings.map((finding, at): Finding => {
    if (matches[at] === null) return { ...finding, state: "new" };
    if (!inForce || !finding.blocks) return { ...finding, state: "unchanged" };
    return { ...finding, state: "unchanged", blocks: false, why: excused(grants) };
  });
  const fixed = rest.map((finding): Finding => ({ ...finding, state: "fixed", blocks: false, why: gone }));
  const count = (state: "new" | "unchanged"): number => findings.filter((finding) => finding.state === state).length;
  return {
    ...report,
    findings: [...findings, ...fixed],
    verdict: verdictOf(findings),
    notices: [...report.notices, ...uncomparedNotices(report.ledgerDigest, earlier), ...asNowNotices(earlier.takenAsNow)],
    comparedWith: {
      name: earlier.name,
      owner: grants?.owner ?? null,
      expires: grants?.expires ?? null,
      inForce,
      new: count("new"),
      unchanged: count("unchanged"),
      fixed: fixed.length,
      ledgerChanged: earlier.ledgerDigest !== undefined && earlier.ledgerDigest !== report.ledgerDigest,
    },
  };
}

function excused({ owner, expires }: { readonly owner: string; readonly expires: string }): Text {
  return text(`基线中已有，由 ${owner} 负责，至 ${expires}`, `the baseline knows it, owned by ${owner} until ${expires}`);
}

const gone = text("已不再出现", "it is no longer found");
