import { verdictOf } from "../engine/assemble-report";
import { type Report, reportSchema, reportVersion } from "../engine/report";
import { GuardError } from "../guard-error";
import { readText } from "../terraform/files";
import { parseJson } from "../terraform/parse-source";
import { type Text, text } from "../text";

/** Reads a `beian-report.json`. Throws GuardError as `parseSavedReport`, and where the file cannot be read. */
export function readSavedReport(file: string): Report {
  return parseSavedReport(parseJson(readText(file), file), file);
}

/**
 * The report in a parsed document. Throws GuardError for a newer version, for anything that is no report, and for one whose
 * verdict its own findings contradict: an edited report does not pass.
 */
export function parseSavedReport(document: unknown, file: string): Report {
  const version = memberOf(document, "version");
  if (typeof version === "number" && version > reportVersion) {
    throw refuse(
      file,
      text(
        `报告的版本是 ${version}，本程序只认识版本 ${reportVersion}。`,
        `The report has version ${version}; this program knows version ${reportVersion}.`,
      ),
      text("请升级 beian-guard。", "Update beian-guard."),
    );
  }
  const parsed = reportSchema.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? null : issue.path.map(String).join(".");
    throw refuse(file, malformed(where), AGAIN);
  }
  if (verdictOf(parsed.data.findings) !== parsed.data.verdict) {
    throw refuse(file, text("报告的结论与其中的发现不符。", "The verdict of the report contradicts its findings."), AGAIN);
  }
  return parsed.data;
}

const AGAIN = text(
  "请用同一版本的 beian-guard 重新生成，例如再次运行 cdktf synth。",
  "Make it again with this version of beian-guard, for instance with cdktf synth.",
);

function malformed(where: string | null): Text {
  if (where === null) return text("这不是 beian-guard 的报告。", "This is not a report of beian-guard.");
  return text(
    `这不是 beian-guard 的报告：${where} 不符合格式。`,
    `This is not a report of beian-guard: ${where} does not have its form.`,
  );
}

function memberOf(document: unknown, name: string): unknown {
  return typeof document === "object" && document !== null
    ? new Map<string, unknown>(Object.entries(document)).get(name)
    : undefined;
}

function refuse(file: string, message: Text, remedy: Text): GuardError {
  return new GuardError({ place: { file }, message, remedy });
}
