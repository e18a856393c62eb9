import type { LedgerService, LedgerSubject } from "../../filing/ledger";
import { lacksPublicSuffix } from "../../filing/public-body-suffixes";
import { type Text, text } from "../../text";
import type { DossierStep } from "../dossier";

type Check = readonly [Extract<DossierStep["state"], "done" | "open" | "unknown">, Text];

/** The suffix that is prescribed for the website of a public body; nothing for others. */
export function publicSuffixCheck(
  domain: string,
  subject: LedgerSubject | null,
  service: LedgerService | null,
): readonly Check[] {
  const kind = subject?.kind;
  if ((kind !== "government" && kind !== "public-institution") || (service?.kind ?? "website") !== "website") return [];
  if (!lacksPublicSuffix(domain, kind)) return [];
  return kind === "government"
    ? [
        [
          "open",
          text(
            "党政机关的网站须用以 .gov.cn 或“政务”为后缀的域名，其他后缀的管局不予备案：请申请规定后缀的域名。",
            "Websites of government bodies stand under .gov.cn or .政务; with another suffix the bureau does not file them: apply for such a domain.",
          ),
        ],
      ]
    : [
        [
          "unknown",
          text(
            "据一家服务商转述，事业单位的网站须用 .cn 或“公益”域名：请向管局确认。",
            "One provider says that websites of public institutions stand under .cn or .公益: ask the bureau.",
          ),
        ],
      ];
}
