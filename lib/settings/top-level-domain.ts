import { parseHostname } from "../filing/hostname";

/** A top-level domain in lower case and A-labels, without the dot; null where it is none. */
export function parseTopLevelDomain(written: string): string | null {
  const label = written.startsWith(".") ? written.slice(1) : written;
  const hostname = parseHostname(`a.${label}`);
  if (hostname.kind !== "hostname" || hostname.wildcard) return null;
  const labels = hostname.name.split(".");
  return labels.length === 2 ? (labels[1] ?? null) : null;
}
