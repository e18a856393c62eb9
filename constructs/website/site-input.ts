import type { WebsiteHost } from "./site-names";
import { assertKnownKind } from "./serving-kind";
import { assertShape } from "./shape";
import type { SiteInput } from "./site-plan";

/** The properties that a website has at every cloud. */
interface GivenSite<K extends string> {
  readonly domain: string;
  readonly hosts?: readonly WebsiteHost[];
  readonly serving: { readonly kind: K };
}

/** What a website is asked for, where no compiler asked as well. Throws GuardError with the construct path and the cure. */
export function readSiteInput<K extends string>(
  path: string,
  cloud: string,
  props: GivenSite<K>,
  types: Readonly<Record<K, string>>,
): Omit<SiteInput, "region"> {
  assertShape(path, props, { domain: "string", serving: "object", hosts: "list?" });
  assertShape(path, props.serving, { kind: "string" });
  const { domain, hosts } = props;
  const { kind } = props.serving;
  assertKnownKind(path, kind, Object.keys(types));
  return { path, cloud, domain, hosts, type: types[kind] };
}
