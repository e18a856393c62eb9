import { IPv6 } from "ipaddr.js";
import { parse as parseSuffix } from "tldts";
import { toASCII } from "tr46";
import { text, type Text } from "../text";
import { findHiddenCharacter, showHidden } from "./hidden-character";

/** A DNS name as a filing sees it: lower case, A-labels, no trailing dot, no wildcard label. */
export interface Hostname {
  readonly kind: "hostname";
  /** As it was written. */
  readonly text: string;
  /** For a wildcard, the name below which it answers. */
  readonly name: string;
  readonly wildcard: boolean;
  /** The name that is registered and filed; null for a public suffix or a single label. */
  readonly registrableDomain: string | null;
}

/** Why a text is no hostname. `address`: it is an IP address, which other facts decide. */
export interface HostnameFault {
  readonly kind: "address" | "malformed";
  readonly text: string;
  readonly reason: Text;
}

/**
 * Reads a hostname: `WWW.例子.cn.`, `*.example.com` and `.example.com` (both wildcards), `_acme-challenge.example.com`.
 * IDNs become A-labels by UTS 46 (non-transitional); the registrable domain follows the ICANN section of the public suffix list.
 */
export function parseHostname(source: string): Hostname | HostnameFault {
  const known = cache.get(source);
  if (known !== undefined) return known;
  const result = Object.freeze(readHostname(source));
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(source, result);
  return result;
}

/** The name in A-labels; a wildcard begins with `*.`. Two spellings of one name come out alike. */
export function canonicalHostname(hostname: Hostname): string {
  return hostname.wildcard ? `*.${hostname.name}` : hostname.name;
}

/** True when the hostname is the domain or stands below it; a wildcard when all its names do. Names as in `Hostname.name`. */
export function domainContains(domain: string, hostname: Hostname): boolean {
  return hostname.name === domain || hostname.name.endsWith(`.${domain}`);
}

const cache = new Map<string, Hostname | HostnameFault>();
const CACHE_LIMIT = 200_000;
const PLAIN = /^[a-z0-9_.-]+$/;
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?$/;
const UTS46 = {
  checkBidi: true,
  checkJoiners: true,
  checkHyphens: false,
  useSTD3ASCIIRules: false,
  transitionalProcessing: false,
};
const ICANN_ONLY = { allowPrivateDomains: false, extractHostname: false, validateHostname: false, detectIp: false };

function readHostname(source: string): Hostname | HostnameFault {
  const foreign = foreignPart(source);
  if (foreign !== null) return foreign;
  const mapped = PLAIN.test(source) && !source.includes("xn--") ? source : toASCII(source, UTS46);
  if (mapped === null) {
    return malformed(source, text("不是有效的国际化域名", "is not a valid internationalised name"));
  }
  const wildcard = mapped.startsWith("*.") || mapped.startsWith(".");
  const name = mapped.replace(/^\*?\./, "").replace(/\.$/, "");
  const labels = name.split(".");
  const last = labels.at(-1) ?? "";
  if (/^(?:\d+|0x[\da-f]*)$/.test(last))
    return !wildcard && isFourPartDecimal(name) ? address(source) : malformed(source, NUMERIC);
  const wrong = labels.find((label) => label.length > 63 || !LABEL.test(label));
  if (wrong !== undefined) return malformed(source, labelReason(wrong));
  if (name.length > 253) {
    return malformed(
      source,
      text(`有 ${name.length} 个字符，超过 253 个`, `has ${name.length} characters, more than the 253 allowed`),
    );
  }
  return { kind: "hostname", text: source, name, wildcard, registrableDomain: parseSuffix(name, ICANN_ONLY).domain };
}

const NUMERIC = text(
  "以数字标签结尾，既不是 IP 地址也不是域名",
  "ends in a numeric label, so it is neither an address nor a name",
);

function foreignPart(source: string): HostnameFault | null {
  if (source === "*") return malformed(source, text("匹配所有主机名", "stands for every hostname"));
  if (source === "") return malformed(source, text("为空", "is empty"));
  const hidden = findHiddenCharacter(source);
  if (hidden !== null) return malformed(source, text(`含有不可见字符 ${hidden}`, `contains the invisible character ${hidden}`));
  if (/\s/.test(source)) return malformed(source, text("含有空白字符", "contains white space"));
  if (source.includes("://")) return malformed(source, text("是网址，这里只写主机名", "is a URL where only a hostname belongs"));
  if (/[~^$\\()|[\]?+]/.test(source) && !source.startsWith("[")) {
    return malformed(source, text("是表达式，不是确定的主机名", "is an expression, not one hostname"));
  }
  if (/[:：]/.test(source)) {
    if (IPv6.isValid(source.replace(/^\[(.*)\]$/, "$1"))) return address(source);
    return malformed(source, text("带有端口，这里只写主机名", "carries a port where only a hostname belongs"));
  }
  if (source.includes("/")) return malformed(source, text("带有路径或网段", "carries a path or a network prefix"));
  return null;
}

function isFourPartDecimal(name: string): boolean {
  const parts = name.split(".");
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function labelReason(label: string): Text {
  if (label === "") return text("含有空标签（连续的点）", "has an empty label (two dots in a row)");
  if (label === "*") return text("的通配符不在最左边", "has a wildcard that is not its only leftmost label");
  if (label.length > 63) return text("有一个标签超过 63 个字符", "has a label of more than 63 characters");
  return text(`的标签“${label}”含有不允许的字符`, `has the label "${label}" with a character that no hostname has`);
}

function address(source: string): HostnameFault {
  const reason = text(`“${source}”是 IP 地址，不是主机名。`, `"${source}" is an IP address, not a hostname.`);
  return { kind: "address", text: source, reason };
}

function malformed(source: string, why: Text): HostnameFault {
  const shown = showHidden(source);
  return { kind: "malformed", text: source, reason: text(`“${shown}”${why.zh}。`, `"${shown}" ${why.en}.`) };
}
