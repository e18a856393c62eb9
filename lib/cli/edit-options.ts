import type { Command } from "commander";
import { text } from "../text";
import type { Session } from "./session";

/** The options that every edit of the ledger takes. */
export interface EditOptions {
  readonly ledger?: string;
  readonly yes?: true;
}

export function addEditOptions(command: Command, { language }: Session): Command {
  return command
    .option(
      "--ledger <file>",
      text("台账；默认从当前目录向上查找 filings.yaml", "the ledger; by default filings.yaml, from here upwards")[language],
    )
    .option("--yes", text("写入；不加则只预览", "write it; without it this is a preview")[language]);
}

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
