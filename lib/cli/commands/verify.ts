import type { Command } from "commander";
import { type Text, text } from "../../text";
import { makeInert } from "../../report/inert";
import { exitCodes } from "../exit-codes";
import type { Receipt } from "../../engine/receipt";
import { parseDate } from "../date-option";
import { type Difference, compareLedger, differencesOf, endedWaivers, readReceipt, receiptIn } from "../receipt-file";
import type { Session } from "../session";

/** `verify [DIR]`: is the output directory still what the guard judged and passed? */
export function addVerify(program: Command, session: Session): void {
  const { language, io } = session;
  program
    .command("verify")
    .description(
      text(
        "核对输出目录是否就是 guard 判断并放行的内容；部署前运行",
        "hold an output directory against its receipt: is it what the guard judged and passed? Run it before a deployment",
      )[language],
    )
    .argument("[dir]", text("默认 cdktf.out", "cdktf.out by default")[language], "cdktf.out")
    .option(
      "--ledger <file>",
      text("台账；默认为收据所写的文件", "the ledger; by default the file that the receipt names")[language],
    )
    .option("--at <date>", text("按哪一天核对；默认今天", "the day to verify by; today by default")[language], parseDate)
    .action((directory: string, { ledger: named, at }: { readonly ledger?: string; readonly at?: string }) => {
      const receipt = readReceipt(receiptIn(directory));
      const { source } = session.settings().settings;
      const ledger = compareLedger(receipt, named, directory);
      const differences = [...differencesOf(directory, receipt, source), ...(ledger.kind === "other" ? [ledger.difference] : [])];
      const lines = [...differences.map(lineOf), ...endedWaivers(receipt, at ?? io.today).map(endedLine)];
      for (const line of lines) io.stdout.write(`${makeInert(line[language])}\n`);
      if (ledger.kind === "not-compared") io.stdout.write(`${makeInert(notCompared(receipt)[language])}\n`);
      const areFiles = lines.length === differences.length && ledger.kind !== "other";
      io.stdout.write(`${outcome(directory, receipt.files.length, lines.length, areFiles)[language]}\n`);
      session.end(lines.length === 0 ? exitCodes.passed : exitCodes.violation);
    });
}

function endedLine({ rule, match, owner, expires }: Receipt["waivers"][number]): Text {
  return text(
    `判断时放行的豁免 ${rule}（${match}，负责人 ${owner}）已于 ${expires} 到期`,
    `the waiver of ${rule} for ${match} (owner ${owner}), by which it passed, ended on ${expires}`,
  );
}

function notCompared({ ledger }: Receipt): Text {
  return text(
    `没有核对台账：这里没有判断时的台账${ledger == null ? "" : ` ${ledger}`}，备案此后是否有变化不得而知；请用 --ledger 指明。`,
    `The ledger was not compared: the one of the judgement${ledger == null ? "" : ` (${ledger})`} is not here, so whether a filing has changed since is not known; name it with --ledger.`,
  );
}

function lineOf({ path, how }: Difference): Text {
  switch (how) {
    case "changed":
      return text(`${path}：判断之后被改动`, `${path}: changed since it was judged`);
    case "added":
      return text(`${path}：判断之后新增`, `${path}: added since the judgement`);
    case "other-settings":
      return text(`${path}：设置与判断时的不同`, `${path}: not the settings by which it was judged`);
    case "other-ledger":
      return text(
        `${path}：台账与判断时的不同，放行的依据可能已不存在`,
        `${path}: not the ledger by which it was judged, so what permitted it may be gone`,
      );
    case "missing":
      return text(`${path}：判断之后消失`, `${path}: missing since the judgement`);
  }
}

function outcome(directory: string, files: number, differences: number, areFiles: boolean): Text {
  const [one, many] = areFiles ? ["file", "files"] : ["point", "points"];
  return differences === 0
    ? text(`${directory} 的 ${files} 个文件与收据一致。`, `The ${files} files of ${directory} are those of the receipt.`)
    : text(
        `拒绝：${directory} 与收据有 ${differences} 处不符。请重新运行 cdktf synth。`,
        `REFUSED: ${directory} differs from its receipt in ${differences} ${differences === 1 ? one : many}. Run cdktf synth again.`,
      );
}
