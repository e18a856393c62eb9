import type { Site } from "../infrastructure/site";
import { matchesGlob } from "./glob";

/** True when a pattern of the ledger means this resource, by its address or its construct path. */
export function matchesSite(pattern: string, site: Pick<Site, "address" | "constructPath">): boolean {
  return matchesGlob(pattern, site.address) || (site.constructPath !== null && matchesGlob(pattern, site.constructPath));
}
