import { registrableDomain } from "../filing/build-ledger";
import type { JudgedSite } from "./judged";
import { isGranted } from "./known-findings";
import type { Finding } from "./report";
import { matchesSite } from "./matches-site";
import type { Widening } from "./widening";

interface Passage {
  readonly site: JudgedSite;
  readonly judgedByFormer: JudgedSite;
  /** Findings that name it, by the permissions of now. */
  readonly findings: readonly Finding[];
  /** The same by the permissions before. */
  readonly formerFindings: readonly Finding[];
  readonly widenings: readonly Widening[];
}

/**
 * The entries that let a resource pass. Where none is its own, as behind a front door that is covered, each of the ledger may be, and
 * without any the settings or the ledger as a whole.
 */
export function responsibleFor(passage: Passage): readonly Widening[] {
  const own = passage.widenings.filter((widening) => concernsIt(widening, passage));
  if (own.length > 0) return own;
  const elsewhere: readonly Widening["concerns"]["kind"][] = ["waiver", "baseline", "configuration", "ledger"];
  const ofLedger = passage.widenings.filter(({ concerns }) => !elsewhere.includes(concerns.kind));
  if (ofLedger.length > 0) return ofLedger;
  return passage.widenings.filter(({ concerns }) => concerns.kind === "configuration" || concerns.kind === "ledger");
}

function concernsIt({ concerns }: Widening, { site, judgedByFormer, findings, formerFindings }: Passage): boolean {
  switch (concerns.kind) {
    case "service": {
      const { service, domain, cloud } = concerns;
      return (
        site.judgedNames.some(
          ({ permission, cloud: asked }) =>
            permission.service === service &&
            (domain === null || permission.listedDomain === domain) &&
            (cloud === null || asked === cloud),
        ) ||
        (domain === null && site.carried.some(({ permission }) => permission?.service === service))
      );
    }
    case "domain":
      return site.names.some(({ hostname: { name } }) => isWithin(name, concerns.domain));
    case "subject": {
      const asked = [...site.judgedNames, ...site.carried].map(({ permission }) => permission?.service?.subject);
      return asked.includes(concerns.subject);
    }
    case "account": {
      const { cloud, region } = concerns;
      const isThere = region === null || site.trail.some(({ value }) => value?.startsWith(region) === true);
      return site.cloud === cloud && isThere && formerFindings.some(({ blocks }) => blocks);
    }
    case "ledger":
      return false;
    case "match":
      if (!matchesSite(concerns.match, site)) return false;
      return concerns.by === "servers" ? site.judgedNames.length === 0 : site.verdict === "exempt";
    case "place":
      return site.jurisdictions.join() !== judgedByFormer.jurisdictions.join() || site.need.kind !== judgedByFormer.need.kind;
    case "waiver": {
      const { rule, reason, owner, expires } = concerns.waiver;
      return findings.some(
        ({ rule: found, waived }) =>
          found === rule && waived?.reason === reason && waived.owner === owner && waived.expires === expires,
      );
    }
    case "baseline":
      return findings.some((finding) => isGranted(finding, concerns.grants));
    case "configuration": {
      const blocked = new Set(formerFindings.filter(({ blocks }) => blocks).map(({ fingerprint }) => fingerprint));
      return findings.some(({ blocks, waived, fingerprint }) => !blocks && waived === null && blocked.has(fingerprint));
    }
  }
}

function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`) || registrableDomain(name) === domain;
}
