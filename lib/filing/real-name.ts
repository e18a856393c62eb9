import { addWorkingDays } from "./holidays";

/**
 * The longest that the manuals of Tencent Cloud and Huawei Cloud name for the result of a real-name check to reach the MIIT, in
 * working days (3 to 5); checked 2026-11-22.
 */
const MIIT_DAYS = 5;

/** The ISO date by which the MIIT's system shows a real-name check that was passed on a day. */
export function realNameArrives(verifiedOn: string): string {
  return addWorkingDays(verifiedOn, MIIT_DAYS).date;
}
