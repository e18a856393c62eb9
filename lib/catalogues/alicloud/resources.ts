import type { Entry } from "../catalogue";
import { addresses } from "./resources/addresses";
import { applicationEngines } from "./resources/application-engines";
import { cdn } from "./resources/cdn";
import { certificates } from "./resources/certificates";
import { classicLoadBalancer } from "./resources/classic-load-balancer";
import { containers } from "./resources/containers";
import { dataSources } from "./resources/data-sources";
import { dns } from "./resources/dns";
import { edgeNodes } from "./resources/edge-nodes";
import { esa } from "./resources/esa";
import { functions } from "./resources/functions";
import { gateways } from "./resources/gateways";
import { globalAccelerator } from "./resources/global-accelerator";
import { interfaces } from "./resources/interfaces";
import { loadBalancers } from "./resources/load-balancers";
import { media } from "./resources/media";
import { nat } from "./resources/nat";
import { network } from "./resources/network";
import { opaque } from "./resources/opaque";
import { protection } from "./resources/protection";
import { scaling } from "./resources/scaling";
import { servers } from "./resources/servers";
import { storage } from "./resources/storage";
import { trafficManagement } from "./resources/traffic-management";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [
  ...servers,
  ...scaling,
  ...interfaces,
  ...addresses,
  ...nat,
  ...network,
  ...edgeNodes,
  ...classicLoadBalancer,
  ...loadBalancers,
  ...cdn,
  ...media,
  ...esa,
  ...protection,
  ...globalAccelerator,
  ...storage,
  ...functions,
  ...applicationEngines,
  ...containers,
  ...gateways,
  ...dns,
  ...trafficManagement,
  ...certificates,
  ...opaque,
  ...dataSources,
];
