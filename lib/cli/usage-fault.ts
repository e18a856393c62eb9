import type { CommanderError } from "commander";
import type { Fault } from "../guard-error";
import { type Text, text } from "../text";

/** What is wrong with the command line, in both languages. */
export function usageFault({ code, message }: CommanderError): Fault {
  const named = /'([^']*)'/.exec(message)?.[1] ?? "";
  return { message: reasonOf(code, named, message), remedy: remedyOf(message) };
}

function reasonOf(code: string, named: string, message: string): Text {
  switch (code) {
    case "commander.unknownOption":
      return text(`没有选项“${named}”。`, `There is no option "${named}".`);
    case "commander.unknownCommand":
      return text(`没有命令“${named}”。`, `There is no command "${named}".`);
    case "commander.missingArgument":
      return text(`缺少参数“${named}”。`, `The argument "${named}" is missing.`);
    case "commander.optionMissingArgument":
      return text(`选项“${named}”缺少值。`, `The option "${named}" has no value.`);
    case "commander.missingMandatoryOptionValue":
      return text(`缺少必填的选项“${named}”。`, `The option "${named}" must be given.`);
    case "commander.excessArguments":
      return text("参数过多。", "There are too many arguments.");
    default:
      return text(`命令行有误：${message}。`, `The command line is not understood: ${message}.`);
  }
}

function remedyOf(message: string): Text {
  const near = /Did you mean (?:one of )?(.+)\?/.exec(message)?.[1];
  if (near === undefined) return text("用法见 beian-guard --help。", "See beian-guard --help.");
  return text(`是否想写 ${near}？`, `Did you mean ${near}?`);
}
