import { GuardError } from "../guard-error";
import { text, type Text } from "../text";
import { isNumberFault, parseFilingNumber } from "./filing-number";
import type { FilingRef } from "./filing-ref";
import { STATES } from "./states";

export interface FooterOptions {
  /** The public-security number, where the filing does not carry it. */
  readonly publicSecurity?: string;
  /** The URL of the police badge on the site itself. */
  readonly badge?: string;
  /** Which number to show, where the bureau wants another one than the table of provinces has. */
  readonly shown?: "subject" | "service";
}

/**
 * The HTML that the foot of the home page shows: the filing number with the link to the ministry, the licence of a commercial service,
 * and the public-security number when it is known. Websites of Guangdong show the subject's number, all others that of the service.
 * Throws GuardError while the filing has no number or its state permits nothing, and for a public-security number without its 14 digits.
 * Sources: Order 292 article 12, Order 33 article 13, notice 工信部信管〔2023〕105号; provider manuals, checked 2026-11-22.
 */
export function footerHtml(filing: FilingRef, options: FooterOptions = {}): string {
  const shown = shownNumber(filing, options.shown);
  const publicSecurity = options.publicSecurity ?? filing.publicSecurity;
  const parts = [link(MIIT, escape(shown)), ...licenceOf(filing).map(escape)];
  if (publicSecurity !== null) parts.push(publicSecurityLink(publicSecurity, options.badge));
  return parts.join("\n");
}

/** The same as plain text: the numbers, each on a line with its address. Throws GuardError as `footerHtml` does. */
export function footerText(filing: FilingRef, options: Pick<FooterOptions, "publicSecurity" | "shown"> = {}): string {
  const publicSecurity = options.publicSecurity ?? filing.publicSecurity;
  return [
    `${shownNumber(filing, options.shown)}  ${MIIT}`,
    ...licenceOf(filing),
    ...(publicSecurity === null ? [] : [`${publicSecurity.trim()}  ${policeAddress(publicSecurity)}`]),
  ].join("\n");
}

const MIIT = "https://beian.miit.gov.cn";

function shownNumber(filing: FilingRef, shown: FooterOptions["shown"]): string {
  const { number, kind, status } = filing;
  if (number === null) throw numberless(filing);
  if (STATES[status].hostname === "block") throw withoutForce(number, STATES[status].name);
  const parsed = parseFilingNumber(number);
  if (isNumberFault(parsed)) throw new GuardError({ message: parsed.reason, remedy: parsed.validForm });
  const usual = parsed.province === "粤" && kind === "website" ? "subject" : "service";
  return (shown ?? usual) === "subject" ? parsed.subject : parsed.canonical;
}

/** The licence in the words of such footers: 京ICP证…号 names itself, 川B2-… does not. A reference of an older copy has none. */
function licenceOf({ licence }: FilingRef): readonly string[] {
  if (licence == null) return [];
  return [licence.includes("ICP证") ? licence : `增值电信业务经营许可证：${licence}`];
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

function withoutForce(number: string, state: Text): GuardError {
  return new GuardError({
    message: text(
      `备案 ${number} 的状态是“${state.zh}”，网站不能凭它开通，页脚不应显示这个号码。`,
      `The status of the filing ${number} is "${state.en}": no website runs on it, so no footer shows its number.`,
    ),
    remedy: text(
      "备案恢复有效后先改正台账中的 status，再生成页脚；网站仍在线的，请先停止解析到内地。",
      "Make the footer once the filing is in force and the ledger's status says so; a website that is still online has to stop resolving to the mainland.",
    ),
  });
}
