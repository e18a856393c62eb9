import { type BucketParts, type BucketServing, serveByBucket } from "./bucket";
import type { SiteCertificate } from "./certificates";
import { type FunctionParts, type FunctionServing, serveByFunction } from "./function";
import { type LightServerParts, type LightServerServing, serveByLightServer } from "./light-server";
import type { Published } from "./publish";
import { type ScalingGroupParts, type ScalingGroupServing, serveByScalingGroup } from "./scaling-group";
import { type ServerParts, type ServerServing, serveByServer } from "./server";
import type { Site } from "./site";

/** The ways in which a website is served, by their names. */
export interface Servings {
  readonly server: ServerServing;
  readonly "scaling-group": ScalingGroupServing;
  readonly "light-server": LightServerServing;
  readonly bucket: BucketServing;
  readonly function: FunctionServing;
}

/** What each way makes. */
export interface Parts {
  readonly server: ServerParts;
  readonly "scaling-group": ScalingGroupParts;
  readonly "light-server": LightServerParts;
  readonly bucket: BucketParts;
  readonly function: FunctionParts;
}

export type ServingKind = keyof Servings;

/** The resource type that serves: whose filing its cloud asks for stands in the catalogue. */
export const servingTypes: Readonly<Record<ServingKind, string>> = {
  server: "tencentcloud_instance",
  "scaling-group": "tencentcloud_as_scaling_group",
  "light-server": "tencentcloud_lighthouse_instance",
  bucket: "tencentcloud_cos_bucket",
  function: "tencentcloud_scf_function",
};

const serveBy: {
  readonly [K in ServingKind]: (
    site: Site,
    serving: Servings[K],
    certificates: readonly SiteCertificate[],
  ) => { readonly parts: Parts[K] } & Published;
} = {
  server: serveByServer,
  "scaling-group": serveByScalingGroup,
  "light-server": serveByLightServer,
  bucket: serveByBucket,
  function: serveByFunction,
};

/** Makes what serves a website, and leads its hostnames there if they may be published. */
export function serve<K extends ServingKind>(
  site: Site,
  kind: K,
  serving: Servings[K],
  certificates: readonly SiteCertificate[],
): { readonly parts: Parts[K] } & Published {
  return serveBy[kind](site, serving, certificates);
}
