import type { AnyRule } from "../../lib/engine/rule";
import { tryExample } from "../../lib/try-example";
import { rules } from "../../policies/index";
import { rulePage, severityMeaning } from "../../policies/rule-page";
import type { Pages } from "./pages";

/** One page per rule beside its source, and the table of all of them. */
export function writeRulePages(): Pages {
  const pages = rules.map((rule): [string, string] => [`policies/rules/${rule.id}.md`, pageOf(rule)]);
  return new Map([...pages, ["policies/rules/README.md", ruleTable()]]);
}

function pageOf(rule: AnyRule): string {
  return rulePage(rule, (example) => tryExample(rule, example, rules).map(({ finding }) => finding.message));
}

function ruleTable(): string {
  const rows = rules.map(({ id, severity, title }) => {
    const meaning = severityMeaning[severity];
    return `| [${id}](${id}.md) | ${meaning.zh}<br>${meaning.en} | ${title.zh}<br>${title.en} |`;
  });
  return ["# 规则 / Rules", "", "| 规则 / Rule | 级别 / Severity | 缺陷 / Defect |", "| --- | --- | --- |", ...rows, ""].join(
    "\n",
  );
}
