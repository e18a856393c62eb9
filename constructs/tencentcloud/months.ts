/** The months that a CVM server is sold for, as far as a filing can rest on them. Source: provider documents, `instance_charge_type_prepaid_period`. */
export const serverMonths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36] as const;
export type ServerMonths = (typeof serverMonths)[number];

/** The same for a Lighthouse server, `period`. */
export const lightMonths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 24, 36, 48, 60] as const;
export type LightMonths = (typeof lightMonths)[number];
