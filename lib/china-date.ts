const eightHours = 8 * 3_600_000;

/** The ISO date of a moment in mainland China, where the dates of filings count. */
export function dateInChina(moment: Date): string {
  return new Date(moment.getTime() + eightHours).toISOString().slice(0, 10);
}
