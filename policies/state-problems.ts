import type { Facts } from "../lib/engine/judged";
import { nameOfService } from "../lib/filing/deadlines/names";
import type { Problem } from "../lib/filing/permission";
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
  /** The other entry of the subject whose state it is; null: its own. */
  readonly by: string | null;
  /** The day, still to come, on which it begins; null: it has begun. */
  readonly from: string | null;
}

interface NameInState extends InState {
  readonly hostnames: readonly string[];
  readonly domain: string;
}

/** What is said of a filing whose state permits nothing. */
export const stateMessages = {
  hostname: ({ hostnames, address, place, domain, ...filed }: NameInState) => {
    const fault = faultOf(filed, text(`${domain} 的备案 ${filed.filing}`, `the filing ${filed.filing} of ${domain}`));
    return text(
      `${listNames(hostnames).zh} 经 ${address} 提供访问（${place.zh}），但${fault.zh}。`,
      `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served through ${address} (${place.en}), but ${fault.en}.`,
    );
  },
  server: ({ address, place, ...filed }: InState) => {
    const fault = faultOf(filed, text(`它声明的备案 ${filed.filing}`, `the filing ${filed.filing} that it names`));
    return text(
      `${address} 可从公网访问（${place.zh}），但${fault.zh}。`,
      `${address} is reachable from the internet (${place.en}), but ${fault.en}.`,
    );
  },
};

function faultOf({ state, by, from }: Pick<InState, "state" | "by" | "from">, filing: Text): Text {
  const { zh, en } = stateWords(state);
  if (from !== null) {
    return text(
      `${filing.zh} 到 ${from} 才处于${zh}状态，这一天还没有到`,
      `${filing.en} is in the state ${en} from ${from} on, a day that is still to come`,
    );
  }
  if (by === null) return text(`${filing.zh} 处于${zh}状态`, `${filing.en} is in the state ${en}`);
  return text(
    `同一主体的条目 ${by} 处于${zh}状态，${filing.zh} 因此也不能放行`,
    `${by}, another entry of the same subject, is in the state ${en}, so ${filing.en} permits nothing either`,
  );
}

/** What rests on a filing in such a state: hostnames, and servers that name it. */
export function* restingOn(kind: "revoked" | "not-granted", { infrastructure: { sites } }: Facts) {
  for (const { site, others, hostnames, domain, permission, problem } of problemsOfNames(sites, kind)) {
    const data = {
      address: site.address,
      place: placeOf(site),
      filing: filingOf(permission),
      ...stateOf(problem),
      hostnames,
      domain,
    };
    yield { message: "hostname" as const, data, site, others, domain, hostnames };
  }
  for (const { site, others, permission, problem } of carriedProblems(sites, kind)) {
    const data = { address: site.address, place: placeOf(site), filing: filingOf(permission), ...stateOf(problem) };
    yield { message: "server" as const, data, site, others };
  }
}

function stateOf(problem: Extract<Problem, { kind: "revoked" | "not-granted" }>): Pick<InState, "state" | "by" | "from"> {
  const by = problem.kind === "revoked" ? problem.by : undefined;
  const from = problem.kind === "not-granted" ? problem.from : undefined;
  return { state: problem.state, by: by === undefined ? null : nameOfService(by), from: from ?? null };
}
