import { nameOfService } from "../filing/deadlines/names";
import {
  canonicalName,
  registrantName,
  type Ledger,
  type LedgerAddress,
  type LedgerRegistrant,
  type LedgerWaiver,
} from "../filing/ledger";
import { text } from "../text";
import { matchesGlob } from "./glob";
import { accountWidenings } from "./account-widening";
import { attestationWidenings } from "./attestation-widening";
import { domainWidenings } from "./domain-widening";
import { removedServices, serviceWidenings } from "./service-widening";
import { settledDisputes, subjectWidenings } from "./subject-widening";
import { type Widening, widened } from "./widening";

/** Every entry of a ledger that permits what an earlier one did not. Reasons, owners, order and form are no permission. */
export function ledgerWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return [
    ...serviceWidenings(before, after),
    ...subjectWidenings(before, after),
    ...settledDisputes(before, after),
    ...registrantWidenings(before, after),
    ...domainWidenings(before, after),
    ...addressWidenings(before, after),
    ...accountWidenings(before, after),
    ...attestationWidenings(before, after),
    ...waiverWidenings(before, after),
    ...removals(before, after),
  ];
}

/** The ledger as a whole, for what none of its entries accounts for; nothing where it is as it was. */
export function otherLedgerChange({ source: before }: Ledger, { source: after }: Ledger): readonly Widening[] {
  const digestOf = (source: Ledger["source"]): string | null => (source.kind === "file" ? source.sha256 : null);
  if (digestOf(before) === digestOf(after)) return [];
  const what = text("台账的其他改动", "another change of the ledger");
  return [{ what, file: fileOf(after) ?? fileOf(before), line: null, concerns: { kind: "ledger" } }];
}

function fileOf(source: Ledger["source"]): string | null {
  return source.kind === "file" ? source.file : null;
}

/** Who holds a domain that was listed before; the registrant of a new one arrives with it. */
function registrantWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return [...after.registrants].flatMap(([domain, registrant]) => {
    const former = before.registrants.get(domain);
    const isNew = ![...before.servicesByDomain.keys()].some((name) => isWithin(name, domain));
    if (isNew || (former !== undefined && sameRegistrant(former, registrant))) return [];
    const name = registrantName(registrant);
    const what = text(`域名 ${domain} 的域名持有者改为 ${name}`, `the registrant of ${domain}, now ${name}`);
    const entry = after.domains.find((each) => each.name === domain);
    const service = after.services.find(({ domains }) => domains.some((each) => isWithin(each, domain)));
    const placed = entry ?? service ?? nowhere;
    return [widened(what, { kind: "domain", domain }, placed, "registrant")];
  });
}

const nowhere = { place: null, places: {} };

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}

function sameRegistrant(one: LedgerRegistrant, other: LedgerRegistrant): boolean {
  return registrantKey(one) === registrantKey(other);
}

function registrantKey(registrant: LedgerRegistrant): string {
  const name = canonicalName(registrantName(registrant));
  if (registrant.kind === "subject") return JSON.stringify(["subject", name]);
  const { personKind, role, proof } = registrant;
  return JSON.stringify(["person", name, personKind, role, proof !== null]);
}

/** In the mainland an address asks for a filing; anywhere else it asks for none. */
function addressWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.addresses.flatMap((address) => {
    const former = before.addresses.find((each) => addressName(each) === addressName(address));
    if (former !== undefined && former.jurisdiction === address.jurisdiction && former.cloud === address.cloud) return [];
    if (address.jurisdiction === "mainland" && former?.jurisdiction !== "mainland") return [];
    const name = addressName(address);
    const what = text(
      `addresses 声明 ${name} 位于 ${address.jurisdiction}`,
      `\`addresses\`, which places ${name} in ${address.jurisdiction}`,
    );
    return [widened(what, { kind: "place" }, address, "jurisdiction")];
  });
}

function addressName({ match }: LedgerAddress): string {
  return match.kind === "network" ? match.cidr : `${match.wildcard ? "*." : ""}${match.name}`;
}

function waiverWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return after.waivers.flatMap((waiver) => {
    const { rule, match, expires } = waiver;
    const concerns = { kind: "waiver", waiver } as const;
    const of = before.waivers.filter((each) => each.rule === rule);
    const ends = of.filter((each) => each.match === match).map((each) => each.expires);
    if (ends.length > 0) {
      const latest = ends.toSorted().at(-1) ?? "";
      if (latest >= expires) return [];
      const what = text(
        `对 ${match} 的豁免（${rule}）由 ${latest} 延长到 ${expires}`,
        `the waiver of ${rule} for ${match}, prolonged from ${latest} to ${expires}`,
      );
      return [widened(what, concerns, waiver, "expires")];
    }
    return [widened(newWaiver(waiver, of), concerns, waiver, "match")];
  });
}

function newWaiver({ rule, match }: LedgerWaiver, before: readonly LedgerWaiver[]): Widening["what"] {
  const narrower = before.find((each) => matchesGlob(match, each.match));
  if (narrower === undefined) return text(`对 ${match} 的新豁免（${rule}）`, `the new waiver of ${rule} for ${match}`);
  return text(
    `豁免（${rule}）的范围由 ${narrower.match} 扩大到 ${match}`,
    `the waiver of ${rule}, widened from ${narrower.match} to ${match}`,
  );
}

/** What a removed entry said may have been what stood in the way: a narrower name, an address in the mainland. */
function removals(before: Ledger, after: Ledger): readonly Widening[] {
  const file = fileOf(after.source) ?? fileOf(before.source);
  const gone = (what: Widening["what"], concerns: Widening["concerns"]): Widening => ({ what, file, line: null, concerns });
  const names = removedServices(before, after).flatMap((service) =>
    service.domains.map((domain) =>
      gone(
        text(
          `删除了备案 ${nameOfService(service)} 的域名 ${domain}`,
          `the removal of ${domain} of the filing ${nameOfService(service)}`,
        ),
        { kind: "domain", domain },
      ),
    ),
  );
  const kept = before.services.filter((service) => !removedServices(before, after).includes(service));
  const listed = new Set(after.services.flatMap(({ domains }) => domains));
  const dropped = kept.flatMap((service) =>
    service.domains
      .filter((domain) => !listed.has(domain))
      .map((domain) =>
        gone(
          text(
            `备案 ${nameOfService(service)} 不再列出 ${domain}`,
            `${domain}, which the filing ${nameOfService(service)} lists no more`,
          ),
          { kind: "domain", domain },
        ),
      ),
  );
  const now = new Set(after.addresses.map(addressName));
  const places = before.addresses
    .filter((address) => address.jurisdiction === "mainland" && !now.has(addressName(address)))
    .map((address) =>
      gone(
        text(
          `addresses 删除了内地的 ${addressName(address)}`,
          `the removal of ${addressName(address)} in the mainland from \`addresses\``,
        ),
        { kind: "place" },
      ),
    );
  return [...names, ...dropped, ...places];
}
