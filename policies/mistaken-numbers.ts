import type { JudgedSite } from "../lib/engine/judged";
import type { Report } from "../lib/engine/rule";
import type { LedgerService } from "../lib/filing/ledger";
import type { NumberMistake } from "../lib/filing/number-agreement";
import { type Text, text } from "../lib/text";
import { carriedProblems } from "./carried";
import { serviceEntry } from "./ledger-entries";
import { lineOf } from "./lines";
import { placeOf } from "./place-words";
import { problemsOfNames } from "./problems";

/** A resource that rests on a filing whose number cannot be right. */
export interface HeldBack {
  readonly address: string;
  readonly place: Text;
  readonly filing: string;
  readonly line: Text;
}

/** What the rules about mistaken numbers say of the resources; of the ledger each has its own words. */
export const heldBackMessage = ({ address, place, filing, line }: HeldBack): Text =>
  text(
    `${address}（${place.zh}）依据的备案是 ${filing}，而这个号码有误（${line.zh}），改正之前不放行。`,
    `${address} (${place.en}) rests on the filing ${filing}, whose number cannot be right (${line.en}); until it is corrected it permits nothing.`,
  );

/** Resources that a mistaken number does not permit: whoever publishes a hostname, else what it leads to, and servers without one. */
export function* heldBack(
  sites: readonly JudgedSite[],
  mistake: NumberMistake,
): Generator<Report<{ readonly heldBack: typeof heldBackMessage }>> {
  for (const { site, others, domain, hostnames, problem } of problemsOfNames(sites, "number-mistaken")) {
    if (!problem.mistakes.includes(mistake)) continue;
    yield { message: "heldBack", data: dataOf(site, problem.service), site, others, domain, hostnames };
  }
  for (const { site, others, problem } of carriedProblems(sites, "number-mistaken")) {
    if (problem.mistakes.includes(mistake)) yield { message: "heldBack", data: dataOf(site, problem.service), site, others };
  }
}

function dataOf(site: JudgedSite, service: LedgerService): HeldBack {
  const entry = serviceEntry(service, "number");
  return { address: site.address, place: placeOf(site), filing: entry.name, line: lineOf(entry) };
}
