import type { Text } from "../text";
import { diagnoseNumber, findForeignCharacter, validNumberForm } from "./number-diagnosis";
import { normaliseNumber, type NumberChange } from "./number-normalisation";
import { PROVINCES } from "./provinces";

/** A filing number, or a licence that serves as one. */
export interface FilingNumber {
  /** The number in the spelling of the ministry, with the province character that is issued. */
  readonly canonical: string;
  readonly original: string;
  /** `filing`: 浙ICP备…号 · `icp-licence`: 京ICP证…号 · `telecom-licence`: 粤B2-…, 合字B2-…, A2.B1.B2-… */
  readonly system: "filing" | "icp-licence" | "telecom-licence";
  /** `service`: one website, App, mini-program or quick app of a subject (the form with `-n`). */
  readonly level: "subject" | "service";
  /** The canonical number without the service suffix. */
  readonly subject: string;
  /** The issued province character; null for national and 合字 licences. */
  readonly province: string | null;
  /** Set when another character was written for the province: `川` where the bureau issues `蜀`. */
  readonly provinceAlias: { readonly used: string; readonly issued: string } | null;
  /** The year as written, in two or four digits; null for 京ICP证…号, whose digits are no plain year. */
  readonly year: { readonly digits: 2 | 4; readonly written: string } | null;
  readonly serial: string;
  readonly serviceIndex: number | null;
  /** A: App, X: mini-program, K: quick app, null: website (or no service suffix at all). */
  readonly kindLetter: "A" | "X" | "K" | null;
  readonly changes: readonly NumberChange[];
}

/** Why a text is no filing number, and the form that is valid. */
export interface NumberFault {
  readonly reason: Text;
  readonly validForm: Text;
}

/**
 * Reads a filing number as people write it. Whether the year is possible, the number a sample or the letter right for the
 * kind of service is for the rules. Grammar: answers of the ministry's query and provider manuals, checked 2026-11-22.
 */
export function parseFilingNumber(text: string): FilingNumber | NumberFault {
  const foreign = findForeignCharacter(text);
  if (foreign !== null) return { reason: foreign, validForm: validNumberForm };
  const { text: spelling, changes } = normaliseNumber(text);
  const match = GRAMMAR.exec(spelling)?.groups;
  if (match === undefined) return { reason: diagnoseNumber(text, spelling), validForm: validNumberForm };
  return numberOf(match, text, changes);
}

/** Narrows the result of `parseFilingNumber`. */
export function isNumberFault(result: FilingNumber | NumberFault): result is NumberFault {
  return "reason" in result;
}

/** True when `service` is the number of a service of the subject that holds `subject`. */
export function serviceBelongsToSubject(service: FilingNumber, subject: FilingNumber): boolean {
  return service.level === "service" && subject.level === "subject" && service.subject === subject.canonical;
}

const HEADS = PROVINCES.flatMap(({ icp, aliases }) => [icp, ...aliases]).join("");
const GRAMMAR = new RegExp(
  "^(?:" +
    `(?<filing>[${HEADS}])ICP备(?<filingDigits>\\d{10}|\\d{8})号` +
    `|(?<licence>[${HEADS}])ICP证(?<licenceDigits>\\d{8}|\\d{6})号` +
    `|(?<telecom>[${HEADS}]|合字)?(?<classes>[AB]\\d(?:\\.[AB]\\d)*)-(?<telecomDigits>\\d{8})` +
    ")(?:-(?<index>[1-9]\\d{0,5})(?<letter>[AXK])?)?$",
);

function numberOf(match: Record<string, string | undefined>, original: string, changes: readonly NumberChange[]): FilingNumber {
  const head = match["filing"] ?? match["licence"] ?? match["telecom"] ?? "";
  const province = PROVINCES.find(({ icp, aliases }) => icp === head || aliases.includes(head)) ?? null;
  const issued = province?.icp ?? head;
  const provinceAlias = province !== null && province.icp !== head ? { used: head, issued } : null;
  const { index, letter } = match;
  const suffix = index === undefined ? "" : `-${index}${letter ?? ""}`;
  const { system, subject, year, serial } = bodyOf(match, issued);
  return {
    canonical: subject + suffix,
    original,
    system,
    level: index === undefined ? "subject" : "service",
    subject,
    province: province?.icp ?? null,
    provinceAlias,
    year,
    serial,
    serviceIndex: index === undefined ? null : Number(index),
    kindLetter: letter === "A" || letter === "X" || letter === "K" ? letter : null,
    changes: provinceAlias === null ? changes : [...changes, "province-alias"],
  };
}

function bodyOf(
  match: Record<string, string | undefined>,
  head: string,
): Pick<FilingNumber, "system" | "subject" | "year" | "serial"> {
  const { filingDigits, licenceDigits, classes = "", telecomDigits = "" } = match;
  if (filingDigits !== undefined) {
    const digits = filingDigits.length === 10 ? 4 : 2;
    const year = { digits, written: filingDigits.slice(0, digits) } as const;
    return { system: "filing", subject: `${head}ICP备${filingDigits}号`, year, serial: filingDigits.slice(digits) };
  }
  if (licenceDigits !== undefined) {
    return { system: "icp-licence", subject: `${head}ICP证${licenceDigits}号`, year: null, serial: licenceDigits };
  }
  const year = { digits: 4, written: telecomDigits.slice(0, 4) } as const;
  return { system: "telecom-licence", subject: `${head}${classes}-${telecomDigits}`, year, serial: telecomDigits.slice(4) };
}
