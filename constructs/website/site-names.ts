import { parseHostname } from "../../lib/filing/hostname";
import { text } from "../../lib/text";
import { assertPlain, refusal } from "../refusal";

/** `@` is the domain itself, as in a zone file. */
export type WebsiteHost = "@" | "www";

/** A hostname of a website. */
export interface SiteHost {
  /** The name of the record within the zone. */
  readonly label: WebsiteHost;
  /** For the ids of constructs. */
  readonly id: "apex" | "www";
  /** The whole name in A-labels. */
  readonly name: string;
}

/** A registrable domain, which is also the DNS zone, with the hostnames of the website in it. */
export interface SiteNames {
  readonly domain: string;
  readonly hosts: readonly SiteHost[];
}

/**
 * Reads the domain of a website and its hostnames there. Throws GuardError for a token, for a text that is no hostname, and for
 * one that is not the name that was registered: its DNS zone would be another.
 */
export function readSiteNames(path: string, domain: string, hosts: readonly WebsiteHost[] = ["@", "www"]): SiteNames {
  const [unknown] = hosts.filter((host) => !knownHosts.includes(host));
  if (unknown !== undefined || hosts.length === 0) throw unknownHost(path, unknown);
  assertPlain(`${path}: domain`, domain);
  const hostname = parseHostname(domain);
  if (hostname.kind !== "hostname") {
    throw refusal(
      text(`${path} 的 domain 无法读取：${hostname.reason.zh}`, `The domain of ${path} cannot be read: ${hostname.reason.en}`),
      writeDomain,
    );
  }
  const { name, wildcard, registrableDomain } = hostname;
  if (wildcard || registrableDomain !== name) throw notRegistered(path, domain, registrableDomain);
  return {
    domain: name,
    hosts: [...new Set(hosts)].map((label) =>
      label === "@" ? { label, id: "apex", name } : { label, id: "www", name: `www.${name}` },
    ),
  };
}

const knownHosts: readonly WebsiteHost[] = ["@", "www"];

/** Where no compiler asked. */
function unknownHost(path: string, host: string | undefined): Error {
  return refusal(
    host === undefined
      ? text(`${path} 的 hosts 为空，网站没有主机名。`, `The hosts of ${path} are empty, so the website has no hostname.`)
      : text(`${path} 的 hosts 中有“${host}”。`, `The hosts of ${path} contain "${host}".`),
    text("请写 @、www 或两者。", "Write @, www or both."),
  );
}

const writeDomain = text(
  "请写注册的域名本身，如 xinghai-shop.cn。",
  "Write the domain as it was registered, such as xinghai-shop.cn.",
);

function notRegistered(path: string, domain: string, registrable: string | null): Error {
  return refusal(
    text(
      `${path} 的 domain“${domain}”不是注册的域名本身，解析记录会写进别的区域。`,
      `The domain of ${path}, "${domain}", is not a domain as it was registered, so its records would belong to another zone.`,
    ),
    registrable === null
      ? writeDomain
      : text(
          `请写 ${registrable}，并用 hosts 选择 @ 和 www；其他主机名请用 Filed… 解析记录。`,
          `Write ${registrable} and choose @ and www by hosts; for another hostname use a Filed… record.`,
        ),
  );
}
