import { type Text, text } from "../../text";
import { addDays } from "../days";
import type { Deadline } from "../deadlines";
import type { Ledger, LedgerDomain, LedgerService, LedgerSubject } from "../ledger";
import { STATES } from "../states";
import { nameOfService } from "./names";

/** The next look at an entry of the ledger that somebody has looked at before. */
export interface SelfCheck {
  readonly about:
    | { readonly kind: "service"; readonly service: LedgerService }
    | { readonly kind: "subject"; readonly subject: LedgerSubject }
    | { readonly kind: "domain"; readonly domain: LedgerDomain };
  /** ISO date of the last look, from the evidence or the entry itself. */
  readonly last: string;
  /** The key that says so. */
  readonly key: "verifiedAt" | "evidence";
  readonly deadline: Deadline;
}

/** Of every service that has a number, every subject and every domain; none where no look was ever entered. */
export function selfChecks({ subjects, services, domains }: Ledger, staleAfterDays: number): readonly SelfCheck[] {
  const found: SelfCheck[] = [];
  const note = (
    about: SelfCheck["about"],
    name: string,
    entry: Pick<LedgerSubject, "verifiedAt" | "places" | "place">,
    remedy: Text,
    seen: string | null = null,
  ): void => {
    const key = seen !== null && (entry.verifiedAt === null || seen > entry.verifiedAt) ? "evidence" : "verifiedAt";
    const last = key === "evidence" ? seen : entry.verifiedAt;
    if (last === null) return;
    found.push({
      about,
      last,
      key,
      deadline: { ...dueAfter(last, staleAfterDays), about: name, remedy, place: entry.places[key] ?? entry.place },
    });
  };
  for (const subject of subjects) note({ kind: "subject", subject }, subject.name, subject, askTheMinistry);
  for (const service of services) {
    const { numbered, ended } = STATES[service.status];
    if (!numbered || ended) continue;
    note({ kind: "service", service }, nameOfService(service), service, askTheMinistry, service.evidence?.at ?? null);
  }
  for (const domain of domains) note({ kind: "domain", domain }, domain.name, domain, askTheRegistrar);
  return found;
}

function dueAfter(last: string, staleAfterDays: number): Omit<Deadline, "about" | "remedy" | "place"> {
  return {
    kind: "self-check",
    due: addDays(last, staleAfterDays),
    exact: true,
    notice: 14,
    waitsFor: "us",
    what: text(
      `例行自查的日子（上次核对 ${last}，每 ${staleAfterDays} 日）`,
      `The regular self-check is due (last one on ${last}, every ${staleAfterDays} days)`,
    ),
    basis: text("惯例：至少每季度自查一次", "Practice: a self-check at least every quarter"),
  };
}

const askTheMinistry = text(
  "请在工信部公共查询核对号码、主体、域名和接入状态，再更新 verifiedAt 或 evidence。",
  "Compare number, subject, domains and access state with the MIIT's public query, then renew verifiedAt or evidence.",
);

const askTheRegistrar = text(
  "请向域名注册商核对持有者、实名认证和到期日，再更新 verifiedAt。",
  "Compare registrant, real name and expiry with the registrar, then renew verifiedAt.",
);
