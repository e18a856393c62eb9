import type { Command } from "commander";
import { text } from "../../text";
import { diagnose } from "../doctor/diagnose";
import { rowsAsJson, showRows } from "../doctor/show-rows";
import { exitCodes } from "../exit-codes";
import { findListFormat, listFormatHelp } from "../list-format";
import { detectProject } from "../project/detect";
import { expectDirectory, expectProject } from "../project/expect-project";
import { readListing } from "../project/read-listing";
import type { Session } from "../session";

/** `doctor [PATH]`: what in a project lets deployments get around the guard. */
export function addDoctor(program: Command, session: Session): void {
  const { language, io } = session;
  program
    .command("doctor")
    .description(
      text(
        "查出项目中绕过检查的做法：版本、guard() 的调用、脚本、台账、CI，各附办法；只读文件。退出码 1：有问题",
        "find what lets deployments get around the guard: versions, the call of guard(), scripts, ledger, CI, each with its cure; reads files only. Exit code 1: there is a problem",
      )[language],
    )
    .argument("[path]", text("项目的目录；默认当前目录", "the directory of the project; this one by default")[language], ".")
    .option("--format <name>", listFormatHelp[language], findListFormat, "text")
    .action((path: string, { format }: { readonly format: "text" | "json" }) => {
      const rows = within(path, () => {
        const listing = readListing(".");
        const project = detectProject(listing);
        expectProject(project);
        return diagnose(project, listing, io.today);
      });
      io.stdout.write(format === "json" ? rowsAsJson(rows) : showRows(rows, session));
      session.end(rows.some(({ kind }) => kind === "problem") ? exitCodes.violation : exitCodes.passed);
    });
}

/** Runs where the project is: places in it are shown from there. */
function within<T>(path: string, work: () => T): T {
  expectDirectory(path);
  const started = process.cwd();
  process.chdir(path);
  try {
    return work();
  } finally {
    process.chdir(started);
  }
}
