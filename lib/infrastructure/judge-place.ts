import { text } from "../text";
import { explainExposure, openCauseOf } from "./explain-exposure";
import type { Exposures } from "./exposure";
import type { Location } from "./location";
import type { FilingAsk, Need, Site } from "./site";
import type { Survey, Surveyed } from "./survey";

/** What is judged of a site before its names are looked at. */
export type PlaceJudgement = Pick<Site, "need" | "asks" | "jurisdictions" | "exposure" | "trail">;

/** Judges a thing that stands somewhere: it needs a filing where it is public and in the mainland. */
export function judgePlace(one: Surveyed, location: Location, exposures: Exposures, survey: Survey): PlaceJudgement {
  const { resource, entry, catalogue } = one;
  const exposure = exposures.of(resource);
  const opened = exposure === "no" ? [] : explainExposure(one, exposures, survey);
  const asks: readonly FilingAsk[] = [
    { cloud: catalogue.cloud, filingClass: entry.filingClass === "none" ? "this_provider" : entry.filingClass },
  ];
  const jurisdictions =
    location.kind === "mainland"
      ? (["mainland"] as const)
      : location.kind === "exempt"
        ? location.jurisdictions
        : (["unknown"] as const);
  return { need: needOf(one, location, exposure, survey), asks, jurisdictions, exposure, trail: [...opened, ...location.trail] };
}

function needOf(one: Surveyed, location: Location, exposure: Site["exposure"], survey: Survey): Need {
  const { address } = one.resource;
  if (exposure === "no") return { kind: "exempt", reason: text("没有公网入口", "it has no public address") };
  if (location.kind === "exempt") {
    return {
      kind: "exempt",
      reason: location.trail.at(-1)?.means ?? text("位于中国内地以外", "it stands outside mainland China"),
    };
  }
  if (location.kind === "unknown") return { kind: "undecided", gap: "location", reason: location.reason, cause: location.cause };
  if (exposure === "yes") return { kind: "required" };
  const cause = openCauseOf(one.entry.public, one, survey);
  const reason = text(
    `${address} 位于中国内地，但${cause === null ? "" : ` ${cause.subject} 的值未知，`}无法判断是否可从公网访问`,
    `${address} is in mainland China, but ${cause === null ? "it is not known" : `without ${cause.subject} it cannot be told`} whether it is reachable from the internet`,
  );
  return { kind: "undecided", gap: "exposure", reason, cause };
}
