import { type Command, Help } from "commander";
import { columnsOf, wrapColumns } from "../report/columns";
import { type Language, text, type Text } from "../text";

/** Makes a command, and every command that is added to it afterwards, show its help in one language with Chinese aligned. */
export function localiseHelp(command: Command, language: Language): Command {
  const globalHelp = Object.assign(new Help(), { showGlobalOptions: true });
  const word = (written: string): string => WORDS.get(written)?.[language] ?? written;
  return command
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: columnsOf,
      boxWrap: (description, width) => wrapColumns(description, width).join("\n"),
      styleTitle: word,
      styleOptionText: word,
      styleSubcommandText: word,
      // --version belongs to the program alone.
      visibleGlobalOptions: (inner) => globalHelp.visibleGlobalOptions(inner).filter(({ long }) => long !== "--version"),
    })
    .helpOption("-h, --help", text("显示帮助", "show this help")[language])
    .helpCommand("help [command]", text("显示某个命令的帮助", "show the help of a command")[language]);
}

const WORDS: ReadonlyMap<string, Text> = new Map([
  ["Usage:", text("用法：", "Usage:")],
  ["Arguments:", text("参数：", "Arguments:")],
  ["Options:", text("选项：", "Options:")],
  ["Global Options:", text("全局选项：", "Global options:")],
  ["Commands:", text("命令：", "Commands:")],
  ["[options]", text("[选项]", "[options]")],
  ["[command]", text("[命令]", "[command]")],
]);
