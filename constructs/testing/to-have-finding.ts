import type { Finding, Report } from "../../lib/engine/report";
import { unknownName } from "../../lib/filing/unknown-name";
import { GuardError } from "../../lib/guard-error";
import { findingsText } from "../../lib/report/findings-text";
import { text } from "../../lib/text";
import { judge } from "./judge";
import { assertPlace, assertStack, ruleNamed } from "./known-names";
import { type JudgeOptions, refuseUnknown } from "./options";
import { type Outcome, outcomeOf } from "./outcome";

/** Which finding of a rule is meant; all that is given must fit. */
export interface FindingQuery {
  /** The address of a resource that it is about, with its index. */
  readonly address?: string;
  readonly stack?: string;
  /** The path of the construct that it is about, such as `shop/web`. */
  readonly constructPath?: string;
  readonly severity?: Finding["severity"];
}

const queryKeys = ["address", "stack", "constructPath", "severity"];
const severities: readonly string[] = ["error", "warning", "info"] satisfies readonly Finding["severity"][];

/** Whether a rule found something, also where it does not block. */
export function toHaveFinding(received: unknown, rule: string, where: FindingQuery = {}, options: JudgeOptions = {}): Outcome {
  return outcomeOf(() => {
    refuseUnknown(where, queryKeys, text("条件", "condition"));
    const report = judge(received, options);
    const id = ruleNamed(rule, report);
    assertShown(id, report);
    assertKnown(where, report);
    const found = report.findings.filter((finding) => finding.rule === id && fits(finding, where));
    const place = placeOf(where);
    return {
      pass: found.length > 0,
      said: {
        missing: text(`应当有发现 ${id}${place.zh}，但没有。`, `There should be a finding ${id}${place.en}, and there is none.`),
        unwanted: text(`不应有发现 ${id}${place.zh}，但有。`, `There should be no finding ${id}${place.en}, but there is.`),
      },
      shown: (language) => {
        if (found.length > 0) return findingsText(found, language);
        const others = nearby(report, id, where);
        return others.length === 0 ? NONE[language] : `${INSTEAD[language]}\n${findingsText(others, language)}`;
      },
    };
  });
}

const NONE = text("报告中没有其他发现。", "The report has no other finding.");
const INSTEAD = text("现有的发现：", "What there is:");

function fits(finding: Finding, { severity, ...place }: FindingQuery): boolean {
  return isAt(finding, place) && (severity === undefined || finding.severity === severity);
}

function isAt(finding: Finding, { address, stack, constructPath }: Omit<FindingQuery, "severity">): boolean {
  const isOfResource = finding.resources.some(
    (each) => (address === undefined || each.address === address) && (stack === undefined || each.stack === stack),
  );
  return (
    ((address === undefined && stack === undefined) || isOfResource) &&
    (constructPath === undefined || finding.constructPath === constructPath)
  );
}

/** What a reader looks at next: the findings of the same place, those of the same rule, or all. */
function nearby(report: Report, id: string, where: FindingQuery): readonly Finding[] {
  const here = report.findings.filter((finding) => isAt(finding, where));
  const same = report.findings.filter((finding) => finding.rule === id);
  return [here, same, report.findings].find((findings) => findings.length > 0) ?? [];
}

function placeOf({ address, stack, constructPath, severity }: FindingQuery): { readonly zh: string; readonly en: string } {
  const parts = [address, constructPath, stack].filter((part) => part !== undefined);
  return text(
    `${parts.length === 0 ? "" : `（${parts.join("，")}）`}${severity === undefined ? "" : `，级别 ${severity}`}`,
    `${parts.length === 0 ? "" : ` at ${parts.join(", ")}`}${severity === undefined ? "" : ` with the severity ${severity}`}`,
  );
}

function assertKnown({ address, stack, constructPath, severity }: FindingQuery, report: Report): void {
  if (stack !== undefined) assertStack(stack, report);
  if (address !== undefined) assertPlace(address, "address", stack, report);
  if (constructPath !== undefined) assertPlace(constructPath, "constructPath", stack, report);
  if (severity === undefined || severities.includes(severity)) return;
  const message = text(`没有名为“${severity}”的级别。`, `There is no severity "${severity}".`);
  const all = text(`级别有：${severities.join("、")}。`, `The severities are ${severities.join(", ")}.`);
  throw new GuardError(unknownName(message, severity, severities, all));
}

/** Of a rule that is off the report shows nothing, found or not. */
function assertShown(id: string, { settings }: Report): void {
  if (settings === null || !settings.lowered.some(({ rule, to }) => rule === id && to === "off")) return;
  throw new GuardError({
    place: { file: settings.file },
    message: text(
      `设置关闭了规则 ${id}，报告不显示它的发现。`,
      `The settings switch the rule ${id} off, so its findings do not show.`,
    ),
    remedy: text(
      "请在设置中打开它，或用 settings 选项指定另一份设置。",
      "Switch it on, or name other settings with the option settings.",
    ),
  });
}
