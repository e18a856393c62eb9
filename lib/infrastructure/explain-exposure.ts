import type { Condition } from "../catalogues/catalogue";
import { type Cause, causeOf } from "../terraform/value";
import { text } from "../text";
import type { Exposures } from "./exposure";
import { readPath } from "./read-path";
import type { Survey, Surveyed } from "./survey";
import { type TrailStep, showPossible } from "./trail";

/** How the internet reaches a resource: the links that lead to it, else the attribute or the binding that makes it public by itself. */
export function explainExposure(one: Surveyed, exposures: Exposures, survey: Survey): readonly TrailStep[] {
  const path = exposures.pathTo(one.resource);
  if (path.length > 0) return path;
  const exposure = exposures.of(one.resource);
  const decisive = exposure === "yes" ? firstSign(one.entry.public, one, survey) : null;
  if (decisive !== null) return [decisive];
  const means =
    exposure === "yes"
      ? text("可从公网访问", "is reachable from the internet")
      : text("无法判断是否可从公网访问", "may be reachable from the internet");
  return [{ address: one.resource.address, attribute: null, value: null, means }];
}

/** The first part of a condition that visibly holds, in words. Only for the reader: the verdict does not rest on it. */
function firstSign(condition: Condition, one: Surveyed, survey: Survey): TrailStep | null {
  if (
    typeof condition === "string" ||
    "not" in condition ||
    "namedBy" in condition ||
    "reachedThrough" in condition ||
    "sameAs" in condition
  )
    return null;
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : null;
  if (parts !== null) {
    for (const part of parts) {
      const sign = firstSign(part, one, survey);
      if (sign !== null) return sign;
    }
    return null;
  }
  if ("boundBy" in condition) {
    const [binder] = survey.binders(condition.boundBy, condition.through, one.resource).certain;
    if (binder === undefined) return null;
    return {
      address: binder.resource.address,
      attribute: condition.through,
      value: one.resource.address,
      means: text(`将 ${one.resource.address} 绑定到公网`, `binds ${one.resource.address} to the internet`),
    };
  }
  if (!("attribute" in condition) || "matches" in condition || "refersTo" in condition) return null;
  const [value] = readPath(one.resource, condition.attribute).values;
  if (value === undefined) return null;
  const shown = showPossible(value);
  const holds =
    "over" in condition
      ? Number(shown) > condition.over
      : "is" in condition
        ? condition.is.some((item) => String(item).toLowerCase() === shown.toLowerCase())
        : shown !== "";
  if (!holds) return null;
  return {
    address: one.resource.address,
    attribute: condition.attribute,
    value: shown,
    means: text("使其可从公网访问", "makes it reachable from the internet"),
  };
}

/** What would have to be known to tell whether a resource is public; null where no single value decides it. Only for the reader. */
export function openCauseOf(condition: Condition, one: Surveyed, survey: Survey): Cause | null {
  if (typeof condition === "string" || "namedBy" in condition) return null;
  if ("not" in condition) return openCauseOf(condition.not, one, survey);
  if ("all" in condition || "any" in condition) {
    for (const part of "all" in condition ? condition.all : condition.any) {
      const cause = openCauseOf(part, one, survey);
      if (cause !== null) return cause;
    }
    return null;
  }
  if ("boundBy" in condition) {
    const [binder] = survey.binders(condition.boundBy, condition.through, one.resource).loose;
    return binder === undefined ? null : survey.ends(binder.resource, condition.through).loose;
  }
  if ("reachedThrough" in condition) return survey.ends(one.resource, condition.reachedThrough).loose;
  if ("sameAs" in condition) return survey.ends(one.resource, condition.sameAs).loose;
  const reading = readPath(one.resource, condition.attribute);
  const cause = reading.open ?? causeOf(reading.values);
  // That a reference is only known after apply leaves nothing open: where it leads is known.
  return cause?.kind === "computed" || cause?.kind === "data-source" ? null : cause;
}
