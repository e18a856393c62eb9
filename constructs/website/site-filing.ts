import { findEntry } from "../../lib/catalogues/index";
import type { FilingRef } from "../../lib/filing/filing-ref";
import { parseHostname } from "../../lib/filing/hostname";
import { isListedBy } from "../../lib/filing/permission";
import { STATES } from "../../lib/filing/states";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { text } from "../../lib/text";
import { filingFault } from "../filing-fault";
import { refusal, throwPlainly } from "../refusal";
import type { SiteHost } from "./site-names";

/** Throws GuardError for what `defineFiling()` or the ledger of this copy of the package did not return. */
export function assertFiling(path: string, filing: unknown): asserts filing is FilingRef {
  throwPlainly(filingFault(path, undefined, filing, () => undefined));
}

/**
 * Throws GuardError when the filing cannot be that of the website: it does not list a hostname, or its access list lacks the cloud
 * although the product asks for a filing there. `type` is the resource type that serves.
 */
export function assertFilingFits(path: string, filing: FilingRef, hosts: readonly SiteHost[], cloud: string, type: string): void {
  const missing = hosts.find(({ name }) => !lists(filing, name));
  if (missing !== undefined) throw unlisted(path, filing, missing.name);
  if (asksForThisCloud(type) && !filing.accessProviders.some((provider) => provider.cloud === cloud)) {
    throw elsewhere(path, filing, cloud);
  }
}

/**
 * May hostnames of this filing be published at the cloud today? Not while it is in progress, nor while its access filing there is.
 * What else may stand in the way is left to the guard, which tells the reason.
 */
export function mayPublish(filing: FilingRef, cloud: string, type: string): boolean {
  if (STATES[filing.status].hostname === "block") return false;
  if (!asksForThisCloud(type)) return true;
  const own = filing.accessProviders.filter((provider) => provider.cloud === cloud);
  return own.length > 0 && own.every(({ status }) => status === "granted");
}

function lists({ domains }: FilingRef, name: string): boolean {
  const hostname = parseHostname(name);
  return hostname.kind === "hostname" && isListedBy(domains, hostname);
}

function asksForThisCloud(type: string): boolean {
  const listing = findEntry(type, "resource");
  return listing === null || !("entry" in listing) || listing.entry.filingClass !== "any_provider";
}

function nameOf({ number, id, name }: FilingRef): string {
  return number ?? id ?? name ?? "";
}

function unlisted(path: string, filing: FilingRef, hostname: string): Error {
  const domains = filing.domains;
  return refusal(
    text(
      `${path} 的备案 ${nameOf(filing)} 没有列出 ${hostname}，列出的是 ${domains.join("、")}。`,
      `The filing of ${path}, ${nameOf(filing)}, does not list ${hostname}; it lists ${domains.join(", ")}.`,
    ),
    text(
      "请传入该域名的备案，或用 hosts 只选备案列出的主机名。",
      "Pass the filing of this domain, or choose by hosts only the hostnames that the filing lists.",
    ),
  );
}

function elsewhere(path: string, filing: FilingRef, cloud: string): Error {
  const name = nameCloud(cloud);
  return refusal(
    text(
      `${path} 的备案 ${nameOf(filing)} 的接入服务商中没有${name.zh}，该云不为它提供接入。`,
      `The filing of ${path}, ${nameOf(filing)}, does not name ${name.en} among its access providers, so that cloud may not serve it.`,
    ),
    text(
      `请先在该云办理接入备案，再在台账的 accessProviders 中写上 { cloud: ${cloud}, status: pending }。`,
      `Hand in an access filing at that cloud, then write { cloud: ${cloud}, status: pending } under accessProviders in the ledger.`,
    ),
  );
}
