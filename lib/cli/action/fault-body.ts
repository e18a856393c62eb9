import { codeBlock } from "../../report/markdown-escape";
import { commentMarker } from "../../report/markdown";
import { type Language, text } from "../../text";

/** What takes the place of a report where nothing was judged, so that no comment of an earlier run goes on saying "passed". */
export function faultBody(faults: string, language: Language): string {
  const heading = text("## beian-guard：没有判断", "## beian-guard: nothing was judged");
  const meaning = text(
    "输入无法读取或程序出错，因此没有任何资源通过检查。",
    "The input could not be read, or the program failed, so nothing has passed.",
  );
  return `${[commentMarker, heading[language], meaning[language], codeBlock(faults.slice(0, LONGEST), "text")].join("\n\n")}\n`;
}

const LONGEST = 20_000;
