import type { Report, ReportedResource } from "../../lib/engine/report";
import { findRule } from "../../lib/engine/find-rule";
import { unknownName } from "../../lib/filing/unknown-name";
import { GuardError } from "../../lib/guard-error";
import { text } from "../../lib/text";
import { rules } from "../../policies/index";

/** The id of a rule, also by a former one. Throws GuardError for one that does not exist: nothing can be expected of it, nor of its absence. */
export function ruleNamed(id: string, report: Report): string {
  const found = findRule(id, rules)?.id ?? report.rules.find((rule) => rule.id === id)?.id;
  if (found !== undefined) return found;
  const message = text(`没有名为“${id}”的规则。`, `There is no rule called "${id}".`);
  const all = text("全部规则见 beian-guard rules。", "beian-guard rules lists all rules.");
  const ids = [...rules, ...report.rules].map((rule) => rule.id);
  throw new GuardError(unknownName(message, id, ids, all));
}

/** Throws GuardError where no resource or finding of a report is of that stack. */
export function assertStack(stack: string, report: Report): void {
  const stacks = [...report.resources, ...report.findings.flatMap(({ resources }) => resources)].map((row) => row.stack);
  if (stacks.includes(stack)) return;
  const names = [...new Set(stacks)];
  const message = text(
    `没有名为“${stack}”的堆栈，或其中没有云资源。`,
    `There is no stack "${stack}", or no cloud resource in it.`,
  );
  const all = text(`堆栈有：${names.join("、") || "无"}。`, `The stacks are ${names.join(", ") || "none"}.`);
  throw new GuardError(unknownName(message, stack, names, all));
}

/**
 * The resources at an address or of a construct, in one stack where it is named. Throws GuardError where there is none, and where
 * several stacks have one and none is named.
 */
export function rowsAt(
  place: string,
  stack: string | undefined,
  report: Report,
): readonly [ReportedResource, ...ReportedResource[]] {
  if (stack !== undefined) assertStack(stack, report);
  const within = report.resources.filter((row) => stack === undefined || row.stack === stack);
  const [first, ...others] = within.filter((row) => row.address === place || row.constructPath === place);
  if (first === undefined) throw noResource(place, within);
  const stacks = [...new Set([first, ...others].map((row) => row.stack))];
  if (stacks.length > 1) throw severalStacks(place, stacks);
  return [first, ...others];
}

/** Throws GuardError where neither a resource nor a finding stands at an address or construct path. */
export function assertPlace(place: string, kind: "address" | "constructPath", stack: string | undefined, report: Report): void {
  const within = report.resources.filter((row) => stack === undefined || row.stack === stack);
  const found = report.findings.flatMap((finding) =>
    kind === "constructPath" ? finding.constructPath : finding.resources.map(({ address }) => address),
  );
  if (within.some((row) => row[kind] === place) || found.includes(place)) return;
  throw noResource(place, within);
}

function noResource(place: string, rows: readonly ReportedResource[]): GuardError {
  const message = text(`“${place}”处没有已知云的资源。`, `There is no resource of a known cloud at "${place}".`);
  const names = [...new Set(rows.flatMap(({ address, constructPath }) => [address, constructPath ?? []].flat()))];
  const addresses = rows.slice(0, SHOWN).map(({ address }) => address);
  const [zh, en] = rows.length > SHOWN ? [" 等", " and others"] : ["", ""];
  const all = text(
    `有：${addresses.join("、") || "无"}${zh}；也可以写构造路径。`,
    `There are ${addresses.join(", ") || "none"}${en}; a construct path may be given as well.`,
  );
  return new GuardError(unknownName(message, place, names, all));
}

const SHOWN = 12;

function severalStacks(place: string, stacks: readonly string[]): GuardError {
  return new GuardError({
    message: text(
      `${stacks.length} 个堆栈中都有“${place}”：${stacks.join("、")}。`,
      `${stacks.length} stacks have a "${place}": ${stacks.join(", ")}.`,
    ),
    remedy: text(`请写明堆栈：{ stack: "${stacks[0] ?? ""}" }。`, `Name the stack: { stack: "${stacks[0] ?? ""}" }.`),
  });
}
