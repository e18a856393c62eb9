import { parse, parseCIDR } from "ipaddr.js";

/** True when an address lies in a network or is the address that is written in its place. Both are well-formed. */
export function isInNetwork(address: string, network: string): boolean {
  const one = parse(address);
  const [base, bits] = network.includes("/") ? parseCIDR(network) : ([parse(network), null] as const);
  return one.kind() === base.kind() && one.match(base, bits ?? (base.kind() === "ipv4" ? 32 : 128));
}
