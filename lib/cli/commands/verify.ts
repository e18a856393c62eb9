import type { Command } from "commander";
import { type Text, text } from "../../text";
import { exitCodes } from "../exit-codes";
import { type Difference, differencesOf, readReceipt, receiptIn } from "../receipt-file";
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
    .action((directory: string) => {
      const receipt = readReceipt(receiptIn(directory));
      const { source } = session.settings().settings;
      const differences = differencesOf(directory, receipt, source);
      for (const difference of differences) io.stdout.write(`${lineOf(difference)[language]}\n`);
      io.stdout.write(`${outcome(directory, receipt.files.length, differences.length)[language]}\n`);
      session.end(differences.length === 0 ? exitCodes.passed : exitCodes.violation);
    });
}

function lineOf({ path, how }: Difference): Text {
  switch (how) {
    case "changed":
      return text(`${path}：判断之后被改动`, `${path}: changed since it was judged`);
    case "added":
      return text(`${path}：判断之后新增`, `${path}: added since the judgement`);
    case "other-settings":
      return text(`${path}：设置与判断时的不同`, `${path}: not the settings by which it was judged`);
    case "missing":
      return text(`${path}：判断之后消失`, `${path}: missing since the judgement`);
  }
}

function outcome(directory: string, files: number, differences: number): Text {
  return differences === 0
    ? text(`${directory} 的 ${files} 个文件与收据一致。`, `The ${files} files of ${directory} are those of the receipt.`)
    : text(
        `拒绝：${directory} 与收据有 ${differences} 处不符。请重新运行 cdktf synth。`,
        `REFUSED: ${directory} differs from its receipt in ${differences} ${differences === 1 ? "file" : "files"}. Run cdktf synth again.`,
      );
}
