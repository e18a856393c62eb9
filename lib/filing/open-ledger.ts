import { GuardError } from "../guard-error";
import { text, type Text } from "../text";
import { isNumberFault, parseFilingNumber } from "./filing-number";
import { filingRefOf, type FilingRef } from "./filing-ref";
import { parseHostname } from "./hostname";
import type { Ledger, LedgerService } from "./ledger";
import { unknownName } from "./unknown-name";
import { findListedDomain, findServices } from "./permission";
import { STATES } from "./states";

/** A ledger for code that refers to it. */
export interface LedgerHandle {
  readonly ledger: Ledger;
  /**
   * The filing of a hostname, a service number or an id. Of several that list a hostname, one that may resolve comes first,
   * and a website before an App. Throws GuardError when nothing matches or a subject's number leaves several.
   */
  filingFor(hostnameOrNumberOrId: string): FilingRef;
}

export function openLedger(ledger: Ledger): LedgerHandle {
  return Object.freeze({ ledger, filingFor: (wanted: string) => filingRefOf(findService(wanted, ledger), ledger) });
}

function findService(wanted: string, ledger: Ledger): LedgerService {
  const named = findServices({ id: wanted }, ledger)[0];
  if (named !== undefined) return named;
  const number = parseFilingNumber(wanted);
  if (!isNumberFault(number)) return findByNumber(number.canonical, ledger);
  const hostname = parseHostname(wanted);
  const domain = hostname.kind === "hostname" ? findListedDomain(hostname, ledger) : null;
  const [service] = (domain === null ? [] : (ledger.servicesByDomain.get(domain) ?? [])).toSorted((a, b) => rank(a) - rank(b));
  if (service !== undefined) return service;
  if (/ICP|备\d/i.test(wanted)) throw new GuardError({ message: number.reason, remedy: number.validForm });
  throw unknownFiling(wanted, ledger);
}

function findByNumber(number: string, ledger: Ledger): LedgerService {
  const [service, ...others] = findServices({ number }, ledger);
  if (service === undefined) throw unknownFiling(number, ledger);
  if (others.length === 0) return service;
  const numbers = [service, ...others].flatMap((each) => each.number?.canonical ?? []);
  throw new GuardError({
    message: text(`“${number}”是主体备案号，名下有多项服务。`, `"${number}" is the number of a subject with several services.`),
    remedy: text(`请写其中一个服务备案号：${numbers.join("、")}。`, `Write the number of one service: ${numbers.join(", ")}.`),
  });
}

function rank({ status, kind }: LedgerService): number {
  return (STATES[status].hostname === "block" ? 2 : 0) + (kind === "website" ? 0 : 1);
}

function unknownFiling(wanted: string, ledger: Ledger): GuardError {
  const names = [
    ...new Set(ledger.services.flatMap(({ id, number, domains }) => [id ?? [], number?.canonical ?? [], domains].flat())),
  ];
  const file = ledger.source.kind === "file" ? ledger.source.file : "";
  const message = text(`台账中没有“${wanted}”的备案。`, `The ledger has no filing for "${wanted}".`);
  return new GuardError({
    ...(file === "" ? {} : { place: { file } }),
    ...unknownName(message, wanted, names, whatIsThere(names)),
  });
}

function whatIsThere(names: readonly string[]): Text {
  if (names.length === 0) return text("台账里还没有任何服务，请先补上。", "The ledger has no services yet; add one first.");
  const some = names.slice(0, 12);
  return text(`台账中有：${some.join("、")}。`, `The ledger has ${some.join(", ")}.`);
}
