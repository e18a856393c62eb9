import type { Entry } from "../catalogue";
import { addresses } from "./resources/addresses";
import { apps } from "./resources/apps";
import { applicationGateways } from "./resources/application-gateways";
import { containers } from "./resources/containers";
import { databases } from "./resources/databases";
import { dataSources } from "./resources/data-sources";
import { dns } from "./resources/dns";
import { edges } from "./resources/edges";
import { hostnameBindings } from "./resources/hostname-bindings";
import { interfaces } from "./resources/interfaces";
import { loadBalancers } from "./resources/load-balancers";
import { network } from "./resources/network";
import { opaque } from "./resources/opaque";
import { servers } from "./resources/servers";
import { storage } from "./resources/storage";
import { trafficManager } from "./resources/traffic-manager";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [
  ...servers,
  ...interfaces,
  ...addresses,
  ...network,
  ...loadBalancers,
  ...applicationGateways,
  ...apps,
  ...hostnameBindings,
  ...storage,
  ...edges,
  ...trafficManager,
  ...containers,
  ...databases,
  ...dns,
  ...opaque,
  ...dataSources,
];
