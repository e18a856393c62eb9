import { isValid, parseCIDR } from "ipaddr.js";
import { text, type Text } from "../text";
import { isNumberFault, parseFilingNumber, type FilingNumber } from "./filing-number";
import { parseHostname } from "./hostname";
import { findProvince } from "./provinces";
import type { ValueFault } from "./value-fault";

/** The faults of single values of a ledger; each returns null for a good value. */

export function checkSubjectNumber(value: string): ValueFault | null {
  return checkNumber(value, ({ level, subject }) =>
    level === "subject"
      ? null
      : text(
          `“${value}”是服务备案号，主体备案号没有末尾的序号：${subject}。`,
          `"${value}" is the number of a service; the subject's own number has no suffix: ${subject}.`,
        ),
  );
}

export function checkServiceNumber(value: string): ValueFault | null {
  return checkNumber(value, ({ level, canonical }) =>
    level === "service"
      ? null
      : text(
          `“${value}”是主体备案号，服务备案号末尾还有序号，例如 ${canonical}-1。`,
          `"${value}" is the number of a subject; a service's number goes on with its index, such as ${canonical}-1.`,
        ),
  );
}

export function checkLicenceNumber(value: string): ValueFault | null {
  return checkNumber(value, ({ system }) =>
    system === "filing"
      ? text(
          `“${value}”是备案号，不是许可证号；备案与经营许可是两回事。`,
          `"${value}" is a filing number, not the number of a licence; the two are different grants.`,
        )
      : null,
  );
}

/** A domain that a filing may list: a registrable domain or a name below one. */
export function checkListedDomain(value: string): ValueFault | null {
  const hostname = parseHostname(value);
  if (hostname.kind !== "hostname") return { message: hostname.reason, remedy: WRITE_DOMAIN };
  if (hostname.wildcard) {
    return {
      message: text(
        `“${value}”是通配符；台账写域名本身，它已包含全部子域名。`,
        `"${value}" is a wildcard; a ledger lists the domain itself, which contains every name below it.`,
      ),
      remedy: text(`请改为 ${hostname.name}。`, `Write ${hostname.name}.`),
    };
  }
  if (hostname.registrableDomain === null) {
    return {
      message: text(
        `“${value}”是公共后缀或单个标签，不能备案；它会匹配所有人的域名。`,
        `"${value}" is a public suffix or a single label: it cannot be filed and would match everybody's domains.`,
      ),
      remedy: WRITE_DOMAIN,
    };
  }
  return null;
}

/** A domain that a registrant can hold: exactly a registrable domain. */
export function checkRegisteredDomain(value: string): ValueFault | null {
  const fault = checkListedDomain(value);
  if (fault !== null) return fault;
  const hostname = parseHostname(value);
  if (hostname.kind !== "hostname" || hostname.registrableDomain === hostname.name) return null;
  const domain = hostname.registrableDomain ?? "";
  return {
    message: text(
      `“${value}”是 ${domain} 的子域名，持有者登记在注册域名上。`,
      `"${value}" is a name below ${domain}; a registrant holds the registrable domain.`,
    ),
    remedy: text(`请改为 ${domain}。`, `Write ${domain}.`),
  };
}

/** A hostname or wildcard of somebody else, whose place the user declares. */
export function checkForeignHost(value: string): ValueFault | null {
  const hostname = parseHostname(value);
  const remedy = text(
    "请写主机名或通配符，例如 *.partner-cdn.example。",
    "Write a hostname or a wildcard such as *.partner-cdn.example.",
  );
  if (hostname.kind !== "hostname") return { message: hostname.reason, remedy };
  if (hostname.registrableDomain !== null) return null;
  return {
    message: text(`“${value}”覆盖整个公共后缀，范围过大。`, `"${value}" covers a whole public suffix, which is too wide.`),
    remedy,
  };
}

/** An address or a network; networks wider than /8 (IPv6: /16) would declare half the internet. */
export function checkNetwork(value: string): ValueFault | null {
  const remedy = text("请写地址或网段，例如 203.0.113.0/24。", "Write an address or a network such as 203.0.113.0/24.");
  const [address = "", prefix] = value.split("/");
  const readable = /^(?:(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}|[\da-f:]*:[\da-f:]*)$/i.test(address) && isValid(address);
  const bits = address.includes(":") ? 128 : 32;
  if (!readable || (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || Number(prefix) > bits))) {
    return { message: text(`“${value}”不是 IP 地址或网段。`, `"${value}" is neither an IP address nor a network.`), remedy };
  }
  const [, length] = parseCIDR(prefix === undefined ? `${address}/${bits}` : value);
  if (length >= (bits === 32 ? 8 : 16)) return null;
  return {
    message: text(
      `网段“${value}”过大，会覆盖大量无关地址。`,
      `The network "${value}" is so wide that it covers addresses of others.`,
    ),
    remedy,
  };
}

export function checkDate(value: string): ValueFault | null {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (parsed !== null && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)) return null;
  return {
    message: text(`“${value}”不是有效日期。`, `"${value}" is not a date of the calendar.`),
    remedy: text("请按 年-月-日 书写，例如 2027-06-30。", "Write year-month-day, such as 2027-06-30."),
  };
}

export function checkProvince(value: string): ValueFault | null {
  if (findProvince(value) !== null) return null;
  return {
    message: text(`“${value}”不是内地省份的名称。`, `"${value}" is not the name of a mainland province.`),
    remedy: text(
      "请写省份名称或备案简称，例如 浙江 或 浙。",
      "Write the province's name or filing character, such as 浙江, 浙 or Zhejiang.",
    ),
  };
}

/** What a pattern points at must be narrower than everything. */
export function checkMatch(value: string): ValueFault | null {
  if (/[\p{L}\p{N}]/u.test(value)) return null;
  return {
    message: text(
      `匹配式“${value}”没有指明任何资源，会匹配全部。`,
      `The pattern "${value}" names nothing, so it would match everything.`,
    ),
    remedy: text(
      "请写资源地址或其开头，例如 alicloud_instance.shop*。",
      "Write a resource address or its beginning, such as alicloud_instance.shop*.",
    ),
  };
}

const WRITE_DOMAIN = text(
  "请写已注册的域名，例如 xinghai-shop.cn。",
  "Write the domain that is registered, such as xinghai-shop.cn.",
);

function checkNumber(value: string, wrongKind: (number: FilingNumber) => Text | null): ValueFault | null {
  const number = parseFilingNumber(value);
  if (isNumberFault(number)) return { message: number.reason, remedy: number.validForm, rule: "filing-number-malformed" };
  const message = wrongKind(number);
  if (message === null) return null;
  const remedy = text("请核对备案查询结果，填写对应的号码。", "Take the number for this key from the filing record.");
  return { message, remedy, rule: "filing-number-malformed" };
}
