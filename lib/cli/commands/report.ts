import type { Command } from "commander";
import { exitCodeOf } from "../../engine/exit-code";
import { findFormat } from "../../report/index";
import { text } from "../../text";
import { deliver, destinationsOf } from "../deliver";
import { type Destination, parseDestination } from "../destination";
import { readSavedReport } from "../saved-report";
import type { Session } from "../session";
import { formatHelp } from "./check";

/** `report FILE`: shows a saved report in another form, with its exit code. */
export function addReport(program: Command, session: Session): void {
  const { language } = session;
  const destinations: Destination[] = [];
  program
    .command("report")
    .description(
      text("以另一种格式显示已保存的报告，退出码与该报告一致", "show a saved report in another form, with its exit code")[
        language
      ],
    )
    .argument("<file>", text("例如 cdktf.out/beian-report.json", "such as cdktf.out/beian-report.json")[language])
    .option("--format <name[=file]>", formatHelp()[language], (written) => void destinations.push(parseDestination(written)))
    .action((file: string) => {
      const asked = destinationsOf(destinations, { format: findFormat("text"), file: null });
      const report = readSavedReport(file);
      deliver(report, asked, [file], session);
      session.end(exitCodeOf(report));
    });
}
