import type { Command } from "commander";
import { auditOf } from "../../engine/audit";
import type { Report } from "../../engine/report";
import { readLedgerFile } from "../../filing/ledger-on-disk";
import { type AuditFormat, auditFormats, findAuditFormat } from "../../report/audit/index";
import { text } from "../../text";
import { type Destination, expectDistinct, parseDestinationOf } from "../destination";
import { exitCodes } from "../exit-codes";
import { type Question, type QuestionOptions, addQuestionOptions, judge } from "../judge";
import { findLedgerFile } from "../ledger-handle";
import { parseSavedReport } from "../saved-report";
import type { Session } from "../session";
import type { GivenVariables } from "../variables";
import { expectNotRead } from "../write-file";
import { writeOver } from "../write-over";

/** `ledger audit [PATH…]`: what is wrong with the ledger, what is due, and what the stacks make of it. */
export function addLedgerAudit(ledger: Command, session: Session): void {
  const { language } = session;
  const variables: GivenVariables[] = [];
  const destinations: Destination<AuditFormat>[] = [];
  const names = auditFormats.map(({ name }) => name);
  const command = ledger
    .command("audit")
    .description(
      text(
        "审计台账：错误、期限、没有备案的域名、无人使用的备案。退出码 1：台账有阻断的错误",
        "audit the ledger: faults, deadlines, domains without a filing, filings without use. Exit code 1: a fault of the ledger blocks",
      )[language],
    )
    .argument("[path...]", text("要对照的堆栈，写法与 check 相同", "stacks to hold it against, as for check")[language])
    .option(
      "--format <name[=file]>",
      text(
        `形式：${names.join("、")}；可写入文件，可重复；默认 text`,
        `form: ${names.join(", ")}, with =file into a file; repeatable; text by default`,
      )[language],
      (written) => void destinations.push(parseDestinationOf(written, findAuditFormat)),
    );
  addQuestionOptions(command, session, variables).action((paths: readonly string[], options: QuestionOptions) => {
    expectDistinct(destinations);
    const asked = destinations.length === 0 ? [{ format: findAuditFormat("text"), file: null }] : destinations;
    runAudit({ paths, variables, settings: session.settings(), ...options }, asked, session);
  });
}

function runAudit(question: Question, asked: readonly Destination<AuditFormat>[], session: Session): void {
  const { io, language, colour, width, end } = session;
  const ledger = readLedgerFile(findLedgerFile(question.ledger ?? undefined, question.settings));
  const alone = reportOf({ ...question, paths: [], variables: [] }, session);
  const stacks = question.paths.length === 0 ? null : reportOf(question, session);
  const audit = auditOf(ledger, alone.report, stacks?.report ?? null, question.settings.settings.staleAfterDays);
  const read = [...alone.files, ...(stacks?.files ?? [])];
  for (const { file } of asked) if (file !== null) expectNotRead(file, read);
  for (const { format, file } of asked) {
    if (file === null) io.stdout.write(format.write(audit, { language, colour: colour.stdout, width }));
    else writeOver(file, format.write(audit, { language, colour: false, width }));
  }
  end(audit.findings.some(({ blocks }) => blocks) ? exitCodes.violation : exitCodes.passed);
}

/** A denied synth left its report instead of its stacks: that one tells what they use. */
function reportOf(question: Question, { io }: Session): { readonly report: Report; readonly files: readonly string[] } {
  const judged = judge(question, io.today);
  if (judged.kind === "judged") return judged;
  return { report: parseSavedReport(judged.saved.report, judged.saved.file), files: [judged.saved.file] };
}
