import { closest, distance } from "fastest-levenshtein";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { githubReport } from "./github";
import { gitlabReport } from "./gitlab";
import { htmlReport } from "./html";
import { jsonReport } from "./json";
import { markdownReport } from "./markdown";
import { junitReport } from "./junit";
import type { ReportFormat } from "./report-options";
import { sarifReport } from "./sarif";
import { textReport } from "./text";

export type { ReportFormat, ReportOptions } from "./report-options";

/** Every form in which a report can be had. */
export const formats: readonly ReportFormat[] = [
  { name: "text", write: textReport },
  { name: "json", write: jsonReport },
  { name: "markdown", write: markdownReport },
  { name: "sarif", write: sarifReport },
  { name: "junit", write: junitReport },
  { name: "github", write: githubReport },
  { name: "gitlab", write: gitlabReport },
  { name: "html", write: htmlReport },
];

/** The format of a name. Throws GuardError for an unknown one: no format is a silent default. */
export function findFormat(name: string): ReportFormat {
  const found = formats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = formats.map((format) => format.name);
  const near = closest(name.toLowerCase(), names);
  throw new GuardError({
    message: text(`没有名为“${name}”的报告格式。`, `There is no report format "${name}".`),
    remedy:
      distance(name.toLowerCase(), near) <= 2
        ? text(`是否想写 ${near}？`, `Did you mean ${near}?`)
        : text(`可用的格式：${names.join("、")}。`, `The formats are ${names.join(", ")}.`),
  });
}
