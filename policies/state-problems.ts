import type { Facts } from "../lib/engine/judged";
import type { StateName } from "../lib/filing/states";
import { type Text, text } from "../lib/text";
import { carriedProblems } from "./carried";
import { filingOf, stateWords } from "./filing-words";
import { listNames, verbFor } from "./name-list";
import { placeOf } from "./place-words";
import { problemsOfNames } from "./problems";

interface InState {
  readonly address: string;
  readonly place: Text;
  readonly filing: string;
  readonly state: StateName;
}

interface NameInState extends InState {
  readonly hostnames: readonly string[];
  readonly domain: string;
}

/** What is said of a filing whose state permits nothing. */
export const stateMessages = {
  hostname: ({ hostnames, address, place, filing, state, domain }: NameInState) =>
    text(
      `${listNames(hostnames).zh} 经 ${address} 提供访问（${place.zh}），但 ${domain} 的备案 ${filing} 处于${stateWords(state).zh}状态。`,
      `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served through ${address} (${place.en}), but the filing ${filing} of ${domain} is in the state ${stateWords(state).en}.`,
    ),
  server: ({ address, place, filing, state }: InState) =>
    text(
      `${address} 可从公网访问（${place.zh}），但它声明的备案 ${filing} 处于${stateWords(state).zh}状态。`,
      `${address} is reachable from the internet (${place.en}), but the filing ${filing} that it names is in the state ${stateWords(state).en}.`,
    ),
};

/** What rests on a filing in such a state: hostnames, and servers that name it. */
export function* restingOn(kind: "revoked" | "not-granted", { infrastructure: { sites } }: Facts) {
  for (const { site, others, hostnames, domain, permission, problem } of problemsOfNames(sites, kind)) {
    const data = {
      address: site.address,
      place: placeOf(site),
      filing: filingOf(permission),
      state: problem.state,
      hostnames,
      domain,
    };
    yield { message: "hostname" as const, data, site, others, domain, hostnames };
  }
  for (const { site, others, permission, problem } of carriedProblems(sites, kind)) {
    const data = { address: site.address, place: placeOf(site), filing: filingOf(permission), state: problem.state };
    yield { message: "server" as const, data, site, others };
  }
}
