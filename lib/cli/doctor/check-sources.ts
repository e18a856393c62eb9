import { type Text, text } from "../../text";
import { placeOf, type Program } from "./check-guard";
import type { Row } from "./row";

/** What the sources hold that the guard does not see, or that changes what a run of it is worth. */
export function checkSources({ sources }: Pick<Program, "sources">): readonly Row[] {
  return sources.flatMap((source) => [
    ...source.elsewhere.map((spot): Row => ({
      check: "synth-elsewhere",
      kind: "problem",
      place: placeOf(source, spot),
      message: elsewhere(spot.what),
      cure: BY_APP,
    })),
    ...source.options.map((spot): Row =>
      spot.name === "skipValidation"
        ? { check: "skip-validation", kind: "note", place: placeOf(source, spot), ...skipped }
        : { check: "hcl-output", kind: "note", place: placeOf(source, spot), ...hcl },
    ),
  ]);
}

export const skipped: { readonly message: Text; readonly cure: Text } = {
  message: text(
    "skipValidation 跳过各构造自己的校验。guard(app) 不是校验，仍会判断写出的内容。",
    "skipValidation leaves out the validations of the constructs. guard(app) is none of them and still judges what is written.",
  ),
  cure: text("请去掉它，除非确知跳过了哪些校验。", "Remove it, unless you know which validations it leaves out."),
};

export const hcl: { readonly message: Text; readonly cure: Text } = {
  message: text(
    "输出为 HCL：guard(app) 照常判断，但其中没有代码里的备案声明，beian-guard check 看不到它们，可能得出更严的结论。",
    "The output is HCL: guard(app) judges it as ever, but it lacks the declarations of the code, so beian-guard check does not see them and may be stricter.",
  ),
  cure: text("请把备案写入 filings.yaml，或输出 JSON。", "Enter the filings in filings.yaml, or write JSON."),
};

function elsewhere(what: string): Text {
  return text(
    `${what} 不经过 app.synth() 就写出 Terraform，guard 看不到其内容。`,
    `${what} writes Terraform without app.synth(), so the guard does not see it.`,
  );
}

const BY_APP = text(
  "请只部署 app.synth() 的输出；另有输出时，在部署前对它运行 beian-guard check。",
  "Deploy the output of app.synth() alone; run beian-guard check on any other before it is deployed.",
);
