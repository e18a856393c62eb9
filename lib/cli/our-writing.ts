import { rules } from "../../policies/index";
import { isHouseRuleId } from "../engine/house-rule-id";
import { type Json, isJsonObject } from "../terraform/body";

/**
 * Whether a text is one that this program writes: a report or an audit in any of its forms, a baseline, a receipt. Nothing is lost with
 * a text of blanks. Only such a file is written over, so that a slip of the pen costs nobody a README.
 */
export function isOurWriting(content: string): boolean {
  return (
    content.trim() === "" || BEGINNINGS.some((beginning) => beginning.test(content)) || isOurJson(content) || isOurLog(content)
  );
}

const BEGINNINGS: readonly RegExp[] = [
  // Markdown, HTML, JUnit.
  /^<!-- beian-guard -->/,
  /^<!doctype html>\n<html lang="[\w-]+">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="beian-guard">/,
  /^<\?xml [^>]*\?>\s*<testsuites name="beian-guard"/,
  // The verdict, which is the first line for people; the head of an audit.
  /^(?:PASSED|DENIED|UNDECIDED): .*(?:deployment|findings?)/,
  /^(?:通过|拒绝|待定)：.*(?:部署|发现)/,
  /^Ledger .+ on \d{4}-\d\d-\d\d: subjects \d/,
  /^台账 .+，\d{4}-\d\d-\d\d：\d+ 个主体/,
  // The calendar and the metrics of an audit.
  /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-\/\/beian-guard\/\//,
  /^# HELP beian_/,
];

function isOurJson(content: string): boolean {
  const document = parse(content);
  if (Array.isArray(document)) return document.every(isCodeQualityOfOurs);
  if (!isJsonObject(document)) return false;
  const { kind, tool, runs } = document;
  if (typeof kind === "string") return /^beian-(?:baseline|receipt)$/.test(kind);
  if (Array.isArray(runs))
    return runs.length > 0 && runs.every((run: Json) => isJsonObject(run) && isOurTool(driverOf(run.tool)));
  return isOurTool(tool) || isAudit(document);
}

function driverOf(tool: Json | undefined): Json | undefined {
  return isJsonObject(tool) ? tool.driver : undefined;
}

function isOurTool(tool: Json | undefined): boolean {
  return isJsonObject(tool) && tool.name === "beian-guard";
}

/** The Code Quality report of GitLab has no place for the name of its tool: the rules tell. That of a house rule is some namespace of the user's. */
function isCodeQualityOfOurs(entry: Json): boolean {
  return (
    isJsonObject(entry) &&
    typeof entry.check_name === "string" &&
    (RULES.has(entry.check_name) || isHouseRuleId(entry.check_name)) &&
    "fingerprint" in entry
  );
}

const RULES: ReadonlySet<string> = new Set(rules.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));

function isAudit(document: object): boolean {
  return ["today", "ledger", "counts", "deadlines", "findings"].every((key) => key in document);
}

function parse(content: string): Json | undefined {
  if (!/^\s*[[{]/.test(content)) return undefined;
  try {
    return JSON.parse(content) as Json;
  } catch {
    return undefined;
  }
}

/** Workflow commands of GitHub, of which the last is ours. */
function isOurLog(content: string): boolean {
  const lines = content.trimEnd().split("\n");
  return (
    lines.every((line) => /^::(?:error|warning|notice) /.test(line)) &&
    lines.at(-1)?.startsWith("::notice title=beian-guard::") === true
  );
}
