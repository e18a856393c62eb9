import { type Language, text } from "../../text";
import type { Step } from "./step";

/** What is known of a project's filings before it has a ledger. */
export interface LedgerFacts {
  /** The ledger that is found from here upwards. */
  readonly found: string | null;
  /** Whether the report proposes a ledger of what the code declares. */
  readonly codeDeclares: boolean;
  /** That of the comments in it. */
  readonly language: Language;
}

/** The first ledger: empty and valid, with an entry to copy. One that is there stays. */
export function ledgerStep({ found, codeDeclares, language }: LedgerFacts): Step {
  if (found !== null) return { kind: "kept", file: found, note: text("台账已经存在。", "the ledger is there already.") };
  if (codeDeclares) {
    return {
      kind: "yours",
      note: text(
        "代码中声明了备案，没有台账时即以此为准；空的台账会使它们失效，因此没有写入。请把 beian-guard check 末尾给出的内容交合规负责人确认，再保存为 filings.yaml。",
        "The code declares filings, which count as long as there is no ledger. An empty one would void them, so none is written: have compliance confirm what beian-guard check prints at its end, and save that as filings.yaml.",
      ),
      content: null,
    };
  }
  return {
    kind: "write",
    file: "filings.yaml",
    content: STUB[language],
    note: text("台账，请由合规负责人填入备案。", "the ledger; have compliance fill in the filings."),
  };
}

/** A ledger that grants nothing yet. Its example becomes an entry when the marks of comment are taken away. */
const STUB = text(
  `# yaml-language-server: $schema=./node_modules/beian-guard/schemas/filings.schema.json
# 台账：本仓库的网站依据哪些 ICP 备案对外服务。由合规负责人维护，请在 CODEOWNERS 中写明。
#
# 每个备案主体一项：去掉 [] 和下列各行开头的“# ”，换成自己的备案（例中的号码和名称均为虚构）。
version: 1
subjects: []
#   - name: 杭州星海科技有限公司          # 主体全称
#     kind: company                       # company 企业 | individual 个人 | public-institution 事业单位 | government 政府机关 | social-organisation 社会团体
#     number: 浙ICP备2021999901号         # 主体备案号
#     services:
#       - number: 浙ICP备2021999901号-1   # 服务备案号
#         domains: [xinghai-shop.cn]
#         accessProviders: [alicloud]     # 接入备案所在的云
#         registrant: subject             # 域名持有者；subject 即主体本身
`,
  `# yaml-language-server: $schema=./node_modules/beian-guard/schemas/filings.schema.json
# The ledger: the ICP filings under which the websites of this repository are served. Compliance owns it; say so in CODEOWNERS.
#
# One entry for each subject: take away the [] and the "# " before the lines below, and put in your own filing (this one is invented).
version: 1
subjects: []
#   - name: 杭州星海科技有限公司          # full name of the subject
#     kind: company                       # company | individual | public-institution | government | social-organisation
#     number: 浙ICP备2021999901号         # number of the subject
#     services:
#       - number: 浙ICP备2021999901号-1   # number of the service
#         domains: [xinghai-shop.cn]
#         accessProviders: [alicloud]     # clouds on which the access is filed
#         registrant: subject             # whom the domain belongs to; subject: the subject itself
`,
);
