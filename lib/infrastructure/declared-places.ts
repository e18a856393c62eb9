import { parse, parseCIDR, type IPv4, type IPv6 } from "ipaddr.js";
import type { Hostname } from "../filing/hostname";
import type { LedgerAddress } from "../filing/ledger";

/** What the ledger's `addresses:` say about literal addresses and foreign hostnames. */
export interface DeclaredPlaces {
  ofAddress(ip: string): LedgerAddress | null;
  ofHostname(hostname: Hostname): LedgerAddress | null;
}

/** Opens the declared places; the narrowest network and the longest name win. */
export function openDeclaredPlaces(addresses: readonly LedgerAddress[]): DeclaredPlaces {
  const networks = addresses
    .flatMap((address) => (address.match.kind === "network" ? [{ address, network: parseCIDR(address.match.cidr) }] : []))
    .sort((a, b) => b.network[1] - a.network[1]);
  const hosts = addresses
    .flatMap((address) =>
      address.match.kind === "host" ? [{ address, name: address.match.name, wildcard: address.match.wildcard }] : [],
    )
    .sort((a, b) => b.name.length - a.name.length);
  return {
    ofAddress(ip) {
      const parsed: IPv4 | IPv6 = parse(ip);
      return (
        networks.find(({ network: [base, bits] }) => base.kind() === parsed.kind() && parsed.match(base, bits))?.address ?? null
      );
    },
    ofHostname(hostname) {
      if (hostname.wildcard) return null;
      return (
        hosts.find(({ name, wildcard }) => (wildcard ? hostname.name.endsWith(`.${name}`) : hostname.name === name))?.address ??
        null
      );
    },
  };
}
