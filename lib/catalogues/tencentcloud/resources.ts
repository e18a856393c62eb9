import type { Entry } from "../catalogue";
import { acceleration } from "./resources/acceleration";
import { addresses } from "./resources/addresses";
import { cdn } from "./resources/cdn";
import { certificates } from "./resources/certificates";
import { containers } from "./resources/containers";
import { dataSources } from "./resources/data-sources";
import { dns } from "./resources/dns";
import { edgeone } from "./resources/edgeone";
import { functions } from "./resources/functions";
import { gateways } from "./resources/gateways";
import { interfaces } from "./resources/interfaces";
import { loadBalancers } from "./resources/load-balancers";
import { nat } from "./resources/nat";
import { network } from "./resources/network";
import { opaque } from "./resources/opaque";
import { protection } from "./resources/protection";
import { servers } from "./resources/servers";
import { storage } from "./resources/storage";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [
  ...servers,
  ...addresses,
  ...interfaces,
  ...nat,
  ...network,
  ...loadBalancers,
  ...cdn,
  ...edgeone,
  ...protection,
  ...acceleration,
  ...storage,
  ...functions,
  ...gateways,
  ...dns,
  ...certificates,
  ...containers,
  ...opaque,
  ...dataSources,
];
