import { type FilingNumber, serviceBelongsToSubject } from "./filing-number";
import type { ServiceKind } from "./ledger";

/**
 * Why a number cannot be the one of its service: it is another subject's, its letter means another kind, no number was issued with
 * such a year, or it is a sample. Borrowed or mistyped, it permits nothing.
 */
export type NumberMistake = "foreign" | "letter" | "year" | "sample";

export function numberMistakes(
  service: { readonly number: FilingNumber | null; readonly kind: ServiceKind },
  subject: { readonly number: FilingNumber | null },
  thisYear: number | null,
): readonly NumberMistake[] {
  const { number, kind } = service;
  if (number === null) return [];
  const mistakes: NumberMistake[] = [];
  if (isForeign(number, subject.number)) mistakes.push("foreign");
  if (number.kindLetter !== kindLetters[kind]) mistakes.push("letter");
  if (isPlaceholder(number)) mistakes.push("sample");
  else if (isImpossibleYear(number, thisYear)) mistakes.push("year");
  return mistakes;
}

/** The letter that ends the number of each kind of service; none for a website. Source: provider knowledge bases, 2026-08. */
export const kindLetters: Readonly<Record<ServiceKind, FilingNumber["kindLetter"]>> = {
  website: null,
  app: "A",
  "mini-program": "X",
  "quick-app": "K",
};

/** True for the number of another subject. A licence that serves as a number follows a numbering of its own. */
function isForeign(number: FilingNumber, own: FilingNumber | null): boolean {
  return own?.system === "filing" && number.system === "filing" && !serviceBelongsToSubject(number, own);
}

/**
 * Two digits of a year were written until 2020, four from then on (about 150 numbers sampled, 2026-11); none is issued ahead of its
 * year. `thisYear` null: the day is not known yet.
 */
export function isImpossibleYear({ system, year }: FilingNumber, thisYear: number | null): boolean {
  if (system !== "filing" || year === null) return false;
  const written = Number(year.written);
  if (year.digits === 2) return written < 5 || written > 20;
  return written < 2020 || (thisYear !== null && written > thisYear);
}

/** Numbers that templates and manuals print: digits in a row, one digit throughout, or the serial zero (templates seen 2026-11). */
export function isPlaceholder({ system, year, serial }: FilingNumber): boolean {
  if (system !== "filing") return false;
  const digits = `${year?.written ?? ""}${serial}`;
  return ASCENDING.includes(digits) || /^(\d)\1*$/.test(digits) || /^0+$/.test(serial);
}

const ASCENDING = ["12345678", "1234567890", "0123456789"];
