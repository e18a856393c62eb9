import type { Entry } from "../catalogue";
import { addresses } from "./resources/addresses";
import { applicationLoadBalancer } from "./resources/application-load-balancer";
import { cdn } from "./resources/cdn";
import { classicLoadBalancer } from "./resources/classic-load-balancer";
import { containers } from "./resources/containers";
import { dns } from "./resources/dns";
import { edgeNodes } from "./resources/edge-nodes";
import { functions } from "./resources/functions";
import { gateways } from "./resources/gateways";
import { interfaces } from "./resources/interfaces";
import { nat } from "./resources/nat";
import { network } from "./resources/network";
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
  ...interfaces,
  ...nat,
  ...network,
  ...classicLoadBalancer,
  ...applicationLoadBalancer,
  ...cdn,
  ...protection,
  ...storage,
  ...functions,
  ...gateways,
  ...dns,
];
