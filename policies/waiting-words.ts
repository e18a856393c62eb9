import { canonicalHostname } from "../lib/filing/hostname";
import { type Text, text } from "../lib/text";
import type { Undecided } from "./by-cause";
import { listNames } from "./name-list";

/** What the messages of undecided rules take. */
export interface Waiting {
  readonly addresses: readonly string[];
  readonly hostnames: readonly string[];
  /** Why the first of them is undecided and what decides it, without a full stop. */
  readonly reason: Text;
  /** The same for all of them. */
  readonly commonReason: Text;
}

/** The data of a message about undecided resources. */
export function waitingOf({ site, others, cause, reason, decidedBy }: Undecided): Waiting {
  const waits = text(`都取决于 ${cause ?? ""}`, `wait for ${cause ?? ""}`);
  return {
    addresses: [site, ...others].map(({ address }) => address),
    hostnames: site.names.map(({ hostname }) => canonicalHostname(hostname)),
    reason: decidedBy === null ? reason : withHint(reason, decidedBy),
    commonReason:
      decidedBy === null ? text(`无法判断：${reason.zh}`, `cannot be decided: ${reason.en}`) : withHint(waits, decidedBy),
  };
}

/** One sentence for several resources of one cause. */
export function severalWait({ addresses, commonReason }: Waiting): Text {
  const names = listNames(addresses);
  return text(
    `${addresses.length} 个资源（${names.zh}）${commonReason.zh}。`,
    `${addresses.length} resources (${names.en}) ${commonReason.en}.`,
  );
}

/** A reason as a sentence; an address at its head keeps its spelling. */
export function sentenceOf(reason: Text): Text {
  const [head = ""] = reason.en.split(" ");
  const en = /^[a-z]+$/.test(head) ? reason.en.charAt(0).toUpperCase() + reason.en.slice(1) : reason.en;
  return text(`${reason.zh}。`, `${en}.`);
}

function withHint(reason: Text, hint: Text): Text {
  return text(`${reason.zh}；${hint.zh}`, `${reason.en}; ${hint.en}`);
}
