import type { Report } from "../../engine/report";
import { type Text, text } from "../../text";
import { both } from "./bilingual";
import { cutCode, cutProse } from "./cut";
import { labelled } from "./labelled";
import { type Markup, markup, nothing } from "./markup";

/** On what the verdicts rest: the ledger and its digest, what was read, assumed defaults, the versions and dates. */
export function basisSection(report: Report): Markup {
  const { tool, ledger, ledgerDigest, inputs, assumedVariables, today, door } = report;
  return markup`<section id="basis" aria-labelledby="basis-title">
<h2 id="basis-title">${both(text("依据", "Basis"))}</h2>
${labelled([
  [text("检查日期", "Checked as of"), cutProse(today)],
  [text("台账", "Ledger"), ledger.file === null ? both(NO_LEDGER) : cutCode(ledger.file)],
  [text("台账摘要（SHA-256）", "Ledger digest (SHA-256)"), ledgerDigest === null ? both(NO_DIGEST) : cutCode(ledgerDigest)],
  [text("输入", "Inputs"), list(inputs)],
  [text("采用默认值的变量", "Defaults relied on"), list(assumedVariables)],
  [text("检查方式", "Checked by"), both(DOORS[door])],
  [text("工具", "Tool"), markup`${cutProse(tool.name)} ${cutProse(tool.version)}`],
  [text("目录数据截至", "Catalogues as of"), catalogues(tool.catalogues)],
])}</section>
`;
}

const NO_LEDGER = text("未找到台账，以代码中的声明为准", "none found; the declarations in the code are the ledger");
const NO_DIGEST = text("无", "none");

const DOORS: Readonly<Record<Report["door"], Text>> = {
  guard: text("guard()，随应用合成", "guard(), with the app's synth"),
  check: text("beian-guard check 命令", "the command beian-guard check"),
};

function list(values: readonly string[]): Markup | null {
  if (values.length === 0) return null;
  return markup`<ul class="plain-list">
${values.map((value) => markup`<li>${cutCode(value)}</li>\n`)}</ul>`;
}

function catalogues(dates: Report["tool"]["catalogues"]): Markup {
  const rows = Object.entries(dates).map(
    ([cloud, asOf]) => markup`<li>${cutCode(cloud)} ${cutProse(asOf)}</li>
`,
  );
  return rows.length === 0
    ? nothing
    : markup`<ul class="plain-list">
${rows}</ul>`;
}
