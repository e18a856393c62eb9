import { codeBlock, collapsed } from "../../report/markdown-escape";
import { commentMarker } from "../../report/markdown";
import { type Language, type Text, text } from "../../text";

/** What takes the place of a report where nothing was judged, so that no comment of an earlier run goes on saying "passed". */
export function faultBody(faults: Text, languages: readonly Language[]): string {
  const parts = languages.map((language, at) => {
    const body = [HEADING[language], MEANING[language], codeBlock(faults[language].slice(0, LONGEST), "text")].join("\n\n");
    return at === 0 ? body : collapsed(TITLES[language], body);
  });
  return `${[commentMarker, ...parts].join("\n\n")}\n`;
}

/** A report that lacks what could not be read, or of which a file could not be written: the report, below a warning that says so. */
export function incompleteBody(report: string, faults: Text, languages: readonly Language[]): string {
  const room = Math.floor((MOST_CHARACTERS - report.length) / languages.length) - WORDS;
  const limit = Math.min(Math.max(room, SHORTEST), LONGEST);
  const warnings = languages.flatMap((language) => [WARNING[language], codeBlock(faults[language].slice(0, limit), "text")]);
  const rest = report.slice(commentMarker.length).trimStart();
  return [commentMarker, ...warnings, rest].join("\n\n");
}

const HEADING = text("## beian-guard：没有判断", "## beian-guard: nothing was judged");
const TITLES = text("中文：没有判断", "English: nothing was judged");
const MEANING = text(
  "输入无法读取或程序出错，因此没有任何资源通过检查。",
  "The input could not be read, or the program failed, so nothing has passed.",
);
const WARNING = text(
  "**以下问题使本次运行以失败结束；下面的报告仍然有效。**",
  "**The faults below let this run fail; the report under them holds.**",
);

const LONGEST = 20_000;
/** GitHub takes no longer comment; the report leaves at least 536 of them. */
const MOST_CHARACTERS = 65_536;
/** More than the warning takes beside the faults. */
const WORDS = 160;
const SHORTEST = 100;
