import { type Language, text } from "../../text";
import type { Step } from "./step";

/** The settings, at their defaults, to be changed when that is needed. Those that are found from here upwards stay. */
export function settingsStep(found: string | null, language: Language): Step {
  if (found !== null) return { kind: "kept", file: found, note: text("设置已经存在。", "the settings are there already.") };
  return {
    kind: "write",
    file: "beian.config.yaml",
    content: STUB[language],
    note: text("设置，现为默认值。", "the settings, at their defaults."),
  };
}

const STUB = text(
  `# yaml-language-server: $schema=./node_modules/beian-guard/schemas/settings.schema.json
# beian-guard 的设置，现为默认值。放宽任何一项，每份报告都会写明；请在 CODEOWNERS 中写明负责人。
ruleSet: recommended        # strict：台账缺少规则要用的内容时提醒，也不凭变量的默认值放行
undecided: block            # warn：无法判断的只提示，不阻断
enforcement: []             # 例：- { stack: "legacy-*", mode: observe }，observe 只报告，advisory 警告，block 阻断
rules: {}                   # 例：vendor-hostname-in-production: "off"，另可取 error、warning、info
staleAfterDays: 90          # 台账条目多少天后须再次核对
waivers: { maxDays: 365 }   # 豁免最长多少天
`,
  `# yaml-language-server: $schema=./node_modules/beian-guard/schemas/settings.schema.json
# The settings of beian-guard, at their defaults. Whatever is lowered stands in every report; name an owner of this file in CODEOWNERS.
ruleSet: recommended        # strict: what a ledger leaves out is a warning, and nothing passes on the default of a variable
undecided: block            # warn: what cannot be decided is told and does not block
enforcement: []             # such as - { stack: "legacy-*", mode: observe }: observe reports, advisory warns, block blocks
rules: {}                   # such as vendor-hostname-in-production: "off"; also error, warning, info
staleAfterDays: 90          # after how many days an entry of the ledger is to be checked again
waivers: { maxDays: 365 }   # how long a waiver may last
`,
);
