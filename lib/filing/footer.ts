import { GuardError } from "../guard-error";
import { text } from "../text";
import { isNumberFault, parseFilingNumber } from "./filing-number";
import type { FilingRef } from "./filing-ref";

export interface FooterOptions {
  /** The public-security number, where the filing does not carry it. */
  readonly publicSecurity?: string;
  /** The URL of the police badge on the site itself. */
  readonly badge?: string;
  /** Which number to show, where the bureau wants another one than the table of provinces has. */
  readonly shown?: "subject" | "service";
}

/**
 * The HTML that the foot of the home page shows: the filing number with the link to the ministry, and the public-security number
 * when it is known. Websites of Guangdong show the subject's number, all others that of the service.
 * Throws GuardError while the filing has no number, and for a public-security number without its 14 digits.
 * Sources: Order 33 article 13, notice 工信部信管〔2023〕105号; provider manuals, checked 2026-11-22.
 */
export function footerHtml(filing: FilingRef, options: FooterOptions = {}): string {
  if (filing.number === null) throw numberless(filing);
  const shown = shownNumber(filing.number, filing.kind, options.shown);
  const publicSecurity = options.publicSecurity ?? filing.publicSecurity;
  const parts = [link(MIIT, escape(shown))];
  if (publicSecurity !== null) parts.push(publicSecurityLink(publicSecurity, options.badge));
  return parts.join("\n");
}

/** The same as plain text: the numbers, each on a line with its address. Throws GuardError as `footerHtml` does. */
export function footerText(filing: FilingRef, options: Pick<FooterOptions, "publicSecurity" | "shown"> = {}): string {
  if (filing.number === null) throw numberless(filing);
  const publicSecurity = options.publicSecurity ?? filing.publicSecurity;
  return [
    `${shownNumber(filing.number, filing.kind, options.shown)}  ${MIIT}`,
    ...(publicSecurity === null ? [] : [`${publicSecurity.trim()}  ${policeAddress(publicSecurity)}`]),
  ].join("\n");
}

const MIIT = "https://beian.miit.gov.cn";

function shownNumber(number: string, kind: FilingRef["kind"], shown: FooterOptions["shown"]): string {
  const parsed = parseFilingNumber(number);
  if (isNumberFault(parsed)) throw new GuardError({ message: parsed.reason, remedy: parsed.validForm });
  const usual = parsed.province === "粤" && kind === "website" ? "subject" : "service";
  return (shown ?? usual) === "subject" ? parsed.subject : parsed.canonical;
}

function publicSecurityLink(number: string, badge: string | undefined): string {
  const image = badge === undefined ? "" : `<img src="${escape(badge)}" alt="" height="20"> `;
  return link(policeAddress(number), image + escape(number.trim()));
}

/** Where the public can look a public-security number up: by its 14 digits. */
function policeAddress(number: string): string {
  const code = /^\S{1,2}公网安备(\d{14})号$/.exec(number.normalize("NFKC").replace(/\s/g, ""))?.[1];
  if (code === undefined) {
    throw new GuardError({
      message: text(`“${number}”不是公安联网备案号。`, `"${number}" is not a public-security number.`),
      remedy: text(
        "有效写法：浙公网安备33010602999901号（14 位数字）。",
        "A valid one reads 浙公网安备33010602999901号, with 14 digits.",
      ),
    });
  }
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${code}`;
}

function link(address: string, content: string): string {
  return `<a href="${address}" target="_blank" rel="noopener noreferrer">${content}</a>`;
}

function escape(value: string): string {
  const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function numberless({ id }: FilingRef): GuardError {
  return new GuardError({
    message: text(
      `备案“${id ?? ""}”还没有备案号，页脚无号可示。`,
      `The filing "${id ?? ""}" has no number yet, so a footer has none to show.`,
    ),
    remedy: text("备案通过后再生成页脚。", "Make the footer once the filing is granted."),
  });
}
