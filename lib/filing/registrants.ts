import { text } from "../text";
import { registrableDomain, type BuiltService } from "./build-ledger";
import type { ContestedDomains } from "./contested-domains";
import { canonicalName, registrantName, type LedgerDomain, type LedgerRegistrant, type LedgerSubject } from "./ledger";
import type { LedgerDraft, RegistrantDraft } from "./ledger-draft";
import { unknownName } from "./unknown-name";
import { placesOf, type Path, type PlaceAt } from "./place-at";
import { faultAt, type FilingFault } from "./schema-faults";
import { STATES } from "./states";

/**
 * Who holds each registrable domain, from `domains:` and from the shorthand of the services. Two places that disagree are a
 * fault: a domain has one registrant. `whole` is false when entries with faults are missing, so an unknown name proves nothing.
 */
export function resolveRegistrants(
  draft: LedgerDraft,
  built: {
    readonly subjects: readonly LedgerSubject[];
    readonly services: readonly BuiltService[];
    readonly contested: ContestedDomains;
  },
  placeAt: PlaceAt,
  whole: boolean,
): {
  readonly domains: readonly LedgerDomain[];
  readonly registrants: ReadonlyMap<string, LedgerRegistrant>;
  readonly faults: readonly FilingFault[];
} {
  const registrants = new Map<string, LedgerRegistrant>();
  const domains: LedgerDomain[] = [];
  const faults: FilingFault[] = [];

  // That two subjects each call themselves the registrant is one finding with their claim to the domain, which permits nothing.
  const disputed = new Set([...built.contested.keys()].map(registrableDomain));
  const learn = (domain: string, registrant: LedgerRegistrant, path: Path): void => {
    const known = registrants.get(domain);
    if (known === undefined) registrants.set(domain, registrant);
    else if (!disputed.has(domain) && !sameRegistrant(known, registrant))
      faults.push(faultAt(placeAt, path, contradiction(domain, known, registrant)));
  };

  for (const { path, value } of draft.domains) {
    const name = registrableDomain(value.name);
    if (domains.some((other) => other.name === name)) {
      faults.push(faultAt(placeAt, [...path, "name"], repeatedDomain(value.name)));
      continue;
    }
    const holder = disputed.has(name) ? (built.contested.get(name)?.[0]?.subject ?? null) : holderOf(name, built.services);
    const registrant = resolve(value.registrant, holder, built.subjects);
    if (registrant === null) {
      if (whole) faults.push(faultAt(placeAt, [...path, "registrant"], unknownSubject(value.registrant, built.subjects)));
      continue;
    }
    learn(name, registrant, [...path, "registrant"]);
    domains.push({
      name,
      registrant,
      realName: value.realName ?? null,
      realNameAt: value.realNameAt ?? null,
      registrar: value.registrar ?? null,
      expiresAt: value.expiresAt ?? null,
      verifiedAt: value.verifiedAt ?? null,
      ref: value.ref ?? null,
      ...placesOf(value, path, placeAt),
    });
  }

  for (const { service, draft: entry } of built.services) {
    const written = entry.value.registrant;
    if (written === undefined || STATES[service.status].ended) continue;
    const registrant = resolve(written, service.subject, built.subjects);
    const path = [...entry.path, "registrant"];
    if (registrant !== null) for (const domain of service.domains) learn(registrableDomain(domain), registrant, path);
    else if (whole) faults.push(faultAt(placeAt, path, unknownSubject(written, built.subjects)));
  }
  learnRejected(built, registrants);
  return { domains, registrants, faults };
}

/** A rejected filing still says who holds its domains, as long as nobody else has filed them since. */
function learnRejected(
  { subjects, services }: { readonly subjects: readonly LedgerSubject[]; readonly services: readonly BuiltService[] },
  registrants: Map<string, LedgerRegistrant>,
): void {
  const listed = services.filter(({ service }) => !STATES[service.status].ended).flatMap(({ service }) => service.domains);
  const living = new Set(listed.map(registrableDomain));
  for (const { service, draft } of services) {
    const written = draft.value.registrant;
    if (written === undefined || service.status !== "rejected") continue;
    const registrant = resolve(written, service.subject, subjects);
    for (const domain of service.domains.map(registrableDomain)) {
      if (registrant !== null && !living.has(domain) && !registrants.has(domain)) registrants.set(domain, registrant);
    }
  }
}

/** The one subject whose living services list the domain or a name below it; websites before Apps, which may share theirs. */
function holderOf(domain: string, services: readonly BuiltService[]): LedgerSubject | null {
  const listing = services
    .map(({ service }) => service)
    .filter(({ status }) => !STATES[status].ended)
    .filter(({ domains }) => domains.some((listed) => registrableDomain(listed) === domain));
  const websites = listing.filter(({ kind }) => kind === "website");
  const holders = new Set((websites.length > 0 ? websites : listing).map(({ subject }) => subject));
  return holders.size === 1 ? ([...holders][0] ?? null) : null;
}

function resolve(
  written: RegistrantDraft,
  own: LedgerSubject | null,
  subjects: readonly LedgerSubject[],
): LedgerRegistrant | null {
  if (typeof written !== "string") {
    const { name, kind, role, proof } = written;
    return { kind: "person", name, personKind: kind ?? null, role: role ?? null, proof: proof ?? null };
  }
  const wanted = canonicalName(written);
  const subject =
    wanted === "subject"
      ? own
      : subjects.find(({ id, name, number }) => id === wanted || canonicalName(name) === wanted || number?.canonical === wanted);
  return subject == null ? null : { kind: "subject", subject };
}

function sameRegistrant(a: LedgerRegistrant, b: LedgerRegistrant): boolean {
  if (a.kind === "subject" && b.kind === "subject") return a.subject === b.subject;
  const [nature, other] = [natureOf(a), natureOf(b)];
  return nature.name === other.name && nature.kind === other.kind && nature.role === other.role;
}

function natureOf(registrant: LedgerRegistrant): { name: string; kind: string | null; role: string | null } {
  const name = canonicalName(registrantName(registrant));
  if (registrant.kind === "subject") return { name, kind: registrant.subject.kind, role: null };
  return { name, kind: registrant.personKind, role: registrant.role };
}

function contradiction(domain: string, known: LedgerRegistrant, other: LedgerRegistrant) {
  const [a, b] = [registrantName(known), registrantName(other)];
  return {
    message: text(
      `${domain} 的持有者在台账中前后不一：此处是“${b}”，别处是“${a}”。`,
      `The registrant of ${domain} is "${b}" here and "${a}" elsewhere; a domain has one registrant.`,
    ),
    remedy: text("请按域名注册信息统一这两处。", "Make both say what the domain's registration says."),
  };
}

function repeatedDomain(domain: string) {
  return {
    message: text(`域名“${domain}”在 domains 中出现了两次。`, `The domain "${domain}" stands in domains twice.`),
    remedy: text("请合并为一条。", "Merge the two entries."),
  };
}

function unknownSubject(written: RegistrantDraft, subjects: readonly LedgerSubject[]) {
  const name = typeof written === "string" ? written : written.name;
  const known = subjects.flatMap(({ id, name: subjectName }) => (id === null ? [subjectName] : [id, subjectName]));
  const message =
    name === "subject"
      ? text(
          "registrant 写作 subject，但没有唯一的主体备案了这个域名。",
          "The registrant is given as subject, but no single subject has filed this domain.",
        )
      : text(`registrant“${name}”不是台账中的任何主体。`, `The registrant "${name}" is no subject of this ledger.`);
  const all = text(
    `请写主体的 id 或名称（${known.join("、")}），或写 { name, role, proof }。`,
    `Write the id or name of a subject (${known.join(", ")}), or { name, role, proof }.`,
  );
  return unknownName(message, name, known, all);
}
