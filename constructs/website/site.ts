import type { FilingRef } from "../../lib/filing/filing-ref";
import { text } from "../../lib/text";
import { declareFiling, type DeclarableResource } from "../declare-filing";
import { frameworkFault, type Place } from "../one-framework";
import { refusal, throwPlainly } from "../refusal";

/** Declares the filing of a site on a resource, where there is one, and returns the resource. */
export function permitted<T extends DeclarableResource>(site: { readonly filing: FilingRef | null }, resource: T): T {
  if (site.filing !== null) declareFiling(resource, site.filing);
  return resource;
}

/** Throws GuardError when a class that resources are made of belongs to another framework than the app around the scope. */
export function assertSameFramework(path: string, made: object, scope: Place): void {
  throwPlainly(frameworkFault(path, made, scope));
}

/** Throws GuardError when a provider that was given is configured for another region than the construct. */
export function assertProviderRegion(path: string, region: string, given: string | undefined): void {
  if (given === region) return;
  throw refusal(
    text(
      `${path} 的 region 是 ${region}，而给出的 provider 的地域是 ${given ?? "（未写）"}。`,
      `The region of ${path} is ${region}, but the provider that it is given is configured for ${given ?? "none"}.`,
    ),
    text("请给出同一地域的 provider，或不给。", "Pass a provider of that region, or none."),
  );
}
