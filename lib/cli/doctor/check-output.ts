import { posix } from "node:path";
import { text } from "../../text";
import { receiptFileName } from "../receipt-file";
import type { Row } from "./row";

/** Output that is committed is deployed by whoever takes it from there: without a receipt nobody can tell whether it passed. */
export function checkOutput(committed: readonly string[]): readonly Row[] {
  const [first] = committed;
  if (first === undefined || committed.some((name) => posix.basename(name) === receiptFileName)) return [];
  return [
    {
      check: "committed-output",
      kind: "note",
      place: { file: first },
      message: text(
        "synth 的输出提交在 git 中，却没有收据：看不出它是否通过了检查。",
        "The output of the synth is committed without a receipt: whether it has passed cannot be told.",
      ),
      cure: text(
        "请把它列入 .gitignore；或连同收据提交，并在部署前运行 beian-guard verify。",
        "Add it to .gitignore, or commit its receipt as well and run beian-guard verify before a deployment.",
      ),
    },
  ];
}
