/** The months that an ECS server is sold for, as far as a filing can rest on them. Source: provider documents, `period`. */
export const serverMonths = [3, 4, 5, 6, 7, 8, 9, 12, 24, 36, 48, 60] as const;
export type ServerMonths = (typeof serverMonths)[number];

/** The same for a simple application server. */
export const lightMonths = [3, 6, 12, 24, 36] as const;
export type LightMonths = (typeof lightMonths)[number];

/** The same for a classic load balancer. */
export const balancerMonths = [3, 4, 5, 6, 7, 8, 9, 12, 24, 36] as const;
export type BalancerMonths = (typeof balancerMonths)[number];
