import type { Entry } from "../catalogue";
import { dns } from "./resources/dns";
import { loadBalancers } from "./resources/load-balancers";
import { pages } from "./resources/pages";

/** Every guarded type, one file per product area. */
export const resources: readonly Entry[] = [...dns, ...loadBalancers, ...pages];
