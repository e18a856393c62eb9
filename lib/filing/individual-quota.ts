/** How many services one individual can file; Huawei Cloud's knowledge base of 2026-08-23, the only source. */
export const INDIVIDUAL_QUOTA = 5;
