import type { Command } from "commander";
import { ANCHORS } from "../../catalogues/anchors";
import { findEntry } from "../../catalogues/index";
import { type AnchorAdvice, type AnchorCandidate, dossierOf } from "../../engine/dossier";
import type { Report } from "../../engine/report";
import { deadlinesOf } from "../../filing/deadlines";
import { ledgerOfDeclarations } from "../../filing/declared-ledger";
import { footerHtml } from "../../filing/footer";
import { filingRefOf } from "../../filing/filing-ref";
import { parseHostname } from "../../filing/hostname";
import type { Ledger, LedgerService } from "../../filing/ledger";
import { ledgerAsOf } from "../../filing/ledger-as-of";
import { findListedDomain } from "../../filing/permission";
import { STATES } from "../../filing/states";
import { GuardError } from "../../guard-error";
import { dossierText } from "../../report/dossier-text";
import { text } from "../../text";
import { exitCodes } from "../exit-codes";
import { type Question, type QuestionOptions, addQuestionOptions, judge, openLedger } from "../judge";
import { findListFormat, listFormatHelp } from "../list-format";
import { parseSavedReport } from "../saved-report";
import type { Session } from "../session";
import type { GivenVariables } from "../variables";

/** `dossier DOMAIN [PATH…]`: what has to be prepared to file a domain, in which order, and how far it is. */
export function addDossier(program: Command, session: Session): void {
  const { language } = session;
  const variables: GivenVariables[] = [];
  const command = program
    .command("dossier")
    .description(
      text(
        "列出为一个域名办理备案要准备什么、按什么顺序、已经到哪一步",
        "list what it takes to file a domain, in which order, and how far it is",
      )[language],
    )
    .argument("<domain>", text("例如 xinghai-shop.cn", "such as xinghai-shop.cn")[language])
    .argument(
      "[path...]",
      text("其中的服务器可用于备案的堆栈，写法与 check 相同", "stacks whose servers may carry it, as for check")[language],
    )
    .option("--format <name>", listFormatHelp[language], findListFormat, "text");
  addQuestionOptions(command, session, variables).action(
    (domain: string, paths: readonly string[], options: QuestionOptions & { readonly format: "text" | "json" }) => {
      const dossier = writeDossier(domain, { paths, variables, settings: session.settings(), ...options }, session);
      const { io, colour, width } = session;
      io.stdout.write(
        options.format === "json"
          ? `${JSON.stringify(dossier, null, 2)}\n`
          : dossierText(dossier, { language, colour: colour.stdout, width }),
      );
      session.end(exitCodes.passed);
    },
  );
}

function writeDossier(written: string, question: Question, { io }: Session): ReturnType<typeof dossierOf> {
  const hostname = parseHostname(written);
  if (hostname.kind !== "hostname" || hostname.wildcard || hostname.registrableDomain === null) throw noDomain(written);
  const today = question.at ?? io.today;
  const ledger = ledgerAsOf(openLedger(question) ?? ledgerOfDeclarations([]), today);
  const listed = findListedDomain(hostname, ledger);
  const service = listed === null ? null : livingOf(ledger.servicesByDomain.get(listed) ?? []);
  const domain = listed ?? hostname.registrableDomain;
  return dossierOf({
    domain,
    ledger,
    service,
    deadlines: deadlinesOf(ledger, { staleAfterDays: question.settings.settings.staleAfterDays }),
    today,
    tlds: question.settings.settings.tlds,
    provinces: question.settings.settings.provinces,
    anchors: ANCHORS.map(adviceOf),
    stacks: question.paths.length === 0 ? null : stacksOf(question, io.today),
    footer: service?.number == null || STATES[service.status].hostname === "block" ? null : footerOf(service, ledger),
  });
}

/** A filing that permits comes before one on its way, that before one that was rejected, and that before history, which is none. */
function livingOf(services: readonly LedgerService[]): LedgerService | null {
  const living = services.filter(({ status }) => !STATES[status].ended);
  const rejected = services.find(({ status }) => status === "rejected");
  return living.find(({ status }) => STATES[status].numbered) ?? living[0] ?? rejected ?? null;
}

function footerOf(service: LedgerService, ledger: Ledger): string {
  return footerHtml(filingRefOf(service, ledger));
}

function stacksOf(question: Question, today: string): { readonly servers: readonly AnchorCandidate[]; readonly report: Report } {
  const judged = judge(question, today);
  const report = judged.kind === "judged" ? judged.report : parseSavedReport(judged.saved.report, judged.saved.file);
  const servers = report.resources.flatMap(
    ({ type, address, jurisdictions, public: reach, verdict, anchor }): readonly AnchorCandidate[] => {
      const listing = findEntry(type, "resource");
      const isServer = listing !== null && "entry" in listing && listing.entry.role === "server";
      // What is exempt in the mainland is attested to serve no web.
      if (!isServer || !jurisdictions.includes("mainland") || reach !== "yes" || verdict === "exempt") return [];
      return [{ address, cloud: listing.catalogue.cloud, state: anchor }];
    },
  );
  return { report, servers };
}

function adviceOf({ cloud, eligible, term, quota, notEligible, source, confidence }: (typeof ANCHORS)[number]): AnchorAdvice {
  const certain = confidence === "high" ? text("", "") : text("（有待核实）", " (to be confirmed)");
  return {
    cloud,
    lines: [
      text(`${cloud}：可用 ${eligible.zh}；${term.zh}。`, `${cloud}: takes ${eligible.en}; ${term.en}.`),
      text(
        `${cloud}：不可用 ${notEligible.zh}。名额：${quota.zh}。`,
        `${cloud}: does not take ${notEligible.en}. Quota: ${quota.en}.`,
      ),
    ],
    basis: text(`${source.zh}${certain.zh}`, `${source.en}${certain.en}`),
  };
}

function noDomain(written: string): GuardError {
  return new GuardError({
    message: text(`“${written}”不是可以备案的域名。`, `"${written}" is no domain that can be filed.`),
    remedy: text(
      "请写注册域名或其下的名称，例如 xinghai-shop.cn。",
      "Write a registered domain or a name under it, such as xinghai-shop.cn.",
    ),
  });
}
