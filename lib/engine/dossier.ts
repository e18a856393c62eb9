import { registrableDomain } from "../filing/build-ledger";
import type { Deadline } from "../filing/deadlines";
import type { Ledger, LedgerService, LedgerSubject } from "../filing/ledger";
import type { OwnTlds } from "../filing/tlds";
import { STATES } from "../filing/states";
import type { Text } from "../text";
import { anchorStep } from "./dossier/anchor";
import { domainStep } from "./dossier/domain";
import { grantedSteps } from "./dossier/granted";
import { contentStep, subjectStep } from "./dossier/subject";
import { reviewSteps } from "./dossier/review";
import type { Report } from "./report";
import type { Settings } from "./settings";

/** One step on the way to a filing. `unknown`: the ledger does not say whether it is done; `later`: its turn has not come. */
export interface DossierStep {
  readonly title: Text;
  readonly state: "done" | "open" | "waiting" | "later" | "unknown";
  /** What is known, what is missing, what to prepare; one sentence each. */
  readonly lines: readonly Text[];
  /** A line to copy as it is; null where there is none. */
  readonly paste: string | null;
  /** The statutes and manuals behind it, each with its date or confidence. */
  readonly basis: readonly Text[];
}

/** What has to be prepared to file a domain, and in which order. */
export interface Dossier {
  /** A-labels. */
  readonly domain: string;
  /** ISO date. */
  readonly today: string;
  readonly subject: string | null;
  readonly filing: string | null;
  readonly status: Text;
  readonly steps: readonly DossierStep[];
}

/** What a cloud asks of the server that carries a filing. */
export interface AnchorAdvice {
  readonly cloud: string;
  readonly lines: readonly Text[];
  readonly basis: Text;
}

/** A public server in the mainland that the stacks hold. */
export interface AnchorCandidate {
  readonly address: string;
  readonly cloud: string;
  readonly state: Report["resources"][number]["anchor"];
}

export interface DossierInput {
  readonly domain: string;
  readonly ledger: Ledger;
  /** The service that lists the domain; null where none does. */
  readonly service: LedgerService | null;
  readonly deadlines: readonly Deadline[];
  /** ISO date. */
  readonly today: string;
  /** Suffixes that the user has looked up. */
  readonly tlds: OwnTlds;
  /** What the user has asked the bureaus, by the character of the province in a filing number. */
  readonly provinces: Settings["provinces"];
  readonly anchors: readonly AnchorAdvice[];
  /** Servers of the stacks that may carry it, and what leads its names to the mainland; null where no stacks were given. */
  readonly stacks: { readonly servers: readonly AnchorCandidate[]; readonly report: Report } | null;
  /** What the website shows once it is filed; null while there is no number. */
  readonly footer: string | null;
}

/** Writes the way from a domain to its filing, with what the ledger and the stacks already know of it. */
export function dossierOf(input: DossierInput): Dossier {
  const { domain, today, service } = input;
  const subject = service?.subject ?? holderOf(input) ?? onlySubject(input.ledger);
  const status = STATES[service?.status ?? "not_filed"];
  return {
    domain,
    today,
    subject: subject?.name ?? null,
    filing: service?.number?.canonical ?? service?.id ?? null,
    status: status.name,
    steps: [
      subjectStep(input, subject),
      domainStep(input, subject),
      anchorStep(input),
      contentStep(input, subject),
      ...reviewSteps(input),
      ...grantedSteps(input, subject),
    ],
  };
}

/** A subject that holds the domain is most likely the one who files it. */
function holderOf({ domain, ledger }: DossierInput): LedgerSubject | null {
  const registrant = ledger.registrants.get(registrableDomain(domain));
  return registrant?.kind === "subject" ? registrant.subject : null;
}

/** Where the ledger has one living subject, a new service is most likely its own. */
function onlySubject({ subjects }: Ledger): LedgerSubject | null {
  return subjects.length === 1 ? (subjects[0] ?? null) : null;
}
