import type { z } from "zod";
import { type Earlier, baselineSchema, baselineVersion } from "../engine/baseline";
import { GuardError } from "../guard-error";
import { isJsonObject } from "../terraform/body";
import { readText } from "../terraform/files";
import { parseJson } from "../terraform/parse-source";
import { type Text, text } from "../text";
import { parseSavedReport } from "./saved-report";

/** Reads what a report is compared with: a baseline, or the saved report of another branch. Throws GuardError for anything else. */
export function readEarlier(file: string): Earlier {
  const document = parseJson(readText(file), file);
  if (!isJsonObject(document) || document.kind !== "beian-baseline") {
    const { findings, ledgerDigest } = parseSavedReport(document, file);
    return { name: file, findings, grants: null, ledgerDigest, unseen: WITHOUT_LEDGER, takenAsNow: [] };
  }
  if (document.version !== baselineVersion) {
    throw refuse(
      file,
      text(
        `基线的版本是 ${JSON.stringify(document.version)}，本程序只认识版本 ${baselineVersion}。`,
        `The baseline has version ${JSON.stringify(document.version)}; this program knows version ${baselineVersion}.`,
      ),
      AGAIN,
    );
  }
  const parsed = baselineSchema.safeParse(document);
  if (!parsed.success) throw refuse(file, malformed(parsed.error.issues[0]), AGAIN);
  const { findings, owner, expires, ledgerDigest } = parsed.data;
  return { name: file, findings, grants: { owner, expires }, ledgerDigest, unseen: null, takenAsNow: [] };
}

function malformed(issue: z.core.$ZodIssue | undefined): Text {
  const path = issue?.path.map(String) ?? [];
  if (issue?.code === "unrecognized_keys") {
    const names = issue.keys.map((key) => [...path, key].join("."));
    return text(`基线不认识 ${names.join("、")}。`, `A baseline knows no ${names.join(", ")}.`);
  }
  if (path.length === 0) return text("基线不符合格式。", "The baseline does not have its form.");
  const where = path.join(".");
  return text(`基线的 ${where} 不符合格式。`, `${where} of the baseline does not have its form.`);
}

const WITHOUT_LEDGER = text(
  "保存的报告只有发现，没有当时的台账；要检查请用 --since",
  "a saved report holds findings, not the ledger of then, which --since would show",
);

const AGAIN = text("请用 beian-guard baseline 重新生成。", "Write it again with beian-guard baseline.");

function refuse(file: string, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: { file }, message, remedy });
}
