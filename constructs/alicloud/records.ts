import type { Lead } from "../website/lead";
import { permitted } from "../website/site";
import { AlidnsRecord } from "./classes";
import type { Site } from "./site";

/** One record for each hostname that may be published, or none at all. */
export function makeRecords(site: Site, leadOf: (host: Site["published"][number]) => Lead): readonly AlidnsRecord[] {
  return site.published.map((host) =>
    permitted(
      site,
      new AlidnsRecord(site.scope, `record-${host.id}`, {
        provider: site.provider,
        domainName: site.domain,
        rr: host.label,
        ...leadOf(host),
      }),
    ),
  );
}
