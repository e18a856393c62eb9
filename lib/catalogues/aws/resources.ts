import type { Entry } from "../catalogue";
import { addresses } from "./resources/addresses";
import { applications } from "./resources/applications";
import { cdn } from "./resources/cdn";
import { certificates } from "./resources/certificates";
import { containers } from "./resources/containers";
import { dataSources } from "./resources/data-sources";
import { databases } from "./resources/databases";
import { dns } from "./resources/dns";
import { functions } from "./resources/functions";
import { gateways } from "./resources/gateways";
import { interfaces } from "./resources/interfaces";
import { loadBalancers } from "./resources/load-balancers";
import { network } from "./resources/network";
import { scaling } from "./resources/scaling";
import { securityGroups } from "./resources/security-groups";
import { servers } from "./resources/servers";
import { storage } from "./resources/storage";
import { targetGroups } from "./resources/target-groups";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [
  ...servers,
  ...securityGroups,
  ...scaling,
  ...addresses,
  ...interfaces,
  ...network,
  ...loadBalancers,
  ...targetGroups,
  ...cdn,
  ...storage,
  ...functions,
  ...gateways,
  ...applications,
  ...dns,
  ...certificates,
  ...containers,
  ...databases,
  ...dataSources,
];
