import type { Anchor } from "../infrastructure/anchor";
import type { Site } from "../infrastructure/site";

/** What stands in the way of a filing that names a resource as its server. */
export const anchorFaults = ["neverEligible", "postpaid", "tooShort", "withoutAddress"] as const;

export type AnchorFault = (typeof anchorFaults)[number];

/** Null where nothing does, as far as is known. */
export function anchorFaultOf({ exposure }: Pick<Site, "exposure">, anchor: Anchor): AnchorFault | null {
  if (anchor.carriesFiling === "no") return "neverEligible";
  if (anchor.prepaid === "no") return "postpaid";
  if (anchor.prepaid === "yes" && anchor.longEnough === "no") return "tooShort";
  return exposure === "no" ? "withoutAddress" : null;
}

/** Whether a resource can be the server of a filing; null where the cloud's terms are not known or say nothing of its type. */
export function anchorStateOf(site: Pick<Site, "exposure" | "anchor">): AnchorFault | "eligible" | "unknown" | null {
  const { anchor, exposure } = site;
  if (anchor === null) return null;
  const fault = anchorFaultOf(site, anchor);
  if (fault !== null) return fault;
  const { carriesFiling, prepaid, longEnough } = anchor;
  return carriesFiling === "yes" && prepaid === "yes" && longEnough === "yes" && exposure === "yes" ? "eligible" : "unknown";
}
