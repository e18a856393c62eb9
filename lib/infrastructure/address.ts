import ipaddr from "ipaddr.js";

/** Who can reach an IP address: `private` and `loopback` nobody from the internet, `reserved` nobody at all. */
export type AddressReach = "private" | "loopback" | "public" | "reserved";

/**
 * Sorts a literal IP address, of either version, by who can reach it. Null: no IP address. A v4 address inside a v6 one
 * counts as itself. Addresses kept for documents count as public: examples use them where a real one would stand.
 */
export function placeOfAddress(ip: string): AddressReach | null {
  const address = parse(ip);
  if (address === null) return null;
  if (isDocumentation(address)) return "public";
  const range = address.range();
  return reaches.get(range) ?? (reserved.has(range) ? "reserved" : "public");
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** The library also takes 010.0.0.1 and 2.1 for addresses: only four plain decimals are. */
function parse(ip: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return ipaddr.IPv4.parse(ip);
  if (!ip.includes(":") || !ipaddr.IPv6.isValid(ip)) return null;
  const address = ipaddr.IPv6.parse(ip);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

const reaches: ReadonlyMap<string, AddressReach> = new Map([
  ["private", "private"],
  ["carrierGradeNat", "private"],
  ["linkLocal", "private"],
  ["uniqueLocal", "private"],
  ["loopback", "loopback"],
]);

const reserved: ReadonlySet<string> = new Set(["unspecified", "broadcast", "multicast", "reserved", "discard", "benchmarking"]);

/** RFC 5737 and RFC 3849. */
const documentation = ["192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32"].map((block) =>
  ipaddr.parseCIDR(block),
);

function isDocumentation(address: Address): boolean {
  return documentation.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}
