import { text } from "../text";
import { type FilingNumber, serviceBelongsToSubject } from "./filing-number";
import type { LedgerService, LedgerSubject } from "./ledger";
import type { ValueFault } from "./value-fault";

/** The letter that ends the number of each kind of service; none for a website. Source: provider knowledge bases, 2026-08. */
const letters = { website: null, app: "A", "mini-program": "X", "quick-app": "K" } as const;

/**
 * Why a number cannot be the one of this service: it belongs to another subject, its letter means another kind, or no number was
 * ever issued with such a year. A number that is borrowed or mistyped must not permit anything.
 */
export function numberFaults(
  service: Pick<LedgerService, "number" | "kind">,
  subject: Pick<LedgerSubject, "number" | "name">,
): readonly ValueFault[] {
  const { number, kind } = service;
  if (number === null) return [];
  const faults: ValueFault[] = [];
  const own = subject.number;
  // A licence that serves as a number follows a numbering of its own.
  const comparable = own !== null && own.system === "filing" && number.system === "filing";
  if (comparable && !serviceBelongsToSubject(number, own)) faults.push(foreignNumber(number, own));
  const letter = letters[kind];
  if (number.kindLetter !== letter) faults.push(wrongLetter(number, kind, letter));
  if (isImpossibleYear(number)) faults.push(impossibleYear(number));
  return faults;
}

/** Two digits of a year were written until 2020, four from then on (about 150 numbers sampled, 2026-11). */
function isImpossibleYear({ system, year }: FilingNumber): boolean {
  if (system !== "filing" || year === null) return false;
  const written = Number(year.written);
  return year.digits === 2 ? written < 5 || written > 20 : written < 2020;
}

function foreignNumber(number: FilingNumber, subject: FilingNumber): ValueFault {
  return {
    rule: "service-number-not-of-subject",
    message: text(
      `服务备案号 ${number.canonical} 不属于主体 ${subject.canonical}。`,
      `The service number ${number.canonical} does not belong to the subject ${subject.canonical}.`,
    ),
    remedy: text(
      `服务备案号应为 ${subject.canonical}-n 的形式。`,
      `A service number of this subject begins with ${subject.canonical}-.`,
    ),
  };
}

function wrongLetter(number: FilingNumber, kind: LedgerService["kind"], letter: string | null): ValueFault {
  return {
    rule: "service-suffix-differs-from-kind",
    message: text(
      `备案号 ${number.canonical} 的尾字母与服务类型 ${kind} 不符：${letter === null ? "网站没有尾字母" : `应以 ${letter} 结尾`}。`,
      `The number ${number.canonical} does not fit the kind ${kind}: ${letter === null ? "the number of a website ends in no letter" : `it would end in ${letter}`}.`,
    ),
    remedy: text("请改正备案号，或改正 kind。", "Correct the number, or the kind."),
  };
}

function impossibleYear(number: FilingNumber): ValueFault {
  return {
    rule: "filing-number-year-impossible",
    message: text(
      `备案号 ${number.canonical} 的年份“${number.year?.written ?? ""}”不可能：8 位数字对应 2005 至 2020 年，之后为 10 位。`,
      `The year "${number.year?.written ?? ""}" of ${number.canonical} is impossible: eight digits stand for 2005 to 2020, later numbers have ten.`,
    ),
    remedy: text("请按备案通知核对备案号。", "Check the number against the notice of the filing."),
  };
}
