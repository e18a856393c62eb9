import { declaresFiling, isDeclarationFault, readDeclaration } from "../filing/declaration";
import { type UnfiledDomain, ledgerYamlFor } from "../filing/ledger-yaml";
import { type Text, text } from "../text";
import type { Facts } from "./judged";
import type { Report } from "./report";

/** What a reader of the report has to know beside its findings. */
export function assemblyNotices(
  facts: Facts,
  withoutLedger: boolean,
  assumed: readonly string[],
): readonly Report["notices"][number][] {
  const notices: Report["notices"][number][] = [
    {
      kind: "numbers-are-declared",
      message: text("备案号来自声明，未向工信部核验。", "Filing numbers are declared, not looked up at the MIIT."),
      detail: null,
    },
  ];
  if (assumed.length > 0) {
    notices.push({
      kind: "assumed-variables",
      message: text(
        `结论依据以下变量的默认值：${assumed.join("、")}。`,
        `The verdicts rest on the defaults of ${assumed.join(", ")}.`,
      ),
      detail: null,
    });
  }
  if (withoutLedger) notices.push(noLedger(declarationsIn(facts), unfiledDomains(facts)));
  return notices;
}

/** What a plan alone cannot show, and its configuration can. */
export function carriedNotices(expressions: readonly string[]): readonly Report["notices"][number][] {
  if (expressions.length === 0) return [];
  const [zh, en] = [expressions.slice(0, mostNamed).join("、"), expressions.slice(0, mostNamed).join(", ")];
  const more = expressions.length - mostNamed;
  return [
    {
      kind: "names-taken-as-values",
      message: text(
        `plan 的表达式只剩下其中的名称，以下各处按该变量或键本身判断：${zh}${more > 0 ? `，另有 ${more} 处` : ""}。代码若由它推算出别的值，请用 --config 给出配置。`,
        `A plan keeps of an expression only the names in it; these are judged by the variable or key itself: ${en}${more > 0 ? ` and ${more} more` : ""}. Where the code works something else out of them, give its configuration with --config.`,
      ),
      detail: null,
    },
  ];
}

/** Where the ledger has changed, and whether the change brings what it now permits could not be looked at. */
export function uncomparedNotices(
  ledgerDigest: string | null,
  { ledgerDigest: former, unseen: reason }: { readonly ledgerDigest: string | null | undefined; readonly unseen: Text | null },
): readonly Report["notices"][number][] {
  if (reason === null || former === ledgerDigest) return [];
  return [
    {
      kind: "permission-not-compared",
      message: text(
        `台账有改动，但没有检查同一次变更是否既带来资源又放宽了对它的许可（职责分离）：${reason.zh}。请由台账的负责人单独审阅。`,
        `The ledger has changed, and whether the same change brings infrastructure and widens what permits it (separation of duties) was not looked at: ${reason.en}. Have the owner of the ledger review it by itself.`,
      ),
      detail: null,
    },
  ];
}

/** Files whose change is out of sight of a comparison with a git revision. */
export function asNowNotices(files: readonly string[]): readonly Report["notices"][number][] {
  if (files.length === 0) return [];
  return [
    {
      kind: "compared-as-now",
      message: text(
        `git 不保存 ${files.join("、")}，变更之前也按其现在的内容判断，其中的改动看不出来。请放进仓库，或由其负责人单独审阅。`,
        `git does not keep ${files.join(", ")}, so what stood before the change was judged by what is there now, and a change of it does not show. Keep it in the repository, or have its owner review it by itself.`,
      ),
      detail: null,
    },
  ];
}

/** The kind of the notice that, without a ledger, what the code declares counts. */
export const DECLARATIONS_COUNT = "declarations-are-the-ledger";

const mostNamed = 5;

/** What counts where there is no ledger: what the code declares, or nothing at all. */
function noLedger(declared: ReturnType<typeof declarationsIn>, unfiled: readonly UnfiledDomain[]): Report["notices"][number] {
  if (declared.length + unfiled.length === 0) {
    return {
      kind: "no-ledger",
      message: text(
        "没有找到台账（filings.yaml），代码中也没有声明备案，因此一切视为未备案。",
        "No ledger (filings.yaml) was found and the code declares no filing, so everything counts as unfiled.",
      ),
      detail: null,
    };
  }
  if (declared.length === 0) {
    return {
      kind: "no-ledger",
      message: text(
        "没有找到台账（filings.yaml），代码中也没有声明备案，因此一切视为未备案。备案之后把以下内容填好，保存为 filings.yaml 并由合规负责人确认。",
        "No ledger (filings.yaml) was found and the code declares no filing, so everything counts as unfiled. Once it is filed, fill this in, save it as filings.yaml and have compliance confirm it.",
      ),
      detail: ledgerYamlFor(unfiled),
    };
  }
  return {
    kind: DECLARATIONS_COUNT,
    message: text(
      "没有找到台账（filings.yaml），代码中的声明即为台账。把以下内容保存为 filings.yaml 并由合规负责人确认。",
      "No ledger (filings.yaml) was found, so the declarations in the code are the ledger. Save this as filings.yaml and have compliance confirm it.",
    ),
    detail: ledgerYamlFor([...declared, ...unfiled]),
  };
}

function declarationsIn(facts: Facts): readonly Exclude<ReturnType<typeof readDeclaration>, { faults: unknown }>[] {
  return facts.infrastructure.sites.flatMap((site) => {
    if (!declaresFiling(site.declaration)) return [];
    const declaration = readDeclaration(site.declaration);
    return isDeclarationFault(declaration) ? [] : [declaration];
  });
}

function unfiledDomains(facts: Facts): readonly UnfiledDomain[] {
  const domains = new Map<string, Set<string>>();
  for (const site of facts.infrastructure.sites) {
    for (const { held, cloud, problems } of site.judgedNames) {
      const domain = held.hostname.registrableDomain;
      if (domain === null || !problems.some((problem) => problem.kind === "no-filing")) continue;
      const clouds = domains.get(domain) ?? new Set();
      domains.set(domain, cloud === null ? clouds : clouds.add(cloud));
    }
  }
  return [...domains].map(([domain, clouds]) => ({ domain, clouds: [...clouds] }));
}
