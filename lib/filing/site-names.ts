import { canonicalName, type LedgerService } from "./ledger";
import { PROVINCES } from "./provinces";

/** What the name of a website may not be made of; provider manuals of 2026-07-02, and practice. */
export const SITE_NAMES_AS_OF = "2026-11-22";

/** Words of trade and companies, which an individual's website may not carry in its name. */
const COMPANY_WORDS = ["公司", "集团", "企业", "商城", "平台", "资讯", "论坛", "中心"] as const;

/** Words that an individual's website may not carry although its content is one. */
const PERSONAL_WORDS = ["博客"] as const;

/** Words of the state, which take standing. 国家 counts at the beginning alone: 爱国家园 is no name of the state. */
const STATE_WORDS = [/中国/, /中华/, /^国家/];

/** The words of trade and companies in a name. */
export function companyWordsIn(name: string): readonly string[] {
  return COMPANY_WORDS.filter((word) => canonicalName(name).includes(word));
}

export type NameFault =
  | { readonly kind: "digits" }
  | { readonly kind: "latin" }
  /** A word of the state without standing. */
  | { readonly kind: "state"; readonly word: string }
  /** A word or place that an individual's website may not carry. */
  | { readonly kind: "personal"; readonly word: string }
  /** An individual's name has 3 to 10 characters. */
  | { readonly kind: "length"; readonly characters: number };

/** What is wrong with the name of a website, apart from company words. */
export function nameFaults(name: string, subject: LedgerService["subject"]): readonly NameFault[] {
  const written = canonicalName(name);
  return [
    ...formFaults(written),
    ...stateFaults(written, subject),
    ...(subject.kind === "individual" ? personalFaults(written) : []),
  ];
}

function formFaults(name: string): readonly NameFault[] {
  if (/^[\p{N}\p{P}\p{Z}]+$/u.test(name)) return [{ kind: "digits" }];
  if (/^[\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]+$/u.test(name)) return [{ kind: "latin" }];
  return [];
}

/** Public bodies have standing, and so has whoever carries the word in its own registered name. */
function stateFaults(name: string, subject: LedgerService["subject"]): readonly NameFault[] {
  if (subject.kind === "government" || subject.kind === "public-institution") return [];
  const word = STATE_WORDS.map((pattern) => pattern.exec(name)?.[0]).find((found) => found !== undefined);
  return word === undefined || canonicalName(subject.name).includes(word) ? [] : [{ kind: "state", word }];
}

function personalFaults(name: string): readonly NameFault[] {
  const word = [...PERSONAL_WORDS, ...PROVINCES.map(({ short }) => short)].find((each) => name.includes(each));
  const characters = [...new Intl.Segmenter("zh").segment(name)].length;
  return [
    ...(word === undefined ? [] : [{ kind: "personal", word } as const]),
    ...(characters >= 3 && characters <= 10 ? [] : [{ kind: "length", characters } as const]),
  ];
}
