import type { Lead } from "../website/lead";
import { permitted } from "../website/site";
import { DnspodRecord } from "./classes";
import type { Site } from "./site";

/** One record for each hostname that may be published, or none at all. */
export function makeRecords(site: Site, leadOf: (host: Site["published"][number]) => Lead): readonly DnspodRecord[] {
  return site.published.map((host) => {
    const { type, value } = leadOf(host);
    return permitted(
      site,
      new DnspodRecord(site.scope, `record-${host.id}`, {
        provider: site.provider,
        domain: site.domain,
        subDomain: host.label,
        recordType: type,
        // DNSPod's word for every visitor whom no other line names.
        recordLine: "默认",
        value,
      }),
    );
  });
}
