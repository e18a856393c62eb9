import type { Entry } from "../catalogue";
import { addresses } from "./resources/addresses";
import { cdn } from "./resources/cdn";
import { classicLoadBalancer } from "./resources/classic-load-balancer";
import { containers } from "./resources/containers";
import { dataSources } from "./resources/data-sources";
import { dns } from "./resources/dns";
import { edgeNodes } from "./resources/edge-nodes";
import { functions } from "./resources/functions";
import { gateways } from "./resources/gateways";
import { globalAccelerator } from "./resources/global-accelerator";
import { globalAddresses } from "./resources/global-addresses";
import { interfaces } from "./resources/interfaces";
import { loadBalancers } from "./resources/load-balancers";
import { nat } from "./resources/nat";
import { network } from "./resources/network";
import { opaque } from "./resources/opaque";
import { protection } from "./resources/protection";
import { scaling } from "./resources/scaling";
import { servers } from "./resources/servers";
import { storage } from "./resources/storage";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [
  ...servers,
  ...scaling,
  ...containers,
  ...edgeNodes,
  ...addresses,
  ...globalAddresses,
  ...interfaces,
  ...nat,
  ...network,
  ...loadBalancers,
  ...classicLoadBalancer,
  ...cdn,
  ...protection,
  ...globalAccelerator,
  ...storage,
  ...functions,
  ...gateways,
  ...dns,
  ...opaque,
  ...dataSources,
];
